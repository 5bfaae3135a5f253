/** @file What every kind of search does before and after its own work: refuse a base without an
 *  index and a query that is not UTF-8, cut the query, order what was gathered. A query without a
 * word finds nothing. */
#ifndef GLS_MATCH_LOOKUP_SEARCH_H
#define GLS_MATCH_LOOKUP_SEARCH_H

#include "base/base.h"
#include "match/found.h"
#include "match/lookup_query.h"

typedef enum gls_status gls_search_fn(const struct gls_query *query, struct gls_gather *gather,
                                      struct gls_error *err);

enum gls_status gls_search(struct gls_shelf *shelf, struct gls_span query, gls_search_fn *search,
                           struct gls_found *found, struct gls_error *err);

/** Terms that begin with the words of the query, the last perhaps cut short. */
gls_search_fn gls_search_prefix;

#endif
