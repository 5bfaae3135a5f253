/* What becomes of each concept: by bytes where one side did not touch it, else by what it says. */
#include "upkeep/merge_plan.h"

#include "core/span.h"
#include "upkeep/merge_steps.h"

struct deciding {
    struct gls_merge_plan *plan;
    struct gls_merging merging;
    uint32_t number; /* of the concept in hand */
    uint32_t merged; /* concepts given to the builder */
    bool clashed;
};

static void note_clash(void *payload, const struct gls_clash *clash)
{
    struct deciding *d = payload;
    struct gls_told *told = GLS_APPEND(d->plan->work, &d->plan->told, struct gls_told);
    if (told)
        *told = (struct gls_told){.fated = d->number, .clash = *clash};
    d->clashed |= !clash->settled;
}

static const char *final_id(const struct gls_merge_plan *plan, const struct gls_fated *fated)
{
    int side = fated->side[GLS_MERGE_OURS] == UINT32_MAX;
    uint32_t concept = fated->side[side];
    const char *id = plan->id[side][concept];
    return id ? id : gls_base_concept(plan->side[side].base, concept).id;
}

static uint32_t merge_one(struct deciding *d, const struct gls_trio *trio, const char *id,
                          enum gls_merge_side favour, bool tell)
{
    d->merging.favour = favour;
    d->merging.clash = tell ? note_clash : NULL;
    gls_merge_concept(&d->merging, trio, id);
    return d->merged++;
}

/* Whether two concepts have the same bytes in their files. */
static bool same_bytes(const struct gls_merged_file *a, uint32_t of_a,
                       const struct gls_merged_file *b, uint32_t of_b)
{
    struct gls_span one = gls_merged_bytes(a, of_a);
    return one.size && gls_span_equal(one, gls_merged_bytes(b, of_b));
}

/* Whether a reference of theirs leads to a concept that gets another id. */
static bool is_renamed(const struct gls_merge_plan *plan, struct gls_range properties)
{
    const struct gls_base *base = plan->side[GLS_MERGE_THEIRS].base;
    for (uint32_t i = properties.first; i < properties.first + properties.count; i++) {
        struct gls_property property = gls_base_property(base, i);
        uint32_t to = property.category == GLS_CATEGORY_CROSS_REFERENCE && *property.target
                          ? gls_base_find_id(base, property.target)
                          : UINT32_MAX;
        if (to != UINT32_MAX && plan->id[GLS_MERGE_THEIRS][to])
            return true;
    }
    return false;
}

bool gls_can_take_bytes(const struct gls_merge_plan *plan, const struct gls_fated *fated)
{
    const struct gls_base *base = plan->side[GLS_MERGE_THEIRS].base;
    struct gls_concept concept = gls_base_concept(base, fated->side[GLS_MERGE_THEIRS]);
    bool plain = !plan->id[GLS_MERGE_THEIRS][fated->side[GLS_MERGE_THEIRS]] &&
                 !is_renamed(plan, concept.properties);
    for (uint32_t i = 0; plain && i < concept.terms.count; i++)
        plain = !is_renamed(plan, gls_base_term(base, concept.terms.first + i).properties);
    return plain && gls_write_alike(&plan->side[GLS_MERGE_OURS], &plan->side[GLS_MERGE_THEIRS]);
}

/* What theirs says, in the entry of ours where there is one. */
static void say_theirs(struct deciding *d, struct gls_fated *fated)
{
    struct gls_trio trio = gls_merge_trio(d->plan, fated);
    trio.base = trio.side[GLS_MERGE_OURS] = (struct gls_one){NULL, 0};
    fated->fate = GLS_FATE_MERGED;
    fated->merged[0] = merge_one(d, &trio, final_id(d->plan, fated), GLS_MERGE_THEIRS, false);
}

/* Theirs as it is, in its bytes or written as ours writes. */
static void take_theirs(struct deciding *d, struct gls_fated *fated)
{
    if (gls_can_take_bytes(d->plan, fated))
        fated->fate = GLS_FATE_THEIRS;
    else
        say_theirs(d, fated);
}

/* Removed on one side, and changed on the other: it stays, between marks. */
static void clash_with_nothing(struct deciding *d, struct gls_fated *fated, int side)
{
    struct gls_trio trio = gls_merge_trio(d->plan, fated);
    const struct gls_clash clash = {.field = GLS_FIELD_TERM, .removed = true, .settled = false};
    struct gls_clash told = clash;
    told.settled = d->plan->favoured;
    note_clash(d, &told);
    if (d->plan->favoured && d->plan->favour != (enum gls_merge_side)side) {
        fated->fate = GLS_FATE_REMOVED;
        return;
    }
    trio.base = (struct gls_one){NULL, 0};
    fated->fate = d->plan->favoured ? GLS_FATE_MERGED : GLS_FATE_CLASH;
    uint32_t merged =
        merge_one(d, &trio, final_id(d->plan, fated), (enum gls_merge_side)side, false);
    fated->merged[d->plan->favoured ? 0 : side] = merged;
}

