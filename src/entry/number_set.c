#include "entry/number_set.h"

#include <string.h>

#include "core/memory.h"

bool gls_number_set_init(struct gls_number_set *set, uint32_t limit)
{
    *set = (struct gls_number_set){.place = gls_malloc(limit * sizeof *set->place), .limit = limit};
    if (set->place)
        memset(set->place, 0, limit * sizeof *set->place);
    return set->place;
}

void gls_number_set_release(struct gls_number_set *set)
{
    gls_free(set->place);
    gls_free(set->member);
    *set = (struct gls_number_set){0};
}

bool gls_number_set_add(struct gls_number_set *set, uint32_t number, bool *is_new)
{
    *is_new = number < set->limit && set->place[number] == 0;
    if (!*is_new)
        return true;
    if (!gls_grow(&set->member, &set->room, set->count + 1, sizeof *set->member))
        return false;
    set->member[set->count++] = number;
    set->place[number] = (uint32_t)set->count;
    return true;
}

void gls_number_set_clear(struct gls_number_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        set->place[set->member[i]] = 0;
    set->count = 0;
}
