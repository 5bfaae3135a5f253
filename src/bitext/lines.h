/** @file Text in lines, of any length up to that of a segment, from a stream. */
#ifndef GLS_BITEXT_LINES_H
#define GLS_BITEXT_LINES_H

#include "core/input.h"
#include "core/memory.h"

/** Begin with gls_lines_init(). */
struct gls_lines {
    struct gls_input *in;
    struct gls_span rest; /**< of the chunk in hand */
    struct gls_buf carry; /**< a line that lies in several chunks */
    uint64_t next;        /**< the byte the next line begins with */
    bool ended;
    /* the line in hand */
    struct gls_span line;  /**< without its end, which is "\n" and nothing else */
    struct gls_place at;   /**< of its first byte */
    bool whole;            /**< it has an end */
    bool mapped;           /**< a byte is a character; else it is UTF-8 */
    struct gls_place here; /**< that was asked last */
};

void gls_lines_init(struct gls_lines *lines, struct gls_input *in);
void gls_lines_release(struct gls_lines *lines);
/** Goes to the next line; a byte order mark before the first is passed over. lines->line.data is
 *  NULL past the last. Fails with GLS_ERR_IO, GLS_ERR_NOMEM, GLS_ERR_LIMIT for a line of more than
 *  four segments, GLS_ERR_FORMAT for text in UTF-16. */
enum gls_status gls_lines_next(struct gls_lines *lines, struct gls_error *err);
/** Where byte @p at of the line stands; not before the one asked last. */
struct gls_place gls_lines_place(struct gls_lines *lines, size_t at);
/** Fails with GLS_ERR_SYNTAX for byte @p at of the line, the first that is not UTF-8; says so when
 *  the text ends within a character. */
enum gls_status gls_lines_fail_utf8(struct gls_lines *lines, size_t at, struct gls_error *err);

#endif
