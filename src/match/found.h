/** @file Gathering and ordering matches. */
#ifndef GLS_MATCH_FOUND_H
#define GLS_MATCH_FOUND_H

#include "base/shelf.h"
#include "core/work.h"

/** Matches as they come, for a search whose work it is. But for these two, zeroed is empty. */
struct gls_gather {
    struct gls_work *work;
    const struct gls_shelf *shelf;
    struct gls_match *match;
    size_t count, room;
};

/** Whether the term of that number of the base at @p shelf_index is in language @c from of the
 * shelf. */
bool gls_gather_wants(const struct gls_gather *gather, uint32_t shelf_index, uint32_t term);
/** Adds a match. A term may be added more than once: its best match will count. */
void gls_gather_add(struct gls_gather *gather, struct gls_match match);

/** Orders the matches and hands them over, none of them after a failure. The gathering is empty
 *  after. */
void gls_gather_end(struct gls_gather *gather, struct gls_found *found);

/** Puts at most @p most of the matches in @p more behind those of @p found, and releases @p more.
 *  False without memory. */
bool gls_found_append(struct gls_found *found, struct gls_found *more, size_t most);

/** Whether the term of a match is not to be said. */
bool gls_match_is_bad(const struct gls_match *match);
/** Whether two matches are terms of one concept. */
bool gls_matches_share_concept(const struct gls_match *one, const struct gls_match *other);

/** How many of the terms of a hit it may be taken for: those that may be said, or all when none
 *  may. The others are asked about. */
size_t gls_hit_senses(const struct gls_hit *hit);
/** Whether all that a hit may be is not to be said. */
bool gls_hit_is_bad(const struct gls_hit *hit);

#endif
