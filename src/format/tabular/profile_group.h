/** @file Rows that wait until all are known, so that those of one source stand together. */
#ifndef GLS_FORMAT_TABULAR_PROFILE_GROUP_H
#define GLS_FORMAT_TABULAR_PROFILE_GROUP_H

#include "format/tabular/profile.h"

/** Keeps the row in hand. */
void gls_table_store_row(struct gls_tabulation *table);
/** Puts every row that was kept in hand again: those of a source where its first one stood, in the
 *  order they came. */
void gls_table_each_kept(struct gls_tabulation *table, void (*each)(struct gls_tabulation *table));

#endif
