/* The rule about terms that are written differently and answer the same look-up. */
#include <string.h>

#include "base/lang.h"
#include "check/rules.h"
#include "check/senses.h"

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
