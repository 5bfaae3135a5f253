/** @file Which segments each group of candidates stands in, and which groups each segment has. */
#ifndef GLS_ASSIST_POSTINGS_H
#define GLS_ASSIST_POSTINGS_H

#include "core/work.h"

/** Numbers in rising order, each once. */
struct gls_posting {
    const uint32_t *segment;
    size_t count;
};

struct gls_postings {
    uint32_t *group, *group_first;     /**< groups of all segments; of each, the first */
    uint32_t *segment, *segment_first; /**< segments of all groups; of each, the first */
    size_t groups, segments;
};

/** Makes both lists. @p met has nodes in the order of the text, @p segment of each segment the
 *  first of these, @p group of each node its group of @p groups. Failures are noted. Release them
 *  either way. */
void gls_postings_make(struct gls_postings *postings, struct gls_work *work,
                       const struct gls_array *met, const struct gls_array *segment,
                       const uint32_t *group, size_t groups);
void gls_postings_release(struct gls_postings *postings);

/** The segments of a group. */
struct gls_posting gls_postings_of(const struct gls_postings *postings, uint32_t group);
/** The groups of a segment. */
struct gls_posting gls_postings_in(const struct gls_postings *postings, uint32_t segment);

/** Sorts numbers and keeps each once; returns how many. */
size_t gls_posting_sort(uint32_t *number, size_t count);
/** How many of @p count numbers in rising order @p other has. */
size_t gls_posting_shared(const uint32_t *number, size_t count, const struct gls_posting *other);
/** Keeps of @p count numbers in rising order those that @p other has; returns how many. */
size_t gls_posting_keep(uint32_t *number, size_t count, const struct gls_posting *other);

#endif
