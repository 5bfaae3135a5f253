/** @file The text of a table: bytes in whatever encoding, as UTF-8 in one piece. */
#ifndef GLS_FORMAT_TABULAR_TEXT_H
#define GLS_FORMAT_TABULAR_TEXT_H

#include "core/input.h"

enum { GLS_TABULAR_BYTES = 1 << 30 /**< a table of more bytes is refused */ };

/** A whole file. Its text may be changed, and ends in a NUL that does not count. */
struct gls_tabular_text {
    char *data;
    size_t size, room;
};

/** Reads @p in to its end as UTF-8: in the encoding of @p options, or else in that which a mark at
 * its beginning, its zeros, a comment "-*- coding: latin-1 -*-" or its bytes tell; what is not
 * UTF-8 is windows-1252, which options->doubt is told. Fails with GLS_ERR_SYNTAX and a place for
 * bytes that are none in the encoding, for two encodings in one file and for NUL, with
 * GLS_ERR_USAGE for an encoding that nobody knows, with GLS_ERR_LIMIT, GLS_ERR_IO, GLS_ERR_NOMEM.
 * Release it either way. */
enum gls_status gls_tabular_text_read(struct gls_tabular_text *text, struct gls_input *in,
                                      const struct gls_read_options *options,
                                      struct gls_error *err);
void gls_tabular_text_release(struct gls_tabular_text *text);
/** Where the byte @p at stands. */
struct gls_place gls_tabular_place_at(const struct gls_tabular_text *text, size_t at,
                                      const char *file);

/** Whether @p head is UTF-16 without a mark, as its zeros tell; @p big_endian receives which. */
bool gls_tabular_is_wide(struct gls_span head, bool *big_endian);

#endif
