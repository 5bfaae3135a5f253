/* The ids of what is merged: no two concepts have one, whatever either side called them. */
#include <string.h>

#include "upkeep/merge_steps.h"
#include "upkeep/position.h"

struct gls_trio gls_merge_trio(const struct gls_merge_plan *plan, const struct gls_fated *fated)
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
struct new_ids {
    struct gls_hash_table table;
    struct gls_array id; /* of const char * */
};

static bool same_id(const void *in, uint32_t member, const void *wanted)
{
    return strcmp(((const char *const *)in)[member], wanted) == 0;
}

/* Whether the id is nobody's yet; then it is. */
static bool reserve_id(struct gls_merge_plan *plan, struct new_ids *ids, const char *id)
{
    if (gls_base_find_id(plan->side[0].base, id) != UINT32_MAX ||
        gls_base_find_id(plan->side[1].base, id) != UINT32_MAX)
        return false;
    uint32_t hash = (uint32_t)gls_hash(ids->table.key, gls_span_of(id));
    struct gls_hash_slot *slot =
        gls_hash_table_find(plan->work, &ids->table, hash, same_id, ids->id.data, id);
    if (!slot || slot->member)
        return !slot; /* after a failure there is no end to look for */
    const char **kept = GLS_APPEND(plan->work, &ids->id, const char *);
    if (kept) {
        *kept = id;
        gls_hash_table_insert(&ids->table, slot, hash, ids->id.count - 1);
    }
    return true;
}

/* A new id for a concept of theirs, made of its first term. */
static const char *new_id(struct gls_merge_plan *plan, struct new_ids *ids, uint32_t concept)
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
        if (reserve_id(plan, ids, kept))
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

static void choose_id(struct gls_merge_plan *plan, struct new_ids *ids,
                      const struct gls_fated *fated)
{
    struct gls_merging merging = {.three_way = plan->base.base != NULL};
    struct gls_trio trio = gls_merge_trio(plan, fated);
    const char *id = gls_merged_id(&merging, &trio);
    if (fated->added && id && *id &&
        gls_base_find_id(plan->side[GLS_MERGE_OURS].base, id) != UINT32_MAX)
        id = new_id(plan, ids, fated->side[GLS_MERGE_THEIRS]);
    for (int side = 0; id && side < 2; side++)
        if (fated->side[side] != UINT32_MAX)
            set_id(plan, side, fated->side[side], id);
}

bool gls_merge_choose_ids(struct gls_merge_plan *plan)
{
    struct new_ids ids = {.table = {.what = "ids", .key = gls_hash_key()}};
    for (int side = 0; side < 2; side++) {
        size_t size = (gls_base_concepts(plan->side[side].base) + 1) * sizeof(char *);
        plan->id[side] = gls_work_alloc(plan->work, size);
        if (plan->id[side])
            memset((void *)plan->id[side], 0, size);
    }
    for (size_t i = 0; i < plan->fated.count && !gls_work_failed(plan->work); i++)
        choose_id(plan, &ids, GLS_AT(plan->fated, struct gls_fated, i));
    gls_hash_table_release(&ids.table);
    gls_free(ids.id.data);
    return !gls_work_failed(plan->work);
}
