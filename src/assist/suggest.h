/** @file What a rule calls a candidate in the other language. A guess, shown as one. */
#ifndef GLS_ASSIST_SUGGEST_H
#define GLS_ASSIST_SUGGEST_H

#include "assist/association.h"

/** What a candidate may be called. */
struct gls_proposal {
    bool attested;     /**< the mark is "?" and not "??" */
    uint32_t segments; /**< of aligned texts that have both; 0: a rule made it */
};

/** Puts what @p group may be called in language @p to of the shelf into @p out, ending in a NUL;
 *  nothing when nothing is sure enough. What aligned texts say comes first, if it is near. Else a
 *  rule: a word by its ending, if it is Greek or Latin and everybody does not use it; French nouns
 *  with adjectives when the glossary has each of them, or a rule the noun; such nouns joined by
 *  "de" when the glossary has a term of that shape with that head. What is attested stands in a
 *  term of the glossary or in the aligned texts. Failures are noted in the work. */
void gls_suggest_equivalent(const struct gls_ranking *ranking, struct gls_shelf *shelf,
                            struct gls_association *association,
                            const struct gls_candidate_group *group, struct gls_buf *out,
                            struct gls_proposal *proposal);

#endif
