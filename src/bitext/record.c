#include "bitext/record.h"

#include <string.h>

#include "core/span.h"

void gls_bitext_records_release(struct gls_bitext_records *records)
{
    for (size_t i = 0; i < records->cell.count; i++)
        gls_bitext_side_release(gls_bitext_cell(records, i));
    gls_free(records->cell.data);
    gls_lines_release(&records->lines);
}

/* ------------------------------------------------------------------ cells */

/* A cell begins at byte @p at of the line; NULL after a failure. */
static struct gls_bitext_side *begin_cell(struct gls_bitext_records *records, size_t at)
{
    if (records->cells == records->cell.count) {
        struct gls_bitext_side *made =
            GLS_APPEND(&records->telling->work, &records->cell, struct gls_bitext_side);
        if (!made)
            return NULL;
        gls_bitext_side_init(made);
    }
    struct gls_bitext_side *cell = gls_bitext_cell(records, records->cells++);
    gls_bitext_side_clear(cell);
    cell->at = gls_lines_place(&records->lines, at);
    return cell;
}

static void put_run(struct gls_bitext_records *records, struct gls_bitext_side *cell, size_t start,
                    size_t end)
{
    struct gls_span run = {records->lines.line.data + start, end - start};
    if (!run.size)
        return;
    struct gls_place at = gls_lines_place(&records->lines, start);
    at.size = run.size;
    gls_telling_add(records->telling, &cell->text, run, at, GLS_NOTATION_UTF_8, false);
}

/* What @p size bytes of the line stand for. */
static void put_escape(struct gls_bitext_records *records, struct gls_bitext_side *cell,
                       size_t start, size_t size, const char *text)
{
    struct gls_place at = gls_lines_place(&records->lines, start);
    at.size = size;
    gls_telling_add(records->telling, &cell->text, gls_span_of(text), at, GLS_NOTATION_OTHER,
                    false);
}

/* ------------------------------------------------------------------ TSV */

/* What follows a backslash, as our own tables have it; anything else is what it is. */
static size_t read_escape(const struct gls_span *line, size_t at, char text[5])
{
    static const char letters[] = "t\tn\nr\r\\\\";
    char c = at + 1 < line->size ? line->data[at + 1] : '\0';
    for (size_t i = 0; c && i + 1 < sizeof letters; i += 2)
        if (letters[i] == c) {
            text[0] = letters[i + 1];
            text[1] = '\0';
            return 2;
        }
    unsigned high = at + 2 < line->size ? gls_digit(line->data[at + 2]) : 16;
    unsigned low = at + 3 < line->size ? gls_digit(line->data[at + 3]) : 16;
    if (c != 'x' || high > 15 || low > 15)
        return 0;
    text[gls_utf8_write(text, high * 16 + low)] = '\0';
    return 4;
}

static size_t read_plain_cell(struct gls_bitext_records *records, struct gls_bitext_side *cell,
                              size_t at, size_t end)
{
    const struct gls_span *line = &records->lines.line;
    size_t start = at;
    char text[5];
    while (at < end && line->data[at] != records->delimiter) {
        size_t size = line->data[at] == '\\' && !records->quotes ? read_escape(line, at, text) : 0;
        if (size) {
            put_run(records, cell, start, at);
            put_escape(records, cell, at, size, text);
            start = at + size;
        }
        at += size ? size : 1;
    }
    put_run(records, cell, start, at);
    return at;
}

/* ------------------------------------------------------------------ CSV */

static enum gls_status check_line(struct gls_bitext_records *records, struct gls_error *err)
{
    struct gls_span line = records->lines.line;
    struct gls_lines copy = records->lines;
    size_t valid = gls_utf8_valid(line.data, line.size);
    return valid == line.size ? GLS_OK : gls_lines_fail_utf8(&copy, valid, err);
}

/* Goes on in the next line; a cell that never ends fails where it began. */
static enum gls_status go_on(struct gls_bitext_records *records, const struct gls_bitext_side *cell,
                             struct gls_error *err)
{
    enum gls_status status = gls_lines_next(&records->lines, err);
    if (status != GLS_OK)
        return status;
    if (!records->lines.line.data)
        return gls_fail(err, GLS_ERR_SYNTAX, cell->at,
                        "this quote is not closed: the file ends within the cell");
    return check_line(records, err);
}

