#include "upkeep/merge_list.h"

#include <string.h>

enum { BASE, OURS, THEIRS, THREE };

/* A list in one of the three. */
struct list {
    struct gls_said *item;
    bool *done; /* it has met its like */
    uint32_t count;
};

struct lists {
    struct gls_merging *m;
    const struct gls_listed *listed;
    struct list in[THREE];
    struct gls_array chosen; /* of struct gls_said */
};

static const struct gls_base *base_of(const struct gls_listed *listed, int which)
{
    return which == BASE ? listed->trio->base.base : listed->trio->side[which - 1].base;
}

static bool read_list(struct lists *lists, int which)
{
    struct list *list = &lists->in[which];
    struct gls_range range = lists->listed->of[which];
    struct gls_said said = {.base = base_of(lists->listed, which)};
    size_t most = (size_t)range.count + 1;
    list->item = gls_work_alloc(lists->m->work, most * sizeof *list->item);
    list->done = gls_work_alloc(lists->m->work, most);
    if (!list->item || !list->done)
        return false;
    memset(list->done, 0, most);
    while (said.base && gls_said_next(&said, range))
        list->item[list->count++] = said;
    return true;
}

/* ------------------------------------------------------------------ choosing */

enum { CHOSEN_MOST = 4096 }; /* of more the end is as good a place */

/* What theirs adds goes after the last of its kind. */
static void choose(struct lists *lists, const struct gls_said *said, bool with_its_kind)
{
    struct gls_said *chosen =
        said ? GLS_APPEND(lists->m->work, &lists->chosen, struct gls_said) : NULL;
    if (!chosen)
        return;
    enum gls_category category = gls_said_head(*said).category;
    struct gls_said *item = lists->chosen.data;
    size_t at = lists->chosen.count - 1;
    size_t after = with_its_kind && at < CHOSEN_MOST ? at : 0;
    while (after > 0 && gls_said_head(item[after - 1]).category != category)
        after--;
    if (after > 0)
        memmove(item + after + 1, item + after, (at - after) * sizeof *item);
    item[after > 0 ? after : at] = *said;
}

static void tell(struct lists *lists, const struct gls_said *said, bool removed)
{
    struct gls_merging *m = lists->m;
    struct gls_clash clash = {(unsigned)gls_said_head(*said).category, lists->listed->lang,
                              lists->listed->term, m->favoured, removed};
    if (m->clash)
        m->clash(m->payload, &clash);
}

/* One of the three, each of which may be NULL: not there. */
static const struct gls_said *merge_three(struct lists *lists, const struct gls_said *base,
                                          const struct gls_said *ours,
                                          const struct gls_said *theirs)
{
    bool same = ours && theirs && gls_same_said(*ours, *theirs);
    bool ours_kept = base && ours && gls_same_said(*base, *ours);
    bool theirs_kept = base && theirs && gls_same_said(*base, *theirs);
    if (same || (!ours && !theirs))
        return ours;
    if (theirs_kept || (!base && !theirs))
        return ours;
    if (ours_kept || (!base && !ours))
        return theirs;
    tell(lists, ours ? ours : theirs, !ours || !theirs);
    return lists->m->favour == GLS_MERGE_OURS ? ours : theirs;
}

/* ------------------------------------------------------------------ what has one value */

static const struct gls_said *only_definition(struct list *list, uint32_t *count)
{
    const struct gls_said *found = NULL;
    for (uint32_t i = 0; i < list->count; i++)
        if (gls_said_head(list->item[i]).category == GLS_CATEGORY_DEFINITION) {
            found = &list->item[i];
            ++*count;
        }
    return found;
}

/* The definition of a level, where none of the three has two. */
static const struct gls_said *merge_definition(struct lists *lists)
{
    const struct gls_said *of[THREE];
    for (int i = 0; i < THREE; i++) {
        uint32_t count = 0;
        of[i] = only_definition(&lists->in[i], &count);
        if (count > 1)
            return NULL;
    }
    for (int i = 0; i < THREE; i++)
        if (of[i])
            lists->in[i].done[of[i] - lists->in[i].item] = true;
    return merge_three(lists, of[BASE], of[OURS], of[THEIRS]);
}

