#include "match/found.h"

#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/collate.h"
#include "text/fold.h"
#include "text/token.h"

const char *gls_grade_name(enum gls_grade grade)
{
    static const char *const names[] = {"exact",    "case",     "folded", "inflected", "prefix",
                                        "contains", "contains", "fuzzy",  "part"};
    return (size_t)grade < sizeof names / sizeof *names ? names[grade] : NULL;
}

bool gls_grade_is_guess(enum gls_grade grade)
{
    return grade >= GLS_GRADE_AROUND;
}

void gls_found_release(struct gls_found *found)
{
    if (!found)
        return;
    gls_free(found->match);
    *found = (struct gls_found){0};
}

bool gls_found_append(struct gls_found *found, struct gls_found *more, size_t most)
{
    size_t count = more->count < most ? more->count : most;
    size_t room = found->count;
    bool done = !count || gls_grow(&found->match, &room, found->count + count, sizeof *more->match);
    if (done && count) {
        memcpy(found->match + found->count, more->match, count * sizeof *more->match);
        found->count += count;
    }
    gls_found_release(more);
    return done;
}

const char *gls_match_text(const struct gls_match *match)
{
    return gls_base_term_text(match->base, match->term);
}

bool gls_gather_wants(const struct gls_gather *gather, uint32_t shelf_index, uint32_t term)
{
    uint32_t language = gls_base_term(gather->shelf->base[shelf_index], term).language;
    return gls_shelf_side(gather->shelf, shelf_index, language) & GLS_SIDE_FROM;
}

bool gls_match_is_bad(const struct gls_match *match)
{
    return gls_admin_is_bad(gls_base_term_admin(match->base, match->term));
}

bool gls_matches_share_concept(const struct gls_match *one, const struct gls_match *other)
{
    return one->shelf_index == other->shelf_index &&
           gls_base_term_concept(one->base, one->term) ==
               gls_base_term_concept(other->base, other->term);
}

size_t gls_hit_senses(const struct gls_hit *hit)
{
    size_t good = hit->count == 1; /* one is what there is */
    while (good < hit->count && !gls_match_is_bad(&hit->match[good]))
        good++;
    return good ? good : hit->count;
}

bool gls_hit_is_bad(const struct gls_hit *hit)
{
    return hit->count && gls_match_is_bad(hit->match);
}

void gls_gather_add(struct gls_gather *gather, struct gls_match match)
{
    if (gls_work_grow(gather->work, &gather->match, &gather->room, gather->count + 1, sizeof match))
        gather->match[gather->count++] = match;
}

/* By term, the best match of a term first. */
static int compare_terms(const void *left, const void *right)
{
    const struct gls_match *a = left, *b = right;
    if (a->shelf_index != b->shelf_index)
        return a->shelf_index < b->shelf_index ? -1 : 1;
    if (a->term != b->term)
        return a->term < b->term ? -1 : 1;
    if (a->grade != b->grade)
        return a->grade < b->grade ? -1 : 1;
    return (a->distance > b->distance) - (a->distance < b->distance);
}

/* A term that was met in several ways is one match, the best. */
static void drop_repeated(struct gls_gather *gather)
{
    size_t kept = 0;
    qsort(gather->match, gather->count, sizeof *gather->match, compare_terms);
    for (size_t i = 0; i < gather->count; i++) {
        const struct gls_match *last = kept ? &gather->match[kept - 1] : NULL;
        if (!last || last->shelf_index != gather->match[i].shelf_index ||
            last->term != gather->match[i].term)
            gather->match[kept++] = gather->match[i];
    }
    gather->count = kept;
}

/* ------------------------------------------------------------------ order */

/* A match with everything that orders it: ranks, then its place in the alphabet, then in the file.
 */
struct ranked {
    uint32_t rank;
    struct gls_span key;
    struct gls_match match;
};

static uint32_t rank_of(const struct gls_match *match)
{
    uint32_t shelf_index = match->shelf_index;
    unsigned admin = gls_admin_rank(gls_base_term_admin(match->base, match->term));
    return (uint32_t)match->grade << 28 | (uint32_t)match->distance << 20 |
           (shelf_index < 0xFFFF ? shelf_index : 0xFFFF) << 4 | admin;
}

static int compare(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    int order = gls_span_compare(a->key, b->key);
    if (order)
        return order;
    return (a->match.term > b->match.term) - (a->match.term < b->match.term);
}

static bool has_ties(const struct ranked *ranked, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (ranked[i - 1].rank == ranked[i].rank)
            return true;
    return false;
}

