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

/** Orders two struct gls_entry_ref as their shelf does, for qsort() and bsearch(). */
int gls_entry_ref_compare(const void *a, const void *b);

/** The forms of a term to publish. */
void gls_entry_written(const struct gls_entry_term *term, struct gls_plurals *written);

/** Where a term is said: as the file has it, else the region of its section; NULL: everywhere. */
const char *gls_entry_region(const struct gls_entry_term *term);
/** The region of a tag, or of a word that glossaries use for one: "GB" of "en-GB" and of "UK";
 * NULL: none. */
const char *gls_region_code(const char *said);
/** Whether a note is a field of another format, kept: "register: technical". It needs no "Note:"
 *  before it. */
bool gls_note_is_field(const char *note);
/** The register that a note gives, "technical" of "register: technical"; NULL for another note. */
const char *gls_note_register(const char *note);

#endif
