/** @file What the sections of a base's image hold. Strings are offsets into the section of
 *  strings, each ended by a NUL; offset 0 is the empty string. */
#ifndef GLS_BASE_RECORD_H
#define GLS_BASE_RECORD_H

#include "base/base.h"
#include "image/image.h"

enum gls_part {
    GLS_PART_STRINGS,
    GLS_PART_HEADER,     /* one struct gls_header_record */
    GLS_PART_CONCEPTS,   /* struct gls_concept_record */
    GLS_PART_SECTIONS,   /* struct gls_section_record, those of a concept side by side */
    GLS_PART_TERMS,      /* struct gls_term_record, those of a section side by side */
    GLS_PART_PROPERTIES, /* struct gls_property_record, those of a level side by side */
    GLS_PART_IDS,        /* uint32_t: hash table of concepts by id, number + 1 */
    GLS_PARTS
};

struct gls_header_record {
    uint32_t title;
    struct gls_range properties;
};

struct gls_concept_record {
    uint32_t id;
    struct gls_range sections, terms, properties;
    uint32_t line, column;
};

struct gls_section_record {
    uint32_t lang, concept;
    struct gls_range terms, properties;
    uint32_t line, column;
};

struct gls_term_record {
    uint32_t text, section;
    struct gls_range properties;
    uint32_t line, column;
    uint8_t admin, pos, gender, type;
};

struct gls_property_record {
    uint32_t value, target;
    uint32_t line, column;
    uint16_t category;
    uint16_t nested;
};

/** A section of an image as an array of records. */
struct gls_table {
    const void *data;
    uint32_t count;
};

/** An index: its block, and the parts of it. */
struct gls_index {
    char lang[9]; /* primary subtag */
    struct gls_image image;
    struct gls_span keys;
    struct gls_table forms, form_slots, readings, edges, nodes, node_terms, term_keys;
};

enum { GLS_INDEXES_MAX = 30 };

struct gls_base {
    struct gls_image whole; /* of a saved base: the block that the others are parts of */
    struct gls_image image;
    const char *file;
    struct gls_span strings;
    struct gls_table concepts, sections, terms, properties, ids;
    struct gls_index *index[GLS_INDEXES_MAX]; /* one a language, NULL after the last */
    bool indexed;                             /* every language that it has */
};

/** A section of an image as records. */
struct gls_table gls_image_table(const struct gls_image *image, unsigned part, size_t record_size);
/** The record of that number, or NULL. */
const void *gls_table_at(struct gls_table table, uint32_t number, size_t record_size);

/** What of a range is there: in a damaged block it may be anything. */
struct gls_range gls_range_within(struct gls_range range, struct gls_table table);

/** The string at that offset; "" when the offset is outside. */
const char *gls_base_string(const struct gls_base *base, uint32_t offset);

/** Takes over @p image. NULL when there is no memory; the image is then released. */
struct gls_base *gls_base_of_image(struct gls_image image, const char *file);

/** Takes over @p image as the index of a language that has none yet. False when there is no memory
 *  or no more place; the image is then released. */
bool gls_base_add_index(struct gls_base *base, const char lang[9], struct gls_image image);

/** FNV-1a, the hash of every table in the image. */
uint32_t gls_hash(uint32_t seed, const void *data, size_t size);
/** Slots for a hash table of @p count members: a power of two, at most half full. */
size_t gls_hash_slots(size_t count);

#endif
