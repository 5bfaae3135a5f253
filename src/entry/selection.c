#include "entry/selection.h"

#include <string.h>

#include "base/base.h"
#include "match/found.h"
#include "base/record.h"
#include "core/error.h"
#include "core/memory.h"

struct met {
    uint32_t glossary; /* its place on the shelf */
    uint32_t concept;
};

/* Concepts in their order, and a hash table of their numbers + 1. */
struct gls_selection {
    struct met *met;
    size_t count, room;
    size_t *slot;
    size_t slots;
    enum gls_status status;
};

enum gls_status gls_selection_new(struct gls_selection **out, struct gls_error *err)
{
    *out = gls_malloc(sizeof **out);
    if (!*out)
        return gls_fail_nomem(err);
    **out = (struct gls_selection){.status = GLS_OK};
    return GLS_OK;
}

void gls_selection_free(struct gls_selection *selection)
{
    if (!selection)
        return;
    gls_free(selection->met);
    gls_free(selection->slot);
    gls_free(selection);
}

enum gls_status gls_selection_status(const struct gls_selection *selection)
{
    return selection->status;
}

/* The slot of a concept, or the free one that it would take. */
static size_t *slot_of(const struct gls_selection *selection, struct met met)
{
    uint64_t place = (uint64_t)met.glossary << 32 | met.concept;
    size_t mask = selection->slots - 1;
    size_t at = gls_hash(0, (struct gls_span){(const char *)&place, sizeof place}) & mask;
    for (; selection->slot[at]; at = (at + 1) & mask) {
        const struct met *known = &selection->met[selection->slot[at] - 1];
        if (known->glossary == met.glossary && known->concept == met.concept)
            break;
    }
    return &selection->slot[at];
}

static bool make_room(struct gls_selection *selection)
{
    if (!gls_grow(&selection->met, &selection->room, selection->count + 1, sizeof(struct met)))
        return false;
    if (2 * (selection->count + 1) <= selection->slots)
        return true;
    size_t slots = gls_hash_slots(selection->count + 1);
    size_t *slot = gls_malloc(slots * sizeof *slot);
    if (!slot)
        return false;
    gls_free(selection->slot);
    selection->slot = memset(slot, 0, slots * sizeof *slot);
    selection->slots = slots;
    for (size_t i = 0; i < selection->count; i++)
        *slot_of(selection, selection->met[i]) = i + 1;
    return true;
}

static void add(struct gls_selection *selection, struct met met)
{
    if (!make_room(selection)) {
        selection->status = GLS_ERR_NOMEM;
        return;
    }
    size_t *slot = slot_of(selection, met);
    if (*slot)
        return;
    selection->met[selection->count++] = met;
    *slot = selection->count;
}

/* What may not be said in one sense is not meant where it may be said in another. */
void gls_selection_add(struct gls_selection *selection, const struct gls_hit *hit)
{
    size_t count = gls_hit_senses(hit);
    for (size_t i = 0; i < count && selection->status == GLS_OK; i++) {
        const struct gls_match *match = &hit->match[i];
        add(selection, (struct met){match->place, gls_base_term(match->base, match->term).concept});
    }
}

size_t gls_selection_place(const struct gls_selection *selection, uint32_t glossary,
                           uint32_t concept)
{
    size_t slot = selection->slots ? *slot_of(selection, (struct met){glossary, concept}) : 0;
    return slot ? slot - 1 : SIZE_MAX;
}
