/** @file The glossaries in use: named by -g, by $GLOSSAIRE_GLOSSARY, or the one shipped. */
#ifndef SHELF_H
#define SHELF_H

#include "cli.h"

/** The files in use, in order. @p hint receives where their names come from, for a message on one
 *  that cannot be opened. Release the list with free(): the names are the program's. */
struct cli_list shelf_files(const struct cli_call *call, const char **hint);

/** Opens the glossaries in use and settles the direction. On failure one line per cause has been
 *  written, and the answer is NULL. */
struct gls_shelf *shelf_open(const struct cli_call *call);

/** Appends the names of the glossaries: files that no output may take the place of. */
void shelf_add_files(const struct gls_shelf *shelf, struct cli_list *files);

#endif
