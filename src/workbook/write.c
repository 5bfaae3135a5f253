/* Workbooks, written: a table of a profile as the one sheet of an xlsx file. Built on
 * libxlsxwriter. Every cell is a string, so that nothing is a formula and nothing loses its zeros;
 * the same glossary gives the same bytes. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "core/error.h"
#include "format/module.h"
#include "format/tabular/profile.h"
#include "sources_table.h"

/* A workbook on its way. The library writes a file by its name and keeps parts in others: the file
 * has no name of its own but that of its descriptor. */
struct workbook {
    struct gls_scribe *scribe;
    FILE *file;
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_format *bold;
    lxw_row_t row;
    lxw_error error; /* the first */
};

/* ------------------------------------------------------------------ cells */

/* A cell of the library ends in a NUL. */
static void write_cell(struct gls_sheet *sheet, struct gls_span text)
{
    struct workbook *work = sheet->state;
    struct gls_buf *cell = &work->scribe->scratch;
    cell->size = 0;
    gls_buf_put(cell, text.data, text.size);
    gls_buf_put(cell, "", 1);
    if (!text.size || cell->status != GLS_OK || work->error != LXW_NO_ERROR)
        return;
    lxw_format *format = work->row == 0 ? work->bold : NULL;
    work->error = worksheet_write_string(work->sheet, work->row, (lxw_col_t)sheet->column,
                                         cell->data, format);
}

static void end_row(struct gls_sheet *sheet)
{
    struct workbook *work = sheet->state;
    work->row++;
}

static const struct gls_sheet_kind cells = {.cell = write_cell, .end_row = end_row};

/* ------------------------------------------------------------------ the file */

/* Excel's dates begin in 1980 for a ZIP, and 0 is today for the library. */
static time_t date_of(const struct gls_page *page)
{
    enum { FIRST_OF_1980 = 315532800 };
    return page->date > FIRST_OF_1980 ? (time_t)page->date : FIRST_OF_1980;
}

static bool begin(struct workbook *work)
{
    char name[64];
    enum { WIDTH = 24, COLUMNS = 16 };
    work->file = tmpfile();
    if (!work->file)
        return false;
    snprintf(name, sizeof name, "/proc/self/fd/%d", fileno(work->file));
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    work->book = workbook_new_opt(name, &options);
    work->sheet = work->book ? workbook_add_worksheet(work->book, NULL) : NULL;
    if (!work->sheet)
        return false;
    lxw_doc_properties about = {.title = (char *)work->scribe->page->title, /* only read */
                                .created = date_of(work->scribe->page)};
    workbook_set_properties(work->book, &about);
    work->bold = workbook_add_format(work->book);
    if (work->bold)
        format_set_bold(work->bold);
    worksheet_freeze_panes(work->sheet, 1, 0);
    worksheet_set_column(work->sheet, 0, COLUMNS, WIDTH, NULL);
    return true;
}

static enum gls_status fail(const struct workbook *work, lxw_error error)
{
    bool limit = error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED ||
                 error == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;
    return gls_fail(work->scribe->err, limit ? GLS_ERR_LIMIT : GLS_ERR_IO, (struct gls_place){0},
                    "cannot write the workbook, row %lu: %s", (unsigned long)work->row + 1,
                    lxw_strerror(error));
}

/* What the library wrote becomes what is written. */
static enum gls_status copy(struct workbook *work)
{
    char bytes[65536];
    size_t size;
    rewind(work->file);
    while ((size = fread(bytes, 1, sizeof bytes, work->file)) > 0)
        gls_buf_put(work->scribe->out, bytes, size);
    return ferror(work->file) ? fail(work, LXW_ERROR_ZIP_FILE_OPERATION) : GLS_OK;
}

static void end(struct workbook *work)
{
    struct gls_scribe *scribe = work->scribe;
    lxw_error error = workbook_close(work->book);
    if (scribe->status == GLS_OK && work->error != LXW_NO_ERROR)
        scribe->status = fail(work, work->error);
    if (scribe->status == GLS_OK && error != LXW_NO_ERROR)
        scribe->status = fail(work, error);
    if (scribe->status == GLS_OK)
        scribe->status = copy(work);
}

static void write_workbook(struct gls_scribe *scribe)
{
    struct workbook work = {.scribe = scribe};
    struct gls_buf nothing;
    gls_buf_init(&nothing);
    struct gls_sheet sheet = {.kind = &cells, .out = &nothing, .state = &work};
    if (begin(&work)) {
        gls_profile_write(scribe, &sheet);
        end(&work);
    } else {
        scribe->status = gls_fail(scribe->err, GLS_ERR_IO, (struct gls_place){0},
                                  "cannot write the workbook: %s", strerror(errno));
    }
    if (work.file)
        fclose(work.file);
    gls_buf_release(&nothing);
}

const struct gls_module gls_module = {.sources = GLS_SOURCES, .write = write_workbook};
