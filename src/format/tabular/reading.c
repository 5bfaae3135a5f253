/* Walking over the records of a table. */
#include "format/tabular/reading.h"

#include "format/tabular/row.h"

struct gls_place gls_tabular_place(const struct gls_tabular_reading *reading, size_t column)
{
    return gls_field_place(&reading->records.field[column], reading->table->file);
}

void gls_tabular_go_to(struct gls_tabular_reading *reading, size_t at, uint32_t line)
{
    struct gls_records *records = &reading->records;
    records->at = at;
    records->line = line;
    records->line_start = records->text.data + at;
    records->begun = at != reading->begin;
}

void gls_tabular_begin(struct gls_tabular_reading *reading)
{
    gls_tabular_go_to(reading, reading->begin, reading->line);
}

/* Goes on, or notes what is wrong. */
bool gls_tabular_next(struct gls_tabular_reading *reading)
{
    struct gls_records *records = &reading->records;
    if (gls_work_failed(&reading->work))
        return false;
    if (gls_records_next(records))
        return true;
    if (records->trouble)
        gls_work_fail(&reading->work, GLS_ERR_FORMAT,
                      gls_tabular_place(reading, records->count - 1), "%s", records->trouble);
    return false;
}

/* The text of a field, which stays as it was. */
struct gls_span gls_tabular_text(struct gls_tabular_reading *reading, uint32_t column)
{
    const struct gls_records *records = &reading->records;
    if (column >= records->count)
        return (struct gls_span){"", 0};
    const struct gls_record_field *field = &records->field[column];
    if (gls_field_is_plain(field))
        return field->raw;
    char *copy = gls_work_alloc(&reading->work, field->raw.size + 1);
    return copy ? gls_field_copy(field, &records->dialect, copy) : (struct gls_span){"", 0};
}
