/** @file The parts of a workbook, read: an XLSX file is a ZIP archive of XML (ECMA-376). Bounds
 * hold for what it unpacks to, whatever it says of itself. */
#ifndef GLS_XLSX_WORKBOOK_H
#define GLS_XLSX_WORKBOOK_H

#include <zip.h>

#include "core/input.h"
#include "core/work.h"

enum {
    GLS_XLSX_FILE = 1 << 28, /**< a file of more bytes is refused */
    GLS_XLSX_PART = 1 << 28, /**< so is a part that unpacks to more */
    GLS_XLSX_RATIO = 150,    /**< or to more bytes than this for each of its own, past a megabyte */
    GLS_XLSX_SHEETS = 1000
};

/** A sheet, by its name and its part. */
struct gls_worksheet {
    const char *name, *part;
};

struct gls_workbook {
    struct gls_work *work; /**< notes failures */
    const char *file;
    char *bytes; /**< the archive */
    zip_t *zip;
    struct gls_array sheets;  /**< of struct gls_worksheet, in their order */
    const char *strings_part; /**< NULL: there is none */
    const char *title;        /**< likewise */
    struct gls_buf text;      /**< of the shared strings, one after the other */
    struct gls_array string;  /**< of size_t: where each ends */
};

/** Opens the archive @p in and reads what sheets there are and the strings they share. Failures are
 *  noted in workbook->work: GLS_ERR_FORMAT for what is no workbook, GLS_ERR_SYNTAX for a damaged
 *  one, GLS_ERR_LIMIT, GLS_ERR_IO, GLS_ERR_NOMEM. Close it either way. */
void gls_workbook_open(struct gls_workbook *workbook, struct gls_input *in);
void gls_workbook_close(struct gls_workbook *workbook);

/** Opens the archive alone, the first step of gls_workbook_open(). */
void gls_archive_open(struct gls_workbook *workbook, struct gls_input *in);
/** Unpacks the part of that name; the bytes are the caller's to free. Empty with the failure noted.
 */
struct gls_span gls_workbook_part(struct gls_workbook *workbook, const char *name);
/** Reads a part as XML with @p table; notes failures, in its file. */
struct gls_xml_table;
void gls_workbook_read(struct gls_workbook *workbook, const char *part,
                       const struct gls_xml_table *table, void *reader);
/** A string by its number. */
struct gls_span gls_workbook_string(const struct gls_workbook *workbook, size_t number);

/** Writes a sheet as text into @p out: GLS_SHEET_CELL between cells, GLS_SHEET_ROW after each row,
 *  those without a cell too, so that a row has its number. */
enum { GLS_SHEET_CELL = '\x1F', GLS_SHEET_ROW = '\x1E' };
void gls_sheet_read(struct gls_workbook *workbook, const struct gls_worksheet *sheet,
                    struct gls_buf *out);

#endif
