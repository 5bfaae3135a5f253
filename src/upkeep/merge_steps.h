/** @file The steps to a merge plan: merge_pair.c which concepts are one, merge_id.c under which id,
 *  merge_plan.c what becomes of each. */
#ifndef GLS_UPKEEP_MERGE_STEPS_H
#define GLS_UPKEEP_MERGE_STEPS_H

#include "upkeep/merge_plan.h"

/** Lists the concepts of all three files in plan->fated, each once; a failure is noted. */
void gls_merge_pair(struct gls_merge_plan *plan);
/** Chooses the id of each, and makes one where theirs is taken; false with the failure noted. */
bool gls_merge_choose_ids(struct gls_merge_plan *plan);
/** A concept as the three files have it. */
struct gls_trio gls_merge_trio(const struct gls_merge_plan *plan, const struct gls_fated *fated);

#endif
