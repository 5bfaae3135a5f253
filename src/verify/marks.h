/** @file The terms of a segment as a page shows them. */
#ifndef GLS_VERIFY_MARKS_H
#define GLS_VERIFY_MARKS_H

#include "core/work.h"
#include "verify/compare.h"

/** The marks of one side of a comparison, in the order of the text, apart; in memory of @p work. */
const struct gls_mark *gls_marks_of_source(struct gls_work *work, struct gls_comparison *comparison,
                                           size_t *count);
const struct gls_mark *gls_marks_of_target(struct gls_work *work, struct gls_comparison *comparison,
                                           size_t *count);

#endif
