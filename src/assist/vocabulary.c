#include "assist/vocabulary.h"

#include <string.h>

#include "assist/word_role.h"
#include "text/ending.h"
#include "text/normal.h"

/* ------------------------------------------------------------------ life */

bool gls_vocabulary_init(struct gls_vocabulary *vocabulary, const struct gls_shelf *shelf,
                         struct gls_work *work)
{
    *vocabulary = (struct gls_vocabulary){.shelf = shelf, .work = work};
    size_t size = strcspn(shelf->from, "-");
    memcpy(vocabulary->lang, shelf->from, size < sizeof vocabulary->lang - 1 ? size : 8);
    vocabulary->table = (struct gls_hash_table){.what = "words", .key = gls_hash_key()};
    gls_buf_init(&vocabulary->keys);
    gls_buf_init(&vocabulary->spelt);
    gls_buf_init(&vocabulary->small);
    struct gls_error err;
    if (gls_general_open(&vocabulary->general, vocabulary->lang, &err) == GLS_OK)
        return true;
    gls_work_fail_nomem(work);
    return false;
}

void gls_vocabulary_clear(struct gls_vocabulary *vocabulary)
{
    vocabulary->keys.size = vocabulary->spelt.size = 0;
    vocabulary->words.count = vocabulary->spellings.count = 0;
    vocabulary->reference = 0;
    gls_hash_table_clear(&vocabulary->table);
}

void gls_vocabulary_swap(struct gls_vocabulary *a, struct gls_vocabulary *b)
{
    struct gls_vocabulary kept = *a;
    struct gls_work *of_a = a->work, *of_b = b->work;
    *a = *b;
    *b = kept;
    a->work = of_a;
    b->work = of_b;
}

void gls_vocabulary_release(struct gls_vocabulary *vocabulary)
{
    gls_general_free(vocabulary->general);
    gls_buf_release(&vocabulary->keys);
    gls_buf_release(&vocabulary->spelt);
    gls_buf_release(&vocabulary->small);
    gls_free(vocabulary->words.data);
    gls_free(vocabulary->spellings.data);
    gls_hash_table_release(&vocabulary->table);
}

/* ------------------------------------------------------------------ words */

struct gls_span gls_vocabulary_key(const struct gls_vocabulary *vocabulary, uint32_t word)
{
    const struct gls_vocabulary_word *of = gls_vocabulary_at(vocabulary, word);
    return (struct gls_span){vocabulary->keys.data + of->key, of->key_size};
}

static bool is_same(const void *in, uint32_t member, const void *sought)
{
    const struct gls_vocabulary *vocabulary = in;
    const struct gls_met_word *met = sought;
    const struct gls_vocabulary_word *word = gls_vocabulary_at(vocabulary, member);
    return word->acute == met->acute && word->initials == met->initials &&
           gls_span_equal(gls_vocabulary_key(vocabulary, member), met->key);
}

static uint32_t learn(struct gls_vocabulary *vocabulary, const struct gls_met_word *met)
{
    struct gls_vocabulary_word *word =
        GLS_APPEND(vocabulary->work, &vocabulary->words, struct gls_vocabulary_word);
    if (!word)
        return UINT32_MAX;
    struct gls_general_word general =
        gls_general_find(vocabulary->general, met->key, met->acute, met->initials);
    *word = (struct gls_vocabulary_word){
        .key = (uint32_t)vocabulary->keys.size,
        .key_size = (uint16_t)met->key.size,
        .acute = met->acute,
        .hyphen = met->hyphen,
        .initials = met->initials,
        .before_noun = gls_is_before_term(vocabulary, met->key),
        .pos = general.pos,
        .rank = general.rank,
        .rarest = met->rarest,
        .role = (uint8_t)gls_word_role_of(vocabulary, met, general.pos)};
    gls_buf_put(&vocabulary->keys, met->key.data, met->key.size);
    gls_work_wrote(vocabulary->work, &vocabulary->keys);
    return (uint32_t)vocabulary->words.count - 1;
}

