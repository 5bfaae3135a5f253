/** @file What the cells of the profile "full" hold: a glossary as a table, a row a term, from which
 *  it can be read back but for its header and transactions.
 *
 *  A row has the columns of gls_full_columns(), the first five of them id, lang, term, status, pos,
 *  then gender and type; they need no rule but that every "|" in a term has a "\" before it.
 *
 *  The others hold *items*, joined by " | ": what is said of the term, of its language or of its
 *  concept, each once, in the first row that is about it. Every "|" of the data has a "\" before
 *  it. An item is a property:
 *
 *      [LEVEL ": "] [CATEGORY ": "] VALUE [" → " TARGET]
 *
 *  LEVEL is "concept", "language" or "term", CATEGORY a name of gls_category_name(); what is not
 *  said is that of the column. A value that could be taken for more than it is has both before it,
 *  and one with an arrow in it has one after it.
 *
 *  What belongs to a property, as the source of a definition, follows it in its cell:
 *
 *      "+ " CATEGORY ": " VALUE [" → " TARGET] */
#ifndef GLS_FORMAT_TABULAR_FULL_H
#define GLS_FORMAT_TABULAR_FULL_H

#include "base/category.h"

/** A column of items, and what they are unless they say otherwise. */
struct gls_full_column {
    const char *name; /**< in the header: "definition" */
    enum gls_level_bit level;
    enum gls_category category;
};
/** The columns of items in their order; @p count receives how many. */
const struct gls_full_column *gls_full_columns(size_t *count);
/** The column that a property of that category stands in. */
const struct gls_full_column *gls_full_column_of(enum gls_category category);

/** An item. */
struct gls_full_item {
    enum gls_level_bit level;
    enum gls_category category;
    struct gls_span value, target; /**< target of size 0: none */
    bool nested;                   /**< it belongs to the one before it, at the level of that */
};
/** Appends @p item to a cell that may hold others. */
void gls_full_item_put(struct gls_buf *cell, const struct gls_full_column *column,
                       const struct gls_full_item *item);
/** Appends @p text with a "\" before every "|". */
void gls_full_put_escaped(struct gls_buf *cell, const char *text);
/** Takes the next item off @p cell, and points into it; false at its end. @p item is the one
 * before, zeroed for the first. Every "\|" in what it points at stands for "|". */
bool gls_full_item_next(struct gls_span *cell, const struct gls_full_column *column,
                        struct gls_full_item *item);
/** Puts "|" for every "\|" in @p text, in place; returns the size that is left. */
size_t gls_full_unescape(char *text, size_t size);

#endif
