/* Rules about what terms mean, over the whole file. A deprecated term of one concept is often the
 * right term of another ("abortion" is not to be used for a miscarriage): only terms in use make
 * homographs and duplicates. */
#include <string.h>

#include "base/lang.h"
#include "check/rules.h"
#include "check/senses.h"
#include "text/normal.h"

/* ------------------------------------------------------------------ duplicate-concept */

void gls_rule_duplicate_concept(struct gls_check_run *run)
{
    for (uint32_t i = 0; i < gls_base_concepts(run->base); i++) {
        uint32_t twin = gls_senses_twin(run->senses, i);
        if (twin == UINT32_MAX)
            continue;
        struct gls_concept concept = gls_base_concept(run->base, i);
        gls_check_run_report(run, concept.line, concept.column,
                             "%s has the same terms in two languages as %s: make them one concept",
                             gls_quote(gls_first_term(run, i).text).text,
                             gls_quote_concept(run, twin).text);
    }
}

/* ------------------------------------------------------------------ homograph */

static void report_homograph(struct gls_check_run *run, const struct gls_term *term,
                             const struct gls_term *first)
{
    struct gls_concept concept = gls_base_concept(run->base, term->concept_number);
    const char *subject = gls_base_value(run->base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD);
    gls_check_run_report(
        run, term->line, term->column,
        "%s and %s of %s are one to a look-up, and %s: give them different subjects or "
        "a [qualifier], or make them one concept",
        gls_quote(term->text).text, gls_quote(first->text).text,
        gls_quote_concept(run, first->concept_number).text,
        subject ? "both have the same subject" : "neither has a subject");
}

static void check_homographs(struct gls_check_run *run, const struct gls_group *group)
{
    struct gls_first_met met = gls_first_none;
    for (size_t i = 0; i < group->count; i++) {
        struct gls_term term = gls_base_term(run->base, group->item[i].number);
        if (!gls_term_in_use(&term))
            continue;
        struct gls_term first =
            gls_base_term(run->base, gls_first_met(&met, run, group->item[i].number));
        if (!gls_senses_same(run->senses, first.concept_number, term.concept_number))
            report_homograph(run, &term, &first);
    }
}

void gls_rule_homograph(struct gls_check_run *run)
{
    for (struct gls_group group = {0}; gls_keys_next(&run->senses->keys, &group);)
        check_homographs(run, &group);
}

/* ------------------------------------------------------------------ same-preferred */

/* The first preferred term of the language that begins at term @p i of a concept; @p i moves to the
 * next language. UINT32_MAX: none is. */
static uint32_t next_preferred(const struct gls_check_run *run, const struct gls_range *terms,
                               uint32_t *i)
{
    uint32_t found = UINT32_MAX, section = gls_base_term(run->base, terms->first + *i).section;
    for (; *i < terms->count; (*i)++) {
        struct gls_term term = gls_base_term(run->base, terms->first + *i);
        if (term.section != section)
            break;
        if (found == UINT32_MAX && term.admin == GLS_ADMIN_PREFERRED)
            found = terms->first + *i;
    }
    return found;
}

/* language NUL folded text NUL, for each language; nothing for a concept that has one. */
static void append_preferred_pair(struct gls_check_run *run, uint32_t concept, struct gls_buf *out)
{
    struct gls_range terms = gls_base_concept(run->base, concept).terms;
    size_t begin = out->size, languages = 0;
    for (uint32_t i = 0; i < terms.count;) {
        uint32_t number = next_preferred(run, &terms, &i);
        if (number == UINT32_MAX)
            continue;
        struct gls_term term = gls_base_term(run->base, number);
        gls_buf_put(out, term.lang, gls_lang_primary(term.lang));
        gls_buf_put(out, "", 1);
        gls_put_folded(out, term.text);
        gls_buf_put(out, "", 1);
        languages++;
    }
    if (languages < 2)
        out->size = begin;
}

static bool has_subject(const struct gls_check_run *run, uint32_t concept)
{
    struct gls_range properties = gls_base_concept(run->base, concept).properties;
    return gls_base_value(run->base, properties, GLS_CATEGORY_SUBJECT_FIELD);
}

