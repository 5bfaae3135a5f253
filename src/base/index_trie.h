/** @file The trie of an index in the making: a term is a path of words from the root. */
#ifndef GLS_BASE_INDEX_TRIE_H
#define GLS_BASE_INDEX_TRIE_H

#include "base/index_parts.h"

struct gls_trie {
    struct gls_work *work; /**< lent */
    struct gls_array nodes, terms;
    struct gls_hash_table edges; /**< an edge is the node that it leads to */
};

/** For about @p terms terms; @p key is that of the table of edges. */
void gls_trie_init(struct gls_trie *trie, struct gls_work *work, size_t terms, uint64_t key);
void gls_trie_release(struct gls_trie *trie);

/** Says that the step will soon be taken. */
void gls_trie_announce(const struct gls_trie *trie, uint32_t node, uint32_t word);
/** The node that @p word leads to, made if need be; the root with the failure noted. */
uint32_t gls_trie_step(struct gls_trie *trie, uint32_t node, uint32_t word);
/** A term ends at a node other than the root; it may be told more than once in a row. */
void gls_trie_end_term(struct gls_trie *trie, uint32_t node, uint32_t term);

/** Hands over nodes, edges and terms. */
void gls_trie_end(struct gls_trie *trie, struct gls_span part[GLS_INDEX_PARTS]);

#endif
