/** @file Rows of the profile "full" as concepts: the way back of full.h. */
#ifndef GLS_FORMAT_TABULAR_FULL_ROW_H
#define GLS_FORMAT_TABULAR_FULL_ROW_H

#include "base/builder.h"
#include "format/tabular/row.h"

/** Whether the cells are the header of the profile, and no other. */
bool gls_full_is_header(const struct gls_span *cell, size_t count);
/** Adds a row, whose cells have been taken, to the open concept of @p builder. What an item says of
 *  a term or a language that the row has not is said of what is around it. */
void gls_full_row_build(const struct gls_row *row, struct gls_builder *builder);

#endif
