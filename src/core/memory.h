/** @file Memory: one door to the allocator, an arena, and arrays that grow. */
#ifndef GLS_CORE_MEMORY_H
#define GLS_CORE_MEMORY_H

#include "glossaire.h"
#ifndef __cplusplus /* which has atomics of its own */
#include <stdatomic.h>
#endif

/** The library's only way to the allocator; NULL when there is no memory. Tests make the n-th call
 *  fail through gls_memory_limit. */
void *gls_realloc(void *old, size_t size);
void *gls_malloc(size_t size);
void gls_free(void *block);

/** For tests: the number of allocations that still succeed, in whatever thread; negative (the
 *  default): all. */
#ifndef __cplusplus
extern atomic_long gls_memory_limit;
#endif
/** For tests: whether only the one allocation past the limit fails. */
extern bool gls_memory_recovers;

/** gls_grow() when there is not enough room. */
bool gls_grow_now(void *array, size_t *room, size_t need, size_t element);
/** Makes room for @p need elements of @p element bytes in the array @p *array of @p *room
 *  elements, doubling. False when there is no memory; the array is then as it was. */
static inline bool gls_grow(void *array, size_t *room, size_t need, size_t element)
{
    return need <= *room || gls_grow_now(array, room, need, element);
}

/** A growing array of records of one kind. Zeroed is empty. */
struct gls_array {
    void *data;
    size_t count, room;
};
/** The record of that number. */
#define GLS_AT(array, type, number) ((type *)(array).data + (number))
/** Appends @p count records of @p size bytes, to be filled in, and returns the first; NULL when
 *  there is no memory or their numbers would not fit in 32 bits. */
static inline void *gls_array_add(struct gls_array *array, size_t size, size_t count)
{
    if (count >= UINT32_MAX - array->count ||
        !gls_grow(&array->data, &array->room, array->count + count, size))
        return NULL;
    array->count += count;
    return (char *)array->data + (array->count - count) * size;
}

/** Says that what lies at @p address will be read soon. */
#if defined(__GNUC__)
#define GLS_PREFETCH(address) __builtin_prefetch(address)
#else
#define GLS_PREFETCH(address) ((void)(address))
#endif

/** Many small blocks freed together. Zeroed is empty. */
struct gls_arena {
    struct gls_arena_block *block;
    size_t left; /**< bytes unused in the newest block */
};
/** Aligned for any pointer or integer; NULL when there is no memory. */
void *gls_arena_alloc(struct gls_arena *arena, size_t size);
void gls_arena_release(struct gls_arena *arena);

#endif
