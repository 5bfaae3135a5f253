#include "match/scan_lexicon.h"

#include <string.h>

#include "base/lang.h"
#include "core/span.h"
#include "match/found.h"
#include "match/grade.h"
#include "match/word_sense.h"
#include "text/function_words.h"
#include "text/qualifier.h"

enum { FEW_WORDS = 2048, POOL_MAX = 8 * GLS_LEXICON_WORDS };

/* ------------------------------------------------------------------ life */

static struct gls_written_key draw_key(void)
{
    uint64_t key = gls_hash_key();
    struct gls_written_key drawn;
    for (uint64_t i = 0; i < sizeof drawn.by / sizeof *drawn.by; i++)
        drawn.by[i] = gls_hash_number(key, i) | 1;
    return drawn;
}

void gls_lexicon_init(struct gls_lexicon *s, struct gls_work *work, const struct gls_shelf *shelf)
{
    *s = (struct gls_lexicon){.work = work, .shelf = shelf, .key = draw_key()};
    size_t size = gls_lang_primary(shelf->from);
    memcpy(s->lang, shelf->from, size < sizeof s->lang ? size : 0);
    gls_agreement_init(&s->writing, work, s->lang);
    gls_buf_init(&s->keys);
    gls_hash_table_reserve(work, &s->table, FEW_WORDS);
    s->index = gls_work_malloc(work, (shelf->count + 1) * sizeof *s->index);
    for (size_t i = 0; s->index && i < shelf->count; i++)
        s->index[i] = gls_base_index_of(shelf->base[i], shelf->from);
}

void gls_lexicon_release(struct gls_lexicon *s)
{
    gls_agreement_release(&s->writing);
    gls_buf_release(&s->keys);
    gls_hash_table_release(&s->table);
    void *const blocks[] = {(void *)s->index, s->spellings.data, s->readings.data, s->starts.data,
                            s->terms.data};
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        gls_free(blocks[i]);
}

bool gls_lexicon_full(const struct gls_lexicon *s)
{
    return s->spellings.count >= GLS_LEXICON_WORDS || s->readings.count >= POOL_MAX ||
           s->terms.count >= POOL_MAX;
}

void gls_lexicon_forget(struct gls_lexicon *s)
{
    gls_hash_table_clear(&s->table);
    s->spellings.count = s->readings.count = s->starts.count = s->terms.count = s->keys.size = 0;
    s->keys.status = GLS_OK;
    gls_agreement_restart(&s->writing);
}

/* ------------------------------------------------------------------ finding */

#define ONES 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF
const unsigned char gls_written_ones[2 * GLS_LEXICON_BYTES] = {ONES, ONES, ONES};

static bool same_written(const void *lexicon, uint32_t member, const void *written)
{
    return gls_written_equal(&gls_lexicon_at(lexicon, member)->text, written);
}

static struct gls_hash_slot *look(const struct gls_lexicon *s, const struct gls_written *written,
                                  uint32_t hash)
{
    return gls_hash_table_look(&s->table, hash, same_written, s, written);
}

uint32_t gls_lexicon_find(const struct gls_lexicon *s, const struct gls_written *written,
                          uint32_t hash)
{
    const struct gls_hash_slot *slot = look(s, written, hash);
    return slot && slot->member ? slot->member - 1 : UINT32_MAX;
}

struct gls_span gls_lexicon_key(const struct gls_lexicon *s,
                                const struct gls_lexicon_word *spelling)
{
    return spelling->key_size ? (struct gls_span){s->keys.data + spelling->key, spelling->key_size}
                              : (struct gls_span){"", 0};
}

/* ------------------------------------------------------------------ learning */

/* A word alone, and a node that it leads to. */
struct lone {
    uint32_t base, node;
    unsigned distance;
    const struct gls_step *step;
};

/* "vertebrae", and the second word of "Haemophilus influenzae". */
static bool is_latin_genitive(const struct lone *lone)
{
    struct gls_span key = lone->step->key;
    return lone->distance && key.size > strlen("ae") && gls_span_ends(key, "ae");
}

