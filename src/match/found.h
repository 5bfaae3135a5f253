/** @file Gathering and ordering matches. */
#ifndef GLS_MATCH_FOUND_H
#define GLS_MATCH_FOUND_H

#include "base/shelf.h"

/** Matches as they come. Zeroed is empty. */
struct gls_gather {
    const struct gls_shelf *shelf;
    struct gls_match *match;
    size_t count, room;
    bool failed; /**< there was no memory */
};

/** Whether the term of that number of base number @p place is in language @c from of the shelf. */
bool gls_gather_wants(const struct gls_gather *gather, uint32_t place, uint32_t term);
/** Adds a match. A term may be added more than once: its best match will count. */
void gls_gather_add(struct gls_gather *gather, struct gls_match match);

/** Orders the matches and hands them over. Fails with GLS_ERR_NOMEM; the gathering is empty after.
 */
enum gls_status gls_gather_end(struct gls_gather *gather, struct gls_found *found,
                               struct gls_error *err);

/** Puts at most @p most of the matches in @p more behind those of @p found, and releases @p more.
 *  False without memory. */
bool gls_found_append(struct gls_found *found, struct gls_found *more, size_t most);

/** How many of the terms of a hit it may be taken for: those that may be said, or all when none
 *  may. The others are asked about. */
size_t gls_hit_senses(const struct gls_hit *hit);
/** Whether all that a hit may be is not to be said. */
bool gls_hit_is_bad(const struct gls_hit *hit);

#endif
