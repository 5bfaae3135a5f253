/* From the cells of a header line to columns: what each is, in which language, and of what it
 * tells. Without a header line, what is in the columns is looked at. */
#include <string.h>

#include "core/error.h"
#include "core/span.h"
#include "format/tabular/column_search.h"
#include "format/tabular/full_row.h"

/* ------------------------------------------------------------------ names */

/* Takes what stands before the next comma. */
static struct gls_span next_name(const char **rest)
{
    struct gls_span name = {*rest, strcspn(*rest, ",")};
    *rest += name.size + ((*rest)[name.size] ? 1 : 0);
    return gls_span_trim(name);
}

static size_t count_names(const char *names)
{
    size_t count = 1;
    for (; *names; names++)
        count += *names == ',';
    return count;
}

/* What we write ourselves, cell for cell, and what it is. */
static const struct known {
    const char *header, *columns;
    bool contexts;
} known[] = {
    {"term,pos,gender,status,prefer,equivalents,deprecated,subject,definition,entry,glossary",
     "source,source pos,source gender,source status,-,target,target deprecated,subject,"
     "source definition,id,-",
     false},
    {"source,target,developer_comments,context", "source,target,note,id", true},
};

static bool is_header(const char *names, const struct gls_span *cell, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!gls_span_equal(next_name(&names), cell[i]))
            return false;
    return !*names;
}

static const struct known *find_known(const struct gls_span *cell, size_t count)
{
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_header(known[i].header, cell, count))
            return &known[i];
    return NULL;
}

/* ------------------------------------------------------------------ all together */

/* The names of the columns: as one is told, as we know them, or as they stand in the first record.
 */
static void read_headings(struct gls_column_search *search, const char *names)
{
    for (size_t i = 0; i < search->columns->count; i++) {
        struct gls_span name = names ? next_name(&names) : gls_sample_cell(search->sample, 0, i);
        search->heading[i] = gls_heading_read(name, names != NULL);
    }
}

/* As it was told, or stands in the header line. */
static struct gls_span name_of(const struct gls_column_search *search, size_t column)
{
    struct gls_span name = {"", 0};
    const char *told = search->told;
    for (size_t i = 0; told && i <= column; i++)
        name = next_name(&told);
    return search->told || !search->columns->header ? name
                                                    : gls_sample_cell(search->sample, 0, column);
}

static void make_columns(struct gls_column_search *search)
{
    struct gls_columns *columns = search->columns;
    for (size_t i = 0; i < columns->count; i++) {
        const struct gls_heading *heading = &search->heading[i];
        struct gls_column *column = &columns->column[i];
        *column = (struct gls_column){heading->role, heading->side, "", GLS_NO_COLUMN,
                                      gls_work_keep(search->work, name_of(search, i)).data};
        strcpy(column->lang,
               *heading->lang ? heading->lang : gls_side_language(search, heading->side));
        if (heading->role == GLS_CELL_TERM && columns->first == GLS_NO_COLUMN)
            columns->first = (uint32_t)i;
        if (heading->role == GLS_CELL_ID && columns->key == GLS_NO_COLUMN)
            columns->key = (uint32_t)i;
    }
    for (size_t i = 0; i < columns->count && columns->first != GLS_NO_COLUMN; i++)
        if (columns->column[i].role != GLS_CELL_TERM)
            gls_column_find_owner(search, i);
}

static void find_row_languages(struct gls_column_search *search)
{
    for (size_t i = 0; i < search->columns->count; i++)
        if (search->heading[i].role == GLS_CELL_LANGUAGE && search->heading[i].side)
            search->columns->row[search->heading[i].side - GLS_COLUMN_SIDE_TERM] = (uint32_t)i;
}

/* As many as are named. */
static bool make_room(struct gls_column_search *search, const char *names)
{
    size_t count = search->columns->header ? search->sample->first : search->sample->columns;
    search->columns->count = names ? count_names(names) : count;
    search->heading =
        gls_work_alloc(search->work, search->columns->count * sizeof *search->heading);
    search->columns->column =
        search->heading
            ? gls_work_alloc(search->work, search->columns->count * sizeof *search->columns->column)
            : NULL;
    return search->columns->column;
}

