#include "assist/candidate.h"

#include <string.h>

void gls_candidates_init(struct gls_candidates *candidates, struct gls_work *work)
{
    *candidates = (struct gls_candidates){.table = {.what = "candidates", .key = gls_hash_key()},
                                          .work = work,
                                          .most_contexts = 1,
                                          .limit = GLS_CANDIDATES_MOST};
    gls_buf_init(&candidates->text);
}

void gls_candidates_release(struct gls_candidates *candidates)
{
    gls_free(candidates->nodes.data);
    gls_free(candidates->sentences.data);
    gls_free(candidates->contexts.data);
    gls_free(candidates->first.data);
    gls_buf_release(&candidates->text);
    gls_hash_table_release(&candidates->table);
}

void gls_candidates_swap(struct gls_candidates *a, struct gls_candidates *b)
{
    struct gls_candidates kept = *a;
    struct gls_work *of_a = a->work, *of_b = b->work;
    *a = *b;
    *b = kept;
    a->work = of_a;
    b->work = of_b;
}

void gls_candidates_clear(struct gls_candidates *candidates)
{
    candidates->nodes.count = candidates->sentences.count = candidates->contexts.count = 0;
    candidates->text.size = 0;
    candidates->pruned = false;
    candidates->limit = GLS_CANDIDATES_MOST;
    candidates->first.count = 0;
    gls_hash_table_clear(&candidates->table);
}

/* ------------------------------------------------------------------ the trie */

struct edge {
    uint32_t parent, word;
};

static bool is_edge(const void *in, uint32_t member, const void *sought)
{
    const struct gls_candidate_node *node = gls_candidate_at(in, member);
    const struct edge *edge = sought;
    return node->parent == edge->parent && node->word == edge->word;
}

static uint32_t hash_edge(const struct gls_candidates *candidates, struct edge edge)
{
    return (uint32_t)gls_hash_number(candidates->table.key,
                                     (uint64_t)edge.parent << 32 | edge.word);
}

/* Where the node that a word begins is noted; NULL: not yet, and with the failure noted when one is
 * to be made. */
static uint32_t *first_of(struct gls_candidates *candidates, uint32_t word)
{
    size_t count = candidates->first.count;
    if (word < count)
        return GLS_AT(candidates->first, uint32_t, word);
    uint32_t *more =
        gls_work_append(candidates->work, &candidates->first, sizeof *more, word + 1 - count);
    if (more)
        memset(more, 0, (word + 1 - count) * sizeof *more);
    return more ? more + (word - count) : NULL;
}

uint32_t gls_candidates_find(const struct gls_candidates *candidates, uint32_t node, uint32_t word)
{
    const struct edge edge = {node, word};
    if (node == GLS_CANDIDATE_ROOT)
        return word < candidates->first.count ? *GLS_AT(candidates->first, uint32_t, word) - 1
                                              : GLS_CANDIDATE_ROOT;
    struct gls_hash_slot *slot = gls_hash_table_look(
        &candidates->table, hash_edge(candidates, edge), is_edge, candidates, &edge);
    return slot && slot->member ? slot->member - 1 : GLS_CANDIDATE_ROOT;
}

void gls_candidates_prefetch(const struct gls_candidates *candidates, uint32_t first,
                             uint32_t second)
{
    uint32_t node = gls_candidates_find(candidates, GLS_CANDIDATE_ROOT, first);
    if (node == GLS_CANDIDATE_ROOT)
        return;
    GLS_PREFETCH(gls_candidate_at(candidates, node));
    gls_hash_table_prefetch(&candidates->table, hash_edge(candidates, (struct edge){node, second}));
}

/* GLS_CANDIDATE_ROOT with the failure noted. */
static uint32_t add_node(struct gls_candidates *candidates, uint32_t node, uint32_t word)
{
    struct gls_candidate_node *made =
        GLS_APPEND(candidates->work, &candidates->nodes, struct gls_candidate_node);
    if (!made)
        return GLS_CANDIDATE_ROOT;
    *made = (struct gls_candidate_node){.parent = node, .word = word};
    return (uint32_t)candidates->nodes.count - 1;
}

static uint32_t step_first(struct gls_candidates *candidates, uint32_t word)
{
    uint32_t *first = first_of(candidates, word);
    if (!first)
        return GLS_CANDIDATE_ROOT;
    if (!*first)
        *first = add_node(candidates, GLS_CANDIDATE_ROOT, word) + 1;
    return *first - 1;
}

uint32_t gls_candidates_step(struct gls_candidates *candidates, uint32_t node, uint32_t word)
{
    const struct edge edge = {node, word};
    if (node == GLS_CANDIDATE_ROOT)
        return step_first(candidates, word);
    uint32_t hash = hash_edge(candidates, edge);
    struct gls_hash_slot *slot =
        gls_hash_table_find(candidates->work, &candidates->table, hash, is_edge, candidates, &edge);
    if (!slot)
        return GLS_CANDIDATE_ROOT;
    if (slot->member)
        return slot->member - 1;
    uint32_t number = add_node(candidates, node, word);
    if (number != GLS_CANDIDATE_ROOT)
        gls_hash_table_insert(&candidates->table, slot, hash, number);
    return number;
}

