/** @file What those who tell occurrences of terms share. */
#ifndef GLS_ASSIST_CONCORDANCE_H
#define GLS_ASSIST_CONCORDANCE_H

#include "base/shelf.h"

/** What a concept is called above its lines: its first term in the language of the texts that may
 *  be said. */
const char *gls_match_heading(const struct gls_shelf *shelf, const struct gls_match *match);
/** The number of its concept on the shelf; how many there are, of a damaged glossary that has not
 *  that concept: who counts by them has room for one more. */
uint32_t gls_match_section(const struct gls_shelf *shelf, const struct gls_match *match);

/** Log-likelihood (Dunning, 1993) of a word that stands @p near times among @p words_near words
 * near a term and @p total times among @p words in all: twice the sum of observed * ln(observed /
 *  expected) over the four cells. 0 where it is not commoner near than elsewhere. */
double gls_log_likelihood(uint64_t near, uint64_t total, uint64_t words_near, uint64_t words);

#endif
