#include "assist/rank.h"

#include <stdlib.h>
#include <string.h>

#include "assist/chunk.h"
#include "text/collate.h"
#include "text/ending.h"
#include "text/inflect.h"
#include "text/normal.h"

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

static const struct gls_vocabulary_word *word_at(const struct gls_ranking *ranking, uint32_t word)
{
    return gls_vocabulary_at(ranking->vocabulary, word);
}

void gls_ranking_write(const struct gls_ranking *ranking, uint32_t node, struct gls_buf *out)
{
    uint32_t word[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    for (unsigned i = 0; i < count; i++) {
        struct gls_span text = gls_vocabulary_spelling(ranking->vocabulary, word[i]);
        bool elided = word_at(ranking, word[i])->key_size == 1 && i > 0 && i + 1 < count &&
                      (*text.data == 'd' || *text.data == 'l');
        gls_buf_put(out, text.data, text.size);
        gls_buf_puts(out, elided ? "’" : i + 1 < count ? " " : "");
    }
}

/* ------------------------------------------------------------------ forms of a word */

/* The word of that key that the texts have, or UINT32_MAX. */
static uint32_t find_word(const struct gls_ranking *ranking, struct gls_span key, bool acute)
{
    struct gls_met_word met = {.key = key, .acute = acute};
    return gls_vocabulary_look(ranking->vocabulary, &met);
}

static uint32_t root_of(const struct gls_ranking *ranking, uint32_t word)
{
    while (ranking->lemma[word] != word)
        word = ranking->lemma[word];
    return word;
}

static void join(struct gls_ranking *ranking, uint32_t word, const struct gls_form *form)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, (struct gls_span){form->text, form->size});
    if (!gls_tokens_next(&tokens, &token))
        return;
    uint32_t other = find_word(ranking, token.key, token.acute);
    if (other == UINT32_MAX || other == word)
        return;
    bool spelling = form->relation == GLS_FORM_SPELLING;
    const struct gls_vocabulary_word *mine = word_at(ranking, word), *its = word_at(ranking, other);
    if (!spelling && its->key_size < mine->key_size)
        return; /* a singular is never made: it makes its plural */
    uint32_t root = root_of(ranking, word);
    if (root_of(ranking, other) == root)
        return;
    ranking->plural[other] |= form->relation == GLS_FORM_NUMBER;
    ranking->lemma[root_of(ranking, other)] = root;
}

/* Masculine and feminine are joined where the ending says that it is an adjective. */
static bool is_adjective(const struct gls_ranking *ranking, uint32_t word)
{
    return gls_vocabulary_ending(ranking->vocabulary, word) == GLS_ENDING_ADJECTIVE;
}

static void join_forms(struct gls_ranking *ranking, uint32_t word, struct gls_buf *lower)
{
    struct gls_forms forms;
    struct gls_span spelling = gls_vocabulary_spelling(ranking->vocabulary, word);
    bool adjective = is_adjective(ranking, word);
    if (word_at(ranking, word)->role != GLS_ROLE_CONTENT || word_at(ranking, word)->hyphen)
        return;
    lower->size = 0;
    gls_case_fold(spelling, lower);
    if (!gls_work_wrote(ranking->work, lower))
        return;
    struct gls_word_class of = {.pos = adjective ? GLS_POS_ADJECTIVE : GLS_POS_NOUN,
                                .place = GLS_WORD_IN_PHRASE};
    gls_inflect(ranking->vocabulary->lang, lower->data, lower->size, of, &forms);
    for (unsigned i = 0; i < forms.count; i++)
        if (adjective || forms.form[i].relation != GLS_FORM_GENDER)
            join(ranking, word, &forms.form[i]);
}

/* A word with what it is sorted by: the numbers of words depend on who met them first. */
struct sorted_word {
    struct gls_span key;
    uint32_t number;
    unsigned flags;
};

static int compare_words(const void *left, const void *right)
{
    const struct sorted_word *a = left, *b = right;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->flags > b->flags) - (a->flags < b->flags);
}

