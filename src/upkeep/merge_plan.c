#include "upkeep/merge_plan.h"

#include <string.h>

#include "core/span.h"
#include "upkeep/compare.h"
#include "upkeep/position.h"

/* ------------------------------------------------------------------ alike */

struct gls_span gls_merged_bytes(const struct gls_merged_file *file, uint32_t concept)
{
    struct gls_concept view = gls_base_concept(file->base, concept);
    bool inside = file->bytes.data && view.size && view.offset <= file->bytes.size &&
                  view.size <= file->bytes.size - view.offset;
    if (!inside)
        return (struct gls_span){"", 0};
    return (struct gls_span){file->bytes.data + view.offset, (size_t)view.size};
}

bool gls_span_holds(struct gls_span text, struct gls_span part)
{
    for (size_t i = 0; part.size && i + part.size <= text.size; i++)
        if (memcmp(text.data + i, part.data, part.size) == 0)
            return true;
    return !part.size;
}

bool gls_next_comment(struct gls_span *text, struct gls_span *comment)
{
    for (size_t i = 0; i + 7 <= text->size; i++) {
        if (memcmp(text->data + i, "<!--", 4) != 0)
            continue;
        size_t end = i + 4;
        while (end + 3 < text->size && memcmp(text->data + end, "-->", 3) != 0)
            end++;
        *comment = (struct gls_span){text->data + i, end + 3 - i};
        *text = (struct gls_span){text->data + end + 3, text->size - end - 3};
        return true;
    }
    return false;
}

static bool same_names(const struct gls_dialect *a, const struct gls_dialect *b)
{
    return gls_span_equal(a->entry, b->entry) && gls_span_equal(a->section, b->section) &&
           gls_span_equal(a->term, b->term) && gls_span_equal(a->lang, b->lang) &&
           gls_span_equal(a->core, b->core) && gls_span_equal(a->min, b->min) &&
           gls_span_equal(a->basic, b->basic) && a->by_name == b->by_name &&
           a->minimal == b->minimal;
}

bool gls_write_alike(const struct gls_merged_file *a, const struct gls_merged_file *b)
{
    return a->is_tbx && b->is_tbx && same_names(&a->dialect, &b->dialect) &&
           gls_span_equal(a->dialect.gap[0], b->dialect.gap[0]);
}

static void note_difference(void *payload, const struct gls_difference *difference)
{
    (void)difference;
    *(bool *)payload = true;
}

bool gls_says_same(struct gls_work *work, struct gls_one a, struct gls_one b)
{
    bool differ =
        strcmp(gls_base_concept(a.base, a.number).id, gls_base_concept(b.base, b.number).id) != 0;
    if (!differ && !gls_same_concept(a, b))
        gls_compare(work, a, b, note_difference, &differ);
    return !differ;
}

/* ------------------------------------------------------------------ which are one */

static struct gls_fated *add_fated(struct gls_merge_plan *plan, uint32_t base, uint32_t ours,
                                   uint32_t theirs)
{
    struct gls_fated *fated = GLS_APPEND(plan->work, &plan->fated, struct gls_fated);
    if (fated)
        *fated = (struct gls_fated){.base = base,
                                    .side = {ours, theirs},
                                    .merged = {UINT32_MAX, UINT32_MAX},
                                    .added = ours == UINT32_MAX};
    return fated;
}

struct pairings {
    struct gls_pairing ours, theirs; /* with the base */
    struct gls_pairing sides;        /* ours with theirs */
};

static uint32_t at(const uint32_t *numbers, uint32_t number)
{
    return numbers && number != UINT32_MAX ? numbers[number] : UINT32_MAX;
}

/* By way of the base; what is new on both sides by what the sides share. */
static void list_fated(struct gls_merge_plan *plan, const struct pairings *p)
{
    uint32_t ours = (uint32_t)gls_base_concepts(plan->side[0].base);
    uint32_t theirs = (uint32_t)gls_base_concepts(plan->side[1].base);
    for (uint32_t i = 0; i < ours; i++)
        add_fated(plan, at(p->ours.of_second, i), i,
                  at(p->theirs.of_first, at(p->ours.of_second, i)));
    for (uint32_t i = 0; i < theirs && !gls_work_failed(plan->work); i++) {
        uint32_t base = at(p->theirs.of_second, i);
        if (at(p->ours.of_first, base) != UINT32_MAX)
            continue;
        uint32_t like = at(p->sides.of_second, i);
        struct gls_fated *fated =
            like == UINT32_MAX ? NULL : GLS_AT(plan->fated, struct gls_fated, like);
        if (!fated || fated->side[GLS_THEIRS] != UINT32_MAX)
            add_fated(plan, base, UINT32_MAX, i);
        else {
            fated->side[GLS_THEIRS] = i;
            fated->base = fated->base == UINT32_MAX ? base : fated->base;
        }
    }
}

