/** @file One contiguous block of sections: the form a base has in memory, and on disk when it is
 *  saved. Records are fixed in width and joined by numbers, never by pointers.
 *
 *      +--------+---------------------------+-----------+-----------+--- -
 *      | header | section table             | section 0 | section 1 | ...
 *      | magic  | {offset, size} a section  | 8-aligned |           |
 *      +--------+---------------------------+-----------+-----------+--- -
 *
 *  Numbers are in the machine's own byte order; the header tells when they are not. */
#ifndef GLS_IMAGE_IMAGE_H
#define GLS_IMAGE_IMAGE_H

#include "core/error.h"

enum { GLS_IMAGE_SECTIONS_MAX = 32 };

/** A block to read. Zeroed is empty: every section then has no bytes. */
struct gls_image {
    void *data;
    size_t size;
};

/** Sections to lay out, in the order of their numbers. Zeroed is empty. */
struct gls_layout {
    struct gls_span section[GLS_IMAGE_SECTIONS_MAX];
    /** Called, when not NULL, once a section has been copied: its source may be freed. */
    void (*copied)(void *payload, unsigned section);
    void *payload;
};

/** Copies the sections into one new block. Fails with GLS_NOMEM. */
enum gls_status gls_image_build(struct gls_image *out, const struct gls_layout *layout,
                                struct gls_error *err);
void gls_image_release(struct gls_image *image);

/** A section's bytes, aligned to 8; none when it is missing or lies outside the block. */
struct gls_span gls_image_section(const struct gls_image *image, unsigned section);

#endif
