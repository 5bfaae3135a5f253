/** @file Encodings of text that expat does not know. */
#ifndef GLS_XML_ENCODING_H
#define GLS_XML_ENCODING_H

#include "glossaire.h"

/** Fills @p map with the character of each byte in the encoding of that name, whatever its case
 *  and hyphens, -1 where it has none. False when the name is not known. */
bool gls_encoding_map(const char *name, int map[256]);
/** Whether the encoding of that name is UTF-8, as "UTF8" is. */
bool gls_encoding_is_utf8(struct gls_span name);

/** The characters of a file. Zeroed: UTF-8. */
struct gls_encoding {
    unsigned width;  /**< bytes of a unit: 2 for UTF-16; 1 or 0 for the others */
    bool big_endian; /**< of UTF-16 */
    bool mapped;     /**< a byte is a character, as @c map has it */
    int map[256];
};
/** That of the name that a document declares, whatever its case; UTF-8 for one not known. */
struct gls_encoding gls_encoding_named(const char *name);
/** Appends the bytes of the character @p c. False, and nothing appended, when there are none. */
bool gls_encoding_put(const struct gls_encoding *encoding, uint32_t c, struct gls_buf *out);
/** How many bytes @p text, UTF-8, would take; SIZE_MAX when it has a character that cannot be. */
size_t gls_encoding_size(const struct gls_encoding *encoding, struct gls_span text);

#endif
