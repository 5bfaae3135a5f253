/** @file A file of sections, used where they lie. Records in them are fixed in width and joined by
 *  numbers, never by pointers. The compiled glossary is such a file; base/saved.h says what its
 *  sections are.
 *
 *      0        +------------------------------------------------------------+
 *               | magic "GLSIMG2", byte order 0x01020304, number of sections |  header
 *               | size of header and sections                                |
 *               | {offset, size} of each section                             |
 *               +------------------------------------------------------------+
 *               | section 0, section 1, ...: each at a multiple of 8,        |
 *               | zeros between                                              |
 *      size     +------------------------------------------------------------+
 *               | the sum of each block of 16 KiB of all that is above, the  |  sums
 *               | last block being what is left                              |
 *               +------------------------------------------------------------+
 *               | the sum of the sums                                        |
 *               +------------------------------------------------------------+
 *
 *  Sums are those of core/checksum.h. The last character of the magic is the version of this
 * layout. Numbers are in the machine's own byte order; a file of another version or byte order is
 * not opened. What the sections mean has a version of its own, which names that of Unicode too: the
 * profile in the first section of a compiled glossary.
 *
 *  Opening reads the header and the sums, 1/2000 of the file; a block is verified when it is first
 *  used. So nothing is ever told from damaged bytes, and a look-up reads a few blocks of many. */
#ifndef GLS_IMAGE_IMAGE_H
#define GLS_IMAGE_IMAGE_H

#ifndef __cplusplus /* which has atomics of its own */
#include <stdatomic.h>
#endif
#include <time.h>

#include "core/error.h"

enum { GLS_IMAGE_SECTIONS = 512, GLS_IMAGE_BLOCK = 16 * 1024 };

/** What is known of a block of an image. */
enum gls_block_state { GLS_BLOCK_UNKNOWN, GLS_BLOCK_GOOD, GLS_BLOCK_BAD };

/** Knows which blocks of a mapped file are as they were written. Many threads may ask one. */
struct gls_guard;
#ifndef __cplusplus
struct gls_guard {
    const char *data;    /* what is mapped: the image, its sums, their sum */
    size_t size, mapped; /* of the image; of all of it */
    int fd;
    struct timespec written; /* when the file was, as it was opened */
    atomic_bool damaged;
    atomic_uchar state[]; /* enum gls_block_state, of each block */
};
#endif

/** A file mapped to be read. Zeroed is empty: every section then has no bytes. */
struct gls_image {
    const char *data;
    size_t size; /**< of header and sections */
    struct gls_guard *guard;
};

/** Writes a file of these sections. */
void gls_image_write(const struct gls_span section[GLS_IMAGE_SECTIONS], struct gls_buf *out);

/** Maps the file @p path, read-only. Its sections are not read yet: ask the guard before each use.
 *  Fails with GLS_ERR_NOMEM, GLS_ERR_IO, or GLS_ERR_FORMAT for a file that is not whole, of another
 * version, or damaged where it was read. */
enum gls_status gls_image_open(struct gls_image *out, const char *path, struct gls_error *err);
/** Unmaps it. */
void gls_image_release(struct gls_image *image);

/** Whether a file begins as one of these does, of whatever version. */
bool gls_image_begins(struct gls_span head);

/** A section's bytes, aligned to 8; none when it is missing or lies outside the file. */
struct gls_span gls_image_section(const struct gls_image *image, unsigned section);

/** Verifies those of the blocks from byte @p at of the image on for @p size bytes that were not
 * yet; whether they are all good. */
bool gls_guard_verify(struct gls_guard *guard, size_t at, size_t size);
#ifndef __cplusplus
/** Whether the @p size bytes from @p place on, within the image, are as they were written. Nearly
 *  always they are a record in one block that was verified: that is seen where it is asked. */
static inline bool gls_guard_allows(struct gls_guard *guard, const void *place, size_t size)
{
    if (!guard || !size)
        return true;
    size_t at = (size_t)((const char *)place - guard->data);
    unsigned state =
        atomic_load_explicit(&guard->state[at / GLS_IMAGE_BLOCK], memory_order_relaxed);
    bool within = at % GLS_IMAGE_BLOCK + size <= GLS_IMAGE_BLOCK;
    return (state == GLS_BLOCK_GOOD && within) || gls_guard_verify(guard, at, size);
}
#endif
/** The same for a text up to its NUL, which must come before the end of the image. */
bool gls_guard_allows_text(struct gls_guard *guard, const char *text);
/** The same for the whole image. */
bool gls_guard_allows_all(struct gls_guard *guard);
/** What was found wrong so far, for a message: damage that something met, or a file that was
 *  changed in place. NULL: nothing. */
const char *gls_guard_trouble(const struct gls_guard *guard);

#endif
