/** @file Sets of numbers below a limit that are emptied in the time of what is in them: which of
 * the terms or concepts of a shelf were met. */
#ifndef GLS_ENTRY_NUMBER_SET_H
#define GLS_ENTRY_NUMBER_SET_H

#include "core/work.h"

/** A set of numbers below a limit, in the order they were added. Zeroed is empty. */
struct gls_number_set {
    uint64_t *bits; /**< a bit of each: it is a member; small enough to stay at hand */
    uint32_t *rank; /**< of each member, where it stands in @c member, from 1; 0 of others */
    uint32_t *member;
    size_t count, room;
    uint32_t limit;
};

/** Makes an empty set; false when there is no memory. */
bool gls_number_set_init(struct gls_number_set *set, uint32_t limit);
void gls_number_set_release(struct gls_number_set *set);
/** Adds @p number; true: it is new. False when it is there already, or not below the limit, as a
 *  number of a damaged glossary may be, or when there is no memory, which @p work notes. */
bool gls_number_set_add(struct gls_number_set *set, uint32_t number, struct gls_work *work);
void gls_number_set_clear(struct gls_number_set *set);

#endif
