/** @file The parts of an index; see index.h for what they mean. */
#ifndef GLS_BASE_INDEX_RECORD_H
#define GLS_BASE_INDEX_RECORD_H

#include "base/index.h"
#include "base/record.h"

/* A form, node or phrase says where its run of records begins in another part. The run ends where
 * that of the next record begins; so each of these parts has one record more at its end, which only
 * says where the run of the last one ends. */
enum gls_index_part {
    GLS_INDEX_PART_KEYS,       /* bytes: folded keys */
    GLS_INDEX_PART_FORMS,      /* struct gls_form_record */
    GLS_INDEX_PART_FORM_SLOTS, /* hash table of forms, number + 1 */
    GLS_INDEX_PART_READINGS,   /* struct gls_reading_record, those of a form side by side */
    GLS_INDEX_PART_NODES,      /* struct gls_node_record, the root first */
    GLS_INDEX_PART_EDGES,      /* hash table of nodes by parent and word, number */
    GLS_INDEX_PART_NODE_TERMS, /* uint32_t: numbers of terms */
    GLS_INDEX_PART_PHRASES, /* struct gls_phrase_record, by size; from GLS_PHRASE_LONG on by term */
    GLS_INDEX_PART_PHRASE_TEXT, /* bytes */
    GLS_INDEX_PARTS
};

struct gls_form_record {
    uint32_t key, readings;
};

struct gls_reading_record {
    uint32_t word;
    uint8_t relation, plain_e, initials, unused;
};

struct gls_node_record {
    uint32_t parent, word; /* the edge to it */
    uint32_t terms;
    uint32_t children; /* gls_index_children() */
};

struct gls_phrase_record {
    uint64_t letters; /* gls_phrase_letters() */
    uint32_t text, term;
};

struct gls_index {
    char lang[9];            /* primary subtag */
    uint64_t key;            /* of its hash tables */
    bool is_built;           /* each part is a block; else they lie in the base's image */
    struct gls_guard *guard; /* of that image, or NULL: asked before raw bytes are read */
    struct gls_span part[GLS_INDEX_PARTS];
    struct gls_span keys, phrase_text;
    struct gls_table forms, form_slots, readings, nodes, edges, node_terms, phrases;
    uint32_t form_mask, node_mask; /* gls_hash_table_mask() */
};

/** Takes over @p index as that of a language that has none yet. False when there is no memory or no
 *  more place; nothing is then taken over. */
bool gls_base_add_index(struct gls_base *base, const struct gls_index *index);

/** Makes its parts be read. */
void gls_index_open(struct gls_index *index);

/** The hash of an edge. */
uint32_t gls_index_edge_hash(uint64_t key, uint32_t node, uint32_t word);

#endif
