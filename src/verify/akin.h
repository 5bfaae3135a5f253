/** @file Words that say the same as another class of word: "surgery" and "surgical", "liver" and
 *  "hepatic". Keys are folded words, languages primary subtags. */
#ifndef GLS_VERIFY_AKIN_H
#define GLS_VERIFY_AKIN_H

#include <stddef.h>

#include "core/span.h"

enum {
    GLS_AKIN_ROOT = 4, /**< letters that words of one root share at least */
    GLS_KIN_MOST = 8   /**< words of a row of the table of those that share none */
};

/** Whether two words are one, but for what ends them. */
bool gls_is_akin(const char *lang, struct gls_span a, struct gls_span b);
/** Whether a French and an English word are one, but for what ends them: "susceptibilité" and
 *  "susceptibility". */
bool gls_are_cognates(struct gls_span french, struct gls_span english);
/** The words that say the same as @p key and share no root with it; how many. */
size_t gls_kin_of(const char *lang, struct gls_span key, struct gls_span kin[GLS_KIN_MOST]);

#endif
