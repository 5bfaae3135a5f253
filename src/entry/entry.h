/** @file Entries from inside: what every writer asks. glossaire.h has the entry itself. */
#ifndef GLS_ENTRY_ENTRY_H
#define GLS_ENTRY_ENTRY_H

#include "base/shelf.h"
#include "entry/listing.h"
#include "text/written.h"

/** Reads the entry of the term @p ref of a shelf. An entry can be read again and again; start with
 *  a zeroed one and release it at the end. Fails with GLS_ERR_NOMEM. */
enum gls_status gls_entry_read(struct gls_entry *entry, const struct gls_shelf *shelf,
                               struct gls_entry_ref ref, struct gls_error *err);

/** The forms of a term to publish. */
void gls_entry_written(const struct gls_entry_term *term, struct gls_plurals *written);

/** Where a term is said: as the file has it, else the region of its section; NULL: everywhere. */
const char *gls_entry_region(const struct gls_entry_term *term);
/** The register that a note gives, "technical" of "register: technical"; NULL for another note. */
const char *gls_note_register(const char *note);

#endif
