/** @file Work side by side, for the few places of the library where it pays. */
#ifndef GLS_CORE_PARALLEL_H
#define GLS_CORE_PARALLEL_H

#include <stddef.h>

/** How many threads work at once, at most. */
enum { GLS_PARALLEL_MOST = 4 };

/** Does a piece of the work: that of this number. */
typedef void gls_parallel_fn(void *payload, size_t number);

/** Calls @p work for every number below @p count, each once, in any order: many at once, the
 * caller's thread among them, on as many processors as there are. Where no thread can be started,
 * fewer do it. What pieces write is theirs alone. */
void gls_parallel(size_t count, gls_parallel_fn *work, void *payload);

#endif
