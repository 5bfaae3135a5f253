/** @file annotate --jsonl: streams of documents, a JSON object a line. */
#ifndef ANNOTATE_LINES_H
#define ANNOTATE_LINES_H

#include "cli.h"

/** Annotates the streams @p paths as @p call says. */
enum cli_exit annotate_lines(const struct cli_call *call, const struct cli_list *paths);

/** The flags of a scanner. */
unsigned annotate_flags(const struct cli_settings *set);
/** The choices of --units. */
void annotate_units(struct gls_buf *out);

#endif
