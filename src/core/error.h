/** @file Failing in one line. */
#ifndef GLS_CORE_ERROR_H
#define GLS_CORE_ERROR_H

#include "glossaire.h"

/** Fills @p err, unless it is NULL, and returns @p status: `return gls_fail(err, GLS_ERR_IO, ...)`.
 *  The message is cut to fit, never inside a character. */
enum gls_status gls_fail(struct gls_error *err, enum gls_status status, struct gls_place at,
                         const char *format, ...) GLS_PRINTF(4, 5);

/** The name of a cell of a workbook, "Sheet1!B7", whose row is the line and whose number in it is
 * the column; "" for line 0. A long name of a sheet is cut. */
enum { GLS_CELL_BYTES = 64 };
void gls_cell_name(char out[GLS_CELL_BYTES], const char *sheet, unsigned line, unsigned column);

/** gls_fail() for want of memory. */
enum gls_status gls_fail_nomem(struct gls_error *err);

#endif
