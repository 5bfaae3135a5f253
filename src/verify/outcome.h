/** @file What a comparison came to, kept: so that one thread may compare and another one tell. */
#ifndef GLS_VERIFY_OUTCOME_H
#define GLS_VERIFY_OUTCOME_H

#include "core/work.h"
#include "verify/compare.h"

/** The results of struct gls_comparison, in some work's memory, and the terms met in the target.
 * What marks are made of (verify/marks.h) is not among them. */
struct gls_outcome {
    enum gls_status status; /**< of the comparison; the rest holds when it is GLS_OK */
    struct gls_array discord, match, rendering, lacking, met, met_match;
    uint64_t terms, rendered;
    bool untranslated;
};

/** Keeps what @p comparison came to, in @p work, which may fail. */
void gls_outcome_keep(struct gls_outcome *outcome, struct gls_work *work,
                      const struct gls_comparison *comparison);
/** Makes @p comparison what it was when that was kept, of two texts, borrowed until the next
 *  comparison. Fails as gls_compare_segment() did, or with GLS_ERR_NOMEM. */
enum gls_status gls_outcome_restore(const struct gls_outcome *outcome,
                                    struct gls_comparison *comparison,
                                    const struct gls_segment_text *source,
                                    const struct gls_segment_text *target, struct gls_error *err);

#endif
