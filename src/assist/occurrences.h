/** @file Occurrences that are kept: to be sorted, told in sections, or handed from one thread to
 *  another. */
#ifndef GLS_ASSIST_OCCURRENCES_H
#define GLS_ASSIST_OCCURRENCES_H

#include "base/shelf.h"
#include "core/memory.h"

/** What an occurrence is sorted by: first by its key, then as they came. */
struct gls_kept_occurrence {
    struct gls_occurrence occurrence;
    uint32_t section; /**< running number of its concept */
    struct gls_span key;
    size_t number, times; /**< its place; how many of its section stand before it */
    uint32_t before;      /**< of examples the one of its section kept before it, + 1 */
};

struct gls_occurrences {
    const struct gls_shelf *shelf;
    struct gls_arena arena;
    struct gls_array kept;
    size_t added;
    const char *file; /**< of the last that was added */
    uint32_t *best;   /**< of each concept the newest of its examples, + 1; NULL: all are kept */
};

/** How many flaws an example has, of bits of enum gls_flaw. */
static inline unsigned gls_count_flaws(unsigned flaws)
{
    unsigned count = 0;
    for (; flaws; flaws &= flaws - 1)
        count++;
    return count;
}

#endif
