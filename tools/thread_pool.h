/** @file Workers side by side on a row of tasks whose results are told in the order of the tasks.
 */
#ifndef THREAD_POOL_H
#define THREAD_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct thread_pool;

/** How far ahead of the task told next workers may be, four tasks each: what they hold is bounded.
 *  Task @c n may use the place @c n modulo THREAD_POOL_AHEAD of an array. */
enum { THREAD_POOL_MOST = 64, THREAD_POOL_AHEAD = 4 * THREAD_POOL_MOST };

struct thread_pool_job {
    size_t tasks;
    unsigned workers; /**< at most THREAD_POOL_MOST; the one that is there is number 0 */
    /** Does a task. Called by many workers at once, each with its number. */
    void (*work)(void *payload, struct thread_pool *thread_pool, unsigned worker, size_t task);
    /** Tells of a task that is done: in order, never two at once. */
    void (*tell)(void *payload, size_t task);
    void *payload;
    /** Where nobody knows how many tasks there will be: makes a task ready, in order, by one worker
     *  at a time while others work; false: there is none any more. NULL: all are there. */
    bool (*fetch)(void *payload, size_t task);
};

/** Runs all tasks, with fewer workers where no more threads can be started. */
void thread_pool_run(const struct thread_pool_job *job);

/** Whether all tasks before this one have been told; while it works, only this one may then write.
 *  With @p wait, waits until it is so. */
bool thread_pool_has_turn(struct thread_pool *thread_pool, size_t task, bool wait);

/** What workers share is theirs between the two. */
void thread_pool_lock(struct thread_pool *thread_pool);
void thread_pool_unlock(struct thread_pool *thread_pool);

#endif
