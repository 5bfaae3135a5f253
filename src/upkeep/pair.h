/** @file Which concepts of two glossaries are the same: what differences and merging rest on.
 *
 *  In this order, each concept once:
 *  1. the same id, where it is that of one concept on either side, and they share a term, or one of
 *     the two has none;
 *  2. the same id, or none, and all that they say, where several have it;
 *  3. the same term, folded, in two languages, the parts of speech equal or not said, where no
 * other concept could be meant on either side. One shared language is not enough: "dépôt" is a
 * deposit and a tank. */
#ifndef GLS_UPKEEP_PAIR_H
#define GLS_UPKEEP_PAIR_H

#include "base/base.h"
#include "core/work.h"

/** Concepts that share terms in one language only: near, and not the same. */
struct gls_near {
    uint32_t first, second;
};

struct gls_pairing {
    uint32_t *of_first;  /**< by concept of the first glossary: that of the second, or UINT32_MAX */
    uint32_t *of_second; /**< and the other way round */
    struct gls_array near; /**< of struct gls_near, in the order of the second */
};

/** Pairs the concepts of two glossaries. False with the failure noted; release @p pairing either
 *  way. */
bool gls_pair(struct gls_pairing *pairing, struct gls_work *work, const struct gls_base *first,
              const struct gls_base *second);
void gls_pairing_release(struct gls_pairing *pairing);

#endif
