/** @file What a rule calls a candidate in the other language. A guess, shown as one. */
#ifndef GLS_ASSIST_SUGGEST_H
#define GLS_ASSIST_SUGGEST_H

#include "assist/rank.h"

/** Puts what the candidate @p node may be called in language @c to of the shelf into @p out, ending
 *  in a NUL; nothing when no rule is sure enough. A word by its ending, if it is Greek or Latin and
 *  everybody does not use it; a French noun with adjectives when the glossary has each of them, or
 * a rule the noun. @p attested: the glossary has all of it. Failures are noted in the work. */
void gls_suggest_equivalent(const struct gls_ranking *ranking, struct gls_shelf *shelf,
                            uint32_t node, struct gls_buf *out, bool *attested);

#endif
