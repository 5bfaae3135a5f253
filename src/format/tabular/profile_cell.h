/** @file What is in the cells of profiles: see struct gls_profile_column.put. Each marks what it
 *  writes as carried. */
#ifndef GLS_FORMAT_TABULAR_PROFILE_CELL_H
#define GLS_FORMAT_TABULAR_PROFILE_CELL_H

#include "format/tabular/profile.h"

/** One kind of cell. */
typedef void gls_put_cell(struct gls_tabulation *table, const struct gls_table_row *row,
                          size_t language, struct gls_buf *cell);

gls_put_cell gls_put_nothing, gls_put_id;
/** The term of the row in that language, and what it says of itself in the words of TBX. */
gls_put_cell gls_put_term, gls_put_status, gls_put_pos, gls_put_gender, gls_put_type;
/** The n-th of the terms that may be said; grammar and status of it; its examples. */
gls_put_cell gls_put_nth_term, gls_put_nth_info, gls_put_nth_example;
/** What is said of the concept in that language, or of the concept as a whole. */
gls_put_cell gls_put_definition, gls_put_concept_definition, gls_put_subject, gls_put_notes,
    gls_put_examples, gls_put_term_notes;
/** "TRUE" or nothing, "yes" or "no": whether the row has a term that is not to be used; "yes" for
 *  an abbreviation, which case tells from a word. */
gls_put_cell gls_put_forbidden, gls_put_forbidden_yes, gls_put_case, gls_put_yes;
/** In words of UTX, the part of speech of the source and the status of the target. */
gls_put_cell gls_put_utx_pos, gls_put_utx_status;
/** The columns of the profile "full", see format/tabular/full.h: its term with bars escaped, its
 *  language, and items; @p language is the number of the column in gls_full_columns(). */
gls_put_cell gls_put_full_lang, gls_put_full_term, gls_put_full_items;

#endif
