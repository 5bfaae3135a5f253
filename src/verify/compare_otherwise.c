/* Whether an everyday word that no term renders was put another way, or another term stands in its
 * stead. */
#include <string.h>

#include "base/shelf.h"
#include "core/span.h"
#include "match/general.h"
#include "text/function_words.h"
#include "verify/compare_words.h"

/* ------------------------------------------------------------------ everyday words */

/* Of several words, such as "fausse couche", none tells what they are together. */
static bool is_everyday(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_text_words *words = gls_comparison_surface(comparison, met);
    if (comparison->status != GLS_OK || words->word.count != 1)
        return false;
    const struct gls_general *general = gls_comparison_general(comparison, &comparison->source);
    return general && gls_general_find(general, gls_text_words_key(words, 0), false, false).rank;
}

bool gls_is_word_of_trade(struct gls_comparison *comparison, const struct gls_met *met,
                          const struct gls_match *match)
{
    unsigned marks = GLS_USAGE_GENERAL | GLS_USAGE_TRAP | GLS_USAGE_EVERYDAY;
    return (gls_base_term_usage(match->base, match->term) & marks) == GLS_USAGE_GENERAL &&
           gls_comparison_surface(comparison, met)->word.count == 1 &&
           comparison->status == GLS_OK && !is_everyday(comparison, met);
}

/* ------------------------------------------------------------------ words without counterpart */

/* A walk along the words of a side and, beside them, its terms. */
struct walk {
    const struct gls_text_words *words, *other;
    size_t term; /* the first that ends past the word at hand */
};

/* Whether a word lies in a term that has that flag. */
static bool is_accounted_for(struct gls_comparison *comparison,
                             const struct gls_compared_side *side, struct walk *walk, size_t number,
                             unsigned flag)
{
    size_t start = gls_text_words_at(walk->words, number)->start;
    const struct gls_met_list *list = &side->met;
    while (walk->term < list->met.count &&
           gls_met_at(list, walk->term)->start + gls_met_at(list, walk->term)->size <= start)
        walk->term++;
    if (walk->term == list->met.count || gls_met_at(list, walk->term)->start > start)
        return false;
    return gls_comparison_has(comparison, list, gls_met_at(list, walk->term), flag);
}

static bool has_word(const struct gls_text_words *words, struct gls_span key)
{
    struct gls_text_words_search search = gls_text_words_find(words, key, false);
    size_t number;
    return gls_text_words_next(words, &search, &number);
}

/* How many content words of a side are in no term that has the flag, and do not stand in the other
 * side with the same letters. */
static size_t count_others(struct gls_comparison *comparison, struct gls_compared_side *side,
                           struct gls_compared_side *other, unsigned flag)
{
    struct walk walk = {gls_comparison_words(comparison, side),
                        gls_comparison_words(comparison, other), 0};
    size_t count = 0;
    for (size_t i = 0; i < walk.words->word.count && comparison->status == GLS_OK; i++) {
        struct gls_span key = gls_text_words_key(walk.words, i);
        bool accounted = is_accounted_for(comparison, side, &walk, i, flag);
        count += !accounted && key.size > 1 && !gls_is_function_word(side->lang, key) &&
                 !has_word(walk.other, key);
    }
    return count;
}

/* Whether the target has more such words than the source has beside the occurrence. */
static bool is_made_up_for(struct gls_comparison *comparison)
{
    size_t source =
        count_others(comparison, &comparison->source, &comparison->target, GLS_CONCEPT_RENDERED);
    size_t target =
        count_others(comparison, &comparison->target, &comparison->source, GLS_CONCEPT_IN_SOURCE);
    return comparison->status == GLS_OK && target + 1 > source;
}

/* ------------------------------------------------------------------ rivals */

static const char *subject_of(const struct gls_match *match)
{
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    return gls_base_value(match->base, gls_base_concept(match->base, concept).properties,
                          GLS_CATEGORY_SUBJECT_FIELD);
}

/* Whether two terms are words of the same class about the same subject. */
static bool are_alike(const struct gls_match *a, const struct gls_match *b)
{
    const char *mine = subject_of(a), *theirs = subject_of(b);
    return mine && theirs && strcmp(mine, theirs) == 0 &&
           gls_base_term_pos(a->base, a->term) == gls_base_term_pos(b->base, b->term);
}

/* Whether a term of the target may stand in the stead of an occurrence: a noun of the trade, or a
 * word like it. */
static bool is_rival(struct gls_comparison *comparison, const struct gls_met *met,
                     const struct gls_match *there)
{
    const struct gls_met_list *source = &comparison->source.met;
    bool alike = !gls_facts_is_weak(&comparison->facts, there);
    for (uint32_t i = 0; i < met->match.count && !alike; i++)
        alike = are_alike(gls_met_match(source, met, i), there);
    return alike;
}

/* Whether a term that nothing in the source asks for may stand in the stead of an occurrence. */
static bool has_rival(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *target = &comparison->target.met;
    for (size_t i = 0; i < target->met.count; i++) {
        const struct gls_met *there = gls_met_at(target, i);
        if (gls_comparison_has(comparison, target, there, GLS_CONCEPT_IN_SOURCE))
            continue;
        for (uint32_t k = 0; k < there->match.count; k++)
            if (is_rival(comparison, met, gls_met_match(target, there, k)))
                return true;
    }
    return false;
}

/* Whether the glossaries are large enough to know the words that would be wrong. In a small one
 * each word stands because its author asks for it. */
static bool knows_rivals(const struct gls_comparison *comparison)
{
    enum { LARGE_CONCEPTS = 1000 };
    return gls_shelf_concepts(comparison->facts.shelf) >= LARGE_CONCEPTS;
}

bool gls_is_put_otherwise(struct gls_comparison *comparison, const struct gls_met *met)
{
    return knows_rivals(comparison) && is_everyday(comparison, met) && is_made_up_for(comparison) &&
           !has_rival(comparison, met);
}
