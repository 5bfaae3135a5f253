/** @file Where a table is written, cell by cell, whatever its cells are in the end: text between
 *  commas, semicolons or tabs, or the cells of a workbook. */
#ifndef GLS_FORMAT_TABULAR_SHEET_H
#define GLS_FORMAT_TABULAR_SHEET_H

#include "format/format.h"

struct gls_sheet;

/** How a sheet is written. */
struct gls_sheet_kind {
    void (*cell)(struct gls_sheet *sheet, struct gls_span text);
    void (*end_row)(struct gls_sheet *sheet);
    bool text; /**< rows are lines: comments may stand before them, a byte order mark too */
};

struct gls_sheet {
    const struct gls_sheet_kind *kind;
    struct gls_buf *out;
    char delimiter;
    bool apostrophe; /**< what a spreadsheet would take for a formula gets one */
    bool line_feed;  /**< lines of text end in LF alone */
    size_t column;   /**< of the next cell, from 0 */
    size_t replaced; /**< characters that no table holds: U+FFFD stands for them */
    void *state;
};

/** RFC 4180: lines end in CR LF, fields that need it stand in quotes, quotes inside are doubled. */
extern const struct gls_sheet_kind gls_csv_sheet;
/** Between tabs. A tab or a line end in a cell is a space. A cell in quotes, which readers take for
 *  quoted, is quoted where people are to open the table (@c apostrophe). */
extern const struct gls_sheet_kind gls_tsv_sheet;

/** Writes a cell; the one way to do so. */
void gls_sheet_cell(struct gls_sheet *sheet, struct gls_span text);
/** Ends a row; the next cell is the first of another one. */
void gls_sheet_end_row(struct gls_sheet *sheet);

/** Appends a field of CSV, see gls_csv_sheet; how many characters were replaced. */
size_t gls_csv_put(struct gls_buf *out, struct gls_span text, char delimiter, bool apostrophe);
/** Whether a spreadsheet needs an apostrophe before @p cell: it would take it for a formula, or it
 *  begins with apostrophes and goes on so. Who reads takes one off again. */
bool gls_needs_apostrophe(struct gls_span cell);

#endif
