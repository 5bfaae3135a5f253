/** @file What is said of one level, merged; one part of gls_merge_concept(). */
#ifndef GLS_UPKEEP_MERGE_LIST_H
#define GLS_UPKEEP_MERGE_LIST_H

#include "upkeep/merge.h"

/** The properties of one level in the three. */
struct gls_listed {
    enum gls_level_bit level;
    const char *lang, *term; /**< for clashes; NULL: of none */
    const struct gls_trio *trio;
    bool has[2];            /**< the level is there, in ours and in theirs */
    struct gls_range of[3]; /**< in the base, ours, theirs */
};

/** Gives the merged properties to the builder, whose level is open. */
void gls_merge_properties(struct gls_merging *merging, const struct gls_listed *listed);

#endif
