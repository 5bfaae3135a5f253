/** @file Small tables under the terms they are about, for people and for programs. */
#ifndef GLS_ASSIST_WORD_TABLE_H
#define GLS_ASSIST_WORD_TABLE_H

#include "glossaire.h"

/** How a table is laid out. */
enum gls_word_layout {
    GLS_WORD_LAYOUT_TEXT, /**< for people, rows stand under what they are of; for programs: */
    GLS_WORD_LAYOUT_TSV,
    GLS_WORD_LAYOUT_JSON,
    GLS_WORD_LAYOUTS
};
/** The layout in the format of that name; GLS_WORD_LAYOUTS: it has none. */
enum gls_word_layout gls_word_layout_of(const char *format);

/** A table in the writing. */
struct gls_word_table {
    struct gls_buf *out;
    size_t columns; /**< of the widest first cell */
};

/** Of a table for people, makes the first column wide enough. */
void gls_word_table_widen(struct gls_word_table *table, struct gls_span cell);
/** Appends the first cell of a row for people. */
void gls_word_table_cell(struct gls_word_table *table, struct gls_span cell);
/** Appends the heading of some rows: "œdème (7)"; @p first: nothing stands above it. */
void gls_word_table_head(struct gls_word_table *table, bool first, const char *heading,
                         uint64_t count);

/** Appends the first two columns of a row for programs; no @p entry is "". */
void gls_word_table_tsv(struct gls_word_table *table, const char *term, const char *entry);
void gls_word_table_json(struct gls_word_table *table, const char *term, const char *entry);

#endif