/* Notes a term at the node if the word is written as it may be. */
static void learn_term(struct gls_lexicon *s, const struct lone *lone, uint32_t number)
{
    const struct gls_base *base = s->shelf->base[lone->base];
    struct gls_term term = gls_base_term(base, number);
    struct gls_span text = gls_span_of(term.text);
    enum gls_grade grade = GLS_GRADE_INFLECTED;
    if (!(gls_shelf_side(s->shelf, lone->base, term.language) & GLS_SIDE_FROM) ||
        !gls_agreement_agrees(&s->writing, &term, lone->step, 1, NULL))
        return;
    if (!lone->distance)
        grade = gls_grade_of(s->work, lone->step->surface, text);
    struct gls_lexicon_term *record = GLS_APPEND(s->work, &s->terms, struct gls_lexicon_term);
    if (record)
        *record =
            (struct gls_lexicon_term){{base, number, lone->base, grade, (uint8_t)lone->distance},
                                      term.pos == GLS_POS_NOUN,
                                      gls_is_short_acronym(gls_without_qualifier(text)),
                                      term.pos == GLS_POS_VERB && lone->distance,
                                      is_latin_genitive(lone)};
}

/* Notes a reading, and where it leads to from the root. */
static void learn_reading(struct gls_lexicon *s, struct lone *lone, uint32_t word)
{
    const struct gls_index *index = s->index[lone->base];
    struct gls_lexicon_reading *reading =
        GLS_APPEND(s->work, &s->readings, struct gls_lexicon_reading);
    if (reading)
        *reading = (struct gls_lexicon_reading){lone->base, word, lone->distance};
    lone->node = gls_index_step(index, GLS_INDEX_ROOT, word);
    if (lone->node == GLS_INDEX_NOWHERE)
        return;
    struct gls_lexicon_start *start = GLS_APPEND(s->work, &s->starts, struct gls_lexicon_start);
    if (start)
        *start = (struct gls_lexicon_start){lone->base, lone->node,
                                            gls_index_children(index, lone->node), lone->distance};
    struct gls_range terms = gls_index_terms(index, lone->node);
    for (uint32_t i = 0; i < terms.count; i++)
        learn_term(s, lone, gls_index_term(index, terms.first + i));
}

/* What the word may be in a glossary; @p least distance. */
static void learn_base(struct gls_lexicon *s, uint32_t base, const struct gls_step *step,
                       const struct gls_token *token, unsigned least)
{
    const struct gls_index *index = s->index[base];
    struct gls_range range = index ? gls_index_form(index, token->key) : (struct gls_range){0, 0};
    for (uint32_t i = 0; i < range.count; i++) {
        struct gls_reading reading = gls_index_reading(index, range.first + i);
        unsigned distance = gls_reading_distance(&reading);
        struct lone lone = {
            .base = base, .distance = distance > least ? distance : least, .step = step};
        if (!gls_reading_is_vetoed(&reading, token->acute, token->initials))
            learn_reading(s, &lone, reading.word);
    }
}

/* "women's" is a form of what "women" is. */
static void learn_owner(struct gls_lexicon *s, struct gls_step step, struct gls_token token)
{
    if (!gls_step_owner(s->lang, &step))
        return;
    token.key = step.key;
    for (uint32_t i = 0; i < s->shelf->count; i++)
        learn_base(s, i, &step, &token, GLS_RELATION_NUMBER);
}

/* What a word is among others of its language. */
static unsigned kinds_of(const struct gls_lexicon *s, struct gls_span word, struct gls_span key)
{
    bool stops = memchr(word.data, '.', word.size);
    return (gls_is_before_verb(s->lang, key) ? GLS_LEXICON_BEFORE_VERB : 0u) |
           (gls_is_before_noun(s->lang, key) ? GLS_LEXICON_BEFORE_NOUN : 0u) |
           (gls_is_before_i(s->lang, key) ? GLS_LEXICON_BEFORE_I : 0u) |
           (gls_is_elided(s->lang, key) ? GLS_LEXICON_ELIDED : 0u) |
           (gls_is_bound(s->lang, key) ? GLS_LEXICON_BOUND : 0u) |
           (stops && gls_is_company_form(s->lang, key) ? GLS_LEXICON_COMPANY : 0u) |
           (gls_is_function_word(s->lang, key) ? GLS_LEXICON_FUNCTION : 0u);
}