static void keep_near(struct gls_merge_plan *plan, const struct gls_pairing *sides)
{
    for (size_t i = 0; i < sides->near.count; i++) {
        struct gls_near *near = GLS_APPEND(plan->work, &plan->near, struct gls_near);
        if (near)
            *near = *GLS_AT(sides->near, struct gls_near, i);
    }
}

static void pair_all(struct gls_merge_plan *plan)
{
    struct pairings p = {0};
    bool good = gls_pair(&p.sides, plan->work, plan->side[0].base, plan->side[1].base);
    if (good && plan->base.base)
        good = gls_pair(&p.ours, plan->work, plan->base.base, plan->side[0].base) &&
               gls_pair(&p.theirs, plan->work, plan->base.base, plan->side[1].base);
    if (good)
        list_fated(plan, &p);
    if (good && !plan->base.base)
        keep_near(plan, &p.sides);
    gls_pairing_release(&p.sides);
    gls_pairing_release(&p.ours);
    gls_pairing_release(&p.theirs);
}

/* ------------------------------------------------------------------ ids */

static struct gls_trio trio_of(const struct gls_merge_plan *plan, const struct gls_fated *fated)
{
    struct gls_trio trio = {{plan->base.base, fated->base}, {{NULL, 0}, {NULL, 0}}};
    if (fated->base == UINT32_MAX)
        trio.base.base = NULL;
    for (int side = 0; side < 2; side++)
        if (fated->side[side] != UINT32_MAX)
            trio.side[side] = (struct gls_one){plan->side[side].base, fated->side[side]};
    return trio;
}

/* Ids that were made, each once. */
struct made {
    struct gls_hash_table table;
    struct gls_array id; /* of const char * */
};

static bool same_made(const void *in, uint32_t member, const void *wanted)
{
    return strcmp(((const char *const *)in)[member], wanted) == 0;
}

/* Whether the id is nobody's yet; then it is. */
static bool take_id(struct gls_merge_plan *plan, struct made *made, const char *id)
{
    if (gls_base_find_id(plan->side[0].base, id) != UINT32_MAX ||
        gls_base_find_id(plan->side[1].base, id) != UINT32_MAX)
        return false;
    uint32_t hash = (uint32_t)gls_hash(made->table.key, gls_span_of(id));
    struct gls_hash_slot *slot =
        gls_hash_table_find(plan->work, &made->table, hash, same_made, made->id.data, id);
    if (!slot || slot->member)
        return !slot; /* after a failure there is no end to look for */
    const char **kept = GLS_APPEND(plan->work, &made->id, const char *);
    if (kept) {
        *kept = id;
        gls_hash_table_insert(&made->table, slot, hash, made->id.count - 1);
    }
    return true;
}

/* A new id for a concept of theirs, made of its first term. */
static const char *make_id(struct gls_merge_plan *plan, struct made *made, uint32_t concept)
{
    struct gls_buf id;
    char *kept = NULL;
    gls_buf_init(&id);
    gls_put_folded_id(&id, (struct gls_one){plan->side[1].base, concept});
    size_t size = id.size;
    for (unsigned i = 2; !gls_work_failed(plan->work); i++) {
        gls_buf_put(&id, "", 1);
        if (gls_work_wrote(plan->work, &id))
            kept = gls_work_alloc(plan->work, id.size);
        if (!kept)
            break;
        memcpy(kept, id.data, id.size);
        if (take_id(plan, made, kept))
            break;
        id.size = size;
        gls_buf_printf(&id, "-%u", i);
    }
    gls_buf_release(&id);
    return kept;
}

static void set_id(struct gls_merge_plan *plan, int side, uint32_t concept, const char *id)
{
    const char *own = gls_base_concept(plan->side[side].base, concept).id;
    plan->id[side][concept] = strcmp(own, id) == 0 ? NULL : id;
}

static void choose_id(struct gls_merge_plan *plan, struct made *made, const struct gls_fated *fated)
{
    struct gls_merging merging = {.three_way = plan->base.base != NULL};
    struct gls_trio trio = trio_of(plan, fated);
    const char *id = gls_merged_id(&merging, &trio);
    if (fated->added && id && *id && gls_base_find_id(plan->side[GLS_OURS].base, id) != UINT32_MAX)
        id = make_id(plan, made, fated->side[GLS_THEIRS]);
    for (int side = 0; id && side < 2; side++)
        if (fated->side[side] != UINT32_MAX)
            set_id(plan, side, fated->side[side], id);
}

