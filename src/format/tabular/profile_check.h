/** @file What a profile checks before anything is written: what its reader refuses is refused,
 * named with its entry, and what has been left out is told. */
#ifndef GLS_FORMAT_TABULAR_PROFILE_CHECK_H
#define GLS_FORMAT_TABULAR_PROFILE_CHECK_H

#include "format/tabular/profile_cell.h"

/** Checks a term that a program takes as it stands; @p cell ends in a NUL. */
void gls_check_term(struct gls_tabulation *table, const struct gls_buf *cell);
/** Checks the first cell of a row. */
void gls_check_beginning(struct gls_tabulation *table, const struct gls_buf *cell);
/** Whether the source of the row in hand has not been written yet; one that has, with another
 *  target, is told in the end. */
bool gls_check_source(struct gls_tabulation *table);
/** What the whole of it must be, once it is laid out: fails with GLS_ERR_REFUSED or GLS_ERR_LOSS,
 *  else tells what has been left out. */
enum gls_status gls_check_table(struct gls_tabulation *table);

#endif