static struct sorted_word *sort_words(struct gls_ranking *ranking, uint32_t count)
{
    struct sorted_word *sorted =
        gls_work_malloc(ranking->work, ((size_t)count + 1) * sizeof *sorted);
    for (uint32_t i = 0; sorted && i < count; i++)
        sorted[i] =
            (struct sorted_word){gls_vocabulary_key(ranking->vocabulary, i), i,
                                 2u * word_at(ranking, i)->acute + word_at(ranking, i)->initials};
    if (sorted && count > 1)
        qsort(sorted, count, sizeof *sorted, compare_words);
    return sorted;
}

static void find_lemmas(struct gls_ranking *ranking)
{
    struct gls_buf lower;
    uint32_t count = (uint32_t)ranking->vocabulary->words.count;
    struct sorted_word *sorted = sort_words(ranking, count);
    gls_buf_init(&lower);
    for (uint32_t i = 0; i < count; i++)
        ranking->lemma[i] = i;
    for (uint32_t i = 0; sorted && i < count && !gls_work_failed(ranking->work); i++)
        join_forms(ranking, sorted[i].number, &lower);
    for (uint32_t i = 0; i < count; i++)
        ranking->lemma[i] = root_of(ranking, i);
    for (uint32_t i = 0; i < count; i++)
        ranking->total[ranking->lemma[i]] += word_at(ranking, i)->count;
    gls_buf_release(&lower);
    gls_free(sorted);
}

/* ------------------------------------------------------------------ forms of a candidate */

static void put_letters(struct gls_buf *out, struct gls_span key)
{
    for (size_t i = 0; i < key.size; i++)
        if (key.data[i] != '-')
            gls_buf_put(out, key.data + i, 1);
}

/* The key of a node: the folded letters of its words, of the lemmas where number does not count;
 * what stands behind a preposition keeps its number. */
