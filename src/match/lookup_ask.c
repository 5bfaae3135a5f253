/* A query as people ask it: in which language they did not say, and when nothing answers they would
 * know what comes near. */
#include <limits.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "match/lookup_search.h"

/* ------------------------------------------------------------------ lists of matches */

/* Leaves the first of each concept: who chooses among suggestions chooses a meaning. */
static void keep_one_a_concept(struct gls_found *found)
{
    size_t kept = 0;
    for (size_t i = 0; i < found->count; i++) {
        size_t k = 0;
        while (k < kept && !gls_matches_share_concept(&found->match[k], &found->match[i]))
            k++;
        if (k == kept)
            found->match[kept++] = found->match[i];
    }
    found->count = kept;
}

/* ------------------------------------------------------------------ both ways */

typedef enum gls_status seek_fn(struct gls_shelf *shelf, struct gls_span query,
                                struct gls_found *found, struct gls_error *err);

/* Whether a text has a letter of Latin that is not of ASCII: é, œ. */
static bool has_accent(struct gls_span text)
{
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        if (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7)
            return true;
    }
    return false;
}

/* How good the best match is between languages, 0 the best: its grade, of suggestions finer how
 * near they come. An accent that was typed counts: a term without any is behind all that are found
 * in the other language, "lésions" is no English. */
static unsigned rank_of(const struct gls_found *found, struct gls_span query)
{
    enum { GRADE = 1000 };
    if (!found->count)
        return UINT_MAX;
    const struct gls_match *best = found->match;
    if (gls_grade_is_guess(best->grade))
        return GRADE * best->grade + best->distance;
    bool dropped = best->grade < GLS_GRADE_PREFIX && has_accent(query) &&
                   !has_accent(gls_span_of(gls_match_text(best)));
    return GRADE * best->grade + (dropped ? GRADE * GLS_GRADE_INFLECTED + 1 : 0);
}

/* Seeks in the language of the shelf, or in both: the better grade answers, of equal ones both. */
static enum gls_status seek(struct gls_shelf *shelf, seek_fn *way, struct gls_span query,
                            unsigned how, struct gls_found *found, struct gls_error *err)
{
    struct gls_found other = {0};
    enum gls_status status = way(shelf, query, found, err);
    if (status != GLS_OK || !(how & GLS_ASK_BOTH_WAYS))
        return status;
    status = way(gls_shelf_reverse(shelf), query, &other, err);
    if (status != GLS_OK)
        return status;
    unsigned here = rank_of(found, query), there = rank_of(&other, query);
    if (there < here)
        gls_found_release(found);
    if (here < there)
        gls_found_release(&other);
    return gls_found_append(found, &other, SIZE_MAX) ? GLS_OK : gls_fail_nomem(err);
}

bool gls_found_is_both_ways(const struct gls_found *found, const struct gls_shelf *shelf)
{
    unsigned sides = 0;
    for (size_t i = 0; i < found->count; i++) {
        const struct gls_match *match = &found->match[i];
        uint32_t language = gls_base_term(match->base, match->term).language;
        unsigned side = gls_shelf_side(shelf, match->shelf_index, language);
        sides |= side & GLS_SIDE_FROM ? GLS_SIDE_FROM : side;
    }
    return sides == (GLS_SIDE_FROM | GLS_SIDE_TO);
}

/* ------------------------------------------------------------------ what is copied */

/* What stands behind a term in an answer or a list. */
static const char *const behind[] = {" (", " [", " \u00A0[", " — ", " · "};

/* The query up to there. */
static struct gls_span without_what_is_said(struct gls_span query)
{
    size_t size = query.size;
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
        size_t length = strlen(behind[i]);
        for (size_t at = 1; at + length <= size; at++)
            if (memcmp(query.data + at, behind[i], length) == 0)
                size = at;
    }
    return (struct gls_span){query.data, size};
}

/* ------------------------------------------------------------------ suggestions */

enum { FAR_MORE = 10 * GLS_SUGGESTIONS }; /* than are told, of several terms a concept */