static bool is_understood(const struct gls_column_search *search)
{
    for (size_t i = 0; i < search->columns->count; i++)
        if (search->heading[i].understood)
            return true;
    return false;
}

void gls_columns_find(struct gls_columns *columns, const struct gls_sample *sample,
                      const struct gls_read_options *options, struct gls_place head,
                      struct gls_work *work)
{
    struct gls_column_search search = {
        .columns = columns, .sample = sample, .work = work, .told = options->columns};
    const char *names = options->columns;
    *columns = (struct gls_columns){.key = GLS_NO_COLUMN,
                                    .first = GLS_NO_COLUMN,
                                    .row = {GLS_NO_COLUMN, GLS_NO_COLUMN, GLS_NO_COLUMN},
                                    .header = gls_sample_has_header(sample, options)};
    search.from = options->from ? options->from : "fr";
    search.to = options->to ? options->to : gls_lang_matches("en", search.from) ? "fr" : "en";
    columns->full = !names && columns->header && gls_full_is_header(sample->cell, sample->columns);
    const struct known *shape =
        !names && columns->header ? find_known(sample->cell, sample->columns) : NULL;
    names = shape ? shape->columns : names;
    columns->contexts = shape && shape->contexts;
    if (!make_room(&search, names))
        return;
    if (names || columns->header)
        read_headings(&search, names);
    if (!names && !(columns->header && (options->header || is_understood(&search))))
        gls_columns_guess(&search);
    for (size_t i = 0; i < columns->count; i++)
        gls_column_look_into(&search, i);
    find_row_languages(&search);
    gls_columns_settle_sides(&search);
    make_columns(&search);
    columns->repeats = columns->count > 4 && columns->column &&
                       columns->column[0].role == GLS_CELL_FORBIDDEN && columns->first == 4;
    if (columns->first == GLS_NO_COLUMN && options->columns)
        gls_work_fail(work, GLS_ERR_USAGE, (struct gls_place){0},
                      "none of the columns \"%s\" has terms: name languages, as in fr,en,-,note",
                      options->columns);
    else if (columns->first == GLS_NO_COLUMN)
        gls_work_fail(work, GLS_ERR_FORMAT, head,
                      "no column of this table has terms: say which do, as in --columns fr,en,-");
}

/* ------------------------------------------------------------------ telling */

static const char *const role_names[] = {
    [GLS_CELL_OTHER] = "not understood",
    [GLS_CELL_TERM] = "term",
    [GLS_CELL_SYNONYM] = "synonyms",
    [GLS_CELL_DEPRECATED] = "terms to avoid",
    [GLS_CELL_DEFINITION] = "definition",
    [GLS_CELL_NOTE] = "note",
    [GLS_CELL_EXAMPLE] = "example",
    [GLS_CELL_STATUS] = "status",
    [GLS_CELL_FORBIDDEN] = "forbidden",
    [GLS_CELL_APPROVED] = "approved",
    [GLS_CELL_POS] = "part of speech",
    [GLS_CELL_GENDER] = "gender",
    [GLS_CELL_TYPE] = "type",
    [GLS_CELL_REGION] = "region",
    [GLS_CELL_INFO] = "grammar or note",
    [GLS_CELL_SUBJECT] = "subject",
    [GLS_CELL_ARTICLE] = "article",
    [GLS_CELL_REFERENCE] = "source",
    [GLS_CELL_ID] = "entry id",
    [GLS_CELL_LANGUAGE] = "language of the row",
    [GLS_CELL_ADMINISTRATIVE] = "note",
    [GLS_CELL_IGNORED] = "ignored",
};

void gls_columns_describe(const struct gls_columns *columns, struct gls_buf *out)
{
    for (size_t i = 0; i < columns->count; i++) {
        const struct gls_column *column = &columns->column[i];
        bool bare = column->role == GLS_CELL_TERM && *column->lang;
        gls_buf_puts(out, i ? ", " : "");
        gls_buf_puts(out, bare ? column->lang : role_names[column->role]);
        if (!bare && *column->lang)
            gls_buf_printf(out, " (%s)", column->lang);
    }
}
