#include "verify/text_words.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "match/scan_many.h"
#include "text/token.h"

enum { FEW = 64 }; /* nearly every segment has no more */

void gls_text_words_init(struct gls_text_words *words)
{
    *words = (struct gls_text_words){0};
    gls_buf_init(&words->keys);
}

void gls_text_words_release(struct gls_text_words *words)
{
    gls_buf_release(&words->keys);
    gls_free(words->word.data);
    gls_free(words->order.data);
    gls_free(words->row.data);
}

/* ------------------------------------------------------------------ in order */

/* For qsort(), which hands over no context: a key by its bytes, then its place. Nearly always its
 * first bytes decide. */
struct sorted {
    uint64_t head;
    struct gls_span key;
    uint32_t number;
};

static int compare(const void *left, const void *right)
{
    const struct sorted *a = left, *b = right;
    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static void sort(struct gls_text_words *words)
{
    size_t count = words->word.count;
    words->order.count = words->row.count = 0;
    if (words->failed || count <= FEW)
        return;
    struct sorted *row = gls_array_add(&words->row, sizeof *row, count);
    uint32_t *order = gls_array_add(&words->order, sizeof *order, count);
    words->failed = !row || !order;
    if (words->failed)
        return;
    for (size_t i = 0; i < count; i++) {
        struct gls_span key = gls_text_words_key(words, i);
        row[i] = (struct sorted){gls_text_words_at(words, i)->head, key, (uint32_t)i};
    }
    qsort(row, count, sizeof *row, compare);
    for (size_t i = 0; i < count; i++)
        order[i] = row[i].number;
}

/* ------------------------------------------------------------------ reading */

static uint64_t head_of(struct gls_span key)
{
    uint64_t head = 0;
    size_t few = key.size < sizeof head ? key.size : sizeof head;
    for (size_t i = 0; i < few; i++)
        head |= (uint64_t)(unsigned char)key.data[i] << (56 - 8 * i);
    return head;
}

static void add(struct gls_text_words *words, const struct gls_scanned_word *found)
{
    struct gls_text_word *word = gls_array_add(&words->word, sizeof *word, 1);
    words->failed |= !word;
    if (!word)
        return;
    *word = (struct gls_text_word){found->start, found->end, found->key, head_of(found->key),
                                   found->capital};
}

/* Keeps the key of the word that was added last; where, is known when all are. */
static void keep_key(struct gls_text_words *words, struct gls_span key)
{
    gls_buf_put(&words->keys, key.data, key.size);
    words->failed |= words->keys.status != GLS_OK;
}

static void place_keys(struct gls_text_words *words)
{
    const char *key = gls_buf_span(&words->keys).data;
    for (size_t i = 0; i < words->word.count && !words->failed; i++) {
        struct gls_text_word *word = GLS_AT(words->word, struct gls_text_word, i);
        word->key.data = key;
        key += word->key.size;
    }
}

static void begin(struct gls_text_words *words, struct gls_span text)
{
    words->text = text;
    words->keys.size = words->word.count = 0;
    words->failed = false;
}

void gls_text_words_read(struct gls_text_words *words, struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    begin(words, text);
    gls_tokens_begin(&tokens, text);
    while (!words->failed && gls_tokens_next(&tokens, &token)) {
        add(words, &(struct gls_scanned_word){token.start, token.end, token.key, token.capital});
        keep_key(words, token.key);
    }
    place_keys(words);
    sort(words);
}

void gls_text_words_take(struct gls_text_words *words, struct gls_span text,
                         const struct gls_scan *scan)
{
    struct gls_scanned_word word;
    if (!gls_scan_knows_words(scan)) {
        gls_text_words_read(words, text);
        return;
    }
    begin(words, text);
    for (size_t n = 0; !words->failed && gls_scan_word(scan, n, &word); n++)
        add(words, &word);
    sort(words);
}

/* ------------------------------------------------------------------ found again */

/* Where a key would stand before all that are not smaller, or, @p after, past all that begin so. */
static uint32_t bound(const struct gls_text_words *words, struct gls_span key, bool begins,
                      bool after)
{
    uint32_t low = 0, high = (uint32_t)words->order.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        struct gls_span there = gls_text_words_key(words, *GLS_AT(words->order, uint32_t, middle));
        if (begins && there.size > key.size)
            there.size = key.size;
        int order = gls_span_compare(there, key);
        if (order < 0 || (after && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct gls_text_words_search gls_text_words_find(const struct gls_text_words *words,
                                                 struct gls_span key, bool begins)
{
    size_t few = key.size < sizeof(uint64_t) ? key.size : sizeof(uint64_t);
    bool sorted = words->order.count != 0;
    return (struct gls_text_words_search){
        .key = key,
        .begins = begins,
        .head = head_of(key),
        .mask = begins && few < sizeof(uint64_t) ? ~(~(uint64_t)0 >> 8 * few) : ~(uint64_t)0,
        .at = sorted ? bound(words, key, begins, false) : 0,
        .end = sorted ? bound(words, key, begins, true) : words->word.count};
}

static bool is_sought(const struct gls_text_words *words, size_t number,
                      const struct gls_text_words_search *search)
{
    const struct gls_text_word *word = gls_text_words_at(words, number);
    if ((word->head ^ search->head) & search->mask)
        return false;
    struct gls_span key = gls_text_words_key(words, number);
    if (search->begins && key.size > search->key.size)
        key.size = search->key.size;
    return gls_span_equal(key, search->key);
}

bool gls_text_words_next(const struct gls_text_words *words, struct gls_text_words_search *search,
                         size_t *number)
{
    if (words->order.count) {
        if (search->at == search->end)
            return false;
        *number = *GLS_AT(words->order, uint32_t, search->at++);
        return true;
    }
    while (search->at < search->end && !is_sought(words, search->at, search))
        search->at++;
    *number = search->at;
    return search->at++ < search->end;
}

size_t gls_text_words_after(const struct gls_text_words *words, size_t at)
{
    size_t low = 0, high = words->word.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (gls_text_words_at(words, middle)->end <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
