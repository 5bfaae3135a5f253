#include "entry/number_set.h"

#include <string.h>

enum { BITS = 64 };

bool gls_number_set_init(struct gls_number_set *set, uint32_t limit)
{
    size_t words = limit / BITS + 1;
    *set = (struct gls_number_set){.bits = gls_malloc(words * sizeof *set->bits),
                                   .rank = gls_malloc(limit * sizeof *set->rank),
                                   .limit = limit};
    if (!set->bits || !set->rank)
        return false;
    memset(set->bits, 0, words * sizeof *set->bits);
    memset(set->rank, 0, limit * sizeof *set->rank);
    return true;
}

void gls_number_set_release(struct gls_number_set *set)
{
    gls_free(set->bits);
    gls_free(set->rank);
    gls_free(set->member);
    *set = (struct gls_number_set){0};
}

bool gls_number_set_add(struct gls_number_set *set, uint32_t number, struct gls_work *work)
{
    uint64_t bit = (uint64_t)1 << number % BITS;
    if (number >= set->limit || set->bits[number / BITS] & bit)
        return false;
    if (!gls_work_grow(work, &set->member, &set->room, set->count + 1, sizeof *set->member))
        return false;
    set->bits[number / BITS] |= bit;
    set->member[set->count++] = number;
    set->rank[number] = (uint32_t)set->count;
    return true;
}

void gls_number_set_clear(struct gls_number_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        set->bits[set->member[i] / BITS] = set->rank[set->member[i]] = 0;
    set->count = 0;
}
