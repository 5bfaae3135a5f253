/** @file Language tags as files write them, made canonical (BCP 47, RFC 5646 section 2.1.1). */
#ifndef GLS_BASE_LANG_H
#define GLS_BASE_LANG_H

#include "glossaire.h"

enum { GLS_LANG_BYTES = 40 };

/** Writes the canonical form of @p tag to @p out, NUL-terminated: "FR", "fr_ca", "fra-CA" give
 *  "fr", "fr-CA", "fr-CA". What cannot be a language tag ("", "---") gives "und". */
void gls_lang_canonical(struct gls_span tag, char out[GLS_LANG_BYTES]);

/** The size of the primary subtag of a canonical tag: 2 for "fr-CA". */
size_t gls_lang_primary(const char *tag);
/** gls_lang_matches() of two canonical tags. */
bool gls_lang_agrees(const char *want, const char *have);

#endif