/* Different subjects tell concepts apart on purpose ("cervical", of the neck and of the womb's). */
static void check_preferred_pair(struct gls_check_run *run, const struct gls_group *group)
{
    struct gls_first_met met = gls_first_none;
    for (size_t i = 0; i < group->count; i++) {
        uint32_t number = group->item[i].number;
        struct gls_concept concept = gls_base_concept(run->base, number);
        uint32_t first =
            gls_base_term_concept(run->base, gls_first_met(&met, run, concept.terms.first));
        if (!gls_senses_same(run->senses, first, number) &&
            has_subject(run, first) != has_subject(run, number))
            gls_check_run_report(
                run, concept.line, concept.column,
                "%s has the same preferred terms as %s, and only one of them has a "
                "subject: make them one concept",
                gls_quote(gls_first_term(run, number).text).text,
                gls_quote_concept(run, first).text);
    }
}

void gls_rule_same_preferred(struct gls_check_run *run)
{
    gls_check_run_groups(run, gls_base_concepts(run->base), append_preferred_pair,
                         check_preferred_pair);
}

/* ------------------------------------------------------------------ preferred-and-deprecated */

static const char *status_name(const struct gls_term *term)
{
    const char *name = gls_admin_name(term->admin);
    if (term->usage & GLS_USAGE_LOOKUP)
        return "a look-up form";
    return name ? name : "in use";
}

/* Within a concept: section NUL text. Not folded, for a concept may well deprecate a spelling
 * ("foetus") of its preferred term ("fœtus"). */
static void append_spelling(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(run->base, number);
    gls_buf_printf(out, "%u", (unsigned)term.section);
    gls_buf_put(out, "", 1);
    gls_nfc(gls_span_of(term.text), out);
}

static void check_spelling(struct gls_check_run *run, const struct gls_group *group)
{
    struct gls_term first = gls_base_term(run->base, group->item[0].number);
    for (size_t i = 1; i < group->count; i++) {
        struct gls_term term = gls_base_term(run->base, group->item[i].number);
        if (gls_term_in_use(&term) != gls_term_in_use(&first))
            gls_check_run_report(run, term.line, term.column,
                                 "%s is %s here and %s on line %u: keep one status",
                                 gls_quote(term.text).text, status_name(&term), status_name(&first),
                                 (unsigned)first.line);
    }
}

/* ------------------------------------------------------------------ repeated-term */

/* Alike but for their part of speech or place, terms are two: "patient", noun and adjective; what
 * is in use and not in use is preferred-and-deprecated. */
static void put_repeatable(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
{
    struct gls_term term = gls_base_term(run->base, number);
    const char *usage = gls_base_value(run->base, term.properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE);
    gls_buf_printf(out, "%d %d ", gls_term_in_use(&term), (int)term.pos);
    gls_buf_puts(out, usage ? usage : "");
    gls_buf_put(out, "", 1);
    append_spelling(run, number, out);
}

static void report_repeated(struct gls_check_run *run, const struct gls_group *group)
{
    struct gls_term first = gls_base_term(run->base, group->item[0].number);
    for (size_t i = 1; i < group->count; i++) {
        struct gls_term term = gls_base_term(run->base, group->item[i].number);
        gls_check_run_report(run, term.line, term.column,
                             "%s is in this concept already, on line %u: remove one of the two",
                             gls_quote(term.text).text, (unsigned)first.line);
    }
}

void gls_rule_repeated_term(struct gls_check_run *run)
{
    gls_check_run_groups(run, gls_base_terms(run->base), put_repeatable, report_repeated);
}

/* ------------------------------------------------------------------ across concepts */

/* Across concepts: a term deprecated here for an equivalent is in use there for the same one. */
static void check_pairs(struct gls_check_run *run, const struct gls_pair_run *pairs)
{
    struct gls_term used = {.concept_number = UINT32_MAX};
    for (size_t i = 0; i < pairs->count && used.concept_number == UINT32_MAX; i++) {
        struct gls_term term = gls_base_term(run->base, pairs->pair[i].term);
        if (gls_term_in_use(&term))
            used = term;
    }
    for (size_t i = 0; i < pairs->count && used.concept_number != UINT32_MAX; i++) {
        struct gls_term term = gls_base_term(run->base, pairs->pair[i].term);
        if (!gls_term_in_use(&term) && term.concept_number != used.concept_number &&
            strcmp(term.text, used.text) == 0)
            gls_check_run_report(
                run, term.line, term.column,
                "%s is %s here, but %s in %s for the same equivalent: keep one status",
                gls_quote(term.text).text, status_name(&term), status_name(&used),
                gls_quote_concept(run, used.concept_number).text);
    }
}

void gls_rule_preferred_and_deprecated(struct gls_check_run *run)
{
    gls_check_run_groups(run, gls_base_terms(run->base), append_spelling, check_spelling);
    for (struct gls_pair_run pairs = {0}; gls_senses_next(run->senses, &pairs);)
        check_pairs(run, &pairs);
}