uint32_t gls_vocabulary_find(struct gls_vocabulary *vocabulary, const struct gls_met_word *met)
{
    if (!met->key.size) /* accents without a letter */
        return UINT32_MAX;
    uint32_t hash = (uint32_t)gls_hash(vocabulary->table.key, met->key);
    struct gls_hash_slot *slot =
        gls_hash_table_find(vocabulary->work, &vocabulary->table, hash, is_same, vocabulary, met);
    if (!slot)
        return UINT32_MAX;
    if (slot->member)
        return slot->member - 1;
    uint32_t number = learn(vocabulary, met);
    if (number != UINT32_MAX)
        gls_hash_table_insert(&vocabulary->table, slot, hash, number);
    return number;
}

uint32_t gls_vocabulary_take(struct gls_vocabulary *vocabulary, const struct gls_vocabulary *from,
                             uint32_t word)
{
    const struct gls_vocabulary_word *of = gls_vocabulary_at(from, word);
    const struct gls_met_word met = {
        .key = gls_vocabulary_key(from, word), .acute = of->acute, .initials = of->initials};
    size_t known = vocabulary->words.count;
    uint32_t number = gls_vocabulary_find(vocabulary, &met);
    if (number == UINT32_MAX || number < known)
        return number;
    struct gls_vocabulary_word *mine = gls_vocabulary_at(vocabulary, number);
    mine->role = of->role; /* what it looked like is not known here */
    mine->hyphen = of->hyphen;
    mine->before_noun = of->before_noun;
    mine->pos = of->pos;
    mine->rank = of->rank;
    mine->rarest = of->rarest;
    return number;
}

uint32_t gls_vocabulary_look(const struct gls_vocabulary *vocabulary,
                             const struct gls_met_word *met)
{
    uint32_t hash = (uint32_t)gls_hash(vocabulary->table.key, met->key);
    const struct gls_hash_slot *slot =
        gls_hash_table_look(&vocabulary->table, hash, is_same, vocabulary, met);
    return slot && slot->member ? slot->member - 1 : UINT32_MAX;
}

/* ------------------------------------------------------------------ endings */

static const char *last_hyphen(struct gls_span key)
{
    for (size_t at = key.size; at > 0; at--)
        if (key.data[at - 1] == '-')
            return key.data + at - 1;
    return NULL;
}

/* The ending of a word that ends in é is none of those with a mute e. */
unsigned gls_vocabulary_ending(const struct gls_vocabulary *vocabulary, uint32_t word)
{
    struct gls_span key = gls_vocabulary_key(vocabulary, word);
    const char *hyphen = last_hyphen(key);
    if (gls_vocabulary_at(vocabulary, word)->acute)
        return 0;
    if (hyphen)
        key = (struct gls_span){hyphen + 1, key.size - (size_t)(hyphen + 1 - key.data)};
    unsigned kinds = gls_ending_kinds(vocabulary->lang, key);
    if (!kinds && key.size && (key.data[key.size - 1] == 's' || key.data[key.size - 1] == 'x'))
        kinds = gls_ending_kinds(vocabulary->lang, (struct gls_span){key.data, key.size - 1});
    return kinds;
}

/* ------------------------------------------------------------------ rates */

unsigned gls_band(uint32_t rank)
{
    unsigned band = 0;
    for (; rank > 1; rank >>= 1)
        band++;
    return band;
}

const double gls_rate_of_commonest = 0.05;

/* Zipf: a word of rank 2^band is 1 of 20 * 2^band words. */
static double rate_of_rank(const struct gls_vocabulary *vocabulary, uint32_t rank)
{
    uint32_t size = gls_general_size(vocabulary->general);
    return gls_rate_of_commonest /
           (rank ? (double)(1u << gls_band(rank)) : 8.0 * (size ? size : 1));
}

double gls_vocabulary_rate_of(const struct gls_vocabulary *vocabulary, struct gls_span key)
{
    return rate_of_rank(vocabulary, gls_general_find(vocabulary->general, key, false, false).rank);
}

double gls_vocabulary_rate(const struct gls_vocabulary *vocabulary, uint32_t word)
{
    enum { TRUSTED = 5 }; /* times, from which on a text to be compared with is asked */
    const struct gls_vocabulary_word *of = gls_vocabulary_at(vocabulary, word);
    if (of->reference >= TRUSTED)
        return of->reference / (double)vocabulary->reference;
    if (!of->rank && of->hyphen && of->rarest > 0)
        return 0.3 * (double)of->rarest;
    return rate_of_rank(vocabulary, of->rank);
}
