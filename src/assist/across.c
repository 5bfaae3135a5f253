/* Who stands across from a candidate, by the segments that both are in. */
#include <string.h>

#include "assist/association_part.h"
#include "match/found.h"

/* Of 27 pairs of so many segments and so near that were looked at 24 were right; below the lesser
 * share most were not. What is nearest is often too short by a word. */
enum { SEGMENTS_LEAST = 5 };
static const double share_sure = 0.6, share_least = 0.4, share_alike = 0.05;

/* ------------------------------------------------------------------ from words to segments */

/* The group that has some words, or UINT32_MAX. */
static uint32_t group_of_words(const struct gls_association_side *side,
                               const struct gls_met_word *met, unsigned count)
{
    uint32_t node = GLS_CANDIDATE_ROOT;
    for (unsigned i = 0; i < count; i++) {
        uint32_t word = gls_vocabulary_look(&side->vocabulary, &met[i]);
        node = word == UINT32_MAX ? GLS_CANDIDATE_ROOT
                                  : gls_candidates_find(&side->candidates, node, word);
        if (node == GLS_CANDIDATE_ROOT)
            return UINT32_MAX;
    }
    return count ? side->ranking.group[node] : UINT32_MAX;
}

/* The same of a text. Words that hyphens join are one. */
static uint32_t group_of_text(struct gls_association *association,
                              const struct gls_association_side *side, const char *text)
{
    struct gls_met_word met[GLS_TERM_WORDS];
    struct gls_tokens tokens;
    struct gls_token token;
    struct gls_buf *keys = &association->text;
    size_t end[GLS_TERM_WORDS];
    unsigned count = 0;
    keys->size = 0;
    gls_tokens_begin(&tokens, gls_span_of(text));
    while (gls_tokens_next(&tokens, &token)) {
        bool joined = token.hyphen && count;
        if (!joined && count == GLS_TERM_WORDS)
            return UINT32_MAX;
        gls_buf_puts(keys, joined ? "-" : "");
        gls_buf_put(keys, token.key.data, token.key.size);
        count += !joined;
        met[count - 1] = (struct gls_met_word){.acute = token.acute, .initials = token.initials};
        end[count - 1] = keys->size;
    }
    if (!gls_work_wrote(&association->work, keys))
        return UINT32_MAX;
    for (unsigned i = 0; i < count; i++) {
        size_t start = i ? end[i - 1] : 0;
        met[i].key = (struct gls_span){keys->data + start, end[i] - start};
    }
    return group_of_words(side, met, count);
}

/* The group of the source that has the words of a node of another ranking. */
static uint32_t group_of_node(const struct gls_association_side *side,
                              const struct gls_ranking *ranking, uint32_t node)
{
    uint32_t word[GLS_TERM_WORDS];
    struct gls_met_word met[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    for (unsigned i = 0; i < count; i++) {
        const struct gls_vocabulary_word *of = gls_vocabulary_at(ranking->vocabulary, word[i]);
        met[i] = (struct gls_met_word){.key = gls_vocabulary_key(ranking->vocabulary, word[i]),
                                       .acute = of->acute,
                                       .initials = of->initials};
    }
    return group_of_words(side, met, count);
}

/* Sorted from there on, each once. */
static void sort_numbers(struct gls_array *numbers, size_t from)
{
    if (numbers->count > from)
        numbers->count =
            from + gls_posting_sort(GLS_AT(*numbers, uint32_t, from), numbers->count - from);
}

static void add_segments(struct gls_association *association, struct gls_array *to,
                         const struct gls_association_side *side, uint32_t group)
{
    struct gls_posting list = gls_postings_of(&side->postings, group);
    uint32_t *first =
        list.count ? gls_work_append(&association->work, to, sizeof *first, list.count) : NULL;
    if (first)
        memcpy(first, list.segment, list.count * sizeof *first);
}

/* ------------------------------------------------------------------ what the glossary has */

/* Of a group of the target that the glossary has, the segments in which a term of the same concept
 * stands across from it: there it is spoken for. */
static void find_paired(struct gls_association *association, const struct gls_match *match,
                        uint32_t group)
{
    const char *from = association->shelf->from;
    struct gls_array *paired = &association->paired;
    size_t first = paired->count;
    struct gls_term term = gls_base_term(match->base, match->term);
    struct gls_concept concept = gls_base_concept(match->base, term.concept_number);
    for (uint32_t i = 0; i < concept.terms.count; i++) {
        struct gls_term partner = gls_base_term(match->base, concept.terms.first + i);
        if (!gls_lang_matches(from, partner.lang))
            continue;
        uint32_t of = group_of_text(association, &association->source, partner.text);
        if (of != UINT32_MAX)
            add_segments(association, paired, &association->source, of);
    }
    sort_numbers(paired, first);
    struct gls_posting own = gls_postings_of(&association->target.postings, group);
    if (paired->count > first)
        paired->count =
            first + gls_posting_keep(GLS_AT(*paired, uint32_t, first), paired->count - first, &own);
}

static const struct gls_known_group *ask_glossary(struct gls_association *association,
                                                  uint32_t group)
{
    struct gls_known_group *known = GLS_AT(association->known, struct gls_known_group, group);
    const struct gls_ranking *ranking = &association->target.ranking;
    struct gls_found found;
    if (known->asked)
        return known;
    *known = (struct gls_known_group){.asked = true, .first = (uint32_t)association->paired.count};
    struct gls_buf *text = &association->text;
    text->size = 0;
    gls_ranking_write(ranking, gls_group_citation(ranking, gls_group_at(ranking, group)), text);
    if (!gls_work_wrote(&association->work, text) ||
        gls_lookup(gls_shelf_reverse(association->shelf), (struct gls_span){text->data, text->size},
                   &found, NULL) != GLS_OK)
        return known;
    for (size_t i = 0; i < found.count; i++)
        if (found.match[i].grade <= GLS_GRADE_INFLECTED)
            find_paired(association, &found.match[i], group);
    gls_found_release(&found);
    sort_numbers(&association->paired, known->first);
    known->count = (uint32_t)association->paired.count - known->first;
    return known;
}

/* ------------------------------------------------------------------ who stands across */

/* Counts in how many of the segments sought each group of the target stands. */
static void count_together(struct gls_association *association)
{
    uint32_t *together = association->together.data;
    association->touched.count = 0;
    for (size_t i = 0; i < association->sought.count; i++) {
        struct gls_posting groups = gls_postings_in(&association->target.postings,
                                                    *GLS_AT(association->sought, uint32_t, i));
        for (size_t k = 0; k < groups.count; k++) {
            if (together[groups.segment[k]]++)
                continue;
            uint32_t *touched = GLS_APPEND(&association->work, &association->touched, uint32_t);
            if (!touched)
                return;
            *touched = groups.segment[k];
        }
    }
}

/* What stands across in segments in which the glossary pairs it with another does not count. */
static struct gls_associated weigh(struct gls_association *association, uint32_t group)
{
    struct gls_posting own = gls_postings_of(&association->target.postings, group);
    uint32_t both = *GLS_AT(association->together, uint32_t, group);
    const struct gls_known_group *known = ask_glossary(association, group);
    const struct gls_posting sought = {association->sought.data, association->sought.count};
    if (known->count)
        both -= (uint32_t)gls_posting_shared(GLS_AT(association->paired, uint32_t, known->first),
                                             known->count, &sought);
    double all = (double)(association->sought.count + own.count - known->count);
    return (struct gls_associated){.share = 2.0 * both / all, .segments = both};
}

struct choice {
    uint32_t group;
    unsigned words;
    struct gls_associated how;
};

/* Whether a group of the target stands near enough. */
static bool is_near(struct gls_association *association, uint32_t group, struct choice *choice)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_ranking *ranking = &association->target.ranking;
    if (*GLS_AT(association->together, uint32_t, group) < SEGMENTS_LEAST)
        return false;
    *choice = (struct choice){group, 0, weigh(association, group)};
    if (choice->how.segments < SEGMENTS_LEAST || choice->how.share < share_least)
        return false;
    uint32_t citation = gls_group_citation(ranking, gls_group_at(ranking, group));
    choice->words = gls_candidate_words(ranking->candidates, citation, word);
    return !gls_group_is_refused(ranking, citation);
}