static bool choose_ids(struct gls_merge_plan *plan)
{
    struct made made = {.table = {.what = "ids", .key = gls_hash_key()}};
    for (int side = 0; side < 2; side++) {
        size_t size = (gls_base_concepts(plan->side[side].base) + 1) * sizeof(char *);
        plan->id[side] = gls_work_alloc(plan->work, size);
        if (plan->id[side])
            memset((void *)plan->id[side], 0, size);
    }
    for (size_t i = 0; i < plan->fated.count && !gls_work_failed(plan->work); i++)
        choose_id(plan, &made, GLS_AT(plan->fated, struct gls_fated, i));
    gls_hash_table_release(&made.table);
    gls_free(made.id.data);
    return !gls_work_failed(plan->work);
}

/* ------------------------------------------------------------------ the fate of each */

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
    int side = fated->side[GLS_OURS] == UINT32_MAX;
    uint32_t concept = fated->side[side];
    const char *id = plan->id[side][concept];
    return id ? id : gls_base_concept(plan->side[side].base, concept).id;
}

static uint32_t give(struct deciding *d, const struct gls_trio *trio, const char *id,
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
    const struct gls_base *base = plan->side[GLS_THEIRS].base;
    for (uint32_t i = properties.first; i < properties.first + properties.count; i++) {
        struct gls_property property = gls_base_property(base, i);
        uint32_t to = property.category == GLS_CATEGORY_CROSS_REFERENCE && *property.target
                          ? gls_base_find_id(base, property.target)
                          : UINT32_MAX;
        if (to != UINT32_MAX && plan->id[GLS_THEIRS][to])
            return true;
    }
    return false;
}

bool gls_can_take_bytes(const struct gls_merge_plan *plan, const struct gls_fated *fated)
{
    const struct gls_base *base = plan->side[GLS_THEIRS].base;
    struct gls_concept concept = gls_base_concept(base, fated->side[GLS_THEIRS]);
    bool plain =
        !plan->id[GLS_THEIRS][fated->side[GLS_THEIRS]] && !is_renamed(plan, concept.properties);
    for (uint32_t i = 0; plain && i < concept.terms.count; i++)
        plain = !is_renamed(plan, gls_base_term(base, concept.terms.first + i).properties);
    return plain && gls_write_alike(&plan->side[GLS_OURS], &plan->side[GLS_THEIRS]);
}

/* What theirs says, in the entry of ours where there is one. */
static void say_theirs(struct deciding *d, struct gls_fated *fated)
{
    struct gls_trio trio = trio_of(d->plan, fated);
    trio.base = trio.side[GLS_OURS] = (struct gls_one){NULL, 0};
    fated->fate = GLS_FATE_MERGED;
    fated->merged[0] = give(d, &trio, final_id(d->plan, fated), GLS_THEIRS, false);
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
    struct gls_trio trio = trio_of(d->plan, fated);
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
    uint32_t merged = give(d, &trio, final_id(d->plan, fated), (enum gls_merge_side)side, false);
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
    struct gls_trio trio = trio_of(d->plan, fated);
    if (!trio.base.base) {
        fated->fate = GLS_FATE_KEPT;
        if (side == GLS_THEIRS)
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
    struct gls_trio trio = trio_of(d->plan, fated);
    const char *id = final_id(d->plan, fated);
    enum gls_merge_side favour = d->plan->favoured ? d->plan->favour : GLS_OURS;
    d->clashed = false;
    fated->fate = GLS_FATE_MERGED;
    fated->merged[0] = give(d, &trio, id, favour, true);
    if (!d->clashed)
        return;
    fated->fate = GLS_FATE_CLASH;
    fated->merged[1] = give(d, &trio, id, GLS_THEIRS, false);
}

/* First by bytes, so that comments are merged too; then by what they say. */
static void decide_both(struct deciding *d, struct gls_fated *fated)
{
    struct gls_merge_plan *plan = d->plan;
    struct gls_trio trio = trio_of(plan, fated);
    struct gls_one ours = trio.side[GLS_OURS], theirs = trio.side[GLS_THEIRS];
    const struct gls_merged_file *file = plan->side;
    fated->fate = GLS_FATE_KEPT;
    if (same_bytes(&file[0], ours.number, &file[1], theirs.number) &&
        !plan->id[GLS_OURS][ours.number])
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
        if (theirs_kept && !plan->id[GLS_OURS][ours.number])
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
    if (fated->side[GLS_OURS] == UINT32_MAX)
        decide_alone(d, fated, GLS_THEIRS);
    else if (fated->side[GLS_THEIRS] != UINT32_MAX)
        decide_both(d, fated);
    else
        decide_alone(d, fated, GLS_OURS);
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

bool gls_merge_plan_make(struct gls_merge_plan *plan)
{
    pair_all(plan);
    return !gls_work_failed(plan->work) && choose_ids(plan) && decide_all(plan);
}

void gls_merge_plan_release(struct gls_merge_plan *plan)
{
    gls_base_free(plan->merged);
    gls_free(plan->fated.data);
    gls_free(plan->told.data);
    gls_free(plan->near.data);
}
