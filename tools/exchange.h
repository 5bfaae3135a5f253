/** @file What print and convert share: files that other programs read. */
#ifndef EXCHANGE_H
#define EXCHANGE_H

#include "cli.h"

/** The options of such files: --profile, --bom, --strict. */
extern const struct cli_option exchange_options[];

/** Choices of --format: formats that print, and profiles. */
void exchange_formats(struct gls_buf *out);
/** Those of them that hold whole concepts. */
void exchange_concept_formats(struct gls_buf *out);
/** The format to write in: that of --format; what the suffix of --output says, if the profile can
 * be written so; the profile's own; "text" on standard output. NULL after saying that the suffix
 *  names none, but for @p choices. */
const char *exchange_format(const struct cli_call *call, void (*choices)(struct gls_buf *out));
/** Sets what those options ask for, who tells what has been left out or lost, and the date: that of
 *  $SOURCE_DATE_EPOCH, else today's for a format that tells one. */
void exchange_page(struct gls_page *page, const struct cli_call *call, const char *format);
/** Tells of a failure to write: a loss that was not allowed is a finding, CLI_NONE; all else is
 *  CLI_TROUBLE. */
enum cli_exit exchange_failure(const struct cli_call *call, const struct gls_error *err);

#endif