/* ------------------------------------------------------------------ what may be many */

static bool same_head(struct gls_said a, struct gls_said b)
{
    struct gls_property one = gls_said_head(a), other = gls_said_head(b);
    return one.category == other.category && strcmp(one.value, other.value) == 0 &&
           strcmp(one.target, other.target) == 0;
}

enum { COMPARISONS_MOST = 1 << 24 };

static const struct gls_said *take_like(struct lists *lists, int which, const struct gls_said *said,
                                        uint32_t near)
{
    struct list *list = &lists->in[which];
    bool huge = (uint64_t)list->count * lists->listed->of[OURS].count > COMPARISONS_MOST;
    uint32_t from = huge ? near : 0, to = huge && near < list->count ? near + 1 : list->count;
    for (uint32_t i = from; i < to; i++)
        if (!list->done[i] && same_head(list->item[i], *said)) {
            list->done[i] = true;
            return &list->item[i];
        }
    return NULL;
}

/* A definition stands where it stood. */
static void merge_many(struct lists *lists, int side, const struct gls_said *definition,
                       bool *defined)
{
    struct list *list = &lists->in[side];
    int other = side == OURS ? THEIRS : OURS;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct gls_said *said = &list->item[i];
        if (list->done[i]) {
            bool here =
                definition && !*defined && gls_said_head(*said).category == GLS_CATEGORY_DEFINITION;
            if (here)
                choose(lists, definition, side == THEIRS);
            *defined |= here;
            continue;
        }
        list->done[i] = true;
        const struct gls_said *base = take_like(lists, BASE, said, i);
        const struct gls_said *like = take_like(lists, other, said, i);
        choose(lists,
               side == OURS ? merge_three(lists, base, said, like)
                            : merge_three(lists, base, like, said),
               side == THEIRS);
    }
}

/* ------------------------------------------------------------------ giving them */

/* References lead to concepts under the ids that these get. */
static struct gls_span target_of(const struct lists *lists, const struct gls_base *base,
                                 const struct gls_property *property)
{
    for (int side = 0; side < 2; side++) {
        const char *const *id = lists->m->id[side];
        if (!id || base != lists->listed->trio->side[side].base || !*property->target ||
            property->category != GLS_CATEGORY_CROSS_REFERENCE)
            continue;
        uint32_t number = gls_base_find_id(base, property->target);
        if (number != UINT32_MAX && id[number])
            return gls_span_of(id[number]);
    }
    return gls_span_of(property->target);
}

static void give(const struct lists *lists, struct gls_said said)
{
    for (uint32_t i = 0; i < said.count; i++) {
        struct gls_property property = gls_base_property(said.base, said.first + i);
        struct gls_property_draft draft = {.category = property.category,
                                           .value = gls_span_of(property.value),
                                           .target = target_of(lists, said.base, &property),
                                           .nested = property.nested};
        gls_builder_property(lists->m->builder, lists->listed->level, &draft);
    }
}

void gls_merge_properties(struct gls_merging *merging, const struct gls_listed *listed)
{
    struct lists lists = {.m = merging, .listed = listed};
    bool defined = false;
    if (!read_list(&lists, BASE) || !read_list(&lists, OURS) || !read_list(&lists, THEIRS))
        return;
    const struct gls_said *definition = merge_definition(&lists);
    merge_many(&lists, OURS, definition, &defined);
    merge_many(&lists, THEIRS, definition, &defined);
    if (definition && !defined)
        choose(&lists, definition, true);
    for (size_t i = 0; i < lists.chosen.count; i++)
        give(&lists, *GLS_AT(lists.chosen, struct gls_said, i));
    gls_free(lists.chosen.data);
}
