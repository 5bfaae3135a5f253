/** @file A sum of bytes that come in pieces, of whatever size: it tells damage and change. Two
 * texts that differ within eight bytes at one place never have the same; against malice it is no
 * help. */
#ifndef GLS_CORE_SUM_H
#define GLS_CORE_SUM_H

#include "glossaire.h"

enum { GLS_SUM_LANES = 4 };

/** Zeroed: of no bytes. */
struct gls_sum {
    uint64_t size, lane[GLS_SUM_LANES];
    char held[GLS_SUM_LANES * sizeof(uint64_t)]; /**< the last bytes, fewer than these */
};

void gls_sum_add(struct gls_sum *sum, struct gls_span piece);
uint64_t gls_sum_end(const struct gls_sum *sum);
/** The sum of one piece. */
uint64_t gls_sum_of(struct gls_span bytes);

#endif
