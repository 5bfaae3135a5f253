/** @file Profiles: how a glossary is laid out in rows and columns for one kind of reader, what is
 *  left out, and what is checked before it is written. A profile is a row of data in profile.c;
 *  profile_row.c makes the rows, profile_cell.c what is in their cells, profile_write.c the table.
 */
#ifndef GLS_FORMAT_TABULAR_PROFILE_H
#define GLS_FORMAT_TABULAR_PROFILE_H

#include "core/table.h"
#include "format/carried.h"
#include "format/tabular/language.h"
#include "format/tabular/sheet.h"
#include "format/concept_id.h"

/** What a row is about. */
enum gls_unit {
    GLS_UNIT_TERM,    /**< each term, in all languages, whatever it is */
    GLS_UNIT_CONCEPT, /**< a concept, by its best term in each language */
    GLS_UNIT_SOURCE,  /**< a term of the source language with its best equivalent */
    GLS_UNIT_PAIR,    /**< a term of the source language with each of its equivalents */
    GLS_UNIT_GROUP,   /**< a concept with all its terms in one cell */
    GLS_UNIT_ALIGNED  /**< the n-th best terms of a concept in each language; the best, where there
                           are fewer */
};

/** How often a column stands. */
enum gls_column_repeat {
    GLS_REPEAT_ONCE,      /**< before those of the languages */
    GLS_REPEAT_LANGUAGES, /**< for each language */
    GLS_REPEAT_TERMS /**< for each term of a language: as often as a concept has most of them */
};

struct gls_tabulation;
struct gls_table_row;

/** A column. */
struct gls_profile_column {
    enum gls_column_repeat repeat;
    const char *header; /**< a "%" in it is the language */
    /** Appends what is in it to @p cell; @p language is of the column, or that which a column that
     *  stands once is about. */
    void (*put)(struct gls_tabulation *table, const struct gls_table_row *row, size_t language,
                struct gls_buf *cell);
    size_t language; /**< of a column that stands once: 0 the source, 1 the target */
    bool term;       /**< it holds a term, which is checked */
};

/** What of a profile is yes or no. */
enum gls_profile_flag {
    GLS_PROFILE_HEADER = 1, /**< the first row has the names of the columns */
    GLS_PROFILE_MACHINE =
        2,                       /**< a program takes terms as they stand: control characters, line
                                      separators and what a spreadsheet takes for a formula are refused */
    GLS_PROFILE_UNIQUE = 4,      /**< a source stands once: the first is kept, others are told */
    GLS_PROFILE_ALL = 8,         /**< all languages, not two */
    GLS_PROFILE_TARGETS = 16,    /**< columns of languages are those of targets only */
    GLS_PROFILE_BAD_SOURCE = 32, /**< source terms that are not to be used, too */
    GLS_PROFILE_BAD_TARGET =
        64,                     /**< the same of equivalents: never for a machine that translates */
    GLS_PROFILE_CAPITALS = 128, /**< rows with a capital besides: the reader tells case apart */
    GLS_PROFILE_COMPLETE =
        256,                    /**< it has what others leave to the program that wrote it: concepts
                                     that are hidden, look-up forms; what is lost of the header counts */
    GLS_PROFILE_CRLF = 512,     /**< lines between tabs, too, end in CR LF */
    GLS_PROFILE_GROUPED = 1024, /**< rows of one source stand together: who reads it back has
                                     nothing else to tell concepts apart by */
    GLS_PROFILE_ORDERED = 2048, /**< equivalents stand in the order of their concept, and not the
                                     likest first: its rows are one concept to their readers */
    GLS_PROFILE_EVERY = 4096 /**< where nobody says which equivalent is the best, each has a row */
};

struct gls_profile_rules {
    enum gls_unit unit;
    unsigned flags;
    const struct gls_profile_column *column; /**< ends with one that puts nothing */
    char delimiter;                          /**< 0: that of the format */
    enum gls_language_style style;           /**< of "%" in headers */
    const char *reader;                      /**< who refuses, for messages: "DeepL" */
    const char *no_beginning;                /**< characters that no row may begin with, or NULL */
    size_t term_bytes, bytes; /**< the most a term and a file may have; 0: any number */
    /** What stands before the rows; NULL: nothing. */
    void (*preamble)(struct gls_tabulation *table, struct gls_buf *out);
};

/** The terms of the concept in hand in one language. */
struct gls_table_terms {
    uint32_t *number; /**< those that may be said, best first, then the others in file order */
    size_t good, count, room;
    uint32_t section; /**< the first in that language, or UINT32_MAX */
};

/** A row on its way. */
struct gls_table_row {
    struct gls_entry_ref concept;
    const char *id;                    /**< of the concept, that no other has */
    uint32_t *term;                    /**< in each language, or UINT32_MAX */
    const char *prefer;                /**< of a source that is not to be used: what to say; NULL */
    size_t nth;                        /**< of a column of terms */
    bool forbidden;                    /**< it has a term that is not to be used */
    bool capital;                      /**< terms begin with a capital */
    uint32_t section;                  /**< of GLS_UNIT_TERM; UINT32_MAX: none */
    bool opens_concept, opens_section; /**< it is the first row of that */
};

/** A glossary being laid out. */
struct gls_tabulation {
    struct gls_scribe *scribe;
    const struct gls_profile *profile;
    const struct gls_profile_rules *rules;
    struct gls_sheet *sheet;
    struct gls_carried carried;
    struct gls_concept_ids ids;
    struct gls_table_languages languages;
    struct gls_table_terms *terms; /**< of the concept in hand, in each language */
    size_t *most;                  /**< terms that a concept has in each language, at most */
    struct gls_table_row row;
    struct gls_entry entry;
    struct gls_buf cell;
    struct gls_work work;
    struct gls_hash_table sources; /**< of GLS_PROFILE_UNIQUE */
    struct gls_array source;       /**< struct gls_source_row */
    struct gls_array kept;         /**< of GLS_PROFILE_GROUPED: struct gls_kept_row */
    struct gls_hash_table written; /**< likewise, the rows that were */
    struct gls_array written_row;  /**< their cells: struct gls_span */
    struct gls_buf homographs;     /**< those left out, named */
    size_t left_out, refused;
    struct gls_error refusal; /**< the first */
};

/** The profile of that name, or NULL. */
const struct gls_profile *gls_profile_find(const char *name);
/** Whether it may be written in that format. */
bool gls_profile_has_format(const struct gls_profile *profile, const char *format);

/** Whether its rules have a flag of GLS_PROFILE_...; whether anything failed. */
static inline bool gls_table_has(const struct gls_tabulation *table, unsigned flag)
{
    return table->rules->flags & flag;
}
static inline bool gls_table_failed(const struct gls_tabulation *table)
{
    return gls_work_failed(&table->work) || table->scribe->status != GLS_OK;
}

/** Lays the concepts of @p scribe out by scribe->profile on @p sheet, and tells what was left out.
 *  Fails through the scribe. */
void gls_profile_write(struct gls_scribe *scribe, struct gls_sheet *sheet);

#endif
