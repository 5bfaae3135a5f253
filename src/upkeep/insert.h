/** @file New entries put into a file. */
#ifndef GLS_UPKEEP_INSERT_H
#define GLS_UPKEEP_INSERT_H

#include "upkeep/change.h"

/** Where the line of what ends at the byte @p end ends, if only blanks and comments follow it
 * there; else @p end. */
uint64_t gls_line_end(struct gls_span file, uint64_t end);

/** Adds to @p edits what puts @p entry, without blanks around it, before the concept @p position of
 * the file (gls_base_concepts(): after the last). False where the file does not say where that is.
 */
bool gls_insert_entry(struct gls_edits *edits, const struct gls_splicing *splicing,
                      const struct gls_base *base, uint32_t position, struct gls_span entry);

/** A file with one entry, as we write files of our own. */
void gls_write_first(struct gls_buf *out, struct gls_one concept, const char *id,
                     const char *title);

#endif
