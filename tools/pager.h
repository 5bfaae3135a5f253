/** @file Long answers a screen at a time. */
#ifndef PAGER_H
#define PAGER_H

#include "cli.h"

/** Begins output that may be paged: on a terminal it is held until pager_finish(). */
void pager_begin(struct gls_buf *out);
/** Shows what is held through $PAGER (less, where that is not set) if it is longer than the screen;
 *  else, or when there is no pager, as it is. */
void pager_show(struct gls_buf *held);
/** Ends such output as cli_finish() does. */
enum cli_exit pager_finish(const struct cli_command *command, struct gls_buf *out,
                           enum cli_exit exit);

#endif
