/* The cells of a sheet, as text. A formula is what it was last computed to. */
#include <string.h>

#include "core/span.h"
#include "xlsx/workbook.h"
#include "xml/xml.h"

enum { ROWS_MOST = 1 << 20, COLUMNS_MOST = 1000, TEXT_MOST = 1 << 29 };

struct sheet_reading {
    struct gls_workbook *workbook;
    struct gls_buf *out;
    size_t row, column;   /* of the cell in hand, from 1 */
    size_t rows, columns; /* that are written: rows ended, delimiters in the last one */
    char type[12];
};

/* "B7": the column; 0 where it does not say. */
static size_t column_of(struct gls_span place)
{
    size_t column = 0;
    for (size_t i = 0; i < place.size && place.data[i] >= 'A' && place.data[i] <= 'Z'; i++)
        column = column < 100000 ? column * 26 + (size_t)(place.data[i] - 'A') + 1 : column;
    return column;
}

/* SIZE_MAX: it is none. */
static size_t number_of(struct gls_span text)
{
    size_t number = 0;
    text = gls_span_trim(text);
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9')
            return SIZE_MAX;
        number = number < SIZE_MAX / 100 ? number * 10 + (size_t)(text.data[i] - '0') : number;
    }
    return text.size ? number : SIZE_MAX;
}

static void open_row(struct gls_xml *xml, void *reader)
{
    struct sheet_reading *reading = reader;
    size_t row = number_of(gls_xml_attribute(xml, "r"));
    reading->row = row != SIZE_MAX && row > reading->row ? row : reading->row + 1;
    reading->column = 0;
    if (reading->row > ROWS_MOST)
        gls_xml_fail(xml, GLS_ERR_LIMIT, "more than %d rows, which no workbook has", ROWS_MOST);
}

static void open_cell(struct gls_xml *xml, void *reader)
{
    struct sheet_reading *reading = reader;
    struct gls_span type = gls_xml_attribute(xml, "t");
    size_t column = column_of(gls_xml_attribute(xml, "r"));
    reading->column = column > reading->column ? column : reading->column + 1;
    size_t size = type.size < sizeof reading->type ? type.size : 0;
    memcpy(reading->type, type.data, size);
    reading->type[size] = '\0';
}

/* Goes on to the cell in hand. */
static void pass_cells(struct sheet_reading *reading)
{
    for (; reading->rows + 1 < reading->row; reading->rows++, reading->columns = 0)
        gls_buf_put(reading->out, (char[]){GLS_SHEET_ROW}, 1);
    for (; reading->columns + 1 < reading->column; reading->columns++)
        gls_buf_put(reading->out, (char[]){GLS_SHEET_CELL}, 1);
}

static void append_text(struct gls_buf *out, struct gls_span text)
{
    size_t start = out->size;
    gls_buf_put(out, text.data, text.size);
    for (size_t i = start; i < out->size; i++)
        if (out->data[i] == GLS_SHEET_CELL || out->data[i] == GLS_SHEET_ROW)
            out->data[i] = ' ';
}

static void read_value(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct sheet_reading *reading = reader;
    if (strcmp(reading->type, "s") == 0)
        text = gls_workbook_string(reading->workbook, number_of(text));
    else if (strcmp(reading->type, "b") == 0)
        text = gls_span_of(gls_span_equal_ascii(text, "1") ? "TRUE" : "FALSE");
    if (!text.size)
        return;
    if (reading->column > COLUMNS_MOST)
        gls_xml_fail(xml, GLS_ERR_LIMIT, "more than %d columns: no glossary is so made",
                     COLUMNS_MOST);
    else if (reading->out->size + text.size > TEXT_MOST)
        gls_xml_fail(xml, GLS_ERR_LIMIT, "a sheet of more than %d MiB", TEXT_MOST >> 20);
    else {
        pass_cells(reading);
        append_text(reading->out, text);
    }
}

void gls_sheet_read(struct gls_workbook *workbook, const struct gls_worksheet *sheet,
                    struct gls_buf *out)
{
    enum { SHEET = GLS_XML_DOCUMENT << 1, ROW = SHEET << 1, CELL = ROW << 1, TEXT = CELL << 1 };
    static const struct gls_xml_row rows[] = {
        {GLS_XML_DOCUMENT, "worksheet", SHEET, NULL, NULL, NULL},
        {SHEET, "sheetData", SHEET, NULL, NULL, NULL},
        {SHEET, "row", ROW, open_row, NULL, NULL},
        {ROW, "c", CELL, open_cell, NULL, NULL},
        {CELL, "v", TEXT, NULL, NULL, read_value},
        {CELL, "is", TEXT, NULL, NULL, read_value},
        {TEXT, "r", TEXT, NULL, NULL, NULL},
        {TEXT, "t", TEXT, NULL, NULL, NULL},
        {TEXT, NULL, 0, NULL, NULL, NULL}};
    const struct gls_xml_table table = {.row = rows, .count = sizeof rows / sizeof *rows};
    struct sheet_reading reading = {.workbook = workbook, .out = out};
    gls_workbook_read(workbook, sheet->part, &table, &reading);
    gls_work_wrote(workbook->work, out);
}
