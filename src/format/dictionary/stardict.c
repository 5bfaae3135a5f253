/* StarDict: .ifo says what there is, .idx has the words with the place of their article in .dict,
 * .syn has other keys, each with the number of a word. All numbers are of 32 bits, the highest byte
 * first; both lists stand in the order of their bytes with A to Z as a to z, ties by bytes: readers
 * search by halves. A key of .syn hides a word of .idx, and of several targets one is shown (sdcv
 * 0.5.2), so a key that leads to several headwords is a word itself, with all their articles. */
#include <string.h>
#include <stdlib.h>

#include "core/error.h"
#include "format/dictionary/dictionary.h"
#include "text/spelled.h"

enum file { DICT, IDX, SYN, IFO };

const char *const gls_stardict_files[] = {".dict", ".idx", ".syn", ".ifo", NULL};

/* A word of .idx, or of .syn with the word it leads to. */
struct word {
    const char *text, *target;                 /* target NULL: it is one of .idx */
    const struct gls_article_key *first, *end; /* what it shows */
};

struct words {
    struct word *word;
    size_t count;
};

static char small(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* As readers compare; 0: they cannot tell them apart. */
static int compare_folded(const char *a, const char *b)
{
    while (*a && small(*a) == small(*b))
        a++, b++;
    return (int)(unsigned char)small(*a) - (int)(unsigned char)small(*b);
}

static int compare_texts(const char *a, const char *b)
{
    int order = compare_folded(a, b);
    return order ? order : strcmp(a, b);
}

static int compare_keys(const void *a, const void *b)
{
    const struct gls_article_key *one = a, *other = b;
    int order = compare_folded(one->text, other->text);
    if (order)
        return order;
    uint32_t x = one->article->number, y = other->article->number;
    return x != y ? (x > y) - (x < y) : strcmp(other->text, one->text); /* small letters first */
}

static int compare_words(const void *a, const void *b)
{
    return compare_texts(((const struct word *)a)->text, ((const struct word *)b)->text);
}

/* ------------------------------------------------------------------ which keys are words */

static void add_word(struct words *words, struct word word)
{
    words->word[words->count++] = word;
}

/* Whether a headword of the group is written so already. */
static bool is_told(const struct words *words, size_t from, const char *text)
{
    while (from < words->count && strcmp(words->word[from].text, text) != 0)
        from++;
    return from < words->count;
}

/* Keys that readers cannot tell apart, from @p first to before @p end. */
static void add_group(struct words *idx, struct words *syn, const struct gls_article_key *first,
                      const struct gls_article_key *end)
{
    size_t before = idx->count;
    const char *headword = first->article->headword;
    bool several = false;
    for (const struct gls_article_key *key = first; key < end; key++) {
        several |= strcmp(key->article->headword, headword) != 0;
        if (strcmp(key->text, key->article->headword) == 0 && !is_told(idx, before, key->text))
            add_word(idx, (struct word){key->text, NULL, first, end});
    }
    if (idx->count > before)
        return;
    if (several)
        add_word(idx, (struct word){first->text, NULL, first, end});
    else
        add_word(syn, (struct word){first->text, headword, NULL, NULL});
}

static bool group_keys(struct gls_word_book *dictionary, struct words *idx, struct words *syn)
{
    struct gls_article_key *key = dictionary->key, *end = key + dictionary->keys;
    idx->word = gls_work_alloc(&dictionary->work, dictionary->keys * sizeof *idx->word);
    syn->word = gls_work_alloc(&dictionary->work, dictionary->keys * sizeof *syn->word);
    if (gls_work_failed(&dictionary->work))
        return false;
    if (dictionary->keys)
        qsort(key, dictionary->keys, sizeof *key, compare_keys);
    while (key < end) {
        const struct gls_article_key *first = key;
        while (key < end && compare_folded(first->text, key->text) == 0)
            key++;
        add_group(idx, syn, first, key);
    }
    if (idx->count)
        qsort(idx->word, idx->count, sizeof *idx->word, compare_words);
    if (syn->count)
        qsort(syn->word, syn->count, sizeof *syn->word, compare_words);
    return true;
}

/* ------------------------------------------------------------------ files */

static void write_number(struct gls_buf *out, size_t number)
{
    const char bytes[] = {(char)(number >> 24), (char)(number >> 16), (char)(number >> 8),
                          (char)number};
    gls_buf_put(out, bytes, sizeof bytes);
}

static void write_key(struct gls_buf *out, const char *text)
{
    gls_buf_put(out, text, strlen(text) + 1);
}

/* Returns how large the list is. */
static size_t write_idx(struct gls_scribe *scribe, const struct words *idx)
{
    struct gls_buf *article = &scribe->scratch;
    size_t size = 0, offset = 0;
    for (size_t i = 0; i < idx->count; i++) {
        const struct word *word = &idx->word[i];
        article->size = 0;
        gls_dictionary_write(article, word->first, word->end, word->text);
        gls_buf_append(&scribe->out[DICT], article);
        write_key(&scribe->out[IDX], word->text);
        write_number(&scribe->out[IDX], offset);
        write_number(&scribe->out[IDX], article->size);
        offset += article->size;
        size += strlen(word->text) + 1 + 8;
    }
    if (offset > UINT32_MAX)
        scribe->status = gls_fail(scribe->err, GLS_ERR_LIMIT, (struct gls_place){0},
                                  "too large for StarDict: its articles have 4 GiB at most");
    return size;
}

static void write_syn(struct gls_scribe *scribe, const struct words *syn, const struct words *idx)
{
    for (size_t i = 0; i < syn->count; i++) {
        const struct word target = {.text = syn->word[i].target};
        const struct word *word =
            bsearch(&target, idx->word, idx->count, sizeof target, compare_words);
        write_key(&scribe->out[SYN], syn->word[i].text);
        write_number(&scribe->out[SYN], (size_t)(word - idx->word));
    }
}

static void write_ifo(struct gls_scribe *scribe, size_t words, size_t keys, size_t size)
{
    struct gls_buf *ifo = &scribe->out[IFO];
    gls_buf_puts(ifo, "StarDict's dict ifo file\nversion=2.4.2\nbookname=");
    gls_buf_put_safe(ifo, gls_span_of(scribe->page->title));
    gls_buf_printf(ifo, "\nwordcount=%zu\nsynwordcount=%zu\nidxfilesize=%zu\nsametypesequence=m\n",
                   words, keys, size);
}

/* ------------------------------------------------------------------ steps */

static void begin(struct gls_scribe *scribe)
{
    const struct gls_word_book settings = {.width =
                                               UINT32_MAX, /* programs break lines themselves */
                                           .spellings = GLS_SPELLED_CAPITAL | GLS_SPELLED_CAPITALS,
                                           .longest = 255};
    gls_dictionary_begin(scribe, &settings);
}

static void end(struct gls_scribe *scribe)
{
    struct words idx = {NULL, 0}, syn = {NULL, 0};
    struct gls_word_book *dictionary = gls_dictionary_whole(scribe);
    if (!dictionary)
        return;
    if (!group_keys(dictionary, &idx, &syn)) {
        scribe->status = gls_work_end(&dictionary->work, scribe->err);
        return;
    }
    size_t size = write_idx(scribe, &idx);
    write_syn(scribe, &syn, &idx);
    write_ifo(scribe, idx.count, syn.count, size);
}

const struct gls_writer gls_stardict_writer = {.begin = begin,
                                               .entry = gls_dictionary_write_entry,
                                               .end = end,
                                               .release = gls_dictionary_free};
