/** @file One contiguous block of sections: the form a base has in memory and in a file. Records are
 *  fixed in width and joined by numbers, never by pointers.
 *
 *      +--------+---------------------------+-----------+-----------+--- -
 *      | header | section table             | section 0 | section 1 | ...
 *      | magic  | {offset, size} a section  | 8-aligned |           |
 *      +--------+---------------------------+-----------+-----------+--- -
 *
 *  A section may hold a block in its turn. Numbers are in the machine's own byte order; a block of
 *  another version or byte order is not opened. */
#ifndef GLS_IMAGE_IMAGE_H
#define GLS_IMAGE_IMAGE_H

#include "core/error.h"

enum { GLS_IMAGE_SECTIONS_MAX = 32 };

/** Whose memory a block is. */
enum gls_image_kind { GLS_IMAGE_VIEW, GLS_IMAGE_HEAP, GLS_IMAGE_MAPPED };

/** A block to read. Zeroed is empty: every section then has no bytes. */
struct gls_image {
    void *data;
    size_t size;
    enum gls_image_kind kind;
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
/** Writes the block that gls_image_build() would make. */
void gls_image_write(const struct gls_layout *layout, struct gls_buf *out);

/** Maps the file @p path, read-only. Its content is not read: every offset is checked where it is
 *  followed. Fails with GLS_IO, or GLS_FORMAT for a file that is no whole block of this version. */
enum gls_status gls_image_open(struct gls_image *out, const char *path, struct gls_error *err);
/** Frees or unmaps it; a view is only forgotten. */
void gls_image_release(struct gls_image *image);

/** Whether a file begins as a block does. */
bool gls_image_begins(struct gls_span head);

/** A section's bytes, aligned to 8; none when it is missing or lies outside the block. */
struct gls_span gls_image_section(const struct gls_image *image, unsigned section);
/** A section that holds a block, as a view; empty when it does not. */
struct gls_image gls_image_inner(const struct gls_image *image, unsigned section);

#endif