static enum gls_status contain(struct gls_shelf *shelf, struct gls_span query,
                               struct gls_found *found, struct gls_error *err)
{
    return gls_search(shelf, query, gls_search_contains, found, err);
}

static enum gls_status surround(struct gls_shelf *shelf, struct gls_span query,
                                struct gls_found *found, struct gls_error *err)
{
    enum gls_status status = gls_search(shelf, query, gls_search_around, found, err);
    if (found->count > FAR_MORE)
        found->count = FAR_MORE;
    return status;
}

static enum gls_status mention(struct gls_shelf *shelf, struct gls_span query,
                               struct gls_found *found, struct gls_error *err)
{
    return gls_search(shelf, query, gls_search_mentions, found, err);
}

/* Whatever their language, the nearest first. */
static void sort_nearest_first(struct gls_found *found)
{
    for (size_t i = 1; i < found->count; i++) {
        const struct gls_match match = found->match[i];
        size_t at = i;
        for (; at > 0 && found->match[at - 1].distance > match.distance; at--)
            found->match[at] = found->match[at - 1];
        found->match[at] = match;
    }
}

/* A few of a kind. */
static enum gls_status suggest(struct gls_shelf *shelf, seek_fn *way, struct gls_span query,
                               unsigned how, struct gls_found *found, struct gls_error *err)
{
    struct gls_found more = {0};
    enum gls_status status = seek(shelf, way, query, how, &more, err);
    sort_nearest_first(&more);
    keep_one_a_concept(&more);
    if (!gls_found_append(found, &more, GLS_SUGGESTIONS) && status == GLS_OK)
        status = gls_fail_nomem(err);
    return status;
}

/* The parts in the language that has more of them. */
static enum gls_status add_parts(struct gls_shelf *shelf, struct gls_span query, unsigned how,
                                 struct gls_found *found, struct gls_error *err)
{
    struct gls_found one = {0}, other = {0};
    enum gls_status status = gls_parts(shelf, query, &one, err);
    if (status == GLS_OK && how & GLS_ASK_BOTH_WAYS)
        status = gls_parts(gls_shelf_reverse(shelf), query, &other, err);
    bool better = other.count > one.count;
    if (!gls_found_append(found, better ? &other : &one, GLS_SUGGESTIONS) && status == GLS_OK)
        status = gls_fail_nomem(err);
    gls_found_release(&one);
    gls_found_release(&other);
    return status;
}

/* A few of each kind, in this order; a concept that comes up again is told once, but as a part. */
static enum gls_status guess(struct gls_shelf *shelf, struct gls_span query, unsigned how,
                             struct gls_found *found, struct gls_error *err)
{
    static seek_fn *const ways[] = {surround, gls_suggest, mention};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < sizeof ways / sizeof *ways && status == GLS_OK; i++)
        if (ways[i] != mention || found->count < GLS_SUGGESTIONS)
            status = suggest(shelf, ways[i], query, how, found, err);
    keep_one_a_concept(found);
    return status == GLS_OK ? add_parts(shelf, query, how, found, err) : status;
}

/* ------------------------------------------------------------------ asking */

static enum gls_status answer(struct gls_shelf *shelf, struct gls_span query, unsigned how,
                              struct gls_found *found, struct gls_error *err)
{
    seek_fn *way = how & GLS_ASK_CONTAINS ? contain : gls_lookup;
    enum gls_status status = seek(shelf, way, query, how, found, err);
    struct gls_span term = without_what_is_said(query);
    if (status == GLS_OK && !found->count && term.size < query.size)
        status = seek(shelf, way, term, how, found, err);
    return status;
}

enum gls_status gls_ask(struct gls_shelf *shelf, struct gls_span query, unsigned how,
                        struct gls_found *found, struct gls_error *err)
{
    *found = (struct gls_found){0};
    enum gls_status status = answer(shelf, query, how, found, err);
    if (status == GLS_OK && !found->count && how & GLS_ASK_GUESS)
        status = guess(shelf, query, how, found, err);
    if (status != GLS_OK)
        gls_found_release(found);
    return status;
}
