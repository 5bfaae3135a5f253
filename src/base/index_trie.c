/* The terms of a node are a list at first: the number + 1 of the one added last. In the end lists
 * become runs. */
#include "base/index_trie.h"

struct node_term {
    uint32_t term, next;
};

void gls_trie_init(struct gls_trie *trie, struct gls_work *work, size_t terms, uint64_t key)
{
    *trie = (struct gls_trie){.work = work, .edges = {.what = "words", .key = key}};
    struct gls_node_record *root = GLS_APPEND(work, &trie->nodes, struct gls_node_record);
    if (root)
        *root = (struct gls_node_record){0, 0, 0, 0};
    gls_hash_table_reserve(work, &trie->edges, 2 * terms);
}

void gls_trie_release(struct gls_trie *trie)
{
    gls_free(trie->nodes.data);
    gls_free(trie->terms.data);
    gls_hash_table_release(&trie->edges);
}

static bool same_edge(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_trie *trie = in;
    const struct gls_node_record *node = GLS_AT(trie->nodes, struct gls_node_record, member + 1);
    const struct gls_node_record *want = wanted;
    return node->parent == want->parent && node->word == want->word;
}

void gls_trie_announce(const struct gls_trie *trie, uint32_t node, uint32_t word)
{
    gls_hash_table_prefetch(&trie->edges, gls_index_edge_hash(trie->edges.key, node, word));
}

uint32_t gls_trie_step(struct gls_trie *trie, uint32_t parent, uint32_t word)
{
    struct gls_node_record edge = {parent, word, 0, 0};
    uint32_t hash = gls_index_edge_hash(trie->edges.key, parent, word);
    struct gls_hash_slot *slot =
        gls_hash_table_find(trie->work, &trie->edges, hash, same_edge, trie, &edge);
    if (!slot || slot->member)
        return slot ? slot->member : 0;
    struct gls_node_record *node = GLS_APPEND(trie->work, &trie->nodes, struct gls_node_record);
    if (!node)
        return 0;
    *node = edge;
    GLS_AT(trie->nodes, struct gls_node_record, parent)->children |= (uint32_t)1 << word % 32;
    gls_hash_table_insert(&trie->edges, slot, hash, trie->edges.members);
    return slot->member;
}

void gls_trie_end_term(struct gls_trie *trie, uint32_t node, uint32_t term)
{
    if (gls_work_failed(trie->work) || node == 0)
        return;
    uint32_t *first = &GLS_AT(trie->nodes, struct gls_node_record, node)->terms;
    if (*first && GLS_AT(trie->terms, struct node_term, *first - 1)->term == term)
        return;
    struct node_term *record = GLS_APPEND(trie->work, &trie->terms, struct node_term);
    if (!record)
        return;
    *record = (struct node_term){term, *first};
    *first = (uint32_t)trie->terms.count;
}

/* The terms of the nodes; a last node ends the runs. */
static void lay_terms(struct gls_trie *trie, struct gls_span *part)
{
    struct gls_node_record *last = GLS_APPEND(trie->work, &trie->nodes, struct gls_node_record);
    uint32_t *out = gls_parts_part(trie->work, part, trie->terms.count, sizeof *out);
    uint32_t count = 0;
    if (!out)
        return;
    *last = (struct gls_node_record){0, 0, 0, 0};
    for (size_t i = 0; i < trie->nodes.count; i++) {
        uint32_t *first = &GLS_AT(trie->nodes, struct gls_node_record, i)->terms, member = *first;
        *first = count;
        for (const struct node_term *at; member; member = at->next) {
            at = GLS_AT(trie->terms, struct node_term, member - 1);
            out[count++] = at->term;
        }
    }
}

void gls_trie_end(struct gls_trie *trie, struct gls_span part[GLS_INDEX_PARTS])
{
    lay_terms(trie, &part[GLS_INDEX_PART_NODE_TERMS]);
    gls_parts_slots(trie->work, &trie->edges, trie->nodes.count, &part[GLS_INDEX_PART_EDGES]);
    gls_parts_hand_over(trie->work, &trie->nodes, sizeof(struct gls_node_record),
                        &part[GLS_INDEX_PART_NODES]);
}
