/** @file A merge written as changes of the file of ours: one part of gls_merge(). */
#ifndef GLS_UPKEEP_MERGE_FILE_H
#define GLS_UPKEEP_MERGE_FILE_H

#include "edit/edit.h"
#include "upkeep/merge_plan.h"

/** Appends the file of ours as the plan changes it. @p header receives whether what stands around
 *  the entries was changed otherwise on both sides: that of ours is kept, with a mark. Fails with
 * the failure noted in the work of the plan. */
bool gls_merge_write(struct gls_merge_plan *plan, struct gls_buf *out, bool *header);

#endif
