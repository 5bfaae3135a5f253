/** @file What the columns of a table are: a language, a role, or both. */
#ifndef GLS_FORMAT_TABULAR_COLUMN_H
#define GLS_FORMAT_TABULAR_COLUMN_H

#include "base/category.h"
#include "base/lang.h"
#include "core/work.h"

enum gls_cell {
    GLS_CELL_OTHER, /**< nobody knows: kept as a note "name: value" */
    GLS_CELL_TERM,
    GLS_CELL_SYNONYM,
    GLS_CELL_DEPRECATED, /**< terms not to be used; or of each row whether its term is one */
    GLS_CELL_DEFINITION,
    GLS_CELL_NOTE,
    GLS_CELL_EXAMPLE,
    GLS_CELL_STATUS,
    GLS_CELL_FORBIDDEN, /**< yes: not to be used */
    GLS_CELL_APPROVED,  /**< yes: preferred */
    GLS_CELL_POS,
    GLS_CELL_GENDER,
    GLS_CELL_TYPE, /**< of a term, or its part of speech */
    GLS_CELL_REGION,
    GLS_CELL_INFO, /**< grammar and status of a term in one cell, or a note */
    GLS_CELL_SUBJECT,
    GLS_CELL_ARTICLE,
    GLS_CELL_REFERENCE,
    GLS_CELL_ID,
    GLS_CELL_LANGUAGE,       /**< the language of the terms in the row */
    GLS_CELL_ADMINISTRATIVE, /**< kept as a note "name: value" */
    GLS_CELL_IGNORED
};

/** What a role is in the data model: true, and the category of what it says. False for terms, for
 *  words that are values of a term, and for what is kept under its own name. */
bool gls_cell_category(enum gls_cell role, enum gls_category *category);

/** Which of the two sides of a table a word is about. */
enum gls_column_side {
    GLS_COLUMN_SIDE_NONE,
    GLS_COLUMN_SIDE_TERM,
    GLS_COLUMN_SIDE_SOURCE,
    GLS_COLUMN_SIDE_TARGET
};

/** What a cell of a header line says. */
struct gls_heading {
    enum gls_cell role;
    enum gls_column_side side;
    char lang[GLS_LANG_BYTES];  /**< canonical; "": none */
    char other[GLS_LANG_BYTES]; /**< a language that it may be instead: "id" */
    enum gls_cell other_role;   /**< and what it then is of it */
    bool understood, code;      /**< a word of ours; a language by its code alone */
};

/** Reads a cell of a header line, whatever its case, accents and punctuation: "French (Canada)",
 *  "fr_CA", "Definition (EN)", "ko_term", "src:pos". @p told: it was said by the user, so that a
 *  tag nobody knows is a language. */
struct gls_heading gls_heading_read(struct gls_span cell, bool told);
/** The tag of a language, by its name or code; false when it is none. */
bool gls_language_read(struct gls_span cell, char out[GLS_LANG_BYTES]);

#define GLS_NO_COLUMN UINT32_MAX

/** What is in a column. */
struct gls_column {
    enum gls_cell role;
    enum gls_column_side side;
    char lang[GLS_LANG_BYTES]; /**< of what is said; "": of the whole concept, or the row tells */
    uint32_t owner;            /**< the column with the term it is about; GLS_NO_COLUMN: none */
    const char *name;          /**< as the header has it; "" without one */
};

/** The columns of a table. */
struct gls_columns {
    struct gls_column *column;
    size_t count;
    bool header;      /**< the first record is none of terms */
    uint32_t key;     /**< the column with the id; GLS_NO_COLUMN: none */
    uint32_t first;   /**< the first column of terms */
    uint32_t row[3];  /**< the columns that name the language of a row: by side, from TERM on */
    bool full;        /**< they are those of the profile "full", see full.h */
    bool known_shape; /**< it is a table of our own making, whose cells are written our way */
    bool repeats;     /**< every row says all there is of its concept, as MateCat wants it */
    bool contexts;    /**< ids only part equal terms: several may have one and be other concepts */
};

/** The first records of a table: the cells of each, as many as there are columns; "" where there is
 *  none. */
struct gls_sample {
    const struct gls_span *cell;
    size_t records, columns;
    size_t first; /**< how many cells the first record has */
};

/** Finds what the columns are: as options->columns or the first record says, or as what is in them
 *  looks. Everything is made in the arena of @p work, which notes GLS_ERR_NOMEM, or GLS_ERR_FORMAT
 *  for a table without a column of terms and GLS_ERR_USAGE for options->columns that say nothing;
 *  @p head is the place of the first record. */
void gls_columns_find(struct gls_columns *columns, const struct gls_sample *sample,
                      const struct gls_read_options *options, struct gls_place head,
                      struct gls_work *work);
/** What the columns are, for people: "fr, en, definition (fr)". */
void gls_columns_describe(const struct gls_columns *columns, struct gls_buf *out);
/** Whether the cells are those of a header line. */
bool gls_columns_are_header(const struct gls_span *cell, size_t count);

#endif
