/** @file The ids under which concepts are written: an XML name for each, no two alike. */
#ifndef GLS_FORMAT_TBX_ID_H
#define GLS_FORMAT_TBX_ID_H

#include "core/memory.h"
#include "entry/listing.h"

/** Zeroed is empty. */
struct gls_tbx_ids {
    const struct gls_entry_ref *concept; /**< as in the listing */
    const char **id;                     /**< of the concept in the same place */
    size_t count;
    struct gls_arena made; /**< the new ones */
};

/** Gives every concept an id: its own where it can be one (an NCName of XML that no concept
 *  before it has), else the first of "c1", "c2" … that is nobody's. @p concepts, in the order of
 *  shelf and files, is borrowed. False when there is no memory; release it all the same. */
bool gls_tbx_ids_make(struct gls_tbx_ids *ids, const struct gls_entry_ref *concepts, size_t count);
void gls_tbx_ids_release(struct gls_tbx_ids *ids);

/** The id under which the concept is written that @p target names in the glossary of @p from, or
 *  NULL when there is none. */
const char *gls_tbx_ids_target(const struct gls_tbx_ids *ids, struct gls_entry_ref from,
                               const char *target);

#endif
