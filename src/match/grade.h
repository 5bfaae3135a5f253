/** @file How a query met a term whose words are the query's words. */
#ifndef GLS_MATCH_GRADE_H
#define GLS_MATCH_GRADE_H

#include "glossaire.h"

/** Into @p grade: compares what was typed, from the first letter to the last, with a term, with or
 * without its qualifier: GLS_GRADE_EXACT but for the normal form and the kind of spaces,
 * GLS_GRADE_CASE but for case, else GLS_GRADE_FOLDED. False when there is no memory. */
bool gls_grade_of(struct gls_span typed, struct gls_span term, enum gls_grade *grade);

#endif
