/** @file What is in the cells of profiles: see struct gls_profile_column.put. Each marks what it
 *  writes as carried. */
#ifndef GLS_FORMAT_TABULAR_PROFILE_CELL_H
#define GLS_FORMAT_TABULAR_PROFILE_CELL_H

#include "format/tabular/profile.h"

/** A term of the row, and whether it has one. */
static inline struct gls_term gls_row_term(const struct gls_table_row *row, size_t language)
{
    return gls_base_term(row->concept.base, row->term[language]);
}
static inline bool gls_row_has_term(const struct gls_table_row *row, size_t language)
{
    return row->term[language] != UINT32_MAX;
}
/** Marks what is written of a term, if there is one: enum gls_carried_bit. */
void gls_row_carry(struct gls_tabulation *table, const struct gls_table_row *row, uint32_t term,
                   unsigned bits);
/** What is said of the concept of the row, and of it in that language. */
struct gls_range gls_of_concept(const struct gls_table_row *row);
struct gls_range gls_of_language(const struct gls_tabulation *table,
                                 const struct gls_table_row *row, size_t language);
/** Whether a property is of that category: notes that are fields of another format are none. */
bool gls_is_wanted(struct gls_property property, enum gls_category category);
/** Appends a word, if there is one. */
void gls_put_word(struct gls_buf *cell, const char *word);

/** One kind of cell. */
typedef void gls_put_cell(struct gls_tabulation *table, const struct gls_table_row *row,
                          size_t language, struct gls_buf *cell);

gls_put_cell gls_put_nothing;
/** The id of the concept, which no other has; that which its file gives it, if any. */
gls_put_cell gls_put_id, gls_put_own_id;
/** The term of the row in that language, and what it says of itself in the words of TBX. */
gls_put_cell gls_put_term, gls_put_status, gls_put_pos, gls_put_gender, gls_put_type;
/** The n-th of the terms that may be said; grammar and status of it; its examples. */
gls_put_cell gls_put_nth_term, gls_put_nth_info, gls_put_nth_example;
/** What is said of the concept in that language, or of the concept as a whole. */
gls_put_cell gls_put_definition, gls_put_concept_definition, gls_put_subject, gls_put_notes,
    gls_put_examples, gls_put_term_notes;
/** "TRUE" or nothing, "yes" or "no": whether the row has a term that is not to be used; "yes" for
 *  a term with a capital behind its first letter, which case tells from a word. */
gls_put_cell gls_put_forbidden, gls_put_forbidden_yes, gls_put_case, gls_put_yes;
/** What a CAT tool shows beside a term: "à éviter : dire X · n. f. · subject", then the remarks:
 *  definition and notes. */
gls_put_cell gls_put_comment, gls_put_remarks;
/** In words of UTX, the part of speech of the source and the status of the target. */
gls_put_cell gls_put_utx_pos, gls_put_utx_status;
/** The columns of the profile "full", see format/tabular/full.h: its term with bars escaped, its
 *  language, and items; @p language is the number of the column in gls_full_columns(). */
gls_put_cell gls_put_full_lang, gls_put_escaped_term, gls_put_full_items;

#endif
