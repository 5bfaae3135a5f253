/** @file How tables among the glossaries are to be read: the options of every command that opens
 *  one, and what is told of the reading. */
#ifndef READING_H
#define READING_H

#include "cli.h"

/** The options: all of them; and those of a command that has another --columns. */
extern const struct cli_option reading_options[], reading_other_options[];
/** --from and --to, for a command that has them for nothing else. */
extern const struct cli_option reading_side_options[];

/** What they say. Doubts are written to standard error as warnings. */
struct gls_read_options reading_of(const struct cli_call *call);

/** Whether --columns is a number, the columns of a page, and not those of a table. */
bool reading_is_number(const char *columns);

/** Writes what was read of a table to standard error: for gls_read_options.tell. */
void reading_tell(void *payload, const char *file, const char *what);

#endif
