/* Rules about what terms mean, over the whole file. A deprecated term of one concept is often the
 * right term of another ("abortion" is not to be used for a miscarriage): only terms in use make
 * homographs, duplicates and collisions. */
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
    struct gls_term first = {.concept_number = UINT32_MAX};
    for (size_t i = 0; i < group->count; i++) {
        struct gls_term term = gls_base_term(run->base, group->item[i].number);
        if (!gls_term_in_use(&term))
            continue;
        if (first.concept_number == UINT32_MAX)
            first = term;
        else if (!gls_senses_same(run->senses, first.concept_number, term.concept_number))
            report_homograph(run, &term, &first);
    }
}

void gls_rule_homograph(struct gls_check_run *run)
{
    for (struct gls_group group = {0}; gls_keys_next(&run->senses->keys, &group);)
        check_homographs(run, &group);
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
static void put_spelling(struct gls_check_run *run, uint32_t number, struct gls_buf *out)
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
    gls_check_run_groups(run, gls_base_terms(run->base), put_spelling, check_spelling);
    for (struct gls_pair_run pairs = {0}; gls_senses_next(run->senses, &pairs);)
        check_pairs(run, &pairs);
}

/* ------------------------------------------------------------------ key-collision */

/* "cause" is a form of "causer" and a noun: both are meant, and their parts of speech say so. */
static bool is_verb_and_other(const struct gls_term *a, const struct gls_term *b)
{
    return a->pos != b->pos && a->pos != GLS_POS_NONE && b->pos != GLS_POS_NONE &&
           (a->pos == GLS_POS_VERB || b->pos == GLS_POS_VERB);
}

/* Whether a match is another concept met by more than the same writing. The same folded text in
 * the same subject is the homograph rule's. */
static bool collides(const struct gls_check_run *run, const struct gls_match *match, uint32_t from)
{
    uint32_t group = gls_senses_group(run->senses, from);
    struct gls_term term = gls_base_term(run->base, from);
    struct gls_term other = gls_base_term(run->base, match->term);
    return other.concept_number < gls_base_concepts(run->base) &&
           (match->grade == GLS_GRADE_FOLDED || match->grade == GLS_GRADE_INFLECTED) &&
           !is_verb_and_other(&term, &other) && gls_term_in_use(&other) &&
           !gls_senses_same(run->senses, term.concept_number, other.concept_number) &&
           (group == UINT32_MAX || group != gls_senses_group(run->senses, match->term));
}

/* Said of the later of the two terms, so that A meets B and B meets A are one finding. */
static void report_collision(struct gls_check_run *run, const struct gls_match *match,
                             uint32_t from)
{
    bool later = match->term > from;
    struct gls_term term = gls_base_term(run->base, later ? match->term : from);
    struct gls_term other = gls_base_term(run->base, later ? from : match->term);
    gls_check_run_report(
        run, term.line, term.column,
        "%s answers the same look-up (%s) as %s of %s: %s, or make them one concept",
        gls_quote(term.text).text, gls_grade_name(match->grade), gls_quote(other.text).text,
        gls_quote_concept(run, other.concept_number).text,
        match->grade == GLS_GRADE_INFLECTED ? "state part of speech and gender"
                                            : "see that both are meant");
}

/* Phrases whose every word may be plural would otherwise each be found with all others. */
enum { PARTNERS_MAX = 4 };

/* The shelf of the term's language, in all its regions; NULL without memory. */
static struct gls_shelf *shelf_of(struct gls_check_run *run, struct gls_shelf **shelf,
                                  const struct gls_term *term)
{
    char lang[GLS_LANG_BYTES];
    struct gls_shelf **own = &shelf[term->language];
    size_t size = gls_lang_primary(term->lang);
    memcpy(lang, term->lang, size);
    lang[size] = '\0';
    if (!*own && gls_shelf_of(own, &run->base, 1, lang, lang, NULL) != GLS_OK)
        gls_work_fail_nomem(&run->work);
    return *own;
}

/* A language that has no index is passed over. */
static void look_up_term(struct gls_check_run *run, struct gls_shelf **shelves, uint32_t number)
{
    struct gls_term term = gls_base_term(run->base, number);
    struct gls_shelf *shelf =
        term.language < gls_base_language_count(run->base) ? shelf_of(run, shelves, &term) : NULL;
    if (!shelf)
        return;
    struct gls_span query = gls_span_of(term.text);
    while (query.size && query.data[query.size - 1] == '*') /* would ask for all that begin so */
        query.size--;
    while (query.size && *query.data == '*') { /* or that end so */
        query.data++;
        query.size--;
    }
    struct gls_found found;
    enum gls_status status = gls_lookup(shelf, query, &found, NULL);
    if (status == GLS_ERR_NOMEM)
        gls_work_fail_nomem(&run->work);
    if (status != GLS_OK)
        return;
    for (size_t i = 0, partners = 0; i < found.count && partners < PARTNERS_MAX; i++)
        if (collides(run, &found.match[i], number)) {
            report_collision(run, &found.match[i], number);
            partners++;
        }
    gls_found_release(&found);
}

/* Terms that fold alike are found together: one look-up for all of them. */
static void look_up_terms(struct gls_check_run *run, struct gls_shelf **shelves)
{
    const struct gls_keys *keys = &run->senses->keys;
    const struct gls_keyed *last = NULL;
    for (size_t i = 0; i < keys->count; i++) {
        const struct gls_keyed *item = &keys->item[i];
        struct gls_term term = gls_base_term(run->base, item->number);
        if (!gls_term_in_use(&term) || (last && gls_senses_alike(last, item)))
            continue;
        look_up_term(run, shelves, item->number);
        last = item;
    }
}

void gls_rule_key_collision(struct gls_check_run *run)
{
    size_t count = gls_base_language_count(run->base);
    struct gls_shelf **shelf = gls_work_alloc(&run->work, (count + 1) * sizeof *shelf);
    if (!shelf)
        return;
    memset(shelf, 0, (count + 1) * sizeof *shelf);
    look_up_terms(run, shelf);
    for (size_t i = 0; i < count; i++)
        gls_shelf_free(shelf[i]);
}