static uint64_t key_of(struct gls_ranking *ranking, uint32_t node)
{
    uint32_t word[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    bool inner = false;
    ranking->key.size = 0;
    for (unsigned i = 0; i < count; i++) {
        inner |= word_at(ranking, word[i])->role == GLS_ROLE_LINK;
        put_letters(&ranking->key, gls_vocabulary_key(ranking->vocabulary,
                                                      inner ? word[i] : ranking->lemma[word[i]]));
    }
    gls_work_wrote(ranking->work, &ranking->key);
    return gls_hash(ranking->table.key, (struct gls_span){ranking->key.data, ranking->key.size});
}

static bool is_same_group(const void *in, uint32_t member, const void *sought)
{
    return gls_group_at(in, member)->key == *(const uint64_t *)sought;
}

static uint32_t group_of(struct gls_ranking *ranking, uint32_t node)
{
    uint64_t key = key_of(ranking, node);
    uint32_t hash = (uint32_t)key;
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
    for (uint32_t i = 0; i < ranking->candidates->nodes.count; i++) {
        ranking->group[i] = UINT32_MAX;
        if (!gls_candidate_at(ranking->candidates, i)->count)
            continue;
        uint32_t group = group_of(ranking, i);
        if (group == UINT32_MAX)
            return;
        add_to_group(ranking, group, i);
    }
}

/* Whether the head of a node is in the plural: what stands before its first preposition, or of an
 * English one its last word. */
static bool is_plural(const struct gls_ranking *ranking, uint32_t node)
{
    uint32_t word[GLS_TERM_WORDS];
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    bool plural = false, english = strcmp(ranking->vocabulary->lang, "en") == 0;
    for (unsigned i = 0; i < count; i++) {
        if (word_at(ranking, word[i])->role == GLS_ROLE_LINK)
            break;
        plural = (!english && plural) || ranking->plural[word[i]];
    }
    return plural;
}

/* The commonest singular, else the commonest form; of equals the one that was met first. */
static uint32_t citation_of(const struct gls_ranking *ranking,
                            const struct gls_candidate_group *group)
{
    uint32_t best = UINT32_MAX;
    bool best_plural = true;
    for (uint32_t at = group->member; at; at = ranking->next[at - 1]) {
        uint32_t node = at - 1;
        bool plural = is_plural(ranking, node);
        uint32_t count = gls_candidate_at(ranking->candidates, node)->count;
        bool better = best == UINT32_MAX || plural < best_plural;
        if (!better && plural == best_plural)
            better = count >= gls_candidate_at(ranking->candidates, best)->count;
        if (better) {
            best = node;
            best_plural = plural;
        }
    }
    return best;
}

struct gls_candidate_sums gls_group_sums(const struct gls_ranking *ranking,
                                         const struct gls_candidate_group *group)
{
    struct gls_candidate_sums sums = {.citation = citation_of(ranking, group)};
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

/* ------------------------------------------------------------------ fragments */

/* Notes in every part of a node how often its group stands. */
static void note_parts(struct gls_ranking *ranking, uint32_t node)
{
    uint32_t word[GLS_TERM_WORDS];
    uint32_t own = ranking->group[node], times = gls_group_at(ranking, own)->count;
    unsigned count = gls_candidate_words(ranking->candidates, node, word);
    for (unsigned first = 0; first < count; first++) {
        uint32_t at = GLS_CANDIDATE_ROOT;
        for (unsigned last = first; last < count; last++) {
            at = gls_candidates_find(ranking->candidates, at, word[last]);
            if (at == GLS_CANDIDATE_ROOT)
                break;
            uint32_t part = ranking->group[at];
            if (part == UINT32_MAX || part == own)
                continue;
            struct gls_candidate_group *of = gls_group_at(ranking, part);
            of->longer = times > of->longer ? times : of->longer;
        }
    }
}

static void find_longer(struct gls_ranking *ranking)
{
    uint32_t least = (7 * ranking->least + 9) / 10;
    for (uint32_t i = 0; i < ranking->candidates->nodes.count; i++) {
        uint32_t group = ranking->group[i];
        if (group != UINT32_MAX && gls_group_at(ranking, group)->count >= least)
            note_parts(ranking, i);
    }
}

bool gls_group_is_fragment(const struct gls_ranking *ranking, uint32_t number)
{
    uint32_t word[GLS_TERM_WORDS];
    const struct gls_candidate_group *group = gls_group_at(ranking, number);
    unsigned count = gls_candidate_words(ranking->candidates, citation_of(ranking, group), word);
    if (count < 2)
        return false;
    if (10 * (uint64_t)group->longer >= 7 * (uint64_t)group->count)
        return true;
    const struct gls_vocabulary_word *first = word_at(ranking, word[0]);
    bool french = strcmp(ranking->vocabulary->lang, "fr") == 0;
    bool adjective = is_adjective(ranking, word[0]) || first->pos & 1u << GLS_POS_ADJECTIVE;
    return french && adjective && 10 * (uint64_t)first->after >= 8 * (uint64_t)first->count;
}

/* ------------------------------------------------------------------ order */

/* What a group is sorted by. */
struct ranked {
    float score;
    uint32_t count, group;
    uint32_t key, key_size; /* collation key */
};

struct sorting {
    struct ranked *ranked;
    struct gls_buf keys;
};

static int compare_ranked(const struct ranked *a, const struct ranked *b, const char *keys)
{
    if (a->score != b->score)
        return a->score > b->score ? -1 : 1;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return gls_span_compare((struct gls_span){keys + a->key, a->key_size},
                            (struct gls_span){keys + b->key, b->key_size});
}

/* Merges two sorted halves of @p in into @p out. */
static void merge(const struct ranked *in, size_t middle, size_t count, struct ranked *out,
                  const char *keys)
{
    for (size_t i = 0, a = 0, b = middle; i < count; i++) {
        bool first = b == count || (a < middle && compare_ranked(&in[a], &in[b], keys) <= 0);
        out[i] = in[first ? a++ : b++];
    }
}

static void sort(struct ranked *ranked, size_t count, struct ranked *room, const char *keys)
{
    size_t middle = count / 2;
    if (count < 2)
        return;
    sort(ranked, middle, room, keys);
    sort(ranked + middle, count - middle, room, keys);
    merge(ranked, middle, count, room, keys);
    memcpy(ranked, room, count * sizeof *ranked);
}

static bool collate(struct gls_ranking *ranking, struct sorting *sorting, struct ranked *ranked,
                    const struct gls_collator *collator, struct gls_buf *text)
{
    text->size = 0;
    gls_ranking_write(ranking, citation_of(ranking, gls_group_at(ranking, ranked->group)), text);
    ranked->key = (uint32_t)sorting->keys.size;
    gls_collator_key(collator, (struct gls_span){text->data, text->size}, &sorting->keys);
    ranked->key_size = (uint32_t)sorting->keys.size - ranked->key;
    return gls_work_wrote(ranking->work, text) && gls_work_wrote(ranking->work, &sorting->keys);
}

static void rank(struct gls_ranking *ranking, struct sorting *sorting, size_t count)
{
    struct gls_collator *collator;
    struct gls_buf text;
    gls_buf_init(&text);
    if (gls_filing_order(&collator, NULL, ranking->vocabulary->shelf->from, NULL) != GLS_OK) {
        gls_work_fail_nomem(ranking->work);
        return;
    }
    bool good = true;
    for (size_t i = 0; i < count && good; i++)
        good = collate(ranking, sorting, &sorting->ranked[i], collator, &text);
    gls_collator_free(collator);
    gls_buf_release(&text);
    if (!good)
        return;
    sort(sorting->ranked, count, sorting->ranked + count, sorting->keys.data);
    for (size_t i = 0; i < count; i++)
        ranking->order[i] = sorting->ranked[i].group;
    ranking->ordered = count;
}

/* Whether it may be told at all; its score is then known. */
static bool is_ranked(const struct gls_ranking *ranking, struct gls_candidate_group *group)
{
    if (group->count < ranking->least)
        return false;
    struct gls_candidate_sums sums = gls_group_sums(ranking, group);
    if (gls_group_is_refused(ranking, sums.citation))
        return false;
    group->score = (float)gls_group_score(ranking, &sums);
    return (double)group->score >= ranking->worth;
}

static void rank_groups(struct gls_ranking *ranking)
{
    size_t count = 0, groups = ranking->groups.count;
    struct sorting sorting = {0};
    gls_buf_init(&sorting.keys);
    ranking->order = gls_work_malloc(ranking->work, (groups + 1) * sizeof *ranking->order);
    for (uint32_t i = 0; i < groups; i++) {
        if (ranking->order && is_ranked(ranking, gls_group_at(ranking, i)))
            ranking->order[count++] = i;
    }
    sorting.ranked = gls_work_malloc(ranking->work, (2 * count + 1) * sizeof *sorting.ranked);
    for (size_t i = 0; i < count && sorting.ranked; i++) {
        const struct gls_candidate_group *group = gls_group_at(ranking, ranking->order[i]);
        sorting.ranked[i] = (struct ranked){group->score, group->count, ranking->order[i], 0, 0};
    }
    if (sorting.ranked && ranking->order)
        rank(ranking, &sorting, count);
    gls_free(sorting.ranked);
    gls_buf_release(&sorting.keys);
}

/* ------------------------------------------------------------------ all of it */

static void *take(struct gls_ranking *ranking, size_t count, size_t size)
{
    void *block = gls_work_malloc(ranking->work, (count + 1) * size);
    if (block)
        memset(block, 0, (count + 1) * size);
    return block;
}

void gls_ranking_make(struct gls_ranking *ranking)
{
    size_t words = ranking->vocabulary->words.count, nodes = ranking->candidates->nodes.count;
    gls_buf_init(&ranking->key);
    ranking->table = (struct gls_hash_table){.what = "terms", .key = gls_hash_key()};
    ranking->lemma = take(ranking, words, sizeof *ranking->lemma);
    ranking->plural = take(ranking, words, sizeof *ranking->plural);
    ranking->total = take(ranking, words, sizeof *ranking->total);
    ranking->group = take(ranking, nodes, sizeof *ranking->group);
    ranking->next = take(ranking, nodes, sizeof *ranking->next);
    if (!gls_work_failed(ranking->work))
        find_lemmas(ranking);
    if (!gls_work_failed(ranking->work))
        make_groups(ranking);
    if (gls_work_failed(ranking->work))
        return;
    find_longer(ranking);
    rank_groups(ranking);
}

void gls_ranking_release(struct gls_ranking *ranking)
{
    gls_free(ranking->lemma);
    gls_free(ranking->plural);
    gls_free(ranking->total);
    gls_free(ranking->group);
    gls_free(ranking->next);
    gls_free(ranking->order);
    gls_free(ranking->groups.data);
    gls_buf_release(&ranking->key);
    gls_hash_table_release(&ranking->table);
}
