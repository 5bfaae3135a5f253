/** @file A text as it is scanned, told again paragraph by paragraph with its hits, so that what
 * stands on both sides of each is there. Memory is bounded: an endless paragraph comes in passages.
 *
 *      text and hits ─▶ window ─▶ passage: ··· before │ begin ──── end │ after ···
 */
#ifndef GLS_ASSIST_PASSAGE_H
#define GLS_ASSIST_PASSAGE_H

#include "core/work.h"

enum {
    GLS_PASSAGE_BYTES = 64 * 1024, /**< a longer paragraph is told in several passages */
    GLS_PASSAGE_SIDE = 4096        /**< of such a paragraph, shown on both sides of one */
};

/** A hit within a passage. */
struct gls_passage_hit {
    size_t start, end;     /**< bytes of the passage's text */
    uint64_t line, column; /**< see struct gls_hit */
    const struct gls_match *match;
    size_t count;
    bool inner, overlaps;
};

/** A paragraph, or a part of an endless one. Borrowed for the time of the call. */
struct gls_passage {
    struct gls_span text;  /**< with what is shown of the paragraph before and after */
    size_t begin, end;     /**< of what is told now: neither within a hit nor within a word */
    uint64_t base;         /**< place of its first byte in the whole text */
    uint64_t line, column; /**< of the byte at @c begin */
    const struct gls_passage_hit *hit; /**< those that begin from begin to end, by their place */
    size_t hits;
};
typedef void gls_passage_fn(void *payload, const struct gls_passage *passage);

/** Who gathers. Zeroed but for the function: at the beginning of a text. */
struct gls_passages {
    gls_passage_fn *tell;
    void *payload;
    struct gls_buf window;
    size_t begin;  /**< what stands before it in the window was told */
    size_t looked; /**< up to where the end of a paragraph was looked for */
    bool blank;    /**< nothing but blanks since the last line end before that */
    uint64_t base; /**< place of the window */
    uint64_t line, column;
    struct gls_array hits, matches; /**< as they are kept */
    struct gls_array shown;         /**< struct gls_passage_hit: those of a passage */
    struct gls_work work;           /**< since the text began */
};

void gls_passages_init(struct gls_passages *passages, gls_passage_fn *tell, void *payload);
void gls_passages_release(struct gls_passages *passages);
/** What a scanner tells goes here. */
void gls_passages_text(struct gls_passages *passages, struct gls_span piece);
void gls_passages_hit(struct gls_passages *passages, const struct gls_hit *hit);
/** Ends the text, tells what is left, and is ready for another; false when there was no memory
 * since it began. */
bool gls_passages_end(struct gls_passages *passages);

/** Whether a concordance shows a hit: not one within @p outer, the last hit that is no inner one,
 *  that is nothing but its concepts; with @p exact, only one that is written as its term. */
bool gls_passage_wants(const struct gls_passage_hit *hit, const struct gls_passage_hit *outer,
                       bool exact);

#endif
