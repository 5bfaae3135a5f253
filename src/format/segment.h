/** @file A translation as pairs of texts: what a reader of XLIFF, TMX or PO makes a segment of. */
#ifndef GLS_FORMAT_SEGMENT_H
#define GLS_FORMAT_SEGMENT_H

#include "core/traced.h"
#include "format/source.h"

enum { GLS_SEGMENT_BYTES = 16 * 1024 * 1024 /**< a longer text is refused */ };

/** Line and column in the file just behind the byte before @p end of @p text, which is not 0. */
struct gls_place gls_segment_end(const struct gls_segment_text *text, size_t end);

/** The whole of a traced text as one side of a segment; nothing in it is kept. */
struct gls_segment_text gls_segment_text_of(const struct gls_traced *traced, const char *lang);

#endif
