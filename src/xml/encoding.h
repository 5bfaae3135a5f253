/** @file Encodings of text that expat does not know. */
#ifndef GLS_XML_ENCODING_H
#define GLS_XML_ENCODING_H

#include "glossaire.h"

/** Fills @p map with the character of each byte in the encoding of that name, whatever its case
 *  and hyphens, -1 where it has none. False when the name is not known. */
bool gls_encoding_map(const char *name, int map[256]);
/** Whether the encoding of that name is UTF-8, as "UTF8" is. */
bool gls_encoding_is_utf8(struct gls_span name);

#endif
