/** @file Pairing in hand: pair.c by ids and by whole texts, pair_terms.c by shared terms. */
#ifndef GLS_UPKEEP_PAIRING_H
#define GLS_UPKEEP_PAIRING_H

#include <string.h>

#include "base/lang.h"
#include "upkeep/pair.h"

struct gls_pairing_work {
    struct gls_pairing *out;
    struct gls_work *work;
    const struct gls_base *base[2];
    bool *repeated[2]; /**< by concept: another one has its id */
};

/** Whether two tags have the same primary subtag. */
static inline bool gls_same_primary(const char *a, const char *b)
{
    size_t size = gls_lang_primary(a);
    return gls_lang_primary(b) == size && memcmp(a, b, size) == 0;
}

/** Pairs two concepts. */
void gls_pairing_join(struct gls_pairing_work *p, uint32_t first, uint32_t second);
/** Pairs those left that share a term in two languages, where no other could be meant; those that
 *  share one in a single language are near. */
void gls_pair_by_terms(struct gls_pairing_work *p);

#endif
