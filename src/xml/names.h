/** @file A set of constant names found in constant time, whatever the case of their ASCII letters:
 *  a hash table of at most GLS_NAMES_MOST names, made when it is needed and kept by the caller. */
#ifndef GLS_XML_NAMES_H
#define GLS_XML_NAMES_H

#include "core/table.h"

enum { GLS_NAMES_SLOTS = 512, GLS_NAMES_MOST = 255 };

/** Zeroed is empty. */
struct gls_names {
    struct gls_hash_slot slot[GLS_NAMES_SLOTS];
    struct gls_name {
        struct gls_span name;
        uint8_t number;
        uint8_t next; /**< the next member of the same name, + 1 */
    } at[GLS_NAMES_MOST];
    size_t count;
};

/** Adds @p name, borrowed, under @p number. A name can be added again under another number. */
void gls_names_add(struct gls_names *names, const char *name, uint8_t number);

/** A walk over the numbers of one name, in the order they were added. */
struct gls_names_walk {
    uint32_t member;
};
struct gls_names_walk gls_names_begin(const struct gls_names *names, struct gls_span name);
/** The next number, or -1. */
int gls_names_next(const struct gls_names *names, struct gls_names_walk *walk);

#endif
