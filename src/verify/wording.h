/** @file What is said of a finding, and what is proposed. */
#ifndef GLS_VERIFY_WORDING_H
#define GLS_VERIFY_WORDING_H

#include "verify/compare.h"

/** What was proposed for each term: a text lacks the same ones again and again. Zeroed is empty. */
struct gls_proposals {
    struct gls_entry entry;    /**< read again and again */
    uint32_t *of;              /**< by running number of a term, its row + 1; 0: none yet */
    struct gls_array proposal; /**< of struct gls_proposal */
};

void gls_proposals_release(struct gls_proposals *proposals);
/** Forgets them: the region has changed. */
void gls_proposals_forget(struct gls_proposals *proposals);

/** What to say instead of @p discord's term, into @p deviation: the preferred term, of the target's
 *  region and the wanted register, and up to two more. Fails with GLS_ERR_NOMEM. */
enum gls_status gls_deviation_propose(struct gls_deviation *deviation,
                                      const struct gls_comparison *comparison,
                                      const struct gls_discord *discord,
                                      struct gls_proposals *proposals, struct gls_error *err);

/** Appends the message of a finding, in English or in French. @p number is that of its rule. */
void gls_put_message(struct gls_buf *out, enum gls_verify_number number,
                     const struct gls_deviation *deviation, bool french);

#endif
