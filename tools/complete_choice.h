/** @file What only the glossaries know of a command line: the terms, names and tags that may stand
 *  where a line is completed. */
#ifndef COMPLETE_CHOICE_H
#define COMPLETE_CHOICE_H

#include "cli.h"

/** A line to be completed. */
struct completing {
    bool keeps; /**< the shell keeps what was typed, and takes only what goes on from that */
    struct cli_call call;    /**< as far as it is known */
    struct cli_list typed;   /**< words of the command before the last one */
    const char *last;        /**< what is completed */
    struct gls_shelf *shelf; /**< NULL: not yet opened */
    struct gls_buf out;
};

/** Writes to @c out what the last word may be, one a line. */
typedef void complete_choice_fn(struct completing *line);
complete_choice_fn complete_choice_terms;
/** What writes the values of @p option; NULL: they are no glossary's. */
complete_choice_fn *complete_choice_of(const struct cli_option *option);

#endif
