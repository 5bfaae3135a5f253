/** @file Some segments of a translation, copied, that are compared together. */
#ifndef GLS_VERIFY_BATCH_H
#define GLS_VERIFY_BATCH_H

#include "verify/outcome.h"

struct gls_batch_segment {
    struct gls_segment segment;
    bool compared; /**< @c outcome says what came of it */
    struct gls_outcome outcome;
};

/** Zeroed is empty. */
struct gls_batch {
    struct gls_work work;     /**< all that the segments point to */
    struct gls_array segment; /**< of struct gls_batch_segment */
    size_t bytes;             /**< of their texts */
};

/** Empties it; it keeps some of its memory. */
void gls_batch_clear(struct gls_batch *batch);
void gls_batch_release(struct gls_batch *batch);
/** Adds a copy of @p segment; the names of its file are borrowed. False when there is no memory. */
bool gls_batch_add(struct gls_batch *batch, const struct gls_segment *segment);
/** Whether there is enough in it. */
bool gls_batch_full(const struct gls_batch *batch);

#endif
