/** @file The parts of an index's block; see index.h for what they mean. */
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
    GLS_PART_TERM_KEYS   /* uint32_t a term of the base: offset into GLS_PART_KEYS */
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

/** The slot an edge is looked for first. */
uint32_t gls_index_edge_hash(uint32_t node, uint32_t word);

#endif
