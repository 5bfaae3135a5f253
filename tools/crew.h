/** @file Workers side by side on a row of tasks whose results are told in the order of the tasks.
 */
#ifndef CREW_H
#define CREW_H

#include <stdbool.h>
#include <stddef.h>

struct crew;

/** How far ahead of the task told next workers may be, four tasks each: what they hold is bounded.
 *  Task @c n may use the place @c n modulo CREW_AHEAD of an array. */
enum { CREW_MOST = 64, CREW_AHEAD = 4 * CREW_MOST };

struct crew_job {
    size_t tasks;
    unsigned workers; /**< at most CREW_MOST; the one that is there is number 0 */
    /** Does a task. Called by many workers at once, each with its number. */
    void (*work)(void *payload, struct crew *crew, unsigned worker, size_t task);
    /** Tells of a task that is done: in order, never two at once. */
    void (*tell)(void *payload, size_t task);
    void *payload;
};

/** Runs all tasks, with fewer workers where no more threads can be started. */
void crew_run(const struct crew_job *job);

/** Whether all tasks before this one have been told; while it works, only this one may then write.
 *  With @p wait, waits until it is so. */
bool crew_has_turn(struct crew *crew, size_t task, bool wait);

/** What workers share is theirs between the two. */
void crew_lock(struct crew *crew);
void crew_unlock(struct crew *crew);

#endif
