/** @file What aligned texts call a candidate: who stands in the segments across from it. A guess,
 *  shown as one.
 *
 *      segment ─┬─▶ chunks ─▶ candidates of the source ─┐
 *               └─▶ chunks ─▶ candidates of the target ─┴─▶ segments they share: 2 both / (one +
 * other)
 */
#ifndef GLS_ASSIST_ASSOCIATION_H
#define GLS_ASSIST_ASSOCIATION_H

#include "assist/rank.h"

/** What the other side calls a candidate. */
struct gls_associated {
    double share;      /**< Dice: 1 where neither ever stands without the other */
    uint32_t segments; /**< that both stand in */
    bool sure;
};

/** Orders what was read, once: nothing is read after. Failures are noted in @p work. */
void gls_association_ready(struct gls_association *association, struct gls_work *work);
/** Appends what the other side calls group @p group of @p ranking; false: nothing is near enough.
 */
bool gls_association_of(struct gls_association *association, const struct gls_ranking *ranking,
                        const struct gls_candidate_group *group, struct gls_buf *out,
                        struct gls_associated *associated);
/** Whether the texts of the other side have a word, in whatever form its folded @p key is. */
bool gls_association_has(const struct gls_association *association, struct gls_span key);

#endif
