/** @file What a word may do in a term: see enum gls_word_role. */
#ifndef GLS_ASSIST_WORD_ROLE_H
#define GLS_ASSIST_WORD_ROLE_H

#include "assist/vocabulary.h"

/** The role of a word that is met first; @p pos are the parts of speech it may be in the list, a
 * bit, 1 << enum gls_pos, for each. */
enum gls_word_role gls_word_role_of(const struct gls_vocabulary *vocabulary,
                                    const struct gls_met_word *met, unsigned pos);
/** Whether a noun comes after a word: an article, a preposition. */
bool gls_is_before_term(const struct gls_vocabulary *vocabulary, struct gls_span key);
/** Whether a word ends as adverbs do that are made of adjectives: in "-ment", in "-ly". */
bool gls_word_is_adverb(const struct gls_vocabulary *vocabulary, struct gls_span key);
/** Whether a folded word has @p ending and at least two bytes before it. */
bool gls_word_ends_in(struct gls_span key, const char *ending);

#endif
