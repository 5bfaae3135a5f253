#include "base/index_parts.h"

#include <string.h>

void *gls_parts_append(enum gls_status *status, struct gls_array *array, size_t size, size_t count)
{
    void *first = *status == GLS_OK ? gls_array_add(array, size, count) : NULL;
    if (!first && *status == GLS_OK)
        *status = GLS_ERR_NOMEM;
    return first;
}

void *gls_parts_part(enum gls_status *status, struct gls_span *part, size_t count, size_t size)
{
    void *data = *status == GLS_OK ? gls_malloc(count * size) : NULL;
    if (data)
        *part = (struct gls_span){data, count * size};
    else if (*status == GLS_OK)
        *status = GLS_ERR_NOMEM;
    return data;
}

void gls_parts_hand_over(enum gls_status status, struct gls_array *array, size_t size,
                         struct gls_span *part)
{
    if (status != GLS_OK)
        return;
    *part = (struct gls_span){array->data, array->count * size};
    *array = (struct gls_array){0};
}

/* ------------------------------------------------------------------ sets */

static void move(const struct gls_set *from, struct gls_slot *slot, size_t slots)
{
    for (size_t i = 0; i < from->slots; i++) {
        size_t at = from->slot[i].hash & (slots - 1);
        while (slot[at].member)
            at = (at + 1) & (slots - 1);
        if (from->slot[i].member)
            slot[at] = from->slot[i];
    }
}

bool gls_set_reserve(enum gls_status *status, struct gls_set *set, size_t members)
{
    size_t slots = gls_hash_slots(members);
    struct gls_slot *slot = *status == GLS_OK ? gls_malloc(slots * sizeof *slot) : NULL;
    if (!slot) {
        *status = *status == GLS_OK ? GLS_ERR_NOMEM : *status;
        return false;
    }
    memset(slot, 0, slots * sizeof *slot);
    move(set, slot, slots);
    gls_free(set->slot);
    *set = (struct gls_set){slot, slots, set->members};
    return true;
}

void gls_parts_slots(enum gls_status *status, const struct gls_set *set, size_t records,
                     struct gls_span *part)
{
    uint32_t mask = gls_index_member_mask(records);
    uint32_t *out = gls_parts_part(status, part, set->slots, sizeof *out);
    for (size_t i = 0; out && i < set->slots; i++) {
        struct gls_slot slot = set->slot[i];
        out[i] = slot.member ? (slot.hash & ~mask) | slot.member : 0;
    }
}
