/** @file How a query met a term whose words are the query's words. */
#ifndef GLS_MATCH_GRADE_H
#define GLS_MATCH_GRADE_H

#include "core/work.h"

/** Compares what was typed, from the first letter to the last, with a term, with or without its
 *  qualifier: GLS_GRADE_EXACT but for the normal form and the kind of spaces, GLS_GRADE_CASE but
 * for case, else GLS_GRADE_FOLDED. */
enum gls_grade gls_grade_of(struct gls_work *work, struct gls_span typed, struct gls_span term);

#endif
