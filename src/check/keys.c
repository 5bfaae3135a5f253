#include "check/keys.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"

void gls_keys_init(struct gls_keys *keys, struct gls_work *work)
{
    *keys = (struct gls_keys){.work = work};
    gls_buf_init(&keys->key);
}

static void add_key(struct gls_keys *keys, struct gls_span key, uint32_t number)
{
    char *copy = gls_arena_alloc(&keys->arena, key.size);
    if (!copy)
        gls_work_fail_nomem(keys->work);
    if (!gls_work_grow(keys->work, &keys->item, &keys->room, keys->count + 1, sizeof *keys->item))
        return;
    memcpy(copy, key.data, key.size);
    keys->item[keys->count++] = (struct gls_keyed){{copy, key.size}, number};
}

void gls_keys_add(struct gls_keys *keys, uint32_t number)
{
    if (gls_work_wrote(keys->work, &keys->key) && keys->key.size)
        add_key(keys, (struct gls_span){keys->key.data, keys->key.size}, number);
    keys->key.size = 0;
}

static int compare_items(const void *left, const void *right)
{
    const struct gls_keyed *a = left, *b = right;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

void gls_keys_sort(struct gls_keys *keys)
{
    if (gls_work_failed(keys->work))
        keys->count = 0;
    if (keys->count)
        qsort(keys->item, keys->count, sizeof *keys->item, compare_items);
}

void gls_keys_release(struct gls_keys *keys)
{
    gls_buf_release(&keys->key);
    gls_arena_release(&keys->arena);
    gls_free(keys->item);
    *keys = (struct gls_keys){0};
}

bool gls_keys_next(const struct gls_keys *keys, struct gls_group *group)
{
    if (!keys->count)
        return false;
    const struct gls_keyed *end = keys->item + keys->count;
    const struct gls_keyed *first = group->item ? group->item + group->count : keys->item;
    if (first == end)
        return false;
    *group = (struct gls_group){first, 1};
    while (first + group->count < end && gls_span_equal(first->key, first[group->count].key))
        group->count++;
    return true;
}
