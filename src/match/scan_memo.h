/** @file What was decided of terms of several words: whether words written so are one, and how
 *  nearly. The same words come again and again, and to compare how they are written is dear. */
#ifndef GLS_MATCH_SCAN_MEMO_H
#define GLS_MATCH_SCAN_MEMO_H

#include "core/work.h"

enum {
    GLS_MEMO_WORDS = 6, /**< of more, nothing is remembered */
    GLS_MEMO_UNKNOWN = 0,
    GLS_MEMO_NO = 1,
    GLS_MEMO_GRADE = 2 /**< and a grade: so they are the term */
};

/** What the decision depends on: words parted by single spaces, and a term. */
struct gls_memo_key {
    uint32_t base, term;
    uint32_t spelling[GLS_MEMO_WORDS]; /**< as gls_lexicon numbers them, then UINT32_MAX */
    uint32_t distance;
};

/** Zeroed is empty. What takes the place of another is not missed: it is decided again. */
struct gls_memo {
    struct gls_memo_decision *decision;
};

/** Notes in @p work when there is no memory; then it may only be released. */
void gls_memo_init(struct gls_memo *memo, struct gls_work *work);
void gls_memo_release(struct gls_memo *memo);
/** Forgets all: spellings have other numbers now. */
void gls_memo_forget(struct gls_memo *memo);

/** GLS_MEMO_NO, GLS_MEMO_GRADE and more, or GLS_MEMO_UNKNOWN. */
unsigned gls_memo_find(const struct gls_memo *memo, const struct gls_memo_key *key);
void gls_memo_keep(struct gls_memo *memo, const struct gls_memo_key *key, unsigned decision);

#endif
