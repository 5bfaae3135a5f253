#include "assist/candidate.h"

#include <string.h>

/* Half a million nodes are twenty megabytes; past that what was met once goes, the oldest first. */
enum { NODES_MOST = 480 * 1000 };

void gls_candidates_init(struct gls_candidates *candidates, struct gls_work *work)
{
    *candidates = (struct gls_candidates){.table = {.what = "candidates", .key = gls_hash_key()},
                                          .work = work,
                                          .most_contexts = 1,
                                          .limit = NODES_MOST};
    gls_buf_init(&candidates->text);
}

void gls_candidates_release(struct gls_candidates *candidates)
{
    gls_free(candidates->nodes.data);
    gls_free(candidates->sentences.data);
    gls_free(candidates->contexts.data);
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
    candidates->limit = NODES_MOST;
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

uint32_t gls_candidates_find(const struct gls_candidates *candidates, uint32_t node, uint32_t word)
{
    const struct edge edge = {node, word};
    struct gls_hash_slot *slot = gls_hash_table_look(
        &candidates->table, hash_edge(candidates, edge), is_edge, candidates, &edge);
    return slot && slot->member ? slot->member - 1 : GLS_CANDIDATE_ROOT;
}

uint32_t gls_candidates_step(struct gls_candidates *candidates, uint32_t node, uint32_t word)
{
    const struct edge edge = {node, word};
    uint32_t hash = hash_edge(candidates, edge);
    struct gls_hash_slot *slot =
        gls_hash_table_find(candidates->work, &candidates->table, hash, is_edge, candidates, &edge);
    if (!slot)
        return GLS_CANDIDATE_ROOT;
    if (slot->member)
        return slot->member - 1;
    struct gls_candidate_node *made =
        GLS_APPEND(candidates->work, &candidates->nodes, struct gls_candidate_node);
    if (!made)
        return GLS_CANDIDATE_ROOT;
    *made = (struct gls_candidate_node){.parent = node, .word = word};
    uint32_t number = (uint32_t)candidates->nodes.count - 1;
    gls_hash_table_insert(&candidates->table, slot, hash, number);
    return number;
}

/* ------------------------------------------------------------------ adding */

/* Copies a sentence once; @p copied has the numbers they have there, + 1. */
static uint32_t copy_sentence(struct gls_candidates *to, const struct gls_candidates *from,
                              uint32_t number, uint32_t *copied)
{
    if (copied[number])
        return copied[number] - 1;
    struct gls_kept_sentence *kept = GLS_APPEND(to->work, &to->sentences, struct gls_kept_sentence);
    if (!kept)
        return 0;
    *kept = *GLS_AT(from->sentences, struct gls_kept_sentence, number);
    gls_buf_put(&to->text, from->text.data + kept->text, kept->size);
    gls_work_wrote(to->work, &to->text);
    kept->text = (uint32_t)to->text.size - kept->size;
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
static void add_contexts(struct gls_candidates *to, uint32_t node,
                         const struct gls_candidates *from, const struct gls_candidate_node *of,
                         uint32_t *copied)
{
    enum { MOST = 100 };
    struct gls_kept_context list[MOST];
    unsigned count = 0, have = count_contexts(to, gls_candidate_at(to, node));
    for (uint32_t at = of->more; at && count < MOST - 1; at = list[count++].next)
        list[count] = *GLS_AT(from->contexts, struct gls_kept_context, at - 1);
    list[count++] =
        (struct gls_kept_context){.sentence = of->sentence, .at = of->at, .size = of->size};
    for (; count > 0 && have < to->most_contexts; count--, have++) {
        struct gls_kept_context context = list[count - 1];
        context.sentence = copy_sentence(to, from, context.sentence, copied);
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

static void add_node(struct gls_candidates *to, uint32_t node, const struct gls_candidates *from,
                     const struct gls_candidate_node *of, uint32_t *copied)
{
    add_contexts(to, node, from, of, copied);
    struct gls_candidate_node *mine = gls_candidate_at(to, node);
    mine->count += of->count;
    mine->texts += of->texts;
    mine->in |= of->in;
    mine->left += of->left;
    mine->right += of->right;
    mine->determined += of->determined;
}

void gls_candidates_add(struct gls_candidates *to, struct gls_candidates *from,
                        const uint32_t *word)
{
    uint32_t *number = gls_work_malloc(to->work, (from->nodes.count + 1) * sizeof *number);
    uint32_t *copied = gls_work_malloc(to->work, (from->sentences.count + 1) * sizeof *copied);
    if (copied)
        memset(copied, 0, (from->sentences.count + 1) * sizeof *copied);
    for (uint32_t i = 0; number && copied && i < from->nodes.count; i++) {
        const struct gls_candidate_node *of = gls_candidate_at(from, i);
        uint32_t parent = of->parent == GLS_CANDIDATE_ROOT ? of->parent : number[of->parent];
        number[i] = gls_candidates_step(to, parent, word[of->word]);
        if (gls_work_failed(to->work))
            break;
        if (of->count)
            add_node(to, number[i], from, of, copied);
    }
    to->pruned |= from->pruned;
    gls_free(number);
    gls_free(copied);
    gls_candidates_prune(to);
}

/* ------------------------------------------------------------------ pruning */

/* Marks what stays: what was met more than once or is young, and what such begin with. A parent
 * stands before its children. */
static void mark(const struct gls_candidates *candidates, uint32_t *stays)
{
    uint32_t count = (uint32_t)candidates->nodes.count, young = count - count / 4;
    for (uint32_t i = count; i-- > 0;) {
        const struct gls_candidate_node *node = gls_candidate_at(candidates, i);
        stays[i] |= node->count > 1 || i >= young;
        if (stays[i] && node->parent != GLS_CANDIDATE_ROOT)
            stays[node->parent] = 1;
    }
}

/* Moves what stays together, under its new numbers. */
static void move_nodes(struct gls_candidates *candidates, uint32_t *stays)
{
    uint32_t kept = 0;
    gls_hash_table_clear(&candidates->table);
    for (uint32_t i = 0; i < candidates->nodes.count; i++) {
        struct gls_candidate_node node = *gls_candidate_at(candidates, i);
        if (!stays[i])
            continue;
        if (node.parent != GLS_CANDIDATE_ROOT)
            node.parent = stays[node.parent] - 1;
        *gls_candidate_at(candidates, kept) = node;
        stays[i] = ++kept;
        const struct edge edge = {node.parent, node.word};
        uint32_t hash = hash_edge(candidates, edge);
        struct gls_hash_slot *slot =
            gls_hash_table_look(&candidates->table, hash, is_edge, candidates, &edge);
        if (slot)
            gls_hash_table_insert(&candidates->table, slot, hash, kept - 1);
    }
    candidates->nodes.count = kept;
}

static void use_sentence(uint32_t *used, uint32_t *sentence)
{
    used[*sentence] = 1;
}

static void renumber(uint32_t *used, uint32_t *sentence)
{
    *sentence = used[*sentence];
}

static void each_sentence(struct gls_candidates *candidates, uint32_t *used,
                          void (*visit)(uint32_t *used, uint32_t *sentence))
{
    for (uint32_t i = 0; i < candidates->nodes.count; i++) {
        struct gls_candidate_node *node = gls_candidate_at(candidates, i);
        if (!node->count)
            continue;
        visit(used, &node->sentence);
        for (uint32_t at = node->more; at;) {
            struct gls_kept_context *context =
                GLS_AT(candidates->contexts, struct gls_kept_context, at - 1);
            visit(used, &context->sentence);
            at = context->next;
        }
    }
}

/* Sentences that nothing is left of go too. */
static void move_sentences(struct gls_candidates *candidates, uint32_t *used)
{
    uint32_t kept = 0;
    size_t size = 0;
    each_sentence(candidates, used, use_sentence);
    for (uint32_t i = 0; i < candidates->sentences.count; i++) {
        struct gls_kept_sentence sentence =
            *GLS_AT(candidates->sentences, struct gls_kept_sentence, i);
        if (!used[i])
            continue;
        used[i] = kept;
        memmove(candidates->text.data + size, candidates->text.data + sentence.text, sentence.size);
        sentence.text = (uint32_t)size;
        size += sentence.size;
        *GLS_AT(candidates->sentences, struct gls_kept_sentence, kept++) = sentence;
    }
    candidates->sentences.count = kept;
    candidates->text.size = size;
    each_sentence(candidates, used, renumber);
}

void gls_candidates_prune(struct gls_candidates *candidates)
{
    if (candidates->nodes.count < candidates->limit || gls_work_failed(candidates->work))
        return;
    size_t room = candidates->nodes.count > candidates->sentences.count
                      ? candidates->nodes.count
                      : candidates->sentences.count;
    uint32_t *marks = gls_work_malloc(candidates->work, (room + 1) * sizeof *marks);
    if (!marks)
        return;
    memset(marks, 0, (room + 1) * sizeof *marks);
    mark(candidates, marks);
    move_nodes(candidates, marks);
    memset(marks, 0, (room + 1) * sizeof *marks);
    move_sentences(candidates, marks);
    candidates->pruned = true;
    size_t twice = 2 * candidates->nodes.count;
    candidates->limit = twice > NODES_MOST ? twice : NODES_MOST;
    gls_free(marks);
}
