/** @file Things sorted by a key, so that those that share one stand side by side. */
#ifndef GLS_CHECK_KEYS_H
#define GLS_CHECK_KEYS_H

#include "core/work.h"

struct gls_keyed {
    struct gls_span key;
    uint32_t number; /**< of a term or concept */
};

/** Write a key to @c key, then call gls_keys_add(). */
struct gls_keys {
    struct gls_buf key;
    struct gls_keyed *item;
    size_t count;

    size_t room;
    struct gls_arena arena;
    struct gls_work *work; /**< lent: failures are noted there */
};

void gls_keys_init(struct gls_keys *keys, struct gls_work *work);
/** Gives the key written to @p number; an empty key leaves it out. */
void gls_keys_add(struct gls_keys *keys, uint32_t number);
/** Sorts by key in byte order, then by number; leaves none after a failure. */
void gls_keys_sort(struct gls_keys *keys);
void gls_keys_release(struct gls_keys *keys);

/** Items that share a key, in the order of their numbers. Begin with a zeroed one. */
struct gls_group {
    const struct gls_keyed *item;
    size_t count;
};
/** Moves @p group to the next one. False at the end. */
bool gls_keys_next(const struct gls_keys *keys, struct gls_group *group);

#endif
