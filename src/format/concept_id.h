/** @file The ids under which concepts are written: one for each, no two alike. */
#ifndef GLS_FORMAT_CONCEPT_ID_H
#define GLS_FORMAT_CONCEPT_ID_H

#include "core/memory.h"
#include "entry/listing.h"

/** Zeroed is empty. */
struct gls_concept_ids {
    const struct gls_entry_ref *concept; /**< as in the listing */
    const char **id;                     /**< of the concept in the same place */
    size_t count;
    struct gls_arena made; /**< the new ones */
};

/** What may be an id. */
typedef bool gls_may_be_id(struct gls_span id);
/** Any text. */
bool gls_is_text(struct gls_span id);

/** Gives every concept an id: its own where @p may_be one (in XML an NCName) and no concept before
 *  it has it, else the first of "c1", "c2" … that is nobody's. @p concepts, in the order of shelf
 *  and files, is borrowed. False when there is no memory; release it all the same. */
bool gls_concept_ids_choose(struct gls_concept_ids *ids, const struct gls_entry_ref *concepts,
                            size_t count, gls_may_be_id *may_be);
void gls_concept_ids_release(struct gls_concept_ids *ids);

/** The id under which the concept is written that @p target names in the glossary of @p from, or
 *  NULL when there is none. */
const char *gls_concept_ids_target(const struct gls_concept_ids *ids, struct gls_entry_ref from,
                                   const char *target);

#endif
