/** @file What is lent to everything below one call: an arena for what lives as long as the call,
 *  and its failure. The first failure stays; nothing need be asked in between, only at the end.
 *
 *      struct gls_work work = {.file = path};
 *      gather(&work, ...);                 // and all that it calls
 *      return gls_work_end(&work, err);
 *
 *  After a failure what gives memory gives none, so that loops which need some end by themselves.
 */
#ifndef GLS_CORE_WORK_H
#define GLS_CORE_WORK_H

#include "core/error.h"
#include "core/memory.h"

/** Zeroed: nothing has failed. */
struct gls_work {
    struct gls_arena arena;
    const char *file;         /**< that failures without a place are about, borrowed, or NULL */
    struct gls_error trouble; /**< the first failure; its status is GLS_OK while there is none */
};

static inline bool gls_work_failed(const struct gls_work *work)
{
    return work->trouble.status != GLS_OK;
}
/** Notes a failure, unless there is one. A place without a file is in the file of the work. */
void gls_work_fail(struct gls_work *work, enum gls_status status, struct gls_place at,
                   const char *format, ...) GLS_PRINTF(4, 5);
void gls_work_fail_nomem(struct gls_work *work);
/** Takes over the failure of a buffer in memory, if it has one; true: it has none. */
bool gls_work_wrote(struct gls_work *work, const struct gls_buf *buf);

/** Memory until the end of the work; NULL with the failure noted. */
void *gls_work_alloc(struct gls_work *work, size_t size);
/** A copy of @p text until the end of the work, with a NUL after it; "" with the failure noted. */
struct gls_span gls_work_keep(struct gls_work *work, struct gls_span text);
/** A block that is the caller's; NULL with the failure noted. */
void *gls_work_malloc(struct gls_work *work, size_t size);
/** gls_grow() with the failure noted. */
bool gls_work_grow(struct gls_work *work, void *array, size_t *room, size_t need, size_t element);
/** gls_array_add() with the failure noted. */
static inline void *gls_work_append(struct gls_work *work, struct gls_array *array, size_t size,
                                    size_t count)
{
    void *first = gls_work_failed(work) ? NULL : gls_array_add(array, size, count);
    if (!first)
        gls_work_fail_nomem(work);
    return first;
}
/** One more record of that type. */
#define GLS_APPEND(work, array, type) ((type *)gls_work_append((work), (array), sizeof(type), 1))

/** How the work goes so far; fills in @p err if something failed. */
enum gls_status gls_work_status(const struct gls_work *work, struct gls_error *err);
/** Frees the arena, fills in @p err if something failed, and returns how the work went. The work is
 *  then as new. */
enum gls_status gls_work_end(struct gls_work *work, struct gls_error *err);

#endif
