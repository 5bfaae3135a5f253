/** @file A base in a file: an image whose sections are the parts of the base and of its indexes.
 *  The glossary is the truth and the saved base a copy: it knows from what content it was made. */
#ifndef GLS_BASE_SAVED_H
#define GLS_BASE_SAVED_H

#include "base/base.h"

/** What tells one content of a file from another. Zeroed: unknown, the same as no other. */
struct gls_stamp {
    uint64_t size, hash;
};

/** Goes on with the stamp of what came before, zeroed at first. Every piece but the last must be
 *  a multiple of 8 bytes. */
void gls_stamp_add(struct gls_stamp *stamp, struct gls_span piece);

/** Writes @p base with the indexes it has. The same base gives the same bytes. */
void gls_base_save(const struct gls_base *base, struct gls_stamp source, struct gls_buf *out);

/** Opens the saved base in the file @p path where it lies, its checksum read once; messages and
 * answers will name it
 *  @p file, borrowed. When @p source is not NULL it must have been made from that content.
 *  Fails with GLS_IO, GLS_NOMEM, or GLS_FORMAT for a file that is damaged, stale or made by another
 *  version of the library or of Unicode. */
enum gls_status gls_base_open(struct gls_base **out, const char *path, const char *file,
                              const struct gls_stamp *source, struct gls_error *err);

#endif
