/** @file As a merge driver of git: whatever happens, no file is left that looks merged and is not.
 */
#ifndef GIT_MERGE_H
#define GIT_MERGE_H

#include "cli.h"

/** Calls @p merge in a process of its own, so that its end by a signal is trouble as well. */
enum cli_exit git_merge_apart(const struct cli_call *call,
                              enum cli_exit (*merge)(const struct cli_call *call));

/** Writes to @p ours what "git merge-file" makes of the three as text; where that is without a
 *  conflict, or cannot be had, both files whole between marks. False after saying why not. */
bool git_merge_as_text(const struct cli_call *call, const char *base, const char *ours,
                       const char *theirs);

#endif
