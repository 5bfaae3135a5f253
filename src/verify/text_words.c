#include "verify/text_words.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "text/token.h"

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

static uint64_t head_of(struct gls_span key)
{
    uint64_t head = 0;
    for (size_t i = 0; i < sizeof head; i++)
        head = head << 8 | (i < key.size ? (unsigned char)key.data[i] : 0);
    return head;
}

static int compare(const void *left, const void *right)
{
    const struct sorted *a = left, *b = right;
    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static void sort_rows(struct sorted *row, size_t count)
{
    enum { FEW = 64 }; /* words of nearly every segment: no call of a function a comparison */
    if (count > FEW) {
        qsort(row, count, sizeof *row, compare);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        struct sorted own = row[i];
        size_t at = i;
        for (; at > 0 && compare(&row[at - 1], &own) > 0; at--)
            row[at] = row[at - 1];
        row[at] = own;
    }
}

static void sort(struct gls_text_words *words)
{
    size_t count = words->word.count;
    words->order.count = words->row.count = 0;
    if (words->failed || count == 0)
        return;
    struct sorted *row = gls_array_add(&words->row, sizeof *row, count);
    uint32_t *order = gls_array_add(&words->order, sizeof *order, count);
    words->failed = !row || !order;
    if (words->failed)
        return;
    for (size_t i = 0; i < count; i++) {
        struct gls_span key = gls_text_words_key(words, i);
        row[i] = (struct sorted){head_of(key), key, (uint32_t)i};
    }
    sort_rows(row, count);
    for (size_t i = 0; i < count; i++)
        order[i] = row[i].number;
}

static void add(struct gls_text_words *words, const struct gls_token *token)
{
    struct gls_text_word *word = gls_array_add(&words->word, sizeof *word, 1);
    words->failed |= !word;
    if (!word)
        return;
    *word = (struct gls_text_word){token->start, token->end, words->keys.size, token->key.size,
                                   token->capital};
    gls_buf_put(&words->keys, token->key.data, token->key.size);
}

void gls_text_words_read(struct gls_text_words *words, struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    words->text = text;
    words->keys.size = words->word.count = 0;
    words->failed = false;
    gls_tokens_begin(&tokens, text);
    while (!words->failed && gls_tokens_next(&tokens, &token))
        add(words, &token);
    words->failed |= words->keys.status != GLS_OK;
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
        struct gls_span there = gls_text_words_key(words, gls_text_words_number(words, middle));
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

struct gls_range gls_text_words_find(const struct gls_text_words *words, struct gls_span key,
                                     bool begins)
{
    uint32_t first = bound(words, key, begins, false);
    return (struct gls_range){first, bound(words, key, begins, true) - first};
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