static uint16_t flags_of(const struct gls_lexicon *s, struct gls_span word,
                         const struct gls_token *token)
{
    bool shouted = token->capitals && token->key.size > 1;
    bool number = token->key.size && token->key.data[0] >= '0' && token->key.data[0] <= '9';
    return (
        uint16_t)((number ? GLS_LEXICON_NUMBER : 0) | (token->initials ? GLS_LEXICON_INITIALS : 0) |
                  (token->capitals ? GLS_LEXICON_CAPITALS : 0) |
                  (token->capital ? GLS_LEXICON_CAPITAL : 0) | (shouted ? GLS_LEXICON_SHOUTED : 0) |
                  (token->acute ? GLS_LEXICON_ACUTE : 0) | kinds_of(s, word, token->key));
}

/* Notes by which words a term may go on to a spelling, and from it. */
static void sum_up(const struct gls_lexicon *s, struct gls_lexicon_word *spelling)
{
    for (uint32_t i = 0; i < spelling->readings.count; i++)
        spelling->words |=
            (uint32_t)1
            << GLS_AT(s->readings, struct gls_lexicon_reading, spelling->readings.first + i)->word %
                   32;
    for (uint32_t i = 0; i < spelling->starts.count; i++)
        spelling->children |=
            GLS_AT(s->starts, struct gls_lexicon_start, spelling->starts.first + i)->children;
}

/* Puts the newest spelling where it will be found, if it is not too long. */
static void enter(struct gls_lexicon *s, const struct gls_written *written, uint32_t hash)
{
    bool full = 2 * (s->table.members + 1) > s->table.slots;
    if (full && !gls_hash_table_reserve(s->work, &s->table, s->table.members + 1))
        return;
    struct gls_hash_slot *slot = written->bytes[0] ? look(s, written, hash) : NULL;
    if (slot && !slot->member)
        gls_hash_table_insert(&s->table, slot, hash, s->spellings.count - 1);
}

uint32_t gls_lexicon_learn(struct gls_lexicon *s, struct gls_span word,
                           const struct gls_written *written, uint32_t hash,
                           const struct gls_token *token)
{
    struct gls_step step = {word, token->key, token->capitals};
    struct gls_lexicon_word spelling = {.text = *written,
                                        .key = (uint32_t)s->keys.size,
                                        .key_size = (uint8_t)token->key.size,
                                        .flags = flags_of(s, word, token),
                                        .readings.first = (uint32_t)s->readings.count,
                                        .starts.first = (uint32_t)s->starts.count,
                                        .terms.first = (uint32_t)s->terms.count};
    gls_buf_put(&s->keys, token->key.data, token->key.size);
    for (uint32_t i = 0; i < s->shelf->count; i++)
        learn_base(s, i, &step, token, 0);
    learn_owner(s, step, *token);
    spelling.readings.count = (uint32_t)s->readings.count - spelling.readings.first;
    spelling.starts.count = (uint32_t)s->starts.count - spelling.starts.first;
    spelling.terms.count = (uint32_t)s->terms.count - spelling.terms.first;
    spelling.flags |= spelling.terms.count ? GLS_LEXICON_TERM : 0;
    struct gls_lexicon_word *record =
        gls_work_wrote(s->work, &s->keys)
            ? GLS_APPEND(s->work, &s->spellings, struct gls_lexicon_word)
            : NULL;
    if (!record)
        return UINT32_MAX;
    sum_up(s, &spelling);
    *record = spelling;
    enter(s, written, hash);
    return (uint32_t)s->spellings.count - 1;
}
