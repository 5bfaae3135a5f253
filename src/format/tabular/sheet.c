#include "format/tabular/sheet.h"

#include <string.h>

#include "core/safe.h"
#include "core/span.h"
#include "format/cell.h"

bool gls_needs_apostrophe(struct gls_span cell)
{
    size_t quotes = 0;
    while (quotes < cell.size && cell.data[quotes] == '\'')
        quotes++;
    return quotes < cell.size &&
           gls_is_formula((struct gls_span){cell.data + quotes, cell.size - quotes});
}

/* What reads a table takes "#" at the beginning of one for a comment. */
static bool needs_quotes(struct gls_span text, char delimiter)
{
    if (!text.size)
        return false;
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == delimiter || strchr("\"\n\r", text.data[i]))
            return true;
    return strchr(" #", text.data[0]) || text.data[text.size - 1] == ' ';
}

/* False where U+FFFD stands for it, as a table cannot hold it. */
static bool put_char(struct gls_buf *out, uint32_t c, const char *allowed)
{
    char bytes[4];
    bool stands = !gls_is_control(c) || (c && c < 0x80 && strchr(allowed, (int)c));
    gls_buf_put(out, bytes, gls_utf8_write(bytes, stands ? c : 0xFFFD));
    return stands;
}

static size_t put_quoted(struct gls_buf *out, struct gls_span text, const char *quote,
                         bool apostrophe)
{
    size_t replaced = 0;
    gls_buf_puts(out, quote);
    gls_buf_puts(out, apostrophe && gls_needs_apostrophe(text) ? "'" : "");
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_safe_next(text, &at);
        if (c == '"' && *quote)
            gls_buf_puts(out, "\"");
        replaced += !put_char(out, c, "\t\n\r");
    }
    gls_buf_puts(out, quote);
    return replaced;
}

size_t gls_csv_put(struct gls_buf *out, struct gls_span text, char delimiter, bool apostrophe)
{
    return put_quoted(out, text, needs_quotes(text, delimiter) ? "\"" : "", apostrophe);
}

static void put_csv_cell(struct gls_sheet *sheet, struct gls_span text)
{
    sheet->replaced += gls_csv_put(sheet->out, text, sheet->delimiter, sheet->apostrophe);
}

static void end_line(struct gls_sheet *sheet)
{
    gls_buf_puts(sheet->out, sheet->line_feed ? "\n" : "\r\n");
}

const struct gls_sheet_kind gls_csv_sheet = {
    .cell = put_csv_cell, .end_row = end_line, .text = true};

/* ------------------------------------------------------------------ between tabs */

/* A reader takes the quotes off a field that begins and ends with one; a line that begins with "#"
 * is a comment for it. */
static bool looks_quoted(struct gls_span text)
{
    return text.size > 1 && text.data[0] == '"' && text.data[text.size - 1] == '"';
}

static void put_tsv_cell(struct gls_sheet *sheet, struct gls_span text)
{
    bool comment = sheet->column == 0 && text.size && text.data[0] == '#';
    if (sheet->apostrophe && (comment || looks_quoted(text))) {
        sheet->replaced += put_quoted(sheet->out, text, "\"", false);
        return;
    }
    gls_buf_puts(sheet->out, sheet->apostrophe && gls_needs_apostrophe(text) ? "'" : "");
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_safe_next(text, &at);
        sheet->replaced += !put_char(sheet->out, c == '\t' || c == '\n' || c == '\r' ? ' ' : c, "");
    }
}

const struct gls_sheet_kind gls_tsv_sheet = {
    .cell = put_tsv_cell, .end_row = end_line, .text = true};

/* ------------------------------------------------------------------ rows */

void gls_sheet_cell(struct gls_sheet *sheet, struct gls_span text)
{
    if (sheet->column && sheet->kind->text)
        gls_buf_put(sheet->out, &sheet->delimiter, 1);
    sheet->kind->cell(sheet, text);
    sheet->column++;
}

void gls_sheet_end_row(struct gls_sheet *sheet)
{
    sheet->kind->end_row(sheet);
    sheet->column = 0;
}
