/** @file What stands around the entries of files that are merged: header, title, comments. */
#ifndef GLS_UPKEEP_MERGE_AROUND_H
#define GLS_UPKEEP_MERGE_AROUND_H

#include "edit/edit.h"
#include "edit/splice.h"
#include "upkeep/merge_plan.h"

/** Where the first entry of a file begins, and where the last ends. */
uint64_t gls_start_of_entries(const struct gls_merged_file *file);
uint64_t gls_end_of_entries(const struct gls_merged_file *file);

/** Adds to @p edits what puts in ours what theirs alone changed. True: both did, and otherwise;
 * that is marked, unless a side is favoured. */
bool gls_merge_around(const struct gls_merge_plan *plan, const struct gls_splicing *splicing,
                      struct gls_edits *edits);

#endif
