/** @file A table as records of fields: delimiters, quotes, comments. */
#ifndef GLS_FORMAT_TABULAR_RECORD_H
#define GLS_FORMAT_TABULAR_RECORD_H

#include "core/work.h"

enum { GLS_TABULAR_FIELDS = 1000 /**< a record of more is refused */ };

/** How delimited records are written. */
struct gls_delimited {
    char delimiter;
    char end;      /**< of records; 0: line ends of any kind */
    bool quotes;   /**< fields that begin with a quote end with one, RFC 4180 */
    bool escapes;  /**< in quotes a backslash stands before a quote */
    bool comments; /**< lines that begin with "#" are none, wherever they stand */
};

/** What lies between two delimiters. */
struct gls_record_field {
    struct gls_span raw; /**< as it stands, quotes and all */
    const char *line_start;
    uint32_t line;
    uint32_t cell; /**< its number in the record, from 1, where lines have no columns; else 0 */
    bool quoted;   /**< between quotes, which hold it whole */
};

/** A walk over the records of a text. Set the first three, and line to 1. */
struct gls_records {
    struct gls_span text;
    struct gls_delimited dialect;
    struct gls_record_field *field; /**< room for GLS_TABULAR_FIELDS */
    size_t at;                      /**< of the next record */
    const char *line_start;
    uint32_t line;       /**< there */
    bool begun;          /**< a record has been met: comments may be none any more */
    size_t count;        /**< of fields in the record in hand */
    size_t start;        /**< where it begins */
    const char *trouble; /**< what is wrong in it, or NULL; it is the last one */
    bool ready;          /**< the module's own: what ends a field is known, by its byte */
    bool stops[256];
    uint64_t stop_words[3]; /**< likewise, each in all bytes of a word */
};

/** Goes on to the next record that is not empty, no comment and no line of blanks. False at the end
 *  or where something is wrong: then trouble says what, and the last field where. */
bool gls_records_next(struct gls_records *records);
/** How many characters of UTF-8 begin from @p at up to @p end. */
uint32_t gls_characters(const char *at, const char *end);
/** The column of a field in characters, from 1; or the number of the cell. */
uint32_t gls_field_column(const struct gls_record_field *field);
/** The text of a field, in its place in the file: without its quotes, blanks collapsed. Once only:
 *  the bytes of the field are not what they were. */
struct gls_span gls_field_decode(const struct gls_record_field *field,
                                 const struct gls_delimited *dialect);
/** The same in @p out, of at least as many bytes as the field; the field stays as it was. */
struct gls_span gls_field_copy(const struct gls_record_field *field,
                               const struct gls_delimited *dialect, char *out);
/** Whether its text is what lies there, byte for byte: then gls_field_decode() changes nothing. */
bool gls_field_is_plain(const struct gls_record_field *field);

/** Finds the dialect of @p text: the delimiter under which most records have the same number of
 *  fields, two at least. @p whole: no record is cut off at the end. False when too
 *  few have: then @p dialect is the likeliest all the same, with a delimiter of 0 when no record
 * has two. What a first line "sep=;" says is taken; @p begin receives what follows it. */
bool gls_delimited_find(struct gls_span text, bool whole, struct gls_delimited *dialect,
                        size_t *begin);

/** Whether a spreadsheet has spoilt a cell: "#REF!", "#NAME?" and their like. */
bool gls_is_spoilt(struct gls_span cell);

#endif
