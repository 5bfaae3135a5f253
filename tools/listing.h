/** @file What list and print share: choosing the entries and writing them. */
#ifndef LISTING_H
#define LISTING_H

#include "cli.h"

/** The choices of --status. */
void listing_status_choices(struct gls_buf *out);
/** The options that choose and order entries. */
extern const struct cli_option listing_options[];

/** Writes the entries that the options of @p call choose to @p path (NULL or "-": standard
 *  output), in @p format. CLI_NONE when there are none; nothing is written then. */
enum cli_exit listing_print(const struct cli_call *call, const char *format,
                            const struct gls_page *page, const char *path);

#endif
