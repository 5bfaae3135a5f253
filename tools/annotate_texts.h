/** @file A run of "annotate" over texts. */
#ifndef ANNOTATE_TEXTS_H
#define ANNOTATE_TEXTS_H

#include "cli.h"

/** Annotates all texts with @p workers at once, or sums them up, or counts their terms. */
enum cli_exit annotate_texts(const struct cli_call *call, const struct cli_list *paths,
                             const char *format, unsigned workers);

#endif
