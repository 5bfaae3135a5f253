/* TSV and CSV of segments: which column is what, and a segment a row. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "core/span.h"
#include "bitext/record.h"
#include "format/tabular/column.h"
#include "format/tabular/phrase.h"

enum { SOURCE, TARGET, ID, NOTE, ROLES };

struct table {
    struct gls_telling telling; /* first */
    struct gls_bitext_records records;
    const struct gls_read_options *options;
    size_t width;         /* columns of the first record */
    size_t column[ROLES]; /* SIZE_MAX: there is none */
    char lang[2][GLS_LANG_BYTES];
};

static struct gls_span trimmed(const struct gls_bitext_side *cell)
{
    return gls_span_trim(gls_bitext_side_text(cell));
}

/* ------------------------------------------------------------------ the header */

static const char *const names[ROLES] = {
    [SOURCE] = "source|src|source string|sourcestring|source text|original",
    [TARGET] = "target|tgt|target string|targetstring|target text|translation|traduction|cible",
    [ID] = "id|key|identifier|segment|segment id|string id",
    [NOTE] = "context|note|notes|comment|comments|contexte|commentaire",
};

static int role_of(struct gls_span cell)
{
    char folded[64];
    struct gls_span phrase = gls_phrase_fold(cell, folded, sizeof folded);
    int role = 0;
    while (role < ROLES && !gls_phrase_among(names[role], phrase))
        role++;
    return role;
}

/* A language by its tag, as a header of segments has it: not by its name. */
static bool is_tag(struct gls_span cell, char out[GLS_LANG_BYTES])
{
    return cell.size >= 2 && cell.size < GLS_LANG_BYTES && gls_language_read(cell, out);
}

/* What a cell of the first record is: a role, or a language, which is the source or else the
 * target. False: it is a text. */
static bool take_heading(struct table *table, size_t number)
{
    struct gls_span cell = trimmed(gls_bitext_cell(&table->records, number));
    char lang[GLS_LANG_BYTES];
    int role = role_of(cell);
    if (role < ROLES) {
        if (table->column[role] == SIZE_MAX)
            table->column[role] = number;
        return true;
    }
    if (!is_tag(cell, lang))
        return false;
    const char *from = table->options->from, *to = table->options->to;
    int side = table->column[SOURCE] != SIZE_MAX;
    if (from && to && !gls_lang_matches(from, lang) && !gls_lang_matches(to, lang))
        return true;
    if (from || to)
        side = from ? !gls_lang_matches(from, lang) : gls_lang_matches(to, lang);
    if (table->column[side] == SIZE_MAX) {
        table->column[side] = number;
        memcpy(table->lang[side], lang, sizeof lang);
    }
    return true;
}

static void forget(struct table *table)
{
    for (int role = 0; role < ROLES; role++)
        table->column[role] = SIZE_MAX;
    table->lang[0][0] = table->lang[1][0] = '\0';
}

/* Whether the first record names the columns: all of its cells do. One with two languages must have
 * French or English: "la" and "the" may be those of a row. */
static bool read_header(struct table *table)
{
    bool named = true;
    for (size_t i = 0; i < table->width && named; i++)
        named = take_heading(table, i);
    bool tags = *table->lang[0] || *table->lang[1];
    bool ours = false;
    for (int side = 0; side < 2; side++)
        ours |=
            gls_lang_matches("fr", table->lang[side]) || gls_lang_matches("en", table->lang[side]);
    named = named && table->column[SOURCE] != SIZE_MAX && table->column[TARGET] != SIZE_MAX &&
            (!tags || ours);
    if (!named)
        forget(table);
    return named;
}

/* "2,3", or names in the header. */
static size_t find_column(const struct table *table, struct gls_span name)
{
    size_t number = 0;
    for (size_t i = 0; i < name.size && number < GLS_BITEXT_CELLS; i++)
        number = name.data[i] >= '0' && name.data[i] <= '9'
                     ? number * 10 + (size_t)(name.data[i] - '0')
                     : SIZE_MAX;
    if (number && number <= table->width)
        return number - 1;
    for (size_t i = 0; i < table->width; i++)
        if (gls_span_equal(name, trimmed(gls_bitext_cell(&table->records, i))))
            return i;
    return SIZE_MAX;
}

static enum gls_status take_options(struct table *table, bool *header, struct gls_error *err)
{
    const char *columns = table->options->columns, *comma = strchr(columns, ',');
    struct gls_span first = {columns, comma ? (size_t)(comma - columns) : strlen(columns)};
    struct gls_span second = gls_span_of(comma ? comma + 1 : "");
    size_t source = find_column(table, gls_span_trim(first));
    size_t target = find_column(table, gls_span_trim(second));
    if (source == SIZE_MAX || target == SIZE_MAX || source == target)
        return gls_fail(err, GLS_ERR_USAGE, table->records.at,
                        "columns \"%.60s\": the numbers of source and target, as 2,3, of the %zu "
                        "that there are",
                        columns, table->width);
    *header |= role_of(trimmed(gls_bitext_cell(&table->records, source))) < ROLES ||
               !memchr("0123456789", *columns, 10);
    table->column[SOURCE] = source;
    table->column[TARGET] = target;
    return GLS_OK;
}

