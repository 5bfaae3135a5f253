/* Tables of how terms are used: their forms, and where in each text they stand. */
#include <stdlib.h>

#include "assist/word_table.h"
#include "assist/uses.h"
#include "core/error.h"
#include "core/span.h"
#include "format/json.h"
#include "format/tsv.h"

/* ------------------------------------------------------------------ order */

static int compare_heads(const void *left, const void *right)
{
    const struct gls_use_head *a = left, *b = right;
    return (a->section > b->section) - (a->section < b->section);
}

/* The commonest first; those met as often as their letters are. */
static int compare_forms(const void *left, const void *right)
{
    const struct gls_use_form *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return gls_span_compare(a->key, b->key);
}

static int compare_lines(const void *left, const void *right)
{
    const struct gls_use_line *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    return (a->text > b->text) - (a->text < b->text);
}

static int compare_texts(const void *left, const void *right)
{
    const struct gls_use_line *a = left, *b = right;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    return (a->section > b->section) - (a->section < b->section);
}

static void sort(struct gls_array *array, size_t size, int (*compare)(const void *, const void *))
{
    if (array->count > 1)
        qsort(array->data, array->count, size, compare);
}

/* ------------------------------------------------------------------ forms */

static void text_form(struct gls_word_table *words, const struct gls_use_head *head,
                      const struct gls_use_form *form)
{
    (void)head;
    gls_word_table_cell(words, form->shown);
    gls_buf_printf(words->out, " %7llu %5llu\n", (unsigned long long)form->count,
                   (unsigned long long)form->texts);
}

static void tsv_form(struct gls_word_table *words, const struct gls_use_head *head,
                     const struct gls_use_form *form)
{
    gls_word_table_tsv(words, head->term, head->entry);
    gls_tsv_span(words->out, form->shown);
    gls_buf_printf(words->out, "\t%llu\t%llu\n", (unsigned long long)form->count,
                   (unsigned long long)form->texts);
}

static void json_form(struct gls_word_table *words, const struct gls_use_head *head,
                      const struct gls_use_form *form)
{
    gls_word_table_json(words, head->term, head->entry);
    gls_json_span(words->out, ",\"form\":", form->shown);
    gls_json_number(words->out, ",\"count\":", form->count);
    gls_json_number(words->out, ",\"texts\":", form->texts);
    gls_buf_puts(words->out, "}\n");
}

/* ------------------------------------------------------------------ places */

/* Whatever has a place has a block. */
static void text_row(struct gls_word_table *words, const struct gls_use_row *row)
{
    static const char *const blocks[] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    gls_word_table_cell(words, gls_span_of(row->by_text ? row->term : row->file));
    gls_buf_puts(words->out, "  ");
    for (size_t i = 0; i < GLS_USE_PARTS; i++)
        gls_buf_puts(words->out, blocks[(row->part[i] * 8 + row->most - 1) / row->most]);
    gls_buf_printf(words->out, " %6llu\n", (unsigned long long)row->count);
}

static void put_parts(struct gls_buf *out, const struct gls_use_row *row, const char *between)
{
    for (size_t i = 0; i < GLS_USE_PARTS; i++)
        gls_buf_printf(out, "%s%llu", i ? between : "", (unsigned long long)row->part[i]);
}

static void tsv_row(struct gls_word_table *words, const struct gls_use_row *row)
{
    gls_word_table_tsv(words, row->term, row->entry);
    gls_tsv_text(words->out, row->file);
    gls_buf_printf(words->out, "\t%llu\t%llu\t", (unsigned long long)row->count,
                   (unsigned long long)row->bytes);
    put_parts(words->out, row, " ");
    gls_buf_puts(words->out, "\n");
}

static void json_row(struct gls_word_table *words, const struct gls_use_row *row)
{
    gls_word_table_json(words, row->term, row->entry);
    gls_json_member(words->out, ",\"file\":", row->file);
    gls_json_number(words->out, ",\"count\":", row->count);
    gls_json_number(words->out, ",\"bytes\":", row->bytes);
    gls_buf_puts(words->out, ",\"parts\":[");
    put_parts(words->out, row, ",");
    gls_buf_puts(words->out, "]}\n");
}

/* ------------------------------------------------------------------ writing */

static const struct use_writer {
    bool heads; /* rows stand under what they are of */
    void (*form)(struct gls_word_table *words, const struct gls_use_head *head,
                 const struct gls_use_form *form);
    void (*row)(struct gls_word_table *words, const struct gls_use_row *row);
} writers[] = {
    [GLS_WORD_LAYOUT_TEXT] = {true, text_form, text_row},
    [GLS_WORD_LAYOUT_TSV] = {false, tsv_form, tsv_row},
    [GLS_WORD_LAYOUT_JSON] = {false, json_form, json_row},
};

