/* Which sheet is the glossary: the one that is named, else the first with a header line that is
 * understood, else the first with two columns. */
#include <string.h>

#include "core/span.h"
#include "format/module.h"
#include "format/tabular/caption.h"
#include "format/tabular/table.h"
#include "sources_table.h"
#include "xlsx/workbook.h"

static const struct gls_delimited dialect = {.delimiter = GLS_SHEET_CELL, .end = GLS_SHEET_ROW};

struct choice {
    struct gls_workbook book;
    const struct gls_read_options *options;
    const struct gls_worksheet *sheet;
    struct gls_buf text;
};

/* ------------------------------------------------------------------ choosing */

enum looks { NO_TABLE, MAYBE, HEADED };

static enum looks look(const struct gls_buf *text)
{
    enum { ENOUGH = 64 };
    struct gls_record_field field[GLS_TABULAR_FIELDS];
    struct gls_caption caption;
    struct gls_records records = {.text = {text->size ? text->data : "", text->size},
                                  .dialect = dialect,
                                  .field = field,
                                  .line = 1};
    enum looks looks = NO_TABLE;
    records.line_start = records.text.data;
    struct gls_records first = records;
    if (gls_records_find_header(&first, &caption))
        return HEADED;
    for (size_t i = 0; i < ENOUGH && gls_records_next(&records); i++)
        looks = records.count > 1 ? MAYBE : looks;
    return looks;
}

static bool is_wanted(const struct choice *choice, const struct gls_worksheet *sheet)
{
    const char *name = choice->options->sheet;
    return !name || gls_span_equal_ascii(gls_span_of(sheet->name), name);
}

/* Keeps the text of a sheet that looks better than the one kept. */
static enum looks consider(struct choice *choice, const struct gls_worksheet *sheet,
                           enum looks best)
{
    struct gls_buf text;
    gls_buf_init(&text);
    gls_sheet_read(&choice->book, sheet, &text);
    enum looks looks = gls_work_failed(choice->book.work) ? NO_TABLE : look(&text);
    if (looks <= best) {
        gls_buf_release(&text);
        return best;
    }
    gls_buf_release(&choice->text);
    choice->text = text;
    choice->sheet = sheet;
    return looks;
}

static void fail_without_sheet(struct choice *choice, bool met)
{
    struct gls_buf names;
    gls_buf_init(&names);
    for (size_t i = 0; i < choice->book.sheets.count; i++)
        gls_buf_printf(&names, "%s\"%s\"", i ? ", " : "",
                       GLS_AT(choice->book.sheets, struct gls_worksheet, i)->name);
    if (gls_work_wrote(choice->book.work, &names))
        gls_work_fail(
            choice->book.work, met ? GLS_ERR_FORMAT : GLS_ERR_USAGE, (struct gls_place){0},
            met ? "no sheet is a table of two columns: %.*s" : "no such sheet: there are %.*s",
            (int)names.size, names.data);
    gls_buf_release(&names);
}

static void choose(struct choice *choice)
{
    enum looks best = NO_TABLE;
    bool met = false;
    for (size_t i = 0; i < choice->book.sheets.count && best < HEADED; i++) {
        const struct gls_worksheet *sheet = GLS_AT(choice->book.sheets, struct gls_worksheet, i);
        if (gls_work_failed(choice->book.work) || !is_wanted(choice, sheet))
            continue;
        met = true;
        best = consider(choice, sheet, best);
    }
    if (!choice->sheet)
        fail_without_sheet(choice, met);
}

/* ------------------------------------------------------------------ places */

struct doubting {
    const struct gls_read_options *options;
    const char *sheet;
};

static void doubt_cell(void *payload, const struct gls_error *doubt)
{
    const struct doubting *doubting = payload;
    struct gls_error own = *doubt;
    gls_cell_name(own.cell, doubting->sheet, own.line, own.column);
    doubting->options->doubt(doubting->options->payload, &own);
}

static void report_sheet(void *payload, const char *file, const char *what)
{
    const struct doubting *doubting = payload;
    struct gls_buf line;
    gls_buf_init(&line);
    gls_buf_printf(&line, "sheet \"%s\": %s", doubting->sheet, what);
    gls_buf_put(&line, "", 1);
    if (line.status == GLS_OK)
        doubting->options->tell(doubting->options->payload, file, line.data);
    gls_buf_release(&line);
}

/* ------------------------------------------------------------------ reading */

static enum gls_status build(struct choice *choice, struct gls_builder *builder,
                             struct gls_error *err)
{
    struct gls_tabular_text text = {.data = choice->text.data, .size = choice->text.size};
    const struct gls_tabular table = {
        .text = &text, .line = 1, .dialect = dialect, .file = choice->book.file, .strings = true};
    struct doubting doubting = {choice->options, choice->sheet->name};
    struct gls_read_options options = *choice->options;
    options.doubt = options.doubt ? doubt_cell : NULL;
    options.tell = options.tell ? report_sheet : NULL;
    options.payload = &doubting;
    gls_builder_sheet(builder, gls_span_of(choice->sheet->name));
    if (choice->book.title && *choice->book.title)
        gls_builder_title(builder, gls_span_of(choice->book.title));
    enum gls_status status = gls_tabular_build(&table, &options, builder, err);
    if (status != GLS_OK && err)
        gls_cell_name(err->cell, choice->sheet->name, err->line, err->column);
    return status;
}

static enum gls_status read_xlsx(struct gls_source *source, const struct gls_read_options *options,
                                 struct gls_builder *builder, struct gls_error *err)
{
    struct gls_work work = {.file = source->in->name};
    struct choice choice = {.book = {.work = &work, .file = source->in->name}, .options = options};
    gls_buf_init(&choice.text);
    gls_workbook_open(&choice.book, source->in);
    if (!gls_work_failed(&work))
        choose(&choice);
    enum gls_status status = gls_work_failed(&work) ? GLS_OK : build(&choice, builder, err);
    gls_buf_release(&choice.text);
    gls_workbook_close(&choice.book);
    if (status == GLS_OK)
        return gls_work_end(&work, err);
    gls_work_end(&work, NULL);
    return status;
}

const struct gls_module gls_module = {.sources = GLS_SOURCES, .read = read_xlsx};
