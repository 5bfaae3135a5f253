/** @file The terms that begin with a word of running text. */
#ifndef GLS_MATCH_SCAN_WALK_H
#define GLS_MATCH_SCAN_WALK_H

#include "match/found.h"
#include "match/scan_memo.h"
#include "match/scan_text.h"

/** A term met, with what decides about it. */
struct gls_choice {
    uint32_t rank, concept;
    uint32_t alike; /* bytes from the beginning that are those of the text */
    struct gls_match match;
};

/** Finds terms. */
struct gls_walker {
    struct gls_work *work;
    const struct gls_shelf *shelf; /**< its languages canonical */
    struct gls_lexicon spellings;
    struct gls_memo memo;
    struct gls_scan_text *text;
    struct gls_agreement writing;
    struct gls_gather found;
    struct gls_array choices; /**< struct gls_choice: those of one place */

    /* The term in hand. */
    uint64_t first, limit; /* words it may begin with and must end before */
    uint64_t end;          /* the word after the longest found; first: none is */
    uint64_t outer;        /* the first word of the outer term */
    uint64_t reach;        /* the place that its words begin before */
    size_t steps;          /* that may still be taken: a damaged index may have endless ways */
    uint64_t path[GLS_SCAN_TERM_WORDS + 1]; /* the first words of each step, and the word after */
    size_t depth;
    struct gls_step step[GLS_SCAN_TERM_WORDS]; /**< made when one is asked for */
    bool has_steps;
    struct gls_memo_key plain; /**< when there is nothing but words and spaces on the way */
    struct gls_buf keys;
};

/** @p work and @p shelf are borrowed. gls_walker_release() is due after a failure too. */
void gls_walker_init(struct gls_walker *walker, struct gls_work *work,
                     const struct gls_shelf *shelf);
void gls_walker_release(struct gls_walker *walker);
/** Makes it ready for another text; ends the work, if it failed. */
void gls_walker_restart(struct gls_walker *walker);

/** Forgets what was learnt of words, whose numbers then mean nothing any more. */
void gls_walker_forget(struct gls_walker *walker);

/** Whether a term may begin with word @p n, as far as that is known without asking. */
static inline bool gls_walker_may_find(const struct gls_scan_text *text, uint64_t n)
{
    const struct gls_scan_word *word = gls_scan_text_known(text, n);
    uint32_t next = n + 1 < text->read ? gls_scan_text_known(text, n + 1)->words : UINT32_MAX;
    return (word->flags & GLS_LEXICON_TERM) | word->joins | ((word->children & next) != 0);
}
/** Finds the longest term that begins with word @p first: those terms, of the best grade, one a
 *  concept, best first, are then in walker->found. Returns the word after it, or @p first when
 * there is none. */
uint64_t gls_walker_find(struct gls_walker *walker, uint64_t first);
/** Of those that were met leaves the matches of the best grade, one a concept, in their order;
 * those not to be used after those that may be. */
void gls_walker_choose(struct gls_walker *walker);
/** Says that terms are looked for within the one that begins with word @p first, and across its
 * end: they go no farther than that one might. */
void gls_walker_enter(struct gls_walker *walker, uint64_t first);
/** Likewise a term that ends before word @p limit, and begins with a word of the term that was
 *  entered, or found last, or would have been. */
uint64_t gls_walker_find_within(struct gls_walker *walker, uint64_t first, uint64_t limit);

#endif
