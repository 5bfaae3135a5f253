/** @file A sum of bytes that come in pieces, of whatever size: it tells damage and change. Two
 * texts that differ within eight bytes at one place never have the same; against malice it is no
 * help. */
#ifndef GLS_CORE_CHECKSUM_H
#define GLS_CORE_CHECKSUM_H

#include "glossaire.h"

enum { GLS_CHECKSUM_LANES = 4 };

/** Zeroed: of no bytes. */
struct gls_checksum {
    uint64_t size, lane[GLS_CHECKSUM_LANES];
    char held[GLS_CHECKSUM_LANES * sizeof(uint64_t)]; /**< the last bytes, fewer than these */
};

void gls_checksum_add(struct gls_checksum *sum, struct gls_span piece);
uint64_t gls_checksum_end(const struct gls_checksum *sum);
/** The sum of one piece. */
uint64_t gls_checksum_of(struct gls_span bytes);

#endif
