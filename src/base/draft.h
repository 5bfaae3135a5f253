/** @file What a builder holds: records that are complete, and the drafts of the concept in hand.
 *
 *  A concept is gathered in drafts (builder.c), lists joined by numbers because a language may come
 *  back and a property may follow the terms, and emitted as records side by side when it ends
 *  (emission.c). */
#ifndef GLS_BASE_DRAFT_H
#define GLS_BASE_DRAFT_H

#include <string.h>

#include "base/builder.h"
#include "base/lang.h"
#include "base/record.h"
#include "core/memory.h"
#include "core/work.h"

enum {
    GLS_DRAFT_NONE = 0, /**< the end of a list: numbers in lists are one too high */
    GLS_RECENT_TAGS = 4,
    GLS_RECENT_STRINGS = 4096
};

/** A list of drafts, by number + 1. Of properties, also the category of the last that is not
 *  nested. */
struct gls_draft_list {
    uint32_t first, last;
    enum gls_category group;
};

struct gls_open_section {
    uint32_t language;
    uint32_t count; /* of terms */
    bool ended;
    struct gls_place at;
    struct gls_draft_list terms, properties;
};

struct gls_open_term {
    uint32_t next;
    struct gls_term_record record;
    struct gls_draft_list properties;
};

struct gls_open_property {
    uint32_t next;
    struct gls_property_record record;
};

struct gls_builder {
    const char *file;
    struct gls_work work;

    /* What is complete. */
    struct gls_array strings, concepts, sections, terms, properties;
    struct gls_array languages; /* uint32_t: strings, canonical tags */
    struct gls_array empties, marks;
    struct gls_recent_tag {
        char tag[GLS_LANG_BYTES];
        uint32_t language;         /* its number + 1 */
    } recent_tag[GLS_RECENT_TAGS]; /* tags lately met, as the file has them */
    struct gls_header_record header;
    struct gls_recent_string {
        uint32_t hash, offset;
    } recent[GLS_RECENT_STRINGS]; /* short strings lately stored */

    /* The concept in hand. */
    struct gls_concept_record concept;
    struct gls_array section_drafts, term_drafts, property_drafts;
    struct gls_draft_list concept_properties, header_properties;
    struct gls_array header_drafts;
    uint32_t section; /* the open section, its number + 1 */
    uint32_t term;    /* the open term, its number + 1 */
    uint64_t pairs;   /* of terms in one language of a concept, all concepts together */
};

/** A new zeroed record at the end of an array of @p type, or NULL with the failure noted. */
#define GLS_DRAFT_RECORD(b, records, type) ((type *)gls_draft_append((b), (records), sizeof(type)))
static inline void *gls_draft_append(struct gls_builder *b, struct gls_array *records, size_t size)
{
    void *record = gls_work_append(&b->work, records, size, 1);
    return record ? memset(record, 0, size) : NULL;
}

/** The bytes of an element, none of one past 4 GiB. */
static inline void gls_draft_extent(struct gls_place at, uint32_t *offset, uint32_t *size)
{
    bool fits = at.offset + at.size <= UINT32_MAX;
    *offset = fits ? (uint32_t)at.offset : 0;
    *size = fits ? (uint32_t)at.size : 0;
}

#endif
