/** @file What RFC 8259 does not allow and json-c lets pass, strict as it may be. */
#ifndef GLS_JSON_STRICT_H
#define GLS_JSON_STRICT_H

#include "glossaire.h"

/** Whether no character stands where it cannot: control characters in a string, single quotes, NaN
 *  and Infinity, numbers like "01", "1." and "-.5"; @p at receives the offset of the first. That
 * the whole makes a value is not looked at. */
bool gls_json_strict(struct gls_span text, size_t *at);

#endif
