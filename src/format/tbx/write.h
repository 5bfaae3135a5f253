/** @file Writing TBX: write.c the file, its header and concepts, write_property.c what is said of
 *  them, schema.c which of that TBX-Basic allows, element.c elements. */
#ifndef GLS_FORMAT_TBX_WRITE_H
#define GLS_FORMAT_TBX_WRITE_H

#include "format/concept_id.h"
#include "format/format.h"

/** A version of TBX: the names of its elements, and what its schema has no group for. */
struct gls_tbx_version {
    const char *root, *beginning, *header, *concept, *section, *term;
    const char *schema;   /**< named in the header; NULL: in the root */
    bool groups_admin;    /**< there is adminGrp */
    bool notes_in_groups; /**< a group may hold notes */
};

struct gls_tbx_output {
    const struct gls_tbx_version *version;
    struct gls_buf *out;
    struct gls_concept_ids ids;
    struct gls_entry_ref concept; /**< in hand */
    unsigned depth;
};

/** Opens an element, its name on a line of its own; @p attribute NULL: none. */
void gls_tbx_open_element(struct gls_tbx_output *w, const char *name, const char *attribute,
                          const char *value);
void gls_tbx_close_element(struct gls_tbx_output *w, const char *name);

/** A whole element; attributes that are NULL are left out. */
struct gls_tbx_leaf {
    const char *name, *type, *target;
};
void gls_tbx_begin_leaf(struct gls_tbx_output *w, struct gls_tbx_leaf leaf);
void gls_tbx_end_leaf(struct gls_tbx_output *w, struct gls_tbx_leaf leaf);
void gls_tbx_write_leaf(struct gls_tbx_output *w, struct gls_tbx_leaf leaf, const char *text);

/** What a property's target is written as: NULL for none, or when it cannot be. */
const char *gls_tbx_written_target(const struct gls_tbx_output *w,
                                   const struct gls_property *property);
/** Whether TBX-Basic has a way to write the property. Only references and persons have targets. */
bool gls_tbx_schema_allows(const struct gls_tbx_output *w, const struct gls_property *property);

/** The schema wants the termNotes of a term before all else. */
enum gls_tbx_which { GLS_TBX_TERM_NOTES, GLS_TBX_OTHERS, GLS_TBX_ALL };
/** Writes properties of the concept in hand, those nested below one after it or in its group. */
void gls_tbx_write_properties(struct gls_tbx_output *w, struct gls_range range,
                              enum gls_tbx_which which);

#endif
