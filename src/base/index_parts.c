#include "base/index_parts.h"

void *gls_parts_part(struct gls_work *work, struct gls_span *part, size_t count, size_t size)
{
    void *data = gls_work_malloc(work, count * size);
    if (data)
        *part = (struct gls_span){data, count * size};
    return data;
}

void gls_parts_hand_over(const struct gls_work *work, struct gls_array *array, size_t size,
                         struct gls_span *part)
{
    if (gls_work_failed(work))
        return;
    *part = (struct gls_span){array->data, array->count * size};
    *array = (struct gls_array){0};
}

void gls_parts_slots(struct gls_work *work, const struct gls_hash_table *table, size_t records,
                     struct gls_span *part)
{
    uint32_t *out = gls_parts_part(work, part, table->slots, sizeof *out);
    if (out)
        gls_hash_table_write(table, gls_hash_table_mask(records), out);
}
