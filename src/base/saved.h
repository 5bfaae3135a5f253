/** @file A base in a file: an image whose sections are the parts of the base and of its indexes.
 *  The glossary is the truth and the saved base a copy: it knows from what content it was made. */
#ifndef GLS_BASE_SAVED_H
#define GLS_BASE_SAVED_H

#include "base/record.h"

/** Writes @p base with the indexes it has: one not opened lazily, or damage would be copied. The
 *  same base gives the same bytes. */
void gls_base_save(const struct gls_base *base, struct gls_buf *out);

/** Opens the saved base in the file @p path where it lies, verified whole unless @p what is
 *  GLS_LOAD_LAZY; messages and answers will name it @p file, borrowed. When @p source is not NULL
 * it must have been made from that content. Fails with GLS_ERR_IO, GLS_ERR_NOMEM, or GLS_ERR_FORMAT
 * for a file that is damaged, stale or made by another version of the library or of Unicode. */
enum gls_status gls_base_open(struct gls_base **out, const char *path, const char *file,
                              enum gls_load what, const struct gls_stamp *source,
                              struct gls_error *err);

#endif