static void write_forms(struct gls_uses *uses, const struct use_writer *writer, size_t most,
                        struct gls_word_table *words)
{
    const struct gls_use_form *form = uses->forms.data,
                              *end = uses->forms.count ? form + uses->forms.count : form;
    sort(&uses->heads, sizeof(struct gls_use_head), compare_heads);
    sort(&uses->forms, sizeof *form, compare_forms);
    for (const struct gls_use_form *at = form; at < end; at++)
        gls_word_table_widen(words, at->shown);
    for (size_t i = 0; i < uses->heads.count; i++) {
        const struct gls_use_head *head = GLS_AT(uses->heads, struct gls_use_head, i);
        if (writer->heads)
            gls_word_table_head(words, i == 0, head->term, head->count);
        for (size_t told = 0; form < end && form->section == head->section; form++)
            if (told++ < most || !most)
                writer->form(words, head, form);
    }
}

static uint64_t most_of(const struct gls_uses *uses)
{
    uint64_t most = 1;
    for (size_t i = 0; i < uses->lines.count; i++) {
        const struct gls_use_line *line = GLS_AT(uses->lines, struct gls_use_line, i);
        for (size_t k = 0; k < GLS_USE_PARTS; k++)
            most = line->part[k] > most ? line->part[k] : most;
    }
    return most;
}

static struct gls_use_row row_of(const struct gls_uses *uses, size_t number, uint64_t most,
                                 bool by_text)
{
    const struct gls_use_line *line = GLS_AT(uses->lines, struct gls_use_line, number);
    const struct gls_use_head *head = GLS_AT(uses->heads, struct gls_use_head, line->head);
    return (struct gls_use_row){.term = head->term,
                                .entry = head->entry,
                                .of_term = head->count,
                                .file = line->file,
                                .count = line->count,
                                .bytes = line->bytes,
                                .part = line->part,
                                .most = most,
                                .by_text = by_text};
}

static void sort_lines(struct gls_uses *uses, bool by_text)
{
    sort(&uses->lines, sizeof(struct gls_use_line), by_text ? compare_texts : compare_lines);
}

/* Occurrences in the text of a line. */
static uint64_t count_of_text(const struct gls_uses *uses, size_t number)
{
    const struct gls_use_line *line = uses->lines.data;
    uint64_t text = line[number].text, count = 0;
    for (; number < uses->lines.count && line[number].text == text; number++)
        count += line[number].count;
    return count;
}

static void write_rows(struct gls_uses *uses, const struct use_writer *writer, bool by_text,
                       struct gls_word_table *words)
{
    uint64_t most = most_of(uses);
    sort_lines(uses, by_text);
    const struct gls_use_line *line = uses->lines.data;
    for (size_t i = 0; i < uses->lines.count; i++) {
        struct gls_use_row row = row_of(uses, i, most, by_text);
        gls_word_table_widen(words, gls_span_of(by_text ? row.term : row.file));
    }
    for (size_t i = 0; i < uses->lines.count; i++) {
        struct gls_use_row row = row_of(uses, i, most, by_text);
        bool begins = !i || (by_text ? line[i].text != line[i - 1].text
                                     : line[i].section != line[i - 1].section);
        if (writer->heads && begins)
            gls_word_table_head(words, i == 0, by_text ? row.file : row.term,
                                by_text ? count_of_text(uses, i) : row.of_term);
        writer->row(words, &row);
    }
}

enum gls_status gls_uses_write(struct gls_uses *uses, const struct gls_use_table *table,
                               const char *format, struct gls_buf *out, struct gls_error *err)
{
    enum gls_word_layout layout = gls_word_layout_of(format);
    struct gls_word_table words = {.out = out};
    if (layout == GLS_WORD_LAYOUTS)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "how terms are used is not written as '%s': choose text, tsv or json",
                        format);
    if (table->use == GLS_USE_FORMS)
        write_forms(uses, &writers[layout], table->most, &words);
    else
        write_rows(uses, &writers[layout], table->by_text, &words);
    return GLS_OK;
}

void gls_uses_plot(struct gls_uses *uses, bool by_text, struct gls_concord *concord)
{
    uint64_t most = most_of(uses);
    sort_lines(uses, by_text);
    for (size_t i = 0; i < uses->lines.count; i++) {
        struct gls_use_row row = row_of(uses, i, most, by_text);
        gls_concord_plot(concord, &row);
    }
}
