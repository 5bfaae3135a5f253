/* The cells of a row: terms first, then what is said of them. */
#include "format/tabular/row.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/row_terms.h"

/* ------------------------------------------------------------------ terms */

static bool parts(const struct gls_row *row, char c)
{
    const char *more = row->rules->split;
    bool bar = c == '|' && row->rules->dialect->delimiter != '|' && !row->rules->whole;
    return bar || (more && c && strchr(more, c));
}

/* Takes one of the terms of a cell, without the backslash before what would part it. */
static struct gls_span next_part(const struct gls_row *row, struct gls_span *rest)
{
    size_t size = 0, at = 0;
    char *out = (char *)rest->data;
    bool bars = !row->rules->whole && memchr(rest->data, '|', rest->size);
    if (!row->rules->split && !bars) {
        struct gls_span whole = *rest;
        rest->size = 0;
        return gls_span_trim(whole);
    }
    for (; at < rest->size && !parts(row, rest->data[at]); at++) {
        bool escaped = rest->data[at] == '\\' && at + 1 < rest->size && rest->data[at + 1] == '|';
        at += escaped;
        out[size++] = rest->data[at];
    }
    at += at < rest->size;
    *rest = (struct gls_span){rest->data + at, rest->size - at};
    return gls_span_trim((struct gls_span){out, size});
}

/* "[!x]": not to be used, as Supervertaler has it. */
static bool cut_mark(struct gls_span *term)
{
    bool marked =
        term->size > 3 && memcmp(term->data, "[!", 2) == 0 && term->data[term->size - 1] == ']';
    if (marked)
        *term = gls_span_trim((struct gls_span){term->data + 2, term->size - 3});
    return marked;
}

static void add_term(struct gls_row *row, size_t column, struct gls_span text, bool bad)
{
    const struct gls_column *own = &row->rules->columns->column[column];
    const char *lang = gls_row_language(row, own);
    bad |= cut_mark(&text);
    if (!text.size)
        return;
    uint32_t number = gls_draft_term(row->draft, lang, text, row->at[column]);
    struct gls_row_term *met = GLS_APPEND(row->draft->work, &row->terms, struct gls_row_term);
    if (!met || number == GLS_DRAFT_NONE) {
        row->terms.count -= met ? 1 : 0;
        return;
    }
    *met = (struct gls_row_term){number, (uint32_t)column};
    if (bad)
        gls_draft_term_at(row->draft, number)->admin = GLS_ADMIN_DEPRECATED;
}

static void add_terms(struct gls_row *row, size_t column)
{
    enum gls_cell role = row->rules->columns->column[column].role;
    struct gls_span rest = gls_row_cell(row, column);
    if (!gls_cell_holds_terms(role))
        return;
    while (rest.size)
        add_term(row, column, next_part(row, &rest), role == GLS_CELL_DEPRECATED);
}

/* ------------------------------------------------------------------ the row */

static void read_languages(struct gls_row *row)
{
    char tag[GLS_LANG_BYTES];
    for (size_t i = 0; i < 3; i++) {
        uint32_t column = row->rules->columns->row[i];
        row->lang[i] = "";
        if (column == GLS_NO_COLUMN)
            continue;
        struct gls_span cell = gls_row_cell(row, column);
        if (!gls_language_read(cell, tag))
            gls_lang_canonical(cell, tag);
        row->lang[i] = gls_draft_lang(row->draft, tag);
    }
}

bool gls_row_add(struct gls_row *row)
{
    row->terms.count = 0;
    gls_draft_row(row->draft);
    read_languages(row);
    for (size_t i = 0; i < row->rules->columns->count; i++)
        add_terms(row, i);
    gls_row_add_said(row);
    return row->terms.count;
}

void gls_row_release(struct gls_row *row)
{
    gls_free(row->terms.data);
}
