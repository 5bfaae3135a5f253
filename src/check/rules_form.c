/* Rules about what decides whether and in which forms a term is found. */
#include <string.h>

#include "base/lang.h"
#include "check/rules.h"

/* ------------------------------------------------------------------ unknown-usage */

static void check_usage(struct gls_check_run *run, enum gls_level_bit level, struct gls_range notes,
                        const char *known)
{
    static const char name[] = "usage:";
    for (uint32_t i = 0; i < notes.count; i++) {
        struct gls_property note = gls_base_property(run->base, notes.first + i);
        if (note.category == GLS_CATEGORY_NOTE && !note.nested &&
            strncmp(note.value, name, sizeof name - 1) == 0 && !gls_usage_of(level, note.value))
            gls_check_run_report(run, note.line, note.column,
                                 "unknown usage %s, a note like any other: write exactly %s",
                                 gls_quote(note.value).text, known);
    }
}

void gls_rule_unknown_usage(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++)
        check_usage(
            run, GLS_OF_CONCEPT, gls_base_concept(run->base, i).properties,
            "\"usage: general\", \"usage: trap\" or \"usage: hide\", or \"usage: lookup\" at a "
            "term");
    for (uint32_t i = 0; i < gls_base_terms(run->base); i++)
        check_usage(
            run, GLS_OF_TERM, gls_base_term(run->base, i).properties,
            "\"usage: lookup\" or \"usage: general\", or \"usage: trap\" or \"usage: hide\" at a "
            "concept");
}

/* ------------------------------------------------------------------ unknown-part-of-speech */

/* The reader keeps what it does not know, or knows from elsewhere ("nom"), as a note:
 * "partOfSpeech: nom". Two that TBX has besides are kept so as well. */
static const char *unknown_pos(const struct gls_property *property)
{
    static const char name[] = "partOfSpeech: ";
    const char *pos = property->value + sizeof name - 1;
    bool is_unknown = property->category == GLS_CATEGORY_NOTE &&
                      strncmp(property->value, name, sizeof name - 1) == 0 &&
                      strcmp(pos, "properNoun") != 0 && strcmp(pos, "commonNoun") != 0;
    return is_unknown ? pos : NULL;
}

static void check_pos(struct gls_check_run *run, struct gls_range properties)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property property = gls_base_property(run->base, properties.first + i);
        const char *pos = unknown_pos(&property);
        if (pos)
            gls_check_run_report(run, property.line, property.column,
                                 "part of speech %s is not of TBX, and kept as a note: use noun, "
                                 "verb, adjective, adverb or other",
                                 gls_quote(pos).text);
    }
}

void gls_rule_unknown_pos(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_terms(run->base); i++)
        check_pos(run, gls_base_term(run->base, i).properties);
}

/* ------------------------------------------------------------------ feminine-adjective */

static bool ends_in(const char *text, const char *const *endings, size_t count)
{
    size_t size = strlen(text);
    for (size_t i = 0; i < count; i++) {
        size_t length = strlen(endings[i]);
        if (size >= length && strcmp(text + size - length, endings[i]) == 0)
            return true;
    }
    return false;
}
#define ENDS_IN(text, table) ends_in(text, table, sizeof(table) / sizeof *(table))

/* Of adjectives of one word; but for the second table, no masculine ends so. "Enceinte" and the
 * like, which have none in use, are not among them. */
static bool is_feminine(const char *text)
{
    static const char *const feminine[] = {"euse", "trice", "ienne", "éenne", "ive",   "ée", "ière",
                                           "ante", "ente",  "nelle", "uelle", "ielle", "ale"};
    static const char *const both[] = {"athée", "ovale", "sale", "phale"};
    return !strchr(text, ' ') && ENDS_IN(text, feminine) && !ENDS_IN(text, both);
}

void gls_rule_feminine_adjective(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_terms(run->base); i++) {
        struct gls_term term = gls_base_term(run->base, i);
        if (term.pos == GLS_POS_ADJECTIVE && gls_term_in_use(&term) &&
            gls_lang_matches("fr", term.lang) && is_feminine(term.text))
            gls_check_run_report(
                run, term.line, term.column,
                "%s is a feminine, and its masculine is not found: enter that, which finds both",
                gls_quote(term.text).text);
    }
}

/* ------------------------------------------------------------------ verb-without-pos */

static bool has_verb(const struct gls_base *base, struct gls_range terms)
{
    for (uint32_t i = 0; i < terms.count; i++)
        if (gls_base_term(base, terms.first + i).pos == GLS_POS_VERB)
            return true;
    return false;
}

static void check_parts_of_speech(struct gls_check_run *run, struct gls_range terms)
{
    for (uint32_t i = 0; i < terms.count; i++) {
        struct gls_term term = gls_base_term(run->base, terms.first + i);
        if (term.pos == GLS_POS_NONE && gls_term_in_use(&term))
            gls_check_run_report(run, term.line, term.column,
                                 "%s has no part of speech, where another term of its concept is a "
                                 "verb: say verb, or it is not found in its tenses",
                                 gls_quote(term.text).text);
    }
}

void gls_rule_verb_without_pos(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        struct gls_range terms = gls_base_concept(run->base, i).terms;
        if (has_verb(run->base, terms))
            check_parts_of_speech(run, terms);
    }
}