/* Whether a side has put comments in the entry that the other removed. */
static bool has_new_comment(const struct gls_merge_plan *plan, const struct gls_fated *fated,
                            int side)
{
    struct gls_span text = gls_merged_bytes(&plan->side[side], fated->side[side]), comment;
    struct gls_span base = gls_merged_bytes(&plan->base, fated->base);
    while (gls_next_comment(&text, &comment))
        if (!gls_span_holds(base, comment))
            return true;
    return false;
}

static void decide_alone(struct deciding *d, struct gls_fated *fated, int side)
{
    struct gls_trio trio = gls_merge_trio(d->plan, fated);
    if (!trio.base.base) {
        fated->fate = GLS_FATE_KEPT;
        if (side == GLS_MERGE_THEIRS)
            take_theirs(d, fated);
    } else if (gls_says_same(d->plan->work, trio.base, trio.side[side]) &&
               !has_new_comment(d->plan, fated, side)) {
        fated->fate = GLS_FATE_REMOVED;
    } else {
        clash_with_nothing(d, fated, side);
    }
}

static void merge_both(struct deciding *d, struct gls_fated *fated)
{
    struct gls_trio trio = gls_merge_trio(d->plan, fated);
    const char *id = final_id(d->plan, fated);
    enum gls_merge_side favour = d->plan->favoured ? d->plan->favour : GLS_MERGE_OURS;
    d->clashed = false;
    fated->fate = GLS_FATE_MERGED;
    fated->merged[0] = merge_one(d, &trio, id, favour, true);
    if (!d->clashed)
        return;
    fated->fate = GLS_FATE_CLASH;
    fated->merged[1] = merge_one(d, &trio, id, GLS_MERGE_THEIRS, false);
}

/* First by bytes, so that comments are merged too; then by what they say. */
static void decide_both(struct deciding *d, struct gls_fated *fated)
{
    struct gls_merge_plan *plan = d->plan;
    struct gls_trio trio = gls_merge_trio(plan, fated);
    struct gls_one ours = trio.side[GLS_MERGE_OURS], theirs = trio.side[GLS_MERGE_THEIRS];
    const struct gls_merged_file *file = plan->side;
    fated->fate = GLS_FATE_KEPT;
    if (same_bytes(&file[0], ours.number, &file[1], theirs.number) &&
        !plan->id[GLS_MERGE_OURS][ours.number])
        return;
    if (trio.base.base) {
        bool theirs_kept = same_bytes(&plan->base, trio.base.number, &file[1], theirs.number) ||
                           gls_says_same(plan->work, trio.base, theirs);
        bool ours_kept = same_bytes(&plan->base, trio.base.number, &file[0], ours.number);
        bool ours_said = ours_kept || gls_says_same(plan->work, trio.base, ours);
        if (ours_kept && (!theirs_kept || gls_can_take_bytes(plan, fated))) {
            take_theirs(d, fated);
            return;
        }
        if (theirs_kept && !plan->id[GLS_MERGE_OURS][ours.number])
            return;
        if (ours_said) {
            say_theirs(d, fated);
            return;
        }
    }
    if (!gls_says_same(plan->work, ours, theirs))
        merge_both(d, fated);
}

static void decide(struct deciding *d, struct gls_fated *fated)
{
    if (fated->side[GLS_MERGE_OURS] == UINT32_MAX)
        decide_alone(d, fated, GLS_MERGE_THEIRS);
    else if (fated->side[GLS_MERGE_THEIRS] != UINT32_MAX)
        decide_both(d, fated);
    else
        decide_alone(d, fated, GLS_MERGE_OURS);
}

static bool decide_all(struct gls_merge_plan *plan)
{
    struct gls_builder *builder = gls_builder_new("merged");
    struct deciding d = {.plan = plan};
    struct gls_error err;
    if (!builder) {
        gls_work_fail_nomem(plan->work);
        return false;
    }
    d.merging = (struct gls_merging){.work = plan->work,
                                     .builder = builder,
                                     .three_way = plan->base.base != NULL,
                                     .favoured = plan->favoured,
                                     .payload = &d,
                                     .id = {plan->id[0], plan->id[1]}};
    for (size_t i = 0; i < plan->fated.count && !gls_work_failed(plan->work); i++) {
        d.number = (uint32_t)i;
        decide(&d, GLS_AT(plan->fated, struct gls_fated, i));
    }
    if (!gls_work_failed(plan->work) &&
        gls_builder_finish(builder, GLS_LOAD_TERMS, &plan->merged, &err) != GLS_OK)
        gls_work_fail(plan->work, err.status, (struct gls_place){0}, "%s", err.message);
    gls_builder_free(builder);
    return !gls_work_failed(plan->work);
}

/* ------------------------------------------------------------------ the whole */

bool gls_merge_plan_build(struct gls_merge_plan *plan)
{
    gls_merge_pair(plan);
    return !gls_work_failed(plan->work) && gls_merge_choose_ids(plan) && decide_all(plan);
}

void gls_merge_plan_release(struct gls_merge_plan *plan)
{
    gls_base_free(plan->merged);
    gls_free(plan->fated.data);
    gls_free(plan->told.data);
    gls_free(plan->near.data);
}
