#include "xml/names.h"

#include <string.h>

#include "core/span.h"

/* The names of a vocabulary differ in length, first and last letters, and in the middle where they
 * do not ("langSec", "langSet"); the bit that tells the case of a letter is left out. No file adds
 * a name, so this hash needs no key. */
static uint32_t hash_name(struct gls_span name)
{
    if (name.size == 0)
        return 0;
    const unsigned char *at = (const unsigned char *)name.data;
    uint32_t first = at[0] & 0x1F, middle = at[name.size / 2] & 0x1F;
    uint32_t last = at[name.size - 1] & 0x1F;
    return (uint32_t)(name.size * 67 + first * 31 + middle * 7 + last * 131);
}

/* Nearly always a name is written the usual way. */
static bool is_same(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_span *name = wanted, *known = &((const struct gls_names *)in)->at[member].name;
    return name->size == known->size && (memcmp(name->data, known->data, name->size) == 0 ||
                                         gls_span_equal_ascii(*name, known->data));
}

/* The slot of a name, or the free one that it would take: there always is one. */
static uint32_t slot_of(const struct gls_names *names, struct gls_span name)
{
    struct gls_hash_slot *slots = (struct gls_hash_slot *)names->slot;
    struct gls_hash_table table = {.slot = slots, .slots = GLS_NAMES_SLOTS};
    return (uint32_t)(gls_hash_table_look(&table, hash_name(name), is_same, names, &name) - slots);
}

void gls_names_add(struct gls_names *names, const char *name, uint8_t number)
{
    struct gls_span span = gls_span_of(name);
    struct gls_hash_slot *slot = &names->slot[slot_of(names, span)];
    uint8_t *link = NULL;
    for (uint32_t i = slot->member; i; i = *link)
        link = &names->at[i - 1].next;
    names->at[names->count++] = (struct gls_name){span, number, 0};
    if (link)
        *link = (uint8_t)names->count;
    else
        *slot = (struct gls_hash_slot){hash_name(span), (uint32_t)names->count};
}

struct gls_names_walk gls_names_begin(const struct gls_names *names, struct gls_span name)
{
    return (struct gls_names_walk){names->slot[slot_of(names, name)].member};
}

int gls_names_next(const struct gls_names *names, struct gls_names_walk *walk)
{
    if (!walk->member)
        return -1;
    const struct gls_name *name = &names->at[walk->member - 1];
    walk->member = name->next;
    return name->number;
}
