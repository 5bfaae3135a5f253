/** @file The terms of a row in hand, and what is said of them: row.c finds the terms, row_says.c
 *  reads the other cells. */
#ifndef GLS_FORMAT_TABULAR_ROW_TERMS_H
#define GLS_FORMAT_TABULAR_ROW_TERMS_H

#include "format/tabular/row.h"

/** A term of the row, its number in the draft, and the column that has it. */
struct gls_row_term {
    uint32_t term, column;
};

static inline struct gls_row_term *gls_row_term_at(const struct gls_row *row, size_t number)
{
    return GLS_AT(row->terms, struct gls_row_term, number);
}

static inline struct gls_span gls_row_cell(const struct gls_row *row, size_t column)
{
    const struct gls_span none = {"", 0};
    return column < row->count ? row->cell[column] : none;
}

/** The language of what is in a column: its own, or that which the row names. */
static inline const char *gls_row_language(const struct gls_row *row,
                                           const struct gls_column *column)
{
    if (*column->lang || !column->side)
        return column->lang;
    return row->lang[column->side - GLS_COLUMN_SIDE_TERM];
}

static inline bool gls_cell_holds_terms(enum gls_cell role)
{
    return role == GLS_CELL_TERM || role == GLS_CELL_SYNONYM || role == GLS_CELL_DEPRECATED;
}

/** Adds to the concept in hand what all cells say that hold no terms. */
void gls_row_add_said(struct gls_row *row);

#endif
