/** @file Candidates: every part of a chunk that may be a term, counted. They are the nodes of a
 * trie of words, so that one that begins another is its parent:
 *
 *      insuffisance ─▶ de ─▶ la ─▶ valve ─▶ mitrale
 *           └──▶ cardiaque
 */
#ifndef GLS_ASSIST_CANDIDATE_H
#define GLS_ASSIST_CANDIDATE_H

#include "assist/vocabulary.h"

#define GLS_CANDIDATE_ROOT UINT32_MAX

/** Four hundred thousand nodes are twenty-two megabytes; past that what was met once goes, the
 * oldest first.
 */
enum { GLS_CANDIDATES_MOST = 400 * 1000 };

/** A node. It is a candidate when @c count is not 0: else only the beginning of some. */
struct gls_candidate_node {
    uint32_t parent, word;
    uint32_t count, texts;
    uint32_t last;        /**< the text it was met in last, + 1 */
    uint64_t in;          /**< texts, a bit each for the first 64 */
    uint32_t left, right; /**< times it began and ended its chunk */
    uint32_t determined;  /**< times an article or preposition stood before it */
    uint32_t sentence;    /**< that it stands in first */
    uint16_t at, size;    /**< bytes of that */
    uint32_t more;        /**< its further contexts, newest first: number + 1 */
};

/** A sentence of a text, kept because something is met in it first. */
struct gls_kept_sentence {
    uint32_t file;       /**< number of the text */
    uint32_t text, size; /**< in gls_candidates.text, as it is written */
    uint64_t start, line, column;
};

/** A further context of a candidate. */
struct gls_kept_context {
    uint32_t sentence, next;
    uint16_t at, size;
};

struct gls_candidates {
    struct gls_array nodes, sentences, contexts;
    struct gls_buf text;
    struct gls_hash_table table;
    struct gls_array first; /**< uint32_t: of each word the node it begins + 1, or 0 */
    struct gls_work *work;
    unsigned most_contexts;
    size_t limit; /**< of nodes, before some go */
    bool pruned;  /**< some went */
};

void gls_candidates_init(struct gls_candidates *candidates, struct gls_work *work);
void gls_candidates_release(struct gls_candidates *candidates);
/** Exchanges what two have. */
void gls_candidates_swap(struct gls_candidates *a, struct gls_candidates *b);
/** Forgets all and keeps the room. */
void gls_candidates_clear(struct gls_candidates *candidates);

static inline struct gls_candidate_node *gls_candidate_at(const struct gls_candidates *candidates,
                                                          uint32_t node)
{
    return GLS_AT(candidates->nodes, struct gls_candidate_node, node);
}
/** The node that a word leads to, made when there is none; GLS_CANDIDATE_ROOT with the failure
 * noted.
 */
uint32_t gls_candidates_step(struct gls_candidates *candidates, uint32_t node, uint32_t word);
/** The same, but GLS_CANDIDATE_ROOT when there is none. */
uint32_t gls_candidates_find(const struct gls_candidates *candidates, uint32_t node, uint32_t word);
/** Says that two words will soon be gone to one after the other, from the root. */
void gls_candidates_prefetch(const struct gls_candidates *candidates, uint32_t first,
                             uint32_t second);

/** Notes a node under its parent and word, of which none is noted; room for it is there. */
void gls_candidates_link(struct gls_candidates *candidates, uint32_t number);

/** Adds those of other texts, whose words are numbered otherwise: @p word has their numbers here,
 *  @p file the number here of the first text. */
void gls_candidates_add(struct gls_candidates *to, const struct gls_candidates *from,
                        const uint32_t *word, uint32_t file);
/** Drops those met once that are the oldest, when there are too many. */
void gls_candidates_prune(struct gls_candidates *candidates);

#endif
