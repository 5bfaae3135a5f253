/** @file What an index in the making is kept in: arrays, parts, and hash tables of their members.
 *  A failure sticks in @c status, GLS_ERR_NOMEM or GLS_ERR_LIMIT; nothing is done after one. */
#ifndef GLS_BASE_INDEX_PARTS_H
#define GLS_BASE_INDEX_PARTS_H

#include "base/index_record.h"
#include "core/memory.h"

/** Room for that many more members, or NULL with the failure noted. */
void *gls_parts_append(enum gls_status *status, struct gls_array *array, size_t size, size_t count);
#define GLS_PARTS_APPEND(status, array, type)                                                      \
    ((type *)gls_parts_append((status), (array), sizeof(type), 1))
/** A part of @p count records, to be filled in; NULL with the failure noted. */
void *gls_parts_part(enum gls_status *status, struct gls_span *part, size_t count, size_t size);
/** Makes an array a part. */
void gls_parts_hand_over(enum gls_status status, struct gls_array *array, size_t size,
                         struct gls_span *part);

/* ------------------------------------------------------------------ sets */

struct gls_slot {
    uint32_t hash, member; /**< number + 1; 0: free */
};

/** A hash table with open addressing of the members of an array, at most half full. Zeroed is
 *  empty. */
struct gls_set {
    struct gls_slot *slot;
    size_t slots, members;
};

/** Whether a member of @p in is the wanted one. */
typedef bool gls_set_same_fn(const void *in, uint32_t member, const void *wanted);

/** Makes room for @p members; false with the failure noted. */
bool gls_set_reserve(enum gls_status *status, struct gls_set *set, size_t members);

/** The slot of the wanted member, or the free one it would take; NULL with the failure noted. */
static inline struct gls_slot *gls_set_find(enum gls_status *status, struct gls_set *set,
                                            uint32_t hash, gls_set_same_fn *same, const void *in,
                                            const void *wanted)
{
    enum { PROBES_MAX = 1000 }; /* words that are not made to collide take some ten */
    bool full = 2 * (set->members + 1) > set->slots;
    if (*status != GLS_OK || (full && !gls_set_reserve(status, set, set->members + 1)))
        return NULL;
    size_t mask = set->slots - 1, at = hash & mask;
    for (unsigned probes = 0; probes < PROBES_MAX; probes++, at = (at + 1) & mask) {
        struct gls_slot *slot = &set->slot[at];
        if (!slot->member || (slot->hash == hash && same(in, slot->member - 1, wanted)))
            return slot;
    }
    *status = GLS_ERR_LIMIT;
    return NULL;
}

/** Says that a hash will soon be looked for: tables are larger than the processor's caches. */
static inline void gls_set_announce(const struct gls_set *set, uint32_t hash)
{
    if (set->slots)
        GLS_PREFETCH(&set->slot[hash & (set->slots - 1)]);
}

/** Puts the member added last in the free slot that was found for it. */
static inline void gls_set_take(struct gls_set *set, struct gls_slot *slot, uint32_t hash)
{
    slot->hash = hash;
    slot->member = (uint32_t)++set->members;
}

/** The set as a part; @p records as for gls_index_member_mask(). */
void gls_parts_slots(enum gls_status *status, const struct gls_set *set, size_t records,
                     struct gls_span *part);

#endif
