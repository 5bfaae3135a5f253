/* The cells of a record as they are meant: without what kept a spreadsheet from computing them, and
 * without escapes of our own. */
#include "format/tabular/row.h"

#include <string.h>

#include "core/span.h"
#include "format/cell.h"

struct gls_place gls_field_place(const struct gls_record_field *field, const char *file)
{
    return (struct gls_place){file, field->line, gls_field_column(field), 0, 0};
}

/* The apostrophe that keeps a spreadsheet from computing a cell; see csv.c. */
static struct gls_span cut_apostrophe(struct gls_span cell)
{
    size_t quotes = 0;
    while (quotes < cell.size && cell.data[quotes] == '\'')
        quotes++;
    struct gls_span rest = {cell.data + quotes, cell.size - quotes};
    bool guarded = quotes && gls_is_formula(rest);
    return guarded ? (struct gls_span){cell.data + 1, cell.size - 1} : cell;
}

static int hex_digit(char c)
{
    const char *digits = "0123456789ABCDEF", *at = c ? strchr(digits, c) : NULL;
    return at ? (int)(at - digits) : -1;
}

/* "\t", "\n", "\\" and "\xNN" as tsv.c writes them, in place. */
static struct gls_span unescape(struct gls_span cell)
{
    size_t size = 0;
    char *out = (char *)cell.data;
    for (size_t i = 0; i < cell.size; i++) {
        char next = cell.data[i] == '\\' && i + 1 < cell.size ? cell.data[i + 1] : '\0';
        int high = next == 'x' && i + 3 < cell.size ? hex_digit(cell.data[i + 2]) : -1;
        int low = high >= 0 ? hex_digit(cell.data[i + 3]) : -1;
        bool plain = !next || (next != 'x' && !strchr("tn\\", next)) || (next == 'x' && low <= 0);
        out[size++] = plain         ? cell.data[i]
                      : next == 'x' ? (char)(high * 16 + low)
                      : next == 't' ? '\t'
                      : next == 'n' ? '\n'
                                    : '\\';
        i += plain ? 0 : next == 'x' ? 3 : 1;
    }
    return (struct gls_span){out, gls_collapse(out, size)};
}

/* Places first: what is taken is not what it was. */
void gls_row_read(struct gls_row *row, const struct gls_records *record)
{
    row->count = record->count;
    struct gls_place at = {.file = row->rules->file};
    for (size_t i = 0; i < record->count; i++) {
        const struct gls_record_field *field = &record->field[i], *last = field - 1;
        bool follows = i > 0 && !field->cell && last->line_start == field->line_start;
        at.line = field->line;
        at.column = follows ? at.column + gls_characters(last->raw.data, field->raw.data)
                            : gls_field_column(field);
        row->at[i] = at;
    }
    for (size_t i = 0; i < record->count; i++) {
        struct gls_span cell = gls_field_decode(&record->field[i], row->rules->dialect);
        if (row->rules->columns->known_shape)
            cell = unescape(cell);
        row->cell[i] = row->rules->strings ? cell : cut_apostrophe(cell);
    }
    for (size_t i = record->count; i < row->rules->columns->count && i < GLS_TABULAR_FIELDS; i++) {
        row->cell[i] = (struct gls_span){"", 0};
        row->at[i] = at;
    }
}
