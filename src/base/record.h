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
    GLS_PART_INDEX       /* the index's own parts from here on, see index.h */
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

/** A section of the image as an array of records. */
struct gls_table {
    const void *data;
    uint32_t count;
};

struct gls_base {
    struct gls_image image;
    const char *file;
    struct gls_span strings;
    struct gls_table concepts, sections, terms, properties, ids;
};

/** The records of a part. */
struct gls_table gls_base_table(const struct gls_base *base, unsigned part, size_t record_size);
/** The string at that offset; "" when the offset is outside. */
const char *gls_base_string(const struct gls_base *base, uint32_t offset);

/** Takes over @p image. NULL when there is no memory; the image is then released. */
struct gls_base *gls_base_of_image(struct gls_image image, const char *file);

/** FNV-1a, the hash of every table in the image. */
uint32_t gls_hash(uint32_t seed, const void *data, size_t size);
/** Slots for a hash table of @p count members: a power of two, at most half full. */
size_t gls_hash_slots(size_t count);

#endif