/* Of the first record; @p header: it is no segment. */
static enum gls_status find_columns(struct table *table, bool *header, struct gls_error *err)
{
    table->width = table->records.cells;
    *header = read_header(table);
    if (table->options->columns)
        return take_options(table, header, err);
    if (*header)
        return GLS_OK;
    if (table->width != 2)
        return gls_fail(err, GLS_ERR_FORMAT, table->records.at,
                        "%zu column%s, and no header that names source and target: say which they "
                        "are, --columns 2,3",
                        table->width, table->width == 1 ? "" : "s");
    table->column[SOURCE] = 0;
    table->column[TARGET] = 1;
    return GLS_OK;
}

/* ------------------------------------------------------------------ rows */

static struct gls_bitext_side *cell_of(const struct table *table, int role)
{
    return table->column[role] == SIZE_MAX ? NULL
                                           : gls_bitext_cell(&table->records, table->column[role]);
}

static void tell_row(struct table *table)
{
    char line[24];
    struct gls_bitext_side *id = cell_of(table, ID), *note = cell_of(table, NOTE);
    struct gls_bitext_side *source = cell_of(table, SOURCE), *target = cell_of(table, TARGET);
    int size = snprintf(line, sizeof line, "%u", table->records.at.line);
    gls_telling_begin_unit(&table->telling);
    if (note)
        gls_telling_note(&table->telling, trimmed(note), note->at);
    struct gls_bitext_pair pair = {.unit = {line, (size_t)size},
                                   .source = source,
                                   .target = target,
                                   .source_part = gls_bitext_side_whole(source),
                                   .target_part = gls_bitext_side_whole(target),
                                   .source_lang = *table->lang[0] ? table->lang[0] : NULL,
                                   .target_lang = *table->lang[1] ? table->lang[1] : NULL,
                                   .at = table->records.at};
    if (id && trimmed(id).size)
        pair.unit = trimmed(id);
    gls_telling_pair(&table->telling, &pair);
}

static enum gls_status read_rows(struct table *table, struct gls_error *err)
{
    bool header = false;
    enum gls_status status = gls_bitext_records_next(&table->records, err);
    if (status == GLS_OK && table->records.cells && !gls_telling_is_over(&table->telling))
        status = find_columns(table, &header, err);
    while (status == GLS_OK && table->records.cells && !gls_telling_is_over(&table->telling)) {
        if (table->records.cells != table->width)
            return gls_fail(err, GLS_ERR_SYNTAX, table->records.at,
                            "%zu cells, where the first row has %zu", table->records.cells,
                            table->width);
        if (!header)
            tell_row(table);
        header = false;
        status = gls_bitext_records_next(&table->records, err);
    }
    return status;
}

static enum gls_status read_table(struct gls_source *source, const struct gls_read_options *options,
                                  bool quotes, gls_segment_fn *tell, void *payload,
                                  struct gls_error *err)
{
    struct table table = {.options = options,
                          .records = {.quotes = quotes, .delimiter = quotes ? '\0' : '\t'}};
    forget(&table);
    gls_telling_init(&table.telling, source->in->name, tell, payload);
    table.records.telling = &table.telling;
    gls_lines_init(&table.records.lines, source->in);
    enum gls_status status = read_rows(&table, err);
    gls_bitext_records_release(&table.records);
    return gls_telling_end(&table.telling, status, err);
}

static enum gls_status read_tsv(struct gls_source *source, const struct gls_read_options *options,
                                gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    return read_table(source, options, false, tell, payload, err);
}

static enum gls_status read_csv(struct gls_source *source, const struct gls_read_options *options,
                                gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    return read_table(source, options, true, tell, payload, err);
}

/* ------------------------------------------------------------------ recognising */

static bool is_named(const struct gls_head *head, const char *const *suffix)
{
    size_t size = head->path ? strlen(head->path) : 0;
    for (; *suffix; suffix++)
        if (size > strlen(*suffix) &&
            gls_span_equal_ascii(gls_span_of(head->path + size - strlen(*suffix)), *suffix))
            return true;
    return false;
}

static enum gls_claim recognise_tsv(const struct gls_head *head)
{
    static const char *const suffixes[] = {".tsv", ".tab", NULL};
    const char *end = head->text.size ? memchr(head->text.data, '\n', head->text.size) : NULL;
    size_t line = end ? (size_t)(end - head->text.data) : head->text.size;
    bool tab = line && memchr(head->text.data, '\t', line);
    if (is_named(head, suffixes))
        return GLS_CLAIM_LIKELY;
    return tab && *head->text.data != '<' && *head->text.data != '{' ? GLS_CLAIM_MAYBE
                                                                     : GLS_CLAIM_NONE;
}

static enum gls_claim recognise_csv(const struct gls_head *head)
{
    static const char *const suffixes[] = {".csv", NULL};
    return is_named(head, suffixes) ? GLS_CLAIM_LIKELY : GLS_CLAIM_NONE;
}

const struct gls_segmenter gls_tsv_segmenter = {.recognise = recognise_tsv, .read = read_tsv};
const struct gls_segmenter gls_csv_segmenter = {.recognise = recognise_csv, .read = read_csv};
