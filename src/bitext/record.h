/** @file A table of segments as records of cells, each a text with its places, from a stream. */
#ifndef GLS_BITEXT_RECORD_H
#define GLS_BITEXT_RECORD_H

#include "bitext/lines.h"
#include "bitext/telling.h"

enum { GLS_BITEXT_CELLS = 1000 /**< a record of more is refused */ };

/** Set @c telling, @c quotes and, without quotes, @c delimiter. */
struct gls_bitext_records {
    struct gls_telling *telling;
    struct gls_lines lines;
    bool quotes;           /**< CSV, RFC 4180; else TSV, where a tab is written \t */
    char delimiter;        /**< 0: the first line tells */
    struct gls_array cell; /**< of struct gls_bitext_side, as many as were ever made */
    size_t cells;          /**< of the record in hand; 0: it is past the last */
    struct gls_place at;   /**< of the record */
};

/** Goes to the next record that is no empty line. Fails with GLS_ERR_SYNTAX for what is malformed
 * or not UTF-8, GLS_ERR_LIMIT for too many cells, or as gls_lines_next(). */
enum gls_status gls_bitext_records_next(struct gls_bitext_records *records, struct gls_error *err);
void gls_bitext_records_release(struct gls_bitext_records *records);
/** A cell of the record in hand. */
static inline struct gls_bitext_side *gls_bitext_cell(const struct gls_bitext_records *records,
                                                      size_t number)
{
    return GLS_AT(records->cell, struct gls_bitext_side, number);
}

#endif
