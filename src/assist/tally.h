/** @file A tally from inside: summary.c writes it. */
#ifndef GLS_ASSIST_TALLY_H
#define GLS_ASSIST_TALLY_H

#include "base/shelf.h"
#include "core/work.h"
#include "entry/number_set.h"

/** Numbers and how often each was met. */
struct gls_counter {
    struct gls_number_set set;
    uint64_t *times; /**< of the member in the same place */
    size_t room;
};

struct gls_tally {
    const struct gls_shelf *shelf;
    /** Concepts; a word of several senses counts for the first, the others are there all the same.
     */
    struct gls_counter concepts;
    struct gls_counter avoid; /**< terms that are not to be said */
    struct gls_scan_counts counts;
    uint64_t texts;
    struct gls_work work; /**< of what was counted since it was empty */
};

#endif
