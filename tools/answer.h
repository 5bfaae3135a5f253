/** @file Answering queries: what a look-up and a session share. */
#ifndef ANSWER_H
#define ANSWER_H

#include "cli.h"

/** What every query of a run needs. */
struct answering {
    const struct cli_call *call;
    struct gls_shelf *shelf;
    unsigned how; /**< enum gls_ask */
    const char *format;
    struct gls_page page;
    struct gls_buf out;
    bool found;   /**< a query was */
    bool trouble; /**< there was some */
};

/** As the options of @p call say; @c shelf and @c out are the caller's to open. */
struct answering answering_of(const struct cli_call *call);

/** Answers @p query into @c out, or says on standard error that there is no answer, with what comes
 *  near. Tells what was found through @p found, to be released; NULL: not wanted. */
enum gls_status answer_query(struct answering *run, struct gls_span query, struct gls_found *found,
                             struct gls_error *err);
/** Answers what cannot be asked, where every query has its answer, as in JSON. */
void answer_nothing(struct answering *run);

#endif
