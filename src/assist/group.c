/* Forms of one candidate taken together, under the commonest singular. */
#include <string.h>

#include "assist/chunk.h"
#include "assist/rank.h"

unsigned gls_candidate_words(const struct gls_candidates *candidates, uint32_t node,
                             uint32_t word[GLS_TERM_WORDS])
{
    unsigned count = 0;
    for (uint32_t at = node; at != GLS_CANDIDATE_ROOT && count < GLS_TERM_WORDS; count++)
        at = gls_candidate_at(candidates, at)->parent;
    uint32_t at = node;
    for (unsigned i = count; i-- > 0; at = gls_candidate_at(candidates, at)->parent)
        word[i] = gls_candidate_at(candidates, at)->word;
    return count;
}

void gls_ranking_write(const struct gls_ranking *ranking, uint32_t node, struct gls_buf *out)
{
    uint32_t word[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    for (unsigned i = 0; i < count; i++) {
        struct gls_span text = gls_vocabulary_spelling(ranking->vocabulary, word[i]);
        bool elided = gls_ranked_word(ranking, word[i])->key_size == 1 && i > 0 && i + 1 < count &&
                      (*text.data == 'd' || *text.data == 'l');
        gls_buf_put(out, text.data, text.size);
        gls_buf_puts(out, elided ? "’" : i + 1 < count ? " " : "");
    }
}

/* ------------------------------------------------------------------ forms of a candidate */

/* The letters of a word as a polynomial, so that those of a candidate follow from those of its
 * parts, wherever they are parted. */
struct letters {
    uint64_t sum, power;
};

/* Neither hyphens nor blanks count. */
static struct letters letters_of(uint64_t base, struct gls_span key)
{
    struct letters letters = {0, 1};
    for (size_t i = 0; i < key.size; i++) {
        if (key.data[i] == '-')
            continue;
        letters.sum = letters.sum * base + (unsigned char)key.data[i] + 1;
        letters.power *= base;
    }
    return letters;
}

static struct letters *find_letters(struct gls_ranking *ranking)
{
    size_t count = ranking->vocabulary->words.count;
    struct letters *letters = gls_work_malloc(ranking->work, (count + 1) * sizeof *letters);
    for (uint32_t i = 0; letters && i < count; i++)
        letters[i] = letters_of(ranking->table.key | 1, gls_vocabulary_key(ranking->vocabulary, i));
    return letters;
}

/* The keys of all nodes: the folded letters of their words, of the lemmas where number does not
 * count; what stands behind a preposition keeps its number. A parent stands before its children. */
static uint64_t *find_keys(struct gls_ranking *ranking)
{
    uint32_t count = (uint32_t)ranking->candidates->nodes.count;
    struct letters *letters = find_letters(ranking);
    uint64_t *key = gls_work_malloc(ranking->work, (count + 1) * sizeof *key);
    bool *inner = gls_work_malloc(ranking->work, (count + 1) * sizeof *inner);
    for (uint32_t i = 0; letters && key && inner && i < count; i++) {
        const struct gls_candidate_node *node = gls_candidate_at(ranking->candidates, i);
        bool root = node->parent == GLS_CANDIDATE_ROOT;
        inner[i] = (!root && inner[node->parent]) ||
                   gls_ranked_word(ranking, node->word)->role == GLS_WORD_ROLE_LINK;
        const struct letters *own = &letters[inner[i] ? node->word : ranking->lemma[node->word]];
        key[i] = (root ? 0 : key[node->parent] * own->power) + own->sum;
    }
    gls_free(letters);
    gls_free(inner);
    return key;
}

static bool is_same_group(const void *in, uint32_t member, const void *sought)
{
    return gls_group_at(in, member)->key == *(const uint64_t *)sought;
}

static uint32_t group_of(struct gls_ranking *ranking, uint64_t key)
{
    uint32_t hash = (uint32_t)gls_hash_number(ranking->table.key, key);
    struct gls_hash_slot *slot =
        gls_hash_table_find(ranking->work, &ranking->table, hash, is_same_group, ranking, &key);
    if (slot && slot->member)
        return slot->member - 1;
    struct gls_candidate_group *group =
        slot ? GLS_APPEND(ranking->work, &ranking->groups, struct gls_candidate_group) : NULL;
    if (!group)
        return UINT32_MAX;
    *group = (struct gls_candidate_group){.key = key};
    gls_hash_table_insert(&ranking->table, slot, hash, ranking->groups.count - 1);
    return (uint32_t)ranking->groups.count - 1;
}

static void add_to_group(struct gls_ranking *ranking, uint32_t number, uint32_t node)
{
    struct gls_candidate_group *group = gls_group_at(ranking, number);
    group->count += gls_candidate_at(ranking->candidates, node)->count;
    ranking->next[node] = group->member;
    group->member = node + 1;
    ranking->group[node] = number;
}

static void make_groups(struct gls_ranking *ranking)
{
    uint64_t *key = find_keys(ranking);
    uint32_t count =
        gls_work_failed(ranking->work) ? 0 : (uint32_t)ranking->candidates->nodes.count;
    for (uint32_t i = 0; i < count; i++) {
        ranking->group[i] = UINT32_MAX;
        if (!gls_candidate_at(ranking->candidates, i)->count)
            continue;
        uint32_t group = group_of(ranking, key[i]);
        if (group == UINT32_MAX)
            break;
        add_to_group(ranking, group, i);
    }
    gls_free(key);
}

/* Whether the head of a node is in the plural: what stands before its first preposition, or of an
 * English one its last word. */
static bool is_plural(const struct gls_ranking *ranking, uint32_t node)
{
    uint32_t word[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    bool plural = false, english = strcmp(ranking->vocabulary->lang, "en") == 0;
    for (unsigned i = 0; i < count; i++) {
        if (gls_ranked_word(ranking, word[i])->role == GLS_WORD_ROLE_LINK)
            break;
        plural = (!english && plural) || ranking->plural[word[i]];
    }
    return plural;
}

/* Whether a node is one word, an adjective in its masculine, from which its other forms are made.
 */
static bool is_lemma(const struct gls_ranking *ranking, uint32_t node)
{
    const struct gls_candidate_node *of = gls_candidate_at(ranking->candidates, node);
    return of->parent == GLS_CANDIDATE_ROOT && gls_ranked_is_adjective(ranking, of->word) &&
           ranking->lemma[of->word] == of->word;
}

/* The commonest singular, of an adjective its masculine, else the commonest form; of equals the one
 * that was met first. */
uint32_t gls_group_citation(const struct gls_ranking *ranking,
                            const struct gls_candidate_group *group)
{
    uint32_t best = UINT32_MAX;
    bool best_plural = true, best_lemma = false;
    for (uint32_t at = group->member; at; at = ranking->next[at - 1]) {
        uint32_t node = at - 1;
        bool plural = is_plural(ranking, node), lemma = is_lemma(ranking, node);
        uint32_t count = gls_candidate_at(ranking->candidates, node)->count;
        bool better = best == UINT32_MAX || plural < best_plural;
        if (!better && plural == best_plural && lemma != best_lemma)
            better = lemma;
        else if (!better && plural == best_plural)
            better = count >= gls_candidate_at(ranking->candidates, best)->count;
        if (better) {
            best = node;
            best_plural = plural;
            best_lemma = lemma;
        }
    }
    return best;
}

struct gls_candidate_sums gls_group_sums(const struct gls_ranking *ranking,
                                         const struct gls_candidate_group *group)
{
    struct gls_candidate_sums sums = {.citation = gls_group_citation(ranking, group)};
    for (uint32_t at = group->member; at; at = ranking->next[at - 1]) {
        const struct gls_candidate_node *node = gls_candidate_at(ranking->candidates, at - 1);
        sums.count += node->count;
        sums.texts += node->texts;
        sums.in |= node->in;
        sums.left += node->left;
        sums.right += node->right;
        sums.determined += node->determined;
    }
    return sums;
}

/* ------------------------------------------------------------------ all of it */

static void *take(struct gls_ranking *ranking, size_t count, size_t size)
{
    void *block = gls_work_malloc(ranking->work, (count + 1) * size);
    if (block)
        memset(block, 0, (count + 1) * size);
    return block;
}

void gls_ranking_group(struct gls_ranking *ranking)
{
    size_t words = ranking->vocabulary->words.count, nodes = ranking->candidates->nodes.count;
    ranking->table = (struct gls_hash_table){.what = "terms", .key = gls_hash_key()};
    ranking->lemma = take(ranking, words, sizeof *ranking->lemma);
    ranking->plural = take(ranking, words, sizeof *ranking->plural);
    ranking->ending = take(ranking, words, sizeof *ranking->ending);
    ranking->total = take(ranking, words, sizeof *ranking->total);
    ranking->group = take(ranking, nodes, sizeof *ranking->group);
    ranking->next = take(ranking, nodes, sizeof *ranking->next);
    if (!gls_work_failed(ranking->work))
        gls_ranking_find_lemmas(ranking);
    if (!gls_work_failed(ranking->work))
        make_groups(ranking);
}
