/** @file A file of sections, used where they lie. Records in them are fixed in width and joined by
 *  numbers, never by pointers.
 *
 *      +--------+---------------------------+-----------+-----------+--- -
 *      | header | section table             | section 0 | section 1 | ...
 *      | magic  | {offset, size} a section  | 8-aligned |           |
 *      +--------+---------------------------+-----------+-----------+--- -
 *
 *  Numbers are in the machine's own byte order; a file of another version or byte order is not
 *  opened. */
#ifndef GLS_IMAGE_IMAGE_H
#define GLS_IMAGE_IMAGE_H

#include "core/error.h"

enum { GLS_IMAGE_SECTIONS = 256 };

/** A file mapped to be read. Zeroed is empty: every section then has no bytes. */
struct gls_image {
    void *data;
    size_t size;
};

/** Writes a file of these sections. */
void gls_image_write(const struct gls_span section[GLS_IMAGE_SECTIONS], struct gls_buf *out);

/** Maps the file @p path, read-only. Its content is not read: every offset is checked where it is
 *  followed. Fails with GLS_IO, or GLS_FORMAT for a file that is not whole or of another version.
 */
enum gls_status gls_image_open(struct gls_image *out, const char *path, struct gls_error *err);
/** Unmaps it. */
void gls_image_release(struct gls_image *image);

/** Whether a file begins as one of these does. */
bool gls_image_begins(struct gls_span head);

/** A section's bytes, aligned to 8; none when it is missing or lies outside the file. */
struct gls_span gls_image_section(const struct gls_image *image, unsigned section);

#endif
