#include "core/memory.h"

#include <stdlib.h>
#include <string.h>

atomic_long gls_memory_limit = -1;
bool gls_memory_recovers;

/* Of threads that meet at the limit one is refused; the others too, unless memory recovers. */
static bool allowed(void)
{
    long left = atomic_load_explicit(&gls_memory_limit, memory_order_relaxed);
    while (left > 0 && !atomic_compare_exchange_weak(&gls_memory_limit, &left, left - 1))
        continue;
    if (left == 0 && gls_memory_recovers)
        return !atomic_compare_exchange_strong(&gls_memory_limit, &left, -1);
    return left != 0;
}

void *gls_realloc(void *old, size_t size)
{
    return allowed() ? realloc(old, size ? size : 1) : NULL;
}

void *gls_malloc(size_t size)
{
    return gls_realloc(NULL, size);
}

void gls_free(void *block)
{
    free(block);
}

bool gls_grow_now(void *array, size_t *room, size_t need, size_t element)
{
    size_t wanted = *room ? *room : 16;
    while (wanted < need) {
        if (wanted > SIZE_MAX / 2 / element)
            return false;
        wanted *= 2;
    }
    void *old;
    memcpy(&old, array, sizeof old);
    void *grown = gls_realloc(old, wanted * element);
    if (!grown)
        return false;
    memcpy(array, &grown, sizeof grown);
    *room = wanted;
    return true;
}

/* ------------------------------------------------------------------ arena */

enum { ARENA_BLOCK = 64 * 1024 };

struct gls_arena_block {
    struct gls_arena_block *older;
    size_t size;
    max_align_t data[];
};

void *gls_arena_alloc(struct gls_arena *arena, size_t size)
{
    size_t unit = sizeof(max_align_t);
    if (size > SIZE_MAX - ARENA_BLOCK)
        return NULL;
    size = size ? (size + unit - 1) / unit * unit : unit;
    if (size > arena->left) {
        size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
        struct gls_arena_block *block = gls_malloc(sizeof *block + room);
        if (!block)
            return NULL;
        *block = (struct gls_arena_block){.older = arena->block, .size = room};
        arena->block = block;
        arena->left = room;
    }
    char *end = (char *)arena->block->data + arena->block->size;
    void *out = end - arena->left;
    arena->left -= size;
    return out;
}

void gls_arena_release(struct gls_arena *arena)
{
    while (arena->block) {
        struct gls_arena_block *older = arena->block->older;
        gls_free(arena->block);
        arena->block = older;
    }
    arena->left = 0;
}
