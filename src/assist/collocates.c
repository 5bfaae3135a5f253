/* Collocates: the words near terms, counted, and all others beside them. */
#include <stdlib.h>
#include <string.h>

#include "assist/collocates.h"
#include "assist/concordance.h"
#include "core/error.h"
#include "core/span.h"
#include "text/sentence.h"

enum {
    NEAR = 4,             /* words on each side */
    WORDS_MOST = 1000000, /* different ones that are told apart */
};

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

/* ------------------------------------------------------------------ life */

static void tell_passage(void *payload, const struct gls_passage *passage);

enum gls_status gls_collocates_new(struct gls_collocates **out, struct gls_shelf *shelf, bool exact,
                                   struct gls_error *err)
{
    struct gls_collocates *collocates = *out = gls_malloc(sizeof *collocates);
    if (!collocates)
        return gls_fail_nomem(err);
    *collocates = (struct gls_collocates){
        .shelf = shelf, .exact = exact, .table = {.what = "collocates", .key = gls_hash_key()}};
    gls_passages_init(&collocates->passages, tell_passage, collocates);
    size_t size = (gls_shelf_concepts(shelf) + (size_t)1) * sizeof *collocates->around;
    collocates->around = gls_work_malloc(&collocates->work, size);
    if (collocates->around && memset(collocates->around, 0, size) &&
        gls_vocabulary_init(&collocates->vocabulary, shelf, &collocates->work))
        return GLS_OK;
    gls_collocates_free(collocates);
    *out = NULL;
    return gls_fail_nomem(err);
}

void gls_collocates_free(struct gls_collocates *collocates)
{
    if (!collocates)
        return;
    gls_passages_release(&collocates->passages);
    gls_vocabulary_release(&collocates->vocabulary);
    gls_hash_table_release(&collocates->table);
    gls_free(collocates->pairs.data);
    gls_free(collocates->word.data);
    gls_free(collocates->hit.data);
    gls_free(collocates->around);
    gls_work_end(&collocates->work, NULL);
    gls_free(collocates);
}

static void take_text(void *payload, struct gls_span piece)
{
    gls_passages_text(&((struct gls_collocates *)payload)->passages, piece);
}

static void take_hit(void *payload, const struct gls_hit *hit)
{
    gls_passages_hit(&((struct gls_collocates *)payload)->passages, hit);
}

struct gls_scan_events gls_collocates_events(struct gls_collocates *collocates)
{
    return (struct gls_scan_events){take_text, take_hit, collocates};
}

enum gls_status gls_collocates_end(struct gls_collocates *collocates, struct gls_error *err)
{
    bool done = gls_passages_end(&collocates->passages) && !gls_work_failed(&collocates->work);
    return done ? GLS_OK : gls_fail_nomem(err);
}

uint64_t gls_collocates_hits(const struct gls_collocates *collocates, bool *over)
{
    if (over)
        *over = collocates->over;
    return collocates->hits;
}

/* ------------------------------------------------------------------ words */

/* A word that is too many is one of the others. */
static uint32_t find_word(struct gls_collocates *collocates, const struct gls_met_word *met)
{
    struct gls_vocabulary *vocabulary = &collocates->vocabulary;
    if (vocabulary->words.count < WORDS_MOST)
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
static struct gls_pair *find_pair(struct gls_collocates *collocates, uint32_t section,
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
    return word->key_size > 1 && (word->role == GLS_ROLE_CONTENT || word->role == GLS_ROLE_VERB);
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
    struct gls_pair *pair = find_pair(collocates, section, word->number);
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

static void tell_passage(void *payload, const struct gls_passage *passage)
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

/* ------------------------------------------------------------------ adding */

/* The number here of a word of another's vocabulary, with its counts. */
static uint32_t take_word(struct gls_collocates *collocates, struct gls_vocabulary *from,
                          uint32_t number)
{
    struct gls_vocabulary *vocabulary = &collocates->vocabulary;
    const struct gls_vocabulary_word *of = gls_vocabulary_at(from, number);
    bool full = vocabulary->words.count >= WORDS_MOST;
    const struct gls_met_word met = {.key = gls_vocabulary_key(from, number),
                                     .acute = of->acute,
                                     .initials = of->initials,
                                     .hyphen = of->hyphen};
    uint32_t here = full ? gls_vocabulary_look(vocabulary, &met)
                         : gls_vocabulary_take(vocabulary, from, number);
    collocates->over |= full && here == UINT32_MAX;
    if (here == UINT32_MAX)
        return here;
    gls_vocabulary_at(vocabulary, here)->count += of->count;
    gls_vocabulary_note_all(vocabulary, here, from, number);
    return here;
}

static void add_pairs(struct gls_collocates *collocates, const struct gls_collocates *other,
                      const uint32_t *here)
{
    for (size_t i = 0; i < other->pairs.count; i++) {
        const struct gls_pair *of = GLS_AT(other->pairs, struct gls_pair, i);
        struct gls_pair *pair = here[of->word] == UINT32_MAX
                                    ? NULL
                                    : find_pair(collocates, of->section, here[of->word]);
        if (!pair)
            continue;
        pair->near += of->near;
        pair->within += of->within;
    }
}

static void add_around(struct gls_collocates *collocates, struct gls_collocates *other)
{
    uint32_t sections = other->hits ? gls_shelf_concepts(other->shelf) : 0;
    for (uint32_t i = 0; i < sections; i++) {
        struct gls_around *to = &collocates->around[i], *of = &other->around[i];
        if (!to->hits)
            to->match = of->match;
        to->hits += of->hits;
        to->near += of->near;
        to->within += of->within;
        *of = (struct gls_around){.hits = 0};
    }
}

enum gls_status gls_collocates_add(struct gls_collocates *collocates, struct gls_collocates *other,
                                   struct gls_error *err)
{
    struct gls_work *work = &collocates->work;
    uint32_t count = (uint32_t)other->vocabulary.words.count;
    uint32_t *here = gls_work_malloc(work, (count + (size_t)1) * sizeof *here);
    for (uint32_t i = 0; here && i < count && !gls_work_failed(work); i++)
        here[i] = take_word(collocates, &other->vocabulary, i);
    if (here && !gls_work_failed(work)) {
        add_pairs(collocates, other, here);
        add_around(collocates, other);
    }
    gls_free(here);
    collocates->words += other->words;
    collocates->hits += other->hits;
    collocates->over |= other->over;
    other->words = other->hits = 0;
    other->pairs.count = 0;
    gls_hash_table_clear(&other->table);
    gls_vocabulary_clear(&other->vocabulary);
    return gls_work_failed(work) ? gls_fail_nomem(err) : GLS_OK;
}
