/** @file Finding out what the columns of a table are, in steps that see what the others found.
 *
 *  columns.c reads the names, column_header.c says whether there are any, column_content.c looks at
 *  what is in a column, column_side.c settles which columns have terms and in which language,
 *  column_owner.c what each other column is about. */
#ifndef GLS_FORMAT_TABULAR_COLUMN_SEARCH_H
#define GLS_FORMAT_TABULAR_COLUMN_SEARCH_H

#include "format/tabular/column.h"
#include "format/tabular/word.h"

/** What is being found. */
struct gls_column_search {
    struct gls_columns *columns;
    struct gls_heading *heading; /**< of each column */
    const struct gls_sample *sample;
    const char *from, *to;
    const char *told; /**< the columns, as the user named them; or NULL */
    struct gls_work *work;
};

/** How many cells of a column say something, and how many of these are words of a kind. */
struct gls_content {
    size_t cells, words, numbers;
};

/** Whether the first record is a line of headings. */
bool gls_sample_has_header(const struct gls_sample *sample, const struct gls_read_options *options);
/** A cell of the sample; "" where there is none. */
struct gls_span gls_sample_cell(const struct gls_sample *sample, size_t record, size_t column);
struct gls_content gls_column_content(const struct gls_column_search *search, size_t column,
                                      enum gls_cell_word kind);
/** Without a header line: source, target, notes; in between what is known by its words. */
void gls_columns_guess(struct gls_column_search *search);
/** What the name of a column says may depend on what is in it. */
void gls_column_look_into(const struct gls_column_search *search, size_t column);

/** Settles which columns are terms, and of which side or language. */
void gls_columns_settle_sides(struct gls_column_search *search);
/** The language that a side stands for; "" where the rows tell. */
const char *gls_side_language(const struct gls_column_search *search, enum gls_column_side side);

/** Finds what a column that is none of terms is about, and with it its language. */
void gls_column_find_owner(struct gls_column_search *search, size_t column);

#endif
