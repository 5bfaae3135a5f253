/** @file What every kind of search does before and after its own work: refuse a base without an
 *  index and a query that is not UTF-8, cut the query, order what was gathered. A query without a
 * word finds nothing. */
#ifndef GLS_MATCH_LOOKUP_SEARCH_H
#define GLS_MATCH_LOOKUP_SEARCH_H

#include "base/base.h"
#include "match/found.h"
#include "match/lookup_query.h"

typedef void gls_search_fn(const struct gls_query *query, struct gls_gather *gather);

enum gls_status gls_search(struct gls_shelf *shelf, struct gls_span query, gls_search_fn *search,
                           struct gls_found *found, struct gls_error *err);

/** The search that the stars of @p query ask for, which are taken off it; NULL: it has none. */
gls_search_fn *gls_search_pattern(struct gls_span *query);

/** Terms that begin with the words of the query, the last perhaps cut short. */
gls_search_fn gls_search_beginning;
/** Terms that have the words of the query: all, or the few that are suggested. */
gls_search_fn gls_search_contains, gls_search_around;
/** Terms of concepts whose definition or notes have the words of the query side by side: at most
 *  GLS_MENTIONS a glossary, at distance GLS_MENTION, which is past that of all that have the words
 *  themselves. */
gls_search_fn gls_search_mentions;
enum { GLS_MENTION = 200, GLS_MENTIONS = 4 };
/** The terms that @p query of several words is made of, in their order: GLS_GRADE_PART. Fails as
 *  gls_scan_new() and gls_scan_feed(). */
enum gls_status gls_parts(struct gls_shelf *shelf, struct gls_span query, struct gls_found *found,
                          struct gls_error *err);

/** How many are suggested of each kind. */
enum { GLS_SUGGESTIONS = 8 };

#endif
