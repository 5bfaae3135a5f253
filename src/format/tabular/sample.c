/* The first records of a table show what its columns are. */
#include "format/tabular/reading.h"

#include "core/span.h"
#include "format/tabular/doubt.h"

enum { SAMPLE = 64 };

static size_t widest(struct gls_tabular_reading *reading)
{
    size_t records = 0, columns = 0;
    for (gls_tabular_begin(reading); records < SAMPLE && gls_tabular_next(reading); records++)
        columns = reading->records.count > columns ? reading->records.count : columns;
    size_t bytes = reading->records.at - reading->begin;
    reading->expected = bytes ? reading->records.text.size / bytes * records : 0;
    return columns;
}

static void fill_sample(struct gls_tabular_reading *reading, struct gls_span *cell,
                        struct gls_sample *sample, struct gls_place *head)
{
    size_t size = sample->columns * SAMPLE;
    for (size_t i = 0; i < size; i++)
        cell[i] = (struct gls_span){"", 0};
    for (gls_tabular_begin(reading); sample->records < SAMPLE && gls_tabular_next(reading);
         sample->records++) {
        if (!sample->records) {
            *head = gls_tabular_place(reading, 0);
            sample->first = reading->records.count;
        }
        for (uint32_t i = 0; i < reading->records.count && i < sample->columns; i++)
            cell[sample->records * sample->columns + i] = gls_tabular_text(reading, i);
    }
}

/* Says which columns nobody understands, once. */
static void doubt_columns(struct gls_tabular_reading *reading)
{
    struct gls_buf names;
    struct gls_place at = {.file = reading->table->file};
    gls_buf_init(&names);
    gls_tabular_begin(reading);
    bool header = reading->columns.header && gls_tabular_next(reading);
    for (size_t i = 0; header && i < reading->columns.count; i++) {
        const struct gls_column *column = &reading->columns.column[i];
        if (column->role != GLS_CELL_OTHER || !*column->name)
            continue;
        if (!names.size && i < reading->records.count)
            at = gls_tabular_place(reading, i);
        gls_buf_printf(&names, "%s\"%s\"", names.size ? ", " : "", column->name);
    }
    if (names.size && gls_work_wrote(&reading->work, &names))
        gls_doubt(reading->options, at,
                  "kept as notes, for want of a better name (see --columns): %.*s", (int)names.size,
                  names.data);
    gls_buf_release(&names);
}

/* A row that is an entry, and names a language, may be a header line that is not understood. */
static void doubt_first_row(struct gls_tabular_reading *reading, const struct gls_sample *sample,
                            struct gls_place head)
{
    const struct gls_read_options *options = reading->options;
    for (size_t i = 0; i < sample->first && sample->records; i++) {
        struct gls_heading heading = gls_heading_read(sample->cell[i], false);
        if (!heading.understood || heading.code || !*heading.lang || options->header ||
            options->columns || reading->columns.header)
            continue;
        gls_doubt(options, head,
                  "read as an entry, though \"%.*s\" names a language: if this is a header line, "
                  "say --header yes",
                  GLS_SPAN_ARG(sample->cell[i]));
        return;
    }
}

static uint32_t find_column(const struct gls_columns *columns, enum gls_cell role)
{
    for (size_t i = 0; i < columns->count; i++)
        if (columns->column[i].role == role)
            return (uint32_t)i;
    return GLS_NO_COLUMN;
}

static uint32_t find_source(const struct gls_columns *columns)
{
    for (size_t i = 0; i < columns->count; i++)
        if (columns->column[i].role == GLS_CELL_TERM &&
            columns->column[i].side == GLS_COLUMN_SIDE_SOURCE)
            return (uint32_t)i;
    return columns->first;
}

void gls_tabular_find_columns(struct gls_tabular_reading *reading)
{
    static const enum gls_cell traits[GLS_TRAITS] = {[GLS_TRAIT_POS] = GLS_CELL_POS,
                                                     [GLS_TRAIT_SUBJECT] = GLS_CELL_SUBJECT,
                                                     [GLS_TRAIT_DEFINITION] = GLS_CELL_DEFINITION,
                                                     [GLS_TRAIT_REMARK] = GLS_CELL_NOTE};
    struct gls_sample sample = {.columns = widest(reading)};
    struct gls_place head = {.file = reading->table->file};
    struct gls_span *cell =
        gls_work_alloc(&reading->work, sample.columns * SAMPLE * sizeof *cell + 1);
    if (!cell)
        return;
    fill_sample(reading, cell, &sample, &head);
    sample.cell = cell;
    if (gls_work_failed(&reading->work))
        return;
    gls_columns_find(&reading->columns, &sample, reading->options, head, &reading->work);
    if (gls_work_failed(&reading->work)) /* there may be no columns to look at */
        return;
    reading->source = find_source(&reading->columns);
    for (size_t i = 0; i < GLS_TRAITS; i++) {
        bool wanted = i != GLS_TRAIT_REMARK || reading->table->remarks;
        reading->trait[i] = wanted ? find_column(&reading->columns, traits[i]) : GLS_NO_COLUMN;
        reading->has_traits |= reading->trait[i] != GLS_NO_COLUMN;
    }
    doubt_first_row(reading, &sample, head);
    if (!reading->columns.full)
        doubt_columns(reading);
}
