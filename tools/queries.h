/** @file Queries: the words of the command line as one, or one a line of standard input. */
#ifndef QUERIES_H
#define QUERIES_H

#include "cli.h"

/** No words, or "-" alone. */
bool queries_are_lines(const struct cli_list *words);
/** Whether a query has no words. */
bool query_is_blank(struct gls_span query);

/** Called with a query and its line; false: no other may fare better. */
typedef bool query_fn(void *payload, struct gls_span query, unsigned line);
/** The words as one query, of line 0. False when it is empty, which is said. */
bool queries_of_words(const struct cli_call *call, query_fn *ask, void *payload);
/** Every line of standard input, before the next one is read. False when it cannot be read, or a
 *  line is of more than a million bytes, which is said. */
bool queries_of_lines(query_fn *ask, void *payload);

/** Says what is wrong with a query. False when it is not the query: a glossary that cannot be read
 *  will not do for another one. */
bool query_failed(const struct cli_call *call, struct gls_error *err, unsigned line);

#endif