/* From the opening quote to what follows the closing one; @p at receives where that is. */
static enum gls_status read_quoted_cell(struct gls_bitext_records *records,
                                        struct gls_bitext_side *cell, size_t *at,
                                        struct gls_error *err)
{
    const struct gls_span *line = &records->lines.line;
    size_t start = *at + 1, end = start;
    for (enum gls_status status;;) {
        while (end < line->size && line->data[end] != '"')
            end++;
        put_run(records, cell, start, end);
        if (end == line->size) {
            put_escape(records, cell, end, 1, "\n");
            if (gls_work_failed(&records->telling->work) ||
                (status = go_on(records, cell, err)) != GLS_OK)
                return gls_work_failed(&records->telling->work) ? GLS_OK : status;
            start = end = 0;
        } else if (end + 1 < line->size && line->data[end + 1] == '"') {
            put_escape(records, cell, end, 2, "\"");
            start = end += 2;
        } else
            break;
    }
    *at = end + 1;
    return GLS_OK;
}

/* The end of the line without that of Windows. */
static size_t line_end(const struct gls_span *line)
{
    return line->size && line->data[line->size - 1] == '\r' ? line->size - 1 : line->size;
}

static enum gls_status read_cell(struct gls_bitext_records *records, size_t *at,
                                 struct gls_error *err)
{
    const struct gls_span *line = &records->lines.line;
    struct gls_bitext_side *cell = begin_cell(records, *at);
    enum gls_status status = GLS_OK;
    if (!cell)
        return GLS_OK;
    if (records->quotes && *at < line->size && line->data[*at] == '"')
        status = read_quoted_cell(records, cell, at, err);
    else
        *at = read_plain_cell(records, cell, *at, line_end(line));
    if (status == GLS_OK && *at < line_end(line) && line->data[*at] != records->delimiter &&
        !gls_telling_is_over(records->telling))
        return gls_fail(err, GLS_ERR_SYNTAX, gls_lines_place(&records->lines, *at),
                        "a delimiter was expected after the quote: a quote in a cell is written "
                        "twice");
    return status;
}

/* ------------------------------------------------------------------ records */

/* The one that is there more often, outside quotes. */
static char find_delimiter(struct gls_span line)
{
    static const char candidates[] = ",;\t|";
    size_t count[4] = {0}, best = 0;
    bool quoted = false;
    for (size_t i = 0; i < line.size; i++) {
        quoted ^= line.data[i] == '"';
        const char *found = line.data[i] ? strchr(candidates, line.data[i]) : NULL;
        if (found && !quoted)
            count[found - candidates]++;
    }
    for (size_t i = 1; i < 4; i++)
        best = count[i] > count[best] ? i : best;
    return candidates[best];
}

static enum gls_status read_cells(struct gls_bitext_records *records, struct gls_error *err)
{
    const struct gls_span *line = &records->lines.line;
    enum gls_status status = check_line(records, err);
    if (!records->delimiter)
        records->delimiter = find_delimiter(*line);
    for (size_t at = 0; status == GLS_OK; at++) {
        if (records->cells == GLS_BITEXT_CELLS)
            return gls_fail(err, GLS_ERR_LIMIT, gls_lines_place(&records->lines, at),
                            "a row of more than %d cells: this is no table", GLS_BITEXT_CELLS);
        status = read_cell(records, &at, err);
        if (at >= line_end(line) || gls_telling_is_over(records->telling))
            break;
    }
    return status;
}

enum gls_status gls_bitext_records_next(struct gls_bitext_records *records, struct gls_error *err)
{
    enum gls_status status;
    records->cells = 0;
    do
        status = gls_lines_next(&records->lines, err);
    while (status == GLS_OK && records->lines.line.data && !line_end(&records->lines.line));
    records->at = records->lines.at;
    if (status != GLS_OK || !records->lines.line.data)
        return status;
    return read_cells(records, err);
}
