/** @file What a row of a table adds to its concept. */
#ifndef GLS_FORMAT_TABULAR_ROW_H
#define GLS_FORMAT_TABULAR_ROW_H

#include "format/tabular/column.h"
#include "format/tabular/draft.h"
#include "format/tabular/record.h"

/** How the cells of a table are read. */
struct gls_row_rules {
    const struct gls_columns *columns;
    const struct gls_delimited *dialect;
    const char *file;
    const char *split; /**< what parts terms in a cell besides "|", or NULL */
    bool strings;      /**< cells are what they are: no apostrophe stands before a formula */
    bool whole;        /**< a term is all of its cell: no bar parts it */
};

/** A row in hand. Set the first two; the others are the module's own. */
struct gls_row {
    struct gls_draft *draft;
    const struct gls_row_rules *rules;
    size_t count;
    const char *lang[3];    /**< that it names, by side */
    struct gls_array terms; /**< that it has, each with its column */
    struct gls_span cell[GLS_TABULAR_FIELDS];
    struct gls_place at[GLS_TABULAR_FIELDS];
};

/** Reads the cells of a record, one for each column at least, in the place of its fields, which are
 *  then not what they were. */
void gls_row_read(struct gls_row *row, const struct gls_records *record);
/** Adds the cells that were taken to the concept in hand. False when there is no term. */
bool gls_row_add(struct gls_row *row);
void gls_row_release(struct gls_row *row);

/** Where a field stands. */
struct gls_place gls_field_place(const struct gls_record_field *field, const char *file);

#endif
