/** @file Hash tables: the one kit. A table has the numbers of the members of an array that somebody
 *  else keeps, by open addressing, and is at most half full.
 *
 *      slot = gls_hash_table_find(work, &table, hash, same, array, wanted);
 *      if (slot && !slot->member) {
 *          number = ...; append to the array
 *          gls_hash_table_insert(&table, slot, hash, number);
 *      }
 *
 *  Hashes are keyed. A table in memory has a random key, so that no file can be made to crowd it;
 *  one that is written to a file has the key 0, so that the same source gives the same bytes, and
 *  a file made to crowd that is refused after GLS_PROBES_MAX probes. */
#ifndef GLS_CORE_TABLE_H
#define GLS_CORE_TABLE_H

#include "core/work.h"

/** Honest members take some ten probes. */
enum { GLS_PROBES_MAX = 1000 };

/** A key nobody can foresee. */
uint64_t gls_hash_key(void);
/** The hash of some bytes: every bit depends on all of them and on the key. */
uint64_t gls_hash(uint64_t key, struct gls_span bytes);
/** The hash of a number, or of two of 32 bits. */
uint64_t gls_hash_number(uint64_t key, uint64_t number);

struct gls_hash_slot {
    uint32_t hash, member; /**< number + 1; 0: free */
};

/** Without slots, empty: @c what and @c key are set by the caller. */
struct gls_hash_table {
    const char *what; /**< its members, for messages: "ids" */
    uint64_t key;     /**< that hashes are to be made with */
    struct gls_hash_slot *slot;
    size_t slots, members;
};

/** Whether a member of @p in is the wanted one. */
typedef bool gls_hash_same_fn(const void *in, uint32_t member, const void *wanted);

/** Makes room for @p members in all; false with the failure noted. */
bool gls_hash_table_reserve(struct gls_work *work, struct gls_hash_table *table, size_t members);
void gls_hash_table_release(struct gls_hash_table *table);
/** Forgets the members and keeps the room. */
void gls_hash_table_clear(struct gls_hash_table *table);
/** Notes that a table is made to be crowded. */
void gls_hash_table_fail(struct gls_work *work, const struct gls_hash_table *table);

/** The slot of the wanted member, or the free one it would take; NULL past GLS_PROBES_MAX or where
 *  there are no slots. */
static inline struct gls_hash_slot *gls_hash_table_look(const struct gls_hash_table *table,
                                                        uint32_t hash, gls_hash_same_fn *same,
                                                        const void *in, const void *wanted)
{
    size_t mask = table->slots - 1, at = hash & mask;
    unsigned probes = table->slots ? 0 : GLS_PROBES_MAX;
    for (; probes < GLS_PROBES_MAX; probes++, at = (at + 1) & mask) {
        struct gls_hash_slot *slot = &table->slot[at];
        if (!slot->member || (slot->hash == hash && same(in, slot->member - 1, wanted)))
            return slot;
    }
    return NULL;
}

/** gls_hash_table_look() with room for one member more; NULL with the failure noted, GLS_ERR_NOMEM
 *  or GLS_ERR_LIMIT. */
static inline struct gls_hash_slot *gls_hash_table_find(struct gls_work *work,
                                                        struct gls_hash_table *table, uint32_t hash,
                                                        gls_hash_same_fn *same, const void *in,
                                                        const void *wanted)
{
    bool full = 2 * (table->members + 1) > table->slots;
    if (gls_work_failed(work) || (full && !gls_hash_table_reserve(work, table, table->members + 1)))
        return NULL;
    struct gls_hash_slot *slot = gls_hash_table_look(table, hash, same, in, wanted);
    if (!slot)
        gls_hash_table_fail(work, table);
    return slot;
}

/** Says that a hash will soon be looked for: tables are larger than the processor's caches. */
static inline void gls_hash_table_prefetch(const struct gls_hash_table *table, uint32_t hash)
{
    if (table->slots)
        GLS_PREFETCH(&table->slot[hash & (table->slots - 1)]);
}

/** The member that is the likeliest to have that hash, + 1; 0: none has. */
static inline uint32_t gls_hash_table_first(const struct gls_hash_table *table, uint32_t hash)
{
    return table->slots ? table->slot[hash & (table->slots - 1)].member : 0;
}

/** Puts a member in the free slot that was found for it. */
static inline void gls_hash_table_insert(struct gls_hash_table *table, struct gls_hash_slot *slot,
                                         uint32_t hash, size_t number)
{
    slot->hash = hash;
    slot->member = (uint32_t)number + 1;
    table->members++;
}

/* ------------------------------------------------------------------ tables as numbers */

/* In a file a slot is a uint32_t: the low bits, as many as there are in a mask, name the member,
 * + 1, and the high ones are those of its hash, so that few others need to be looked at. */

/** The mask of a table whose members are numbered below @p members. */
uint32_t gls_hash_table_mask(size_t members);
/** Writes the slots of a table, table->slots of them, with that mask. */
void gls_hash_table_write(const struct gls_hash_table *table, uint32_t mask, uint32_t *out);

#endif
