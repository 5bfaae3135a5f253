/** @file What those who tell occurrences of terms share. */
#ifndef GLS_ASSIST_CONCORDANCE_H
#define GLS_ASSIST_CONCORDANCE_H

#include "base/shelf.h"

/** What a concept is called above its lines: its first term in the language of the texts that may
 *  be said. */
const char *gls_match_heading(const struct gls_shelf *shelf, const struct gls_match *match);
/** The number of its concept on the shelf. */
uint32_t gls_match_section(const struct gls_shelf *shelf, const struct gls_match *match);

#endif
