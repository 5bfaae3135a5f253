#include "format/concept_id.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "entry/entry.h"

/* ------------------------------------------------------------------ giving ids */

/* An id that a concept has, and the place of the concept. */
struct claim {
    const char *id;
    size_t place;
};

static int compare_ids(const void *a, const void *b)
{
    const struct claim *one = a, *other = b;
    return strcmp(one->id, other->id);
}

static int compare_claims(const void *a, const void *b)
{
    const struct claim *one = a, *other = b;
    int order = compare_ids(a, b);
    return order ? order : (one->place > other->place) - (one->place < other->place);
}

/* The claims on ids that can be kept, in order; among equal ones the first concept is first. */
static size_t gather_claims(const struct gls_concept_ids *ids, gls_may_be_id *may_be,
                            struct claim *claims)
{
    size_t count = 0;
    for (size_t i = 0; i < ids->count; i++) {
        const char *id = gls_base_concept(ids->concept[i].base, ids->concept[i].number).id;
        if (may_be(gls_span_of(id)))
            claims[count++] = (struct claim){id, i};
    }
    qsort(claims, count, sizeof *claims, compare_claims);
    return count;
}

static bool is_claimed(const struct claim *claims, size_t count, const char *id)
{
    struct claim key = {.id = id};
    return count && bsearch(&key, claims, count, sizeof *claims, compare_ids);
}

/* Numbers on from @p *number until the id is nobody's. */
static const char *make_id(struct gls_concept_ids *ids, const struct claim *claims, size_t count,
                           size_t *number)
{
    char text[32];
    do
        snprintf(text, sizeof text, "c%zu", ++*number);
    while (is_claimed(claims, count, text));
    char *id = gls_arena_alloc(&ids->made, strlen(text) + 1);
    return id ? strcpy(id, text) : NULL;
}

static bool give_ids(struct gls_concept_ids *ids, const struct claim *claims, size_t count)
{
    size_t number = 0;
    for (size_t i = 0; i < count; i++)
        if (i == 0 || compare_ids(&claims[i - 1], &claims[i]) != 0)
            ids->id[claims[i].place] = claims[i].id;
    for (size_t i = 0; i < ids->count; i++)
        if (!ids->id[i] && !(ids->id[i] = make_id(ids, claims, count, &number)))
            return false;
    return true;
}

bool gls_is_text(struct gls_span id)
{
    return id.size > 0;
}

bool gls_concept_ids_choose(struct gls_concept_ids *ids, const struct gls_entry_ref *concepts,
                            size_t count, gls_may_be_id *may_be)
{
    *ids = (struct gls_concept_ids){.concept = concepts, .count = count};
    struct claim *claims = gls_malloc(count * sizeof *claims);
    ids->id = gls_malloc(count * sizeof *ids->id);
    if (ids->id)
        memset(ids->id, 0, count * sizeof *ids->id);
    bool made = claims && ids->id && give_ids(ids, claims, gather_claims(ids, may_be, claims));
    gls_free(claims);
    return made;
}

void gls_concept_ids_release(struct gls_concept_ids *ids)
{
    gls_free(ids->id);
    gls_arena_release(&ids->made);
    *ids = (struct gls_concept_ids){0};
}

/* ------------------------------------------------------------------ references */

const char *gls_concept_ids_target(const struct gls_concept_ids *ids, struct gls_entry_ref from,
                                   const char *target)
{
    struct gls_entry_ref wanted = from;
    wanted.number = gls_base_find_id(from.base, target);
    const struct gls_entry_ref *found = ids->count ? bsearch(&wanted, ids->concept, ids->count,
                                                             sizeof wanted, gls_entry_ref_compare)
                                                   : NULL;
    return found ? ids->id[found - ids->concept] : NULL;
}
