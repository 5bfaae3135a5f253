/** @file The parts of an index; see index.h for what they mean. */
#ifndef GLS_BASE_INDEX_RECORD_H
#define GLS_BASE_INDEX_RECORD_H

#include "base/index.h"
#include "base/record.h"

enum gls_index_part {
    GLS_PART_KEYS,       /* bytes: folded keys, each ended by a NUL */
    GLS_PART_FORMS,      /* struct gls_form_record */
    GLS_PART_FORM_SLOTS, /* uint32_t: hash table of forms, number + 1 */
    GLS_PART_READINGS,   /* struct gls_reading_record, those of a form side by side */
    GLS_PART_EDGES,      /* struct gls_edge_record: hash table of edges */
    GLS_PART_NODES,      /* struct gls_range of GLS_PART_NODE_TERMS */
    GLS_PART_NODE_TERMS, /* uint32_t: numbers of terms */
    GLS_INDEX_PARTS
};

struct gls_form_record {
    uint32_t hash; /* of the key */
    uint32_t key, key_size;
    struct gls_range readings;
};

struct gls_reading_record {
    uint32_t word;
    uint8_t relation, plain_e, initials, unused;
};

struct gls_edge_record {
    uint32_t node, word;
    uint32_t target; /* 0: the slot is free (no edge leads to the root) */
};

struct gls_index {
    char lang[9];  /* primary subtag */
    bool is_built; /* each part is a block; else they lie in the base's image */
    struct gls_span part[GLS_INDEX_PARTS];
    struct gls_span keys;
    struct gls_table forms, form_slots, readings, edges, nodes, node_terms;
};

/** Takes over @p index as that of a language that has none yet. False when there is no memory or no
 *  more place; nothing is then taken over. */
bool gls_base_add_index(struct gls_base *base, const struct gls_index *index);

/** The slot an edge is looked for first. */
uint32_t gls_index_edge_hash(uint32_t node, uint32_t word);

#endif
