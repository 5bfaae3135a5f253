/** @file What tasks of a row write (thread_pool): in the order of the tasks, and each as soon as
 *  all before it have been told. */
#ifndef IN_TURN_H
#define IN_TURN_H

#include "glossaire.h"
#include "thread_pool.h"

/** What one task writes. */
struct in_turn {
    struct gls_buf *all; /**< what all tasks write, in order */
    struct gls_buf
        *out; /**< where this one writes: @c all, when it is its turn from the beginning */
    struct gls_buf held; /**< else what it may not yet write */
    struct thread_pool *thread_pool;
    size_t task;
};

/** Begins a task, when its work does. */
void in_turn_begin(struct in_turn *turn, struct gls_buf *all, struct thread_pool *thread_pool,
                   size_t task);
/** From time to time while it works: what it wrote is to be seen now, or at least not to pile up,
 *  so that it waits for its turn when much is held. False: writing has failed. */
bool in_turn_pour(struct in_turn *turn);
/** When the task is told, after which it holds nothing. */
void in_turn_end(struct in_turn *turn);

#endif
