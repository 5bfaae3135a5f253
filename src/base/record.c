/* A part of a base as a table of records: what is asked of it is there and sound, or missing. */
#include "base/record.h"

#include "core/table.h"

struct gls_table gls_table_of(struct gls_span part, size_t record_size, struct gls_guard *guard)
{
    size_t count = part.size / record_size;
    return (struct gls_table){part.data, count < UINT32_MAX ? (uint32_t)count : UINT32_MAX, guard};
}

struct gls_table gls_slots_of(struct gls_span part, struct gls_guard *guard)
{
    struct gls_table slots = gls_table_of(part, sizeof(uint32_t), guard);
    if (slots.count & (slots.count - 1))
        slots.count = 0;
    return slots;
}

const void *gls_table_at(struct gls_table table, uint32_t number, size_t record_size)
{
    if (number >= table.count)
        return NULL;
    const char *record = (const char *)table.data + (size_t)number * record_size;
    return gls_guard_allows(table.guard, record, record_size) ? record : NULL;
}

uint32_t gls_probes_next(struct gls_probes *probes)
{
    while (probes->probe < probes->slots.count && probes->probe < GLS_PROBES_MAX) {
        uint32_t at = (probes->hash + probes->probe++) & (probes->slots.count - 1);
        const uint32_t *slot = gls_table_at(probes->slots, at, sizeof *slot);
        if (!slot || !*slot)
            return 0;
        if (((*slot ^ probes->hash) & ~probes->mask) == 0)
            return *slot & probes->mask;
    }
    return 0;
}

struct gls_range gls_range_within(struct gls_range range, struct gls_table table)
{
    uint32_t left = range.first < table.count ? table.count - range.first : 0;
    return (struct gls_range){range.first, range.count < left ? range.count : left};
}
