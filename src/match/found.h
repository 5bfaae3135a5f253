/** @file Gathering and ordering matches. */
#ifndef GLS_MATCH_FOUND_H
#define GLS_MATCH_FOUND_H

#include "glossaire.h"

/** Matches as they come. Zeroed is empty. */
struct gls_gather {
    const struct gls_shelf *shelf;
    struct gls_match *match;
    size_t count, room;
    bool failed; /**< there was no memory */
};

/** Adds a match. A term may be added more than once: its best match will count. */
void gls_gather_add(struct gls_gather *gather, struct gls_match match);

/** Orders the matches and hands them over. Fails with GLS_ERR_NOMEM; the gathering is empty after.
 */
enum gls_status gls_gather_end(struct gls_gather *gather, struct gls_found *found,
                               struct gls_error *err);

/** Whether sections of a language are wanted, remembering the last answer: terms of a language
 *  come in runs that share its string. */
struct gls_lang_filter {
    const char *want, *last;
    bool answer;
};
bool gls_lang_filter_takes(struct gls_lang_filter *filter, const char *lang);

#endif
