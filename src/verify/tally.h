/** @file What a verification counts: of a file, or of many. */
#ifndef GLS_VERIFY_TALLY_H
#define GLS_VERIFY_TALLY_H

#include "verify/compare.h"

/** How often each term of the target renders; by running number of the term. */
struct gls_verify_tally {
    const struct gls_shelf *shelf; /**< in the direction of the translation */
    struct gls_verify_counts counts;
    uint64_t found[GLS_VERIFY_RULES][GLS_SEVERITY_COUNT]; /**< not waived */
    uint64_t files;
    uint32_t *asked, *rendered; /**< by running number of concepts; NULL: not wanted */
    uint32_t *by;               /**< by running number of terms */
};

/** False when there is no memory; release it either way. @p concepts: with the tables of concepts
 *  and terms. */
bool gls_verify_tally_init(struct gls_verify_tally *tally, const struct gls_shelf *shelf,
                           bool concepts);
void gls_verify_tally_release(struct gls_verify_tally *tally);
void gls_verify_tally_clear(struct gls_verify_tally *tally);
/** Adds the terms of a comparison. */
void gls_verify_tally_take(struct gls_verify_tally *tally, struct gls_comparison *comparison);
/** Adds what @p other counted, on a shelf of the same stock. */
void gls_verify_tally_add(struct gls_verify_tally *tally, const struct gls_verify_tally *other);

/** Writes the figures of a file, or of all (@p file NULL), for people or as JSON. False when there
 *  is no memory. */
bool gls_verify_tally_write(const struct gls_verify_tally *tally, const char *file, bool json,
                            bool french, struct gls_buf *out);

#endif
