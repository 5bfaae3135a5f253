/* Collocates in their order, and the tables of them. */
#include <math.h>
#include <stdlib.h>

#include "assist/collocates.h"
#include "assist/concordance.h"
#include "assist/word_table.h"
#include "core/buf.h"
#include "core/error.h"
#include "core/number.h"
#include "core/span.h"
#include "format/json.h"
#include "format/tsv.h"

enum { LEAST = 3 }; /* times near; less is chance */

/* What is told of a word near a term. */
struct row {
    uint32_t section;
    struct gls_span word;
    uint64_t count, total; /* near; in all texts, but not within the term */
    double score;
};

/* ------------------------------------------------------------------ the measure */

/* A cell of the table: what was observed and what chance would give. */
static double part(double observed, double expected)
{
    return observed > 0 ? observed * log(observed / expected) : 0;
}

double gls_log_likelihood(uint64_t near, uint64_t total, uint64_t words_near, uint64_t words)
{
    double a = (double)near, b = (double)(total > near ? total - near : 0);
    double c = (double)(words_near - near);
    double d = (double)(words > words_near ? words - words_near : 0) - b;
    d = d > 0 ? d : 0;
    double all = a + b + c + d, row = a + b, column = a + c;
    double expected = row * column / all;
    if (a <= expected)
        return 0;
    return 2 * (part(a, expected) + part(b, row * (b + d) / all) + part(c, (c + d) * column / all) +
                part(d, (c + d) * (b + d) / all));
}

/* ------------------------------------------------------------------ order */

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    if (a->score < b->score || a->score > b->score)
        return a->score > b->score ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return gls_span_compare(a->word, b->word);
}

static void add_row(struct gls_collocates *collocates, const struct gls_pair *pair,
                    struct gls_array *rows)
{
    const struct gls_vocabulary_word *word = gls_vocabulary_at(&collocates->vocabulary, pair->word);
    const struct gls_around *around = &collocates->around[pair->section];
    struct row row = {.section = pair->section,
                      .word = gls_vocabulary_spelling(&collocates->vocabulary, pair->word),
                      .count = pair->near,
                      .total = word->count > pair->within ? word->count - pair->within : 0};
    row.total = row.total < row.count ? row.count : row.total;
    row.score =
        gls_log_likelihood(row.count, row.total, around->near, collocates->words - around->within);
    struct row *kept = row.score > 0 ? GLS_APPEND(&collocates->work, rows, struct row) : NULL;
    if (kept)
        *kept = row;
}

/* ------------------------------------------------------------------ the table */

static void text_row(struct gls_word_table *words, const struct row *row, const char *term,
                     const char *entry)
{
    (void)term;
    (void)entry;
    gls_word_table_cell(words, row->word);
    gls_buf_printf(words->out, " %7llu %7llu %8.1f\n", (unsigned long long)row->count,
                   (unsigned long long)row->total, row->score);
}

static void tsv_row(struct gls_word_table *words, const struct row *row, const char *term,
                    const char *entry)
{
    gls_word_table_tsv(words, term, entry);
    gls_tsv_span(words->out, row->word);
    gls_buf_printf(words->out, "\t%llu\t%llu\t", (unsigned long long)row->count,
                   (unsigned long long)row->total);
    gls_buf_tenths(words->out, row->score);
    gls_buf_puts(words->out, "\n");
}

static void json_row(struct gls_word_table *words, const struct row *row, const char *term,
                     const char *entry)
{
    gls_word_table_json(words, term, entry);
    gls_json_span(words->out, ",\"word\":", row->word);
    gls_json_number(words->out, ",\"count\":", row->count);
    gls_json_number(words->out, ",\"total\":", row->total);
    gls_buf_puts(words->out, ",\"score\":");
    gls_buf_tenths(words->out, row->score);
    gls_buf_puts(words->out, "}\n");
}

static const struct writer {
    bool heads; /* rows stand under what they are of */
    void (*row)(struct gls_word_table *words, const struct row *row, const char *term,
                const char *entry);
} writers[] = {[GLS_WORD_LAYOUT_TEXT] = {true, text_row},
               [GLS_WORD_LAYOUT_TSV] = {false, tsv_row},
               [GLS_WORD_LAYOUT_JSON] = {false, json_row}};

/* The rows of a concept from @p row on; returns where those of the next begin. */
static const struct row *write_concept(const struct gls_collocates *collocates,
                                       const struct writer *writer, uint32_t section, size_t most,
                                       const struct row *row, const struct row *end,
                                       struct gls_word_table *words)
{
    const struct gls_match *match = &collocates->around[section].match;
    const char *term = gls_match_heading(collocates->shelf, match);
    uint32_t concept = gls_base_term_concept(match->base, match->term);
    const char *entry = gls_base_concept(match->base, concept).id;
    for (size_t told = 0; row < end && row->section == section; row++)
        if (told++ < most || !most)
            writer->row(words, row, term, entry);
    return row;
}

static void write_all(const struct gls_collocates *collocates, const struct writer *writer,
                      size_t most, const struct gls_array *rows, struct gls_word_table *words)
{
    const struct row *row = rows->data, *end = rows->count ? row + rows->count : row;
    bool first = true;
    for (const struct row *at = row; at < end; at++)
        gls_word_table_widen(words, at->word);
    for (uint32_t i = 0; i < gls_shelf_concepts(collocates->shelf); i++) {
        const struct gls_around *around = &collocates->around[i];
        if (!around->hits)
            continue;
        if (writer->heads)
            gls_word_table_head(words, first, gls_match_heading(collocates->shelf, &around->match),
                                around->hits);
        first = false;
        row = write_concept(collocates, writer, i, most, row, end, words);
    }
}

enum gls_status gls_collocates_write(struct gls_collocates *collocates, size_t most,
                                     const char *format, struct gls_buf *out, struct gls_error *err)
{
    enum gls_word_layout layout = gls_word_layout_of(format);
    struct gls_word_table words = {.out = out};
    struct gls_array rows = {0};
    if (layout == GLS_WORD_LAYOUTS)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "collocates are not written as '%s': choose text, tsv or json", format);
    for (size_t i = 0; i < collocates->pairs.count; i++) {
        const struct gls_pair *pair = GLS_AT(collocates->pairs, struct gls_pair, i);
        if (pair->near >= LEAST)
            add_row(collocates, pair, &rows);
    }
    if (rows.count > 1)
        qsort(rows.data, rows.count, sizeof(struct row), compare_rows);
    bool failed = gls_work_failed(&collocates->work);
    if (!failed)
        write_all(collocates, &writers[layout], most, &rows, &words);
    gls_free(rows.data);
    return failed ? gls_fail_nomem(err) : GLS_OK;
}
