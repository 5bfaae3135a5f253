/** @file Candidates of all texts put in order: forms of one term together, fragments left out, the
 *  best first. */
#ifndef GLS_ASSIST_RANK_H
#define GLS_ASSIST_RANK_H

#include "assist/candidate.h"

/** Forms of one term, taken together. */
struct gls_candidate_group {
    uint64_t key; /**< of the letters that they share */
    uint32_t count;
    uint32_t longer; /**< the most that any one longer group has */
    uint32_t member; /**< the first of its nodes + 1: others by gls_ranking.next */
    float score;
};

/** What its forms have together. */
struct gls_candidate_sums {
    uint32_t count, texts;
    uint64_t in; /**< see struct gls_candidate_node */
    uint32_t left, right, determined;
    uint32_t citation; /**< the node that it is named by: the commonest singular */
};

struct gls_ranking {
    const struct gls_vocabulary *vocabulary;
    const struct gls_candidates *candidates;
    struct gls_work *work;
    uint64_t words; /**< of all texts */
    uint32_t least; /**< occurrences needed */
    uint32_t usual; /**< occurrences from which on the score alone counts */
    double worth;   /**< score needed; what occurs less often than usual needs more */

    uint32_t *lemma; /**< of each word, the one it is a form of; itself */
    bool *plural;
    uint8_t *ending; /**< of each word what its ending says: bits of enum gls_ending_kind */
    uint64_t *total; /**< of a lemma, the occurrences of all its forms */
    uint32_t *group; /**< of each node, its group; UINT32_MAX: none */
    uint32_t *next;  /**< of each node, the next of its group + 1 */
    struct gls_array groups;
    struct gls_hash_table table;
    uint32_t *order; /**< groups, the best first */
    size_t ordered;
};

/** Takes forms together and nothing else. Release it either way. */
void gls_ranking_group(struct gls_ranking *ranking);
/** Ranks what was counted; failures are noted in the work. Release it either way. */
void gls_ranking_make(struct gls_ranking *ranking);
void gls_ranking_release(struct gls_ranking *ranking);

static inline struct gls_candidate_group *gls_group_at(const struct gls_ranking *ranking,
                                                       uint32_t group)
{
    return GLS_AT(ranking->groups, struct gls_candidate_group, group);
}
/** A word of the texts. */
static inline const struct gls_vocabulary_word *gls_ranked_word(const struct gls_ranking *ranking,
                                                                uint32_t word)
{
    return gls_vocabulary_at(ranking->vocabulary, word);
}
/** The words of a node, in order; returns how many. */
unsigned gls_candidate_words(const struct gls_candidates *candidates, uint32_t node,
                             uint32_t word[7]);
/** Appends a node as it is usually written. */
void gls_ranking_write(const struct gls_ranking *ranking, uint32_t node, struct gls_buf *out);
/** Whether a group is but a part of a longer one. */
bool gls_group_is_fragment(const struct gls_ranking *ranking, uint32_t group);

/** The node that a group is named by: the commonest singular, else the commonest form. */
uint32_t gls_group_citation(const struct gls_ranking *ranking,
                            const struct gls_candidate_group *group);
struct gls_candidate_sums gls_group_sums(const struct gls_ranking *ranking,
                                         const struct gls_candidate_group *group);

/** The score of a group; see score.c. */
double gls_group_score(const struct gls_ranking *ranking, const struct gls_candidate_sums *sums);
/** Whether no term looks like that: a word that everybody uses, a number. */
bool gls_group_is_refused(const struct gls_ranking *ranking, uint32_t citation);

/* The steps. */
/** Joins the forms of each word; see lemma.c. */
void gls_ranking_find_lemmas(struct gls_ranking *ranking);
/** Whether a word ends as an adjective does. */
bool gls_ranked_is_adjective(const struct gls_ranking *ranking, uint32_t word);
/** Notes in each group how often the longest that contain it stand; see fragment.c. */
void gls_ranking_find_longer(struct gls_ranking *ranking);

#endif
