#include "format/tabular/caption.h"

#include "core/span.h"
#include "format/tabular/doubt.h"
#include "format/tabular/row.h"

enum { ROWS = 10 };

/* The cells of the record in hand that say something, in @p cell; how many there are, and the first
 * of them. */
static size_t take_cells(const struct gls_records *records, struct gls_span *cell, size_t *first)
{
    size_t count = 0;
    for (size_t i = records->count; i-- > 0;) {
        cell[count] = gls_span_trim(records->field[i].raw);
        if (!cell[count].size)
            continue;
        *first = i;
        count++;
    }
    return count;
}

bool gls_records_find_header(struct gls_records *records, struct gls_caption *caption)
{
    struct gls_span cell[GLS_TABULAR_FIELDS];
    size_t first = 0;
    for (caption->rows = 0; caption->rows < ROWS && gls_records_next(records); caption->rows++) {
        size_t count = take_cells(records, cell, &first);
        if (count > 1)
            return gls_columns_are_header(cell, count);
        if (!caption->rows)
            caption->title = records->field[first];
    }
    return false;
}

static void take_caption(struct gls_tabular_reading *reading, const struct gls_caption *caption,
                         struct gls_builder *builder)
{
    const struct gls_record_field *title = &caption->title;
    char *text = gls_work_alloc(&reading->work, title->raw.size + 1);
    if (!text)
        return;
    struct gls_span said = gls_field_copy(title, &reading->records.dialect, text);
    reading->begin = reading->records.start;
    reading->line = reading->records.field[0].line;
    gls_builder_title(builder, said);
    gls_doubt(reading->options, gls_field_place(title, reading->table->file),
              "%u row%s above the header line, taken for a title: \"%.*s\" (see --header)",
              caption->rows, caption->rows == 1 ? "" : "s", GLS_SPAN_ARG(said));
}

void gls_tabular_pass_caption(struct gls_tabular_reading *reading, struct gls_builder *builder)
{
    struct gls_caption caption;
    const char *header = reading->options->header;
    if (header && gls_span_equal_ascii(gls_span_of(header), "no"))
        return;
    gls_tabular_begin(reading);
    if (gls_records_find_header(&reading->records, &caption) && caption.rows)
        take_caption(reading, &caption, builder);
    reading->records.trouble = NULL;
}
