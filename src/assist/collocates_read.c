/* The words of a passage, and which of them stand near its terms. */
#include <stdlib.h>

#include "assist/collocates.h"
#include "assist/concordance.h"
#include "core/span.h"
#include "text/sentence.h"

enum { NEAR = 4 }; /* words on each side */

/* What a word of the passage is to the terms of one concept. */
enum { FAR, BESIDE, WITHIN };

/* A word of the passage. */
struct word {
    uint32_t number; /* of the vocabulary; UINT32_MAX: none */
    uint32_t sentence;
    size_t start, end;
    unsigned char mark;
};

/* A hit of the passage. */
struct hit {
    uint32_t section;
    size_t start, end;
    size_t first, last; /* its words, and those near it */
};

/* ------------------------------------------------------------------ words */

/* A word that is too many is one of the others. */
static uint32_t find_word(struct gls_collocates *collocates, const struct gls_met_word *met)
{
    struct gls_vocabulary *vocabulary = &collocates->vocabulary;
    if (vocabulary->words.count < GLS_COLLOCATES_WORDS)
        return gls_vocabulary_find(vocabulary, met);
    uint32_t number = gls_vocabulary_look(vocabulary, met);
    collocates->over |= number == UINT32_MAX;
    return number;
}

/* @p own: it is told now, and not only in sight. */
static void add_word(struct gls_collocates *collocates, const struct gls_token *token,
                     struct gls_span surface, const struct word *at, bool initial, bool own)
{
    struct word *word = GLS_APPEND(&collocates->work, &collocates->word, struct word);
    if (!word)
        return;
    *word = *at;
    word->number = find_word(collocates, &(struct gls_met_word){.key = token->key,
                                                                .surface = surface,
                                                                .acute = token->acute,
                                                                .initials = token->initials});
    collocates->words += own;
    if (word->number == UINT32_MAX || !own)
        return;
    gls_vocabulary_at(&collocates->vocabulary, word->number)->count++;
    gls_vocabulary_meet(&collocates->vocabulary, word->number, surface, initial);
}

static void read_words(struct gls_collocates *collocates, const struct gls_passage *passage)
{
    struct gls_span text = passage->text;
    struct gls_tokens tokens;
    struct gls_token token;
    size_t sentence_end = 0;
    uint32_t sentence = 0;
    collocates->word.count = 0;
    gls_tokens_begin(&tokens, text);
    while (!gls_work_failed(&collocates->work) && gls_tokens_next(&tokens, &token)) {
        bool initial = false;
        while (sentence_end <= token.start) {
            sentence_end = gls_sentence_next(text, sentence_end);
            sentence++;
            initial = true;
        }
        const struct word at = {.sentence = sentence, .start = token.start, .end = token.end};
        add_word(collocates, &token,
                 (struct gls_span){text.data + token.start, token.end - token.start}, &at, initial,
                 token.start >= passage->begin && token.start < passage->end);
    }
}

/* ------------------------------------------------------------------ hits */

/* Its words, and those near it in its sentence; false: it has none. */
static bool find_words(struct gls_collocates *collocates, struct hit *hit)
{
    const struct word *word = collocates->word.data;
    size_t low = 0, high = collocates->word.count, end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (word[middle].end <= hit->start)
            low = middle + 1;
        else
            high = middle;
    }
    for (end = low; end < collocates->word.count && word[end].start < hit->end;)
        end++;
    if (end == low)
        return false;
    hit->first = low;
    hit->last = end - 1;
    return true;
}

static void read_hits(struct gls_collocates *collocates, const struct gls_passage *passage)
{
    const struct gls_passage_hit *outer = NULL;
    collocates->hit.count = 0;
    for (size_t i = 0; i < passage->hits; i++) {
        const struct gls_passage_hit *of = &passage->hit[i];
        bool wanted = gls_passage_wants(of, outer, collocates->exact);
        outer = of->inner ? outer : of;
        if (!wanted)
            continue;
        struct hit hit = {.section = gls_match_section(collocates->shelf, of->match),
                          .start = of->start,
                          .end = of->end};
        if (!find_words(collocates, &hit))
            continue;
        struct hit *kept = GLS_APPEND(&collocates->work, &collocates->hit, struct hit);
        if (kept)
            *kept = hit;
        collocates->hits++;
        struct gls_around *around = &collocates->around[hit.section];
        around->match = around->hits++ ? around->match : *of->match;
    }
}

