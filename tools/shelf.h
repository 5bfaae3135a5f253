/** @file The shelf of a command: the glossaries in use, opened. */
#ifndef SHELF_H
#define SHELF_H

#include "cli.h"

/** Opens the glossaries in use and settles the direction. On failure one line per cause has been
 *  written, and the answer is NULL. */
struct gls_shelf *shelf_open(const struct cli_call *call);
/** The same with the glossary in the file @p first before them. */
struct gls_shelf *shelf_open_before(const struct cli_call *call, const char *first);

/** Appends the names of the glossaries: files that no output may take the place of. */
void shelf_add_files(const struct gls_shelf *shelf, struct cli_list *files);

#endif
