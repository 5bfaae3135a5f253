/** @file Words of the language at large by their rank, as everybody uses them, function words and
 *  verbs included: what a text says oftener than that is its subject. README.md says how they were
 * ranked. */
#ifndef GLS_MATCH_GENERAL_H
#define GLS_MATCH_GENERAL_H

#include "base/index.h"
#include "text/token.h"

struct gls_general;

/** What a word as written may be in the list. */
struct gls_general_word {
    uint32_t rank; /**< of the commonest it may be, from 1; 0: none */
    unsigned pos;  /**< a bit, 1 << enum gls_pos, for each part of speech it may be */
};

/** The list of language @p lang, a primary subtag; one without a list has no words. Fails with
 *  GLS_ERR_NOMEM. */
enum gls_status gls_general_open(struct gls_general **out, const char *lang, struct gls_error *err);
void gls_general_free(struct gls_general *general);
/** How many words the list has. */
uint32_t gls_general_size(const struct gls_general *general);
/** The list as a base, indexed like any other; NULL: there are no words. */
const struct gls_base *gls_general_base(const struct gls_general *general);
/** What a word of a text may be, in any form; @p initials: it is written in capitals as those are.
 */
struct gls_general_word gls_general_find(const struct gls_general *general, struct gls_span key,
                                         bool acute, bool initials);

#endif