static int compare_hits(const void *left, const void *right)
{
    const struct hit *a = left, *b = right;
    if (a->section != b->section)
        return a->section < b->section ? -1 : 1;
    return (a->start > b->start) - (a->start < b->start);
}

/* ------------------------------------------------------------------ pairs */

struct wanted {
    uint32_t section, word;
};

static bool is_pair(const void *in, uint32_t member, const void *sought)
{
    const struct gls_pair *pair =
        GLS_AT(((const struct gls_collocates *)in)->pairs, struct gls_pair, member);
    const struct wanted *wanted = sought;
    return pair->section == wanted->section && pair->word == wanted->word;
}

/* A word and a concept, learnt when they are met first; NULL with the failure noted. */
struct gls_pair *gls_collocates_pair(struct gls_collocates *collocates, uint32_t section,
                                     uint32_t word)
{
    const struct wanted wanted = {section, word};
    uint32_t hash =
        (uint32_t)gls_hash_number(collocates->table.key, (uint64_t)section << 32 | word);
    struct gls_hash_slot *slot = gls_hash_table_find(&collocates->work, &collocates->table, hash,
                                                     is_pair, collocates, &wanted);
    if (!slot)
        return NULL;
    if (slot->member)
        return GLS_AT(collocates->pairs, struct gls_pair, slot->member - 1);
    struct gls_pair *pair = GLS_APPEND(&collocates->work, &collocates->pairs, struct gls_pair);
    if (!pair)
        return NULL;
    *pair = (struct gls_pair){.section = section, .word = word};
    gls_hash_table_insert(&collocates->table, slot, hash, collocates->pairs.count - 1);
    return pair;
}

static bool is_content(const struct gls_vocabulary *vocabulary, uint32_t number)
{
    if (number == UINT32_MAX)
        return false;
    const struct gls_vocabulary_word *word = gls_vocabulary_at(vocabulary, number);
    return word->key_size > 1 &&
           (word->role == GLS_WORD_ROLE_CONTENT || word->role == GLS_WORD_ROLE_VERB);
}

static void count_word(struct gls_collocates *collocates, uint32_t section, struct word *word)
{
    struct gls_around *around = &collocates->around[section];
    unsigned char mark = word->mark;
    word->mark = FAR;
    around->within += mark == WITHIN;
    around->near += mark == BESIDE;
    if (mark == FAR || !is_content(&collocates->vocabulary, word->number))
        return;
    struct gls_pair *pair = gls_collocates_pair(collocates, section, word->number);
    if (pair)
        *(mark == WITHIN ? &pair->within : &pair->near) += 1;
}

/* Widens a hit by the words near it. */
static void mark_near(struct gls_collocates *collocates, struct hit *hit)
{
    struct word *word = collocates->word.data;
    size_t first = hit->first, last = hit->last;
    for (unsigned i = 0; i < NEAR && hit->first > 0; i++)
        if (word[hit->first - 1].sentence == word[first].sentence)
            hit->first--;
    for (unsigned i = 0; i < NEAR && hit->last + 1 < collocates->word.count; i++)
        if (word[hit->last + 1].sentence == word[last].sentence)
            hit->last++;
    for (size_t i = hit->first; i <= hit->last; i++)
        word[i].mark = word[i].mark ? word[i].mark : BESIDE;
}

/* The hits of one concept: a word near two of them is near once, and none of its own is. */
static void count_hits(struct gls_collocates *collocates, struct hit *hit, size_t count)
{
    struct word *word = collocates->word.data;
    for (size_t i = 0; i < count; i++)
        for (size_t k = hit[i].first; k <= hit[i].last; k++)
            word[k].mark = WITHIN;
    for (size_t i = 0; i < count; i++)
        mark_near(collocates, &hit[i]);
    for (size_t i = 0; i < count; i++)
        for (size_t k = hit[i].first; k <= hit[i].last; k++)
            count_word(collocates, hit->section, &word[k]);
}

void gls_collocates_read(void *payload, const struct gls_passage *passage)
{
    struct gls_collocates *collocates = payload;
    read_words(collocates, passage);
    if (!gls_work_failed(&collocates->work))
        read_hits(collocates, passage);
    if (gls_work_failed(&collocates->work))
        return;
    struct hit *hit = collocates->hit.data;
    size_t count = collocates->hit.count;
    if (count > 1)
        qsort(hit, count, sizeof *hit, compare_hits);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i; end < count && hit[end].section == hit[i].section;)
            end++;
        count_hits(collocates, hit + i, end - i);
    }
}