void gls_candidates_link(struct gls_candidates *candidates, uint32_t number)
{
    const struct gls_candidate_node *node = gls_candidate_at(candidates, number);
    const struct edge edge = {node->parent, node->word};
    if (node->parent == GLS_CANDIDATE_ROOT) {
        *GLS_AT(candidates->first, uint32_t, node->word) = number + 1;
        return;
    }
    uint32_t hash = hash_edge(candidates, edge);
    struct gls_hash_slot *slot =
        gls_hash_table_look(&candidates->table, hash, is_edge, candidates, &edge);
    if (slot)
        gls_hash_table_insert(&candidates->table, slot, hash, number);
}

/* ------------------------------------------------------------------ adding */

/* Who is added to whom. */
struct adding {
    struct gls_candidates *to;
    const struct gls_candidates *from;
    uint32_t file;    /* number there of the first text */
    uint32_t *copied; /* of each sentence the number it has there, + 1 */
};

/* Copies a sentence once. */
static uint32_t copy_sentence(const struct adding *adding, uint32_t number)
{
    struct gls_candidates *to = adding->to;
    const struct gls_candidates *from = adding->from;
    uint32_t *copied = adding->copied;
    if (copied[number])
        return copied[number] - 1;
    struct gls_kept_sentence *kept = GLS_APPEND(to->work, &to->sentences, struct gls_kept_sentence);
    if (!kept)
        return 0;
    *kept = *GLS_AT(from->sentences, struct gls_kept_sentence, number);
    gls_buf_put(&to->text, from->text.data + kept->text, kept->size);
    gls_work_wrote(to->work, &to->text);
    kept->text = (uint32_t)to->text.size - kept->size;
    kept->file += adding->file;
    copied[number] = (uint32_t)to->sentences.count;
    return copied[number] - 1;
}

static unsigned count_contexts(const struct gls_candidates *candidates,
                               const struct gls_candidate_node *node)
{
    unsigned count = node->count > 0;
    for (uint32_t at = node->more; at;
         at = GLS_AT(candidates->contexts, struct gls_kept_context, at - 1)->next)
        count++;
    return count;
}

static void add_context(struct gls_candidates *to, uint32_t node, struct gls_kept_context context)
{
    struct gls_kept_context *kept = GLS_APPEND(to->work, &to->contexts, struct gls_kept_context);
    if (!kept)
        return;
    *kept = context;
    kept->next = gls_candidate_at(to, node)->more;
    gls_candidate_at(to, node)->more = (uint32_t)to->contexts.count;
}

/* The contexts of a node, the oldest first. */
static void add_contexts(const struct adding *adding, uint32_t node,
                         const struct gls_candidate_node *of)
{
    enum { MOST = 100 };
    struct gls_candidates *to = adding->to;
    const struct gls_candidates *from = adding->from;
    struct gls_kept_context list[MOST];
    unsigned count = 0, have = count_contexts(to, gls_candidate_at(to, node));
    for (uint32_t at = of->more; at && count < MOST - 1; at = list[count++].next)
        list[count] = *GLS_AT(from->contexts, struct gls_kept_context, at - 1);
    list[count++] =
        (struct gls_kept_context){.sentence = of->sentence, .at = of->at, .size = of->size};
    for (; count > 0 && have < to->most_contexts; count--, have++) {
        struct gls_kept_context context = list[count - 1];
        context.sentence = copy_sentence(adding, context.sentence);
        struct gls_candidate_node *mine = gls_candidate_at(to, node);
        if (have) {
            add_context(to, node, context);
            continue;
        }
        mine->sentence = context.sentence;
        mine->at = context.at;
        mine->size = context.size;
    }
}

static void add_counts(const struct adding *adding, uint32_t node,
                       const struct gls_candidate_node *of)
{
    add_contexts(adding, node, of);
    struct gls_candidate_node *mine = gls_candidate_at(adding->to, node);
    mine->count += of->count;
    mine->texts += of->texts;
    mine->in |= adding->file < 64 ? of->in << adding->file : 0;
    mine->left += of->left;
    mine->right += of->right;
    mine->determined += of->determined;
}

void gls_candidates_add(struct gls_candidates *to, const struct gls_candidates *from,
                        const uint32_t *word, uint32_t file)
{
    uint32_t *number = gls_work_malloc(to->work, (from->nodes.count + 1) * sizeof *number);
    uint32_t *copied = gls_work_malloc(to->work, (from->sentences.count + 1) * sizeof *copied);
    const struct adding adding = {to, from, file, copied};
    if (copied)
        memset(copied, 0, (from->sentences.count + 1) * sizeof *copied);
    for (uint32_t i = 0; number && copied && i < from->nodes.count; i++) {
        const struct gls_candidate_node *of = gls_candidate_at(from, i);
        uint32_t parent = of->parent == GLS_CANDIDATE_ROOT ? of->parent : number[of->parent];
        number[i] = gls_candidates_step(to, parent, word[of->word]);
        if (gls_work_failed(to->work))
            break;
        if (of->count)
            add_counts(&adding, number[i], of);
    }
    to->pruned |= from->pruned;
    gls_free(number);
    gls_free(copied);
    gls_candidates_prune(to);
}
