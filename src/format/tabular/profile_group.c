#include "format/tabular/profile_group.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/profile_row.h"

/* A row as it was in hand. */
struct gls_kept_row {
    struct gls_table_row row;
    uint32_t next; /* of the same source, its number + 1 */
    uint32_t last; /* of a row that is the first of its source: the last, + 1; of others 0 */
};

static struct gls_kept_row *kept_at(const struct gls_tabulation *table, uint32_t number)
{
    return GLS_AT(table->kept, struct gls_kept_row, number);
}

static const char *source_of(const struct gls_table_row *row)
{
    return gls_base_term_text(row->concept.base, row->term[0]);
}

static bool same_source(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_kept_row *kept = (const struct gls_kept_row *)in + member;
    return strcmp(source_of(&kept->row), source_of(wanted)) == 0;
}

/* The row, with terms of its own. */
static bool copy_row(struct gls_tabulation *table)
{
    size_t size = table->languages.count * sizeof *table->row.term;
    uint32_t *term = gls_work_alloc(&table->work, size);
    struct gls_kept_row *kept =
        term ? GLS_APPEND(&table->work, &table->kept, struct gls_kept_row) : NULL;
    if (!kept)
        return false;
    *kept = (struct gls_kept_row){.row = table->row};
    kept->row.term = memcpy(term, table->row.term, size);
    return true;
}

void gls_table_store_row(struct gls_tabulation *table)
{
    struct gls_span source = gls_span_of(source_of(&table->row));
    uint32_t hash = (uint32_t)gls_hash(table->sources.key, source);
    if (!copy_row(table))
        return;
    uint32_t number = (uint32_t)table->kept.count - 1;
    struct gls_hash_slot *slot = gls_hash_table_find(&table->work, &table->sources, hash,
                                                     same_source, table->kept.data, &table->row);
    if (!slot)
        return;
    if (!slot->member) {
        kept_at(table, number)->last = number + 1;
        gls_hash_table_insert(&table->sources, slot, hash, number);
        return;
    }
    struct gls_kept_row *first = kept_at(table, slot->member - 1);
    kept_at(table, first->last - 1)->next = number + 1;
    first->last = number + 1;
}

static bool same_concept(struct gls_entry_ref a, struct gls_entry_ref b)
{
    return a.shelf_index == b.shelf_index && a.number == b.number && a.base == b.base;
}

void gls_table_each_kept(struct gls_tabulation *table, void (*each)(struct gls_tabulation *table))
{
    for (uint32_t i = 0; i < table->kept.count; i++) {
        if (!kept_at(table, i)->last)
            continue;
        for (uint32_t at = i + 1; at && !gls_work_failed(&table->work);) {
            const struct gls_kept_row *kept = kept_at(table, at - 1);
            bool same = same_concept(table->row.concept, kept->row.concept);
            table->row = kept->row;
            if (!same)
                gls_table_gather(table);
            each(table);
            at = kept->next;
        }
    }
}
