/** @file A table while it is read: records, columns, and the rows that are one concept. Two passes
 *  over the records: the first finds which rows are one concept, the second builds these, each
 *  where its first row stands.
 *
 *  caption.c passes a title over, sample.c finds the columns, grouping.c the rows of a concept,
 * table.c does the rest. */
#ifndef GLS_FORMAT_TABULAR_READING_H
#define GLS_FORMAT_TABULAR_READING_H

#include "core/table.h"
#include "format/tabular/column.h"
#include "format/tabular/table.h"

/** What tells homographs apart. */
enum gls_trait {
    GLS_TRAIT_POS,
    GLS_TRAIT_SUBJECT,
    GLS_TRAIT_DEFINITION,
    GLS_TRAIT_REMARK,
    GLS_TRAITS
};

/** A row of the table, and the next one of its concept, its number + 1. */
struct gls_tabular_row {
    size_t at;
    uint32_t line, next;
};

/** Rows that are one concept. */
struct gls_tabular_group {
    struct gls_span key; /**< an id, or what stands in the column of terms that comes first */
    bool by_id;
    uint32_t first, last; /**< rows */
    uint32_t next;        /**< of the same term, its number + 1: a homograph */
    uint32_t newest;      /**< of the first of these the last, its number + 1 */
};

/** What a concept says of these. */
struct gls_tabular_traits {
    struct gls_span said[GLS_TRAITS];
};

struct gls_tabular_reading {
    struct gls_work work;
    const struct gls_tabular *table;
    const struct gls_read_options *options;
    struct gls_records records;
    size_t begin; /**< where the first record begins, below a caption, in the line @c line */
    uint32_t line;
    struct gls_columns columns;
    uint32_t source;            /**< the column whose terms tell concepts apart */
    uint32_t trait[GLS_TRAITS]; /**< columns */
    bool has_traits;
    struct gls_array rows, groups, traits;
    struct gls_hash_table known; /**< groups */
    struct gls_place spoilt;     /**< the first cell that is */
    struct gls_span spoilt_cell;
    size_t spoilt_more, last_spoilt, ragged, empty;
    size_t expected; /**< rows, as far as the first ones tell */
    struct gls_place ragged_at, empty_at;
};

/** Goes to the record at that offset. */
void gls_tabular_go_to(struct gls_tabular_reading *reading, size_t at, uint32_t line);
/** Goes to the first record. */
void gls_tabular_begin(struct gls_tabular_reading *reading);
/** Reads the next record; false at the end, or after a failure, which is noted. */
bool gls_tabular_next(struct gls_tabular_reading *reading);
/** The text of a field of the record in hand, which stays as it was; "" when it has none. */
struct gls_span gls_tabular_text(struct gls_tabular_reading *reading, uint32_t column);
/** Where a field of the record in hand stands. */
struct gls_place gls_tabular_place(const struct gls_tabular_reading *reading, size_t column);

/** Finds what the columns are, from options or the first records, and tells which are doubtful. */
void gls_tabular_find_columns(struct gls_tabular_reading *reading);

/** Adds the record in hand, as a row of the concept it belongs to or of a new one. */
void gls_tabular_add_row(struct gls_tabular_reading *reading);

#endif
