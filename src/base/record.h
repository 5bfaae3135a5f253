/** @file What the parts of a base hold. Strings are offsets into the part of strings, each ended by
 *  a NUL; offset 0 is the empty string. */
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
    GLS_PART_IDS,        /* hash table of concepts by id: gls_slots_of() */
    GLS_PART_LANGUAGES,  /* uint32_t: strings, the languages of the sections, each once */
    GLS_PART_EMPTIES,    /* struct gls_empty_record */
    GLS_PART_MARKS,      /* struct gls_mark_record */
    GLS_PARTS
};

struct gls_header_record {
    uint32_t title;
    struct gls_range properties;
    uint32_t sheet; /* of a workbook that places are in */
};

/* Line and column are those of an element in its file, and so are offset and size, in bytes; the
 * size is 0 where that is not known, as past 4 GiB. */

struct gls_concept_record {
    uint32_t id;
    struct gls_range sections, terms, properties;
    uint32_t line, column;
    uint32_t usage; /* enum gls_usage */
    uint32_t offset, size;
};

struct gls_section_record {
    uint32_t language, concept;
    struct gls_range terms, properties;
    uint32_t line, column;
    uint32_t offset, size;
};

struct gls_term_record {
    uint32_t text, section;
    struct gls_range properties;
    uint32_t line, column;
    uint32_t offset, size;
    uint32_t text_offset; /* of the element that has the text, which is this or in it */
    uint8_t admin, pos, gender, type;
    uint8_t usage;  /* enum gls_usage: its own and its concept's */
    uint8_t blanks; /* enum gls_blanks: of the text, before they were collapsed */
    uint8_t unused[2];
};

struct gls_property_record {
    uint32_t value, target;
    uint32_t line, column;
    uint32_t offset, size;
    uint16_t category;
    uint8_t nested;
    uint8_t blanks; /* as of a term */
};

/** An element of a concept that says nothing, and was passed over. */
struct gls_empty_record {
    uint32_t name, concept;
    uint32_t line, column;
    uint32_t offset, size;
    uint32_t needed; /* the element around it is not valid without it */
};

/** A comment that marks a conflict, see gls_builder_mark(). */
struct gls_mark_record {
    uint32_t text;
    uint32_t line, column;
};

/** A part as an array of records. */
struct gls_table {
    const void *data;
    uint32_t count;
    struct gls_guard *guard; /* of the image it lies in, or NULL */
};

enum { GLS_RULES_BYTES = 40 };
enum { GLS_INDEXES_MAX = 30, GLS_LANGUAGES_MAX = 1000 };

/** What tells one content of a file from another. Zeroed: unknown, the same as no other. */
struct gls_stamp {
    uint64_t size, sum;
};

/** A language of a base. */
struct gls_base_language {
    const char *tag;  /* canonical */
    uint32_t primary; /* the first language of the base that has the same primary subtag */
    bool plain;       /* no region nor script: it agrees with all of its primary subtag */
};

struct gls_base {
    struct gls_image image; /* of a saved base: what the parts lie in; else each is a block */
    struct gls_span part[GLS_PARTS];
    uint64_t key; /* of its hash tables */
    const char *file;
    const char *name;            /* in answers */
    struct gls_stamp source;     /* of what it was made from */
    char rules[GLS_RULES_BYTES]; /* of the reader that read it, see struct gls_reader */
    struct gls_span strings;
    struct gls_table concepts, sections, terms, properties, ids, empties, marks;
    struct gls_base_language *language;
    uint32_t languages;
    struct gls_index *index[GLS_INDEXES_MAX]; /* one a language, NULL after the last */
    bool indexed;                             /* every language that it has */
};

/** A part as records. */
struct gls_table gls_table_of(struct gls_span part, size_t record_size, struct gls_guard *guard);
/** The record of that number, or NULL: there is none, or it is damaged. */
const void *gls_table_at(struct gls_table table, uint32_t number, size_t record_size);

/** What of a range is there: in a damaged block it may be anything. */
struct gls_range gls_range_within(struct gls_range range, struct gls_table table);

/** The string at that offset; "" when the offset is outside or the string is damaged. */
const char *gls_base_string(const struct gls_base *base, uint32_t offset);

/** Frees parts that are blocks. */
void gls_parts_free(const struct gls_span *part, size_t count);

/** Takes over @p part: blocks of gls_malloc(), or places in @p image when that is not empty; @p key
 *  is that of its hash tables. NULL when there is no memory; nothing is then taken over. */
struct gls_base *gls_base_of_parts(const struct gls_span part[GLS_PARTS], uint64_t key,
                                   struct gls_image image, const char *file);

/** A part that is the slots of a hash table, written by gls_hash_table_write(); one that cannot be
 *  is read as empty. */
struct gls_table gls_slots_of(struct gls_span part, struct gls_guard *guard);
/** A walk over the members of such a table, of that gls_hash_table_mask(), that may have @c hash.
 */
struct gls_probes {
    struct gls_table slots;
    uint32_t mask, hash, probe;
};
/** The next one, its number + 1; 0 at the end. */
uint32_t gls_probes_next(struct gls_probes *probes);

#endif
