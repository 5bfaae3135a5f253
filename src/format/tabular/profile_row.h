/** @file The rows that a concept gives, by the unit of the profile. */
#ifndef GLS_FORMAT_TABULAR_PROFILE_ROW_H
#define GLS_FORMAT_TABULAR_PROFILE_ROW_H

#include "format/tabular/profile.h"

/** Finds the terms of the concept in hand in every language, best first. */
void gls_table_gather(struct gls_tabulation *table);
/** Puts its best term in each language in the row; whether it has one in two, one of them the
 *  source. */
bool gls_table_choose_best(struct gls_tabulation *table);
/** Writes the rows of the concept in hand, whose terms are gathered, one by one. */
void gls_table_write_concept(struct gls_tabulation *table);
/** The same, of sources that may be said, and of those that may not. */
void gls_table_good_sources(struct gls_tabulation *table);
void gls_table_bad_sources(struct gls_tabulation *table);

/** Writes the row in hand: in profile_write.c. */
void gls_table_write_row(struct gls_tabulation *table);

#endif