/* Accents count where the folded texts are the same. */
static void append_folded(struct gls_span text, struct gls_buf *keys)
{
    char folded[GLS_KEY_BYTES];
    gls_buf_put(keys, folded, gls_fold_key(text, folded, sizeof folded));
    gls_buf_put(keys, "", 1);
    gls_buf_put(keys, text.data, text.size);
}

/* The keys, a collator's or folded texts. */
static void make_keys(struct ranked *ranked, size_t count, const struct gls_collator *collator,
                      struct gls_buf *keys)
{
    for (size_t i = 0; i < count; i++) {
        size_t start = keys->size;
        struct gls_span text = gls_span_of(gls_match_text(&ranked[i].match));
        if (collator)
            gls_collator_key(collator, text, keys);
        else
            append_folded(text, keys);
        ranked[i].key.size = keys->size - start;
    }
    for (size_t i = 0, at = 0; i < count && keys->status == GLS_OK; i++) {
        ranked[i].key.data = keys->data + at;
        at += ranked[i].key.size;
    }
}

/* Fills the keys; a language without an alphabet of its own has the root's. Suggestions are not
 * worth a collator, which takes longer to open than they to find. */
static void collate(struct ranked *ranked, const struct gls_gather *gather, struct gls_buf *keys)
{
    struct gls_collator *collator = NULL;
    if (!gls_grade_is_guess(ranked->match.grade) &&
        gls_collator_open(&collator, gather->shelf->from, NULL) != GLS_OK &&
        gls_collator_open(&collator, "und", NULL) != GLS_OK) {
        gls_work_fail_nomem(gather->work);
        return;
    }
    make_keys(ranked, gather->count, collator, keys);
    gls_collator_free(collator);
    if (gls_work_wrote(gather->work, keys))
        qsort(ranked, gather->count, sizeof *ranked, compare);
}

/* Ties are rare, and only ties need the collator. */
static void order(struct gls_gather *gather)
{
    struct ranked *ranked = gls_work_alloc(gather->work, gather->count * sizeof *ranked);
    if (!ranked)
        return;
    for (size_t i = 0; i < gather->count; i++)
        ranked[i] = (struct ranked){.rank = rank_of(&gather->match[i]), .match = gather->match[i]};
    qsort(ranked, gather->count, sizeof *ranked, compare);
    struct gls_buf keys;
    gls_buf_init(&keys);
    if (has_ties(ranked, gather->count))
        collate(ranked, gather, &keys);
    for (size_t i = 0; i < gather->count; i++)
        gather->match[i] = ranked[i].match;
    gls_buf_release(&keys);
}

/* ------------------------------------------------------------------ spellings */

static bool is_answer(const struct gls_match *match)
{
    return match->grade <= GLS_GRADE_INFLECTED;
}

/* Whether two terms that answer one query, both as it is or both in one form of it, are of one
 * concept: then they differ in spelling only. */
static bool are_twins(const struct gls_match *a, const struct gls_match *b)
{
    bool alike = is_answer(a) && is_answer(b) && a->distance == b->distance &&
                 (a->grade == GLS_GRADE_INFLECTED) == (b->grade == GLS_GRADE_INFLECTED);
    if (!alike)
        return false;
    struct gls_term one = gls_base_term(a->base, a->term), other = gls_base_term(b->base, b->term);
    return gls_base_languages_agree(a->base, one.language, other.language);
}

/* Of terms that differ in spelling only the best is the answer. They come by term, so those of a
 * concept, which are not many, lie side by side. */
static void drop_twins(struct gls_gather *gather)
{
    size_t kept = 0;
    for (size_t i = 0; i < gather->count; i++) {
        const struct gls_match match = gather->match[i];
        size_t twin = kept;
        while (twin > 0 && gls_matches_share_concept(&gather->match[twin - 1], &match) &&
               !are_twins(&gather->match[twin - 1], &match))
            twin--;
        if (twin == 0 || !gls_matches_share_concept(&gather->match[twin - 1], &match))
            gather->match[kept++] = match;
        else if (rank_of(&match) < rank_of(&gather->match[twin - 1]))
            gather->match[twin - 1] = match;
    }
    gather->count = kept;
}

void gls_gather_end(struct gls_gather *gather, struct gls_found *found)
{
    if (gather->count > 1) {
        drop_repeated(gather);
        drop_twins(gather);
    }
    if (gather->count > 1)
        order(gather);
    if (gls_work_failed(gather->work))
        gls_free(gather->match);
    else
        *found = (struct gls_found){gather->match, gather->count};
    *gather = (struct gls_gather){gather->work, gather->shelf, NULL, 0, 0};
}
