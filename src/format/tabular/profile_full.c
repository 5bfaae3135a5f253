/* The cells of the profile "full", from which a glossary can be read back. */
#include "core/span.h"
#include "format/tabular/full.h"
#include "format/tabular/profile_cell.h"

void gls_put_full_lang(struct gls_tabulation *table, const struct gls_table_row *row,
                       size_t language, struct gls_buf *cell)
{
    (void)table, (void)language;
    gls_put_word(cell, row->section == UINT32_MAX
                           ? NULL
                           : gls_base_section(row->concept.base, row->section).lang);
}

void gls_put_escaped_term(struct gls_tabulation *table, const struct gls_table_row *row,
                          size_t language, struct gls_buf *cell)
{
    if (!gls_row_has_term(row, language))
        return;
    gls_full_put_escaped(cell, gls_base_term_text(row->concept.base, row->term[language]));
    gls_row_carry(table, row, row->term[language], GLS_CARRIED_TERM);
}

/* Where the reference leads, under the id that the concept is written with. */
static const char *target_of(const struct gls_tabulation *table, const struct gls_table_row *row,
                             const struct gls_property *property)
{
    const char *id = NULL;
    if (property->category == GLS_CATEGORY_CROSS_REFERENCE && *property->target)
        id = gls_concept_ids_target(&table->ids, row->concept, property->target);
    return id ? id : property->target;
}

/* The items of a column that are said at one level, each with what belongs to it. */
static void put_items(struct gls_tabulation *table, const struct gls_table_row *row,
                      const struct gls_full_column *column, enum gls_level_bit level,
                      struct gls_range range, struct gls_buf *cell)
{
    bool here = false;
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_property property = gls_base_property(row->concept.base, range.first + i);
        if (!property.nested)
            here = property.category != GLS_CATEGORY_TRANSACTION &&
                   gls_full_column_of(property.category) == column;
        if (!here)
            continue;
        const struct gls_full_item item = {level, property.category, gls_span_of(property.value),
                                           gls_span_of(target_of(table, row, &property)),
                                           property.nested};
        gls_full_item_put(cell, column, &item);
        gls_carried_property(&table->carried, row->concept.shelf_index, range.first + i);
    }
}

void gls_put_full_items(struct gls_tabulation *table, const struct gls_table_row *row,
                        size_t language, struct gls_buf *cell)
{
    size_t count;
    const struct gls_base *base = row->concept.base;
    const struct gls_full_column *column = &gls_full_columns(&count)[language];
    if (row->opens_concept)
        put_items(table, row, column, GLS_OF_CONCEPT, gls_of_concept(row), cell);
    if (row->opens_section)
        put_items(table, row, column, GLS_OF_SECTION,
                  gls_base_section(base, row->section).properties, cell);
    if (gls_row_has_term(row, 0))
        put_items(table, row, column, GLS_OF_TERM, gls_row_term(row, 0).properties, cell);
}
