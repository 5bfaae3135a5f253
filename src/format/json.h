/** @file Pieces of JSON (RFC 8259) that is written without spaces. @p before is what stands before
 * a value: its punctuation and its key. */
#ifndef GLS_FORMAT_JSON_H
#define GLS_FORMAT_JSON_H

#include "entry/entry.h"

/** A string; NULL is null. */
void gls_json_member(struct gls_buf *out, const char *before, const char *text);
void gls_json_span(struct gls_buf *out, const char *before, struct gls_span text);
void gls_json_number(struct gls_buf *out, const char *before, uint64_t number);
/** ",\"equivalents\":[...]" */
void gls_json_equivalents(struct gls_buf *out, const struct gls_entry_terms *equivalents);

#endif
