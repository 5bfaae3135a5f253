#include "entry/selection.h"

#include "base/base.h"
#include "core/table.h"
#include "match/found.h"

struct met {
    uint32_t shelf_index;
    uint32_t concept;
};

/* Concepts in their order. */
struct gls_selection {
    struct gls_array met;
    struct gls_hash_table table;
    struct gls_work work;
};

enum gls_status gls_selection_new(struct gls_selection **out, struct gls_error *err)
{
    *out = gls_malloc(sizeof **out);
    if (!*out)
        return gls_fail_nomem(err);
    **out = (struct gls_selection){.table = {.what = "concepts", .key = gls_hash_key()}};
    return GLS_OK;
}

void gls_selection_free(struct gls_selection *selection)
{
    if (!selection)
        return;
    gls_free(selection->met.data);
    gls_hash_table_release(&selection->table);
    gls_free(selection);
}

enum gls_status gls_selection_status(const struct gls_selection *selection)
{
    return selection->work.trouble.status;
}

static bool same_met(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_selection *selection = in;
    const struct met *known = GLS_AT(selection->met, struct met, member), *want = wanted;
    return known->shelf_index == want->shelf_index && known->concept == want->concept;
}

static uint32_t hash_met(const struct gls_selection *selection, struct met met)
{
    return (uint32_t)gls_hash_number(selection->table.key,
                                     (uint64_t)met.shelf_index << 32 | met.concept);
}

static void add(struct gls_selection *selection, struct met met)
{
    struct gls_work *work = &selection->work;
    uint32_t hash = hash_met(selection, met);
    struct gls_hash_slot *slot =
        gls_hash_table_find(work, &selection->table, hash, same_met, selection, &met);
    struct met *added =
        slot && !slot->member ? GLS_APPEND(work, &selection->met, struct met) : NULL;
    if (!added)
        return;
    *added = met;
    gls_hash_table_insert(&selection->table, slot, hash, selection->table.members);
}

/* What may not be said in one sense is not meant where it may be said in another. */
void gls_selection_add(struct gls_selection *selection, const struct gls_hit *hit)
{
    size_t count = gls_hit_senses(hit);
    for (size_t i = 0; i < count && !gls_work_failed(&selection->work); i++) {
        const struct gls_match *match = &hit->match[i];
        add(selection,
            (struct met){match->shelf_index, gls_base_term_concept(match->base, match->term)});
    }
}

size_t gls_selection_rank(const struct gls_selection *selection, uint32_t shelf_index,
                          uint32_t concept)
{
    struct met met = {shelf_index, concept};
    const struct gls_hash_slot *slot =
        gls_hash_table_look(&selection->table, hash_met(selection, met), same_met, selection, &met);
    return slot && slot->member ? slot->member - 1 : SIZE_MAX;
}
