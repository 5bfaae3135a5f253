/** @file A row of pieces that one thread makes ready, many work on, and one tells in their order.
 *
 *      make ─▶ place 0, 1, 2 ... ─▶ work, by whoever has time ─▶ tell
 *
 *  Places are few and used in turn, so what is held is bounded however long the row is. */
#ifndef GLS_CORE_PIPELINE_H
#define GLS_CORE_PIPELINE_H

#include "glossaire.h"

enum { GLS_PIPELINE_PLACES = 16, GLS_PIPELINE_MOST = 64 /**< workers */ };

struct gls_pipeline;

struct gls_pipeline_job {
    unsigned workers; /**< number 0 is the calling thread, which tells too */
    /** Fills a place and hands it over, again and again. In a thread of its own. */
    void (*make)(void *payload, struct gls_pipeline *pipeline);
    /** Works on what is in a place, with the means of a worker. */
    void (*work)(void *payload, unsigned worker, size_t place);
    /** Tells what came of it, in order, in the calling thread. False: no more is wanted. */
    bool (*tell)(void *payload, size_t place);
    void *payload;
};

/** Does it all, with fewer workers where no more threads can be started; false: not even one could,
 *  and nothing was done. */
bool gls_pipeline_run(const struct gls_pipeline_job *job);

/** For @c make: the place to be filled. */
size_t gls_pipeline_place(const struct gls_pipeline *pipeline);
/** For @c make: hands it over, and waits for another; false: none is wanted. */
bool gls_pipeline_hand_over(struct gls_pipeline *pipeline);

#endif
