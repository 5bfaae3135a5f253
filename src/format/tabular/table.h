/** @file A table as a glossary, whatever it was written in. */
#ifndef GLS_FORMAT_TABULAR_TABLE_H
#define GLS_FORMAT_TABULAR_TABLE_H

#include "base/builder.h"
#include "format/tabular/record.h"
#include "format/tabular/text.h"

/** A table whose text has been read. */
struct gls_tabular {
    struct gls_tabular_text *text; /**< is not what it was afterwards */
    size_t begin;                  /**< where its first record begins, in the line @c line */
    uint32_t line;
    struct gls_delimited dialect;
    const char *file;
    bool strings; /**< its cells are what they are: no apostrophe guards them */
    bool whole;   /**< likewise a term is all of its cell: no bar parts it */
    bool remarks; /**< a row goes on with the concept of the row before it of the same source only
                       where it has the same note: nothing else tells homographs apart */
};

/** Builds concepts of the rows of a table. Fails with GLS_ERR_FORMAT for cells that a spreadsheet
 *  has spoilt, rows that are malformed and a table without a term, GLS_ERR_USAGE, GLS_ERR_LIMIT,
 *  GLS_ERR_NOMEM. */
enum gls_status gls_tabular_build(const struct gls_tabular *table,
                                  const struct gls_read_options *options,
                                  struct gls_builder *builder, struct gls_error *err);

#endif