/* The nearest of all. */
static bool choose_nearest(struct gls_association *association, struct choice *best)
{
    struct choice choice;
    best->how.share = 0;
    for (size_t i = 0; i < association->touched.count; i++)
        if (is_near(association, *GLS_AT(association->touched, uint32_t, i), &choice) &&
            choice.how.share > best->how.share)
            *best = choice;
    return best->how.share > 0;
}

/* The longest of those that are alike: but a word alone is seldom a phrase. */
static void choose_longest(struct gls_association *association, struct choice *best)
{
    struct choice choice;
    double least = best->how.share - share_alike;
    for (size_t i = 0; i < association->touched.count; i++) {
        if (!is_near(association, *GLS_AT(association->touched, uint32_t, i), &choice) ||
            choice.how.share < least)
            continue;
        if (choice.words > best->words ||
            (choice.words == best->words && choice.how.share > best->how.share))
            *best = choice;
    }
}

bool gls_association_of(struct gls_association *association, const struct gls_ranking *ranking,
                        const struct gls_candidate_group *group, struct gls_buf *out,
                        struct gls_associated *associated)
{
    uint32_t word[GLS_TERM_WORDS];
    struct choice best = {.group = UINT32_MAX};
    association->sought.count = 0;
    for (uint32_t at = group->member; at; at = ranking->next[at - 1]) {
        uint32_t here = group_of_node(&association->source, ranking, at - 1);
        if (here != UINT32_MAX)
            add_segments(association, &association->sought, &association->source, here);
    }
    sort_numbers(&association->sought, 0);
    if (association->sought.count < SEGMENTS_LEAST)
        return false;
    count_together(association);
    bool found = choose_nearest(association, &best);
    if (found && gls_candidate_words(ranking->candidates, group->member - 1, word) > 1)
        choose_longest(association, &best);
    for (size_t i = 0; i < association->touched.count; i++)
        *GLS_AT(association->together, uint32_t, *GLS_AT(association->touched, uint32_t, i)) = 0;
    if (gls_work_failed(&association->work))
        gls_work_fail_nomem(ranking->work);
    if (!found || gls_work_failed(ranking->work))
        return false;
    const struct gls_ranking *target = &association->target.ranking;
    gls_ranking_write(target, gls_group_citation(target, gls_group_at(target, best.group)), out);
    *associated = best.how;
    associated->sure = best.how.share >= share_sure;
    return true;
}

bool gls_association_has(const struct gls_association *association, struct gls_span key)
{
    return gls_vocabulary_look(&association->target.vocabulary,
                               &(struct gls_met_word){.key = key}) != UINT32_MAX;
}
