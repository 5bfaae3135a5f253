/** @file A line on the terminal that says how far long work is. */
#ifndef PROGRESS_H
#define PROGRESS_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

struct progress {
    bool wanted, shown;
    uint64_t done, all; /**< bytes; all 0: not known */
    struct timespec begun, last;
};

/** Begins work on @p all bytes. Nothing is ever shown unless standard error is a terminal and
 *  standard output is none. */
void progress_begin(struct progress *progress, uint64_t all);
/** Notes that @p bytes more are done; after the first second the line says so. */
void progress_add(struct progress *progress, uint64_t bytes);
/** Wipes the line out: before a message, and at the end. */
void progress_clear(struct progress *progress);

#endif
