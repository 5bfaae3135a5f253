/* What was met once is dropped when there is too much, the oldest first. */
#include <string.h>

#include "assist/candidate.h"

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
    if (candidates->first.count)
        memset(candidates->first.data, 0, candidates->first.count * sizeof(uint32_t));
    for (uint32_t i = 0; i < candidates->nodes.count; i++) {
        struct gls_candidate_node node = *gls_candidate_at(candidates, i);
        if (!stays[i])
            continue;
        if (node.parent != GLS_CANDIDATE_ROOT)
            node.parent = stays[node.parent] - 1;
        *gls_candidate_at(candidates, kept) = node;
        stays[i] = ++kept;
        gls_candidates_link(candidates, kept - 1);
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
    candidates->limit = twice > GLS_CANDIDATES_MOST ? twice : GLS_CANDIDATES_MOST;
    gls_free(marks);
}
