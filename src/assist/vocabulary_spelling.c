/* The ways in which a word of the texts is written, and the usual one. */
#include <string.h>

#include "assist/vocabulary.h"
#include "text/normal.h"

static struct gls_span spelling_text(const struct gls_vocabulary *vocabulary,
                                     const struct gls_vocabulary_spelling *spelling)
{
    return (struct gls_span){vocabulary->spelt.data + spelling->text, spelling->size};
}

static struct gls_vocabulary_spelling *spelling_at(const struct gls_vocabulary *vocabulary,
                                                   uint32_t number)
{
    return GLS_AT(vocabulary->spellings, struct gls_vocabulary_spelling, number - 1);
}

/* At the beginning of a sentence a capital says nothing, unless there are more. */
static struct gls_span without_capital(struct gls_vocabulary *vocabulary, struct gls_span surface)
{
    struct gls_buf *small = &vocabulary->small;
    small->size = 0;
    gls_case_fold(surface, small);
    gls_work_wrote(vocabulary->work, small);
    size_t first = 1, size = small->size;
    while (first < surface.size && ((unsigned char)surface.data[first] & 0xC0) == 0x80)
        first++;
    bool same = size == surface.size && size > first &&
                memcmp(small->data + first, surface.data + first, size - first) == 0;
    return same ? (struct gls_span){small->data, size} : surface;
}

void gls_vocabulary_meet(struct gls_vocabulary *vocabulary, uint32_t word, struct gls_span surface,
                         bool initial)
{
    if (initial)
        surface = without_capital(vocabulary, surface);
    gls_vocabulary_note(vocabulary, word, surface, !initial, initial);
}

void gls_vocabulary_note(struct gls_vocabulary *vocabulary, uint32_t word, struct gls_span surface,
                         uint32_t count, uint32_t initial)
{
    enum { SPELLINGS_MOST = 16 }; /* only what is no text has more */
    uint32_t at = gls_vocabulary_at(vocabulary, word)->written;
    for (unsigned known = 0; at; at = spelling_at(vocabulary, at)->next) {
        if (++known > SPELLINGS_MOST)
            return;
        struct gls_vocabulary_spelling *spelling = spelling_at(vocabulary, at);
        if (!gls_span_equal(spelling_text(vocabulary, spelling), surface))
            continue;
        spelling->count += count;
        spelling->initial += initial;
        return;
    }
    struct gls_vocabulary_spelling *spelling =
        GLS_APPEND(vocabulary->work, &vocabulary->spellings, struct gls_vocabulary_spelling);
    if (!spelling)
        return;
    struct gls_vocabulary_word *of = gls_vocabulary_at(vocabulary, word);
    *spelling = (struct gls_vocabulary_spelling){.text = (uint32_t)vocabulary->spelt.size,
                                                 .size = (uint32_t)surface.size,
                                                 .count = count,
                                                 .initial = initial,
                                                 .next = of->written};
    of->written = (uint32_t)vocabulary->spellings.count;
    gls_buf_put(&vocabulary->spelt, surface.data, surface.size);
    gls_work_wrote(vocabulary->work, &vocabulary->spelt);
}

void gls_vocabulary_note_all(struct gls_vocabulary *vocabulary, uint32_t word,
                             struct gls_vocabulary *from, uint32_t number)
{
    for (uint32_t at = gls_vocabulary_at(from, number)->written; at;) {
        struct gls_vocabulary_spelling *spelling =
            GLS_AT(from->spellings, struct gls_vocabulary_spelling, at - 1);
        struct gls_span text = {from->spelt.data + spelling->text, spelling->size};
        if (spelling->count || spelling->initial)
            gls_vocabulary_note(vocabulary, word, text, spelling->count, spelling->initial);
        spelling->count = spelling->initial = 0;
        at = spelling->next;
    }
}

/* Within sentences before at their beginnings; then the commoner, then the one with more accents
 * and small letters, which come later in byte order. */
static bool is_better(const struct gls_vocabulary *vocabulary,
                      const struct gls_vocabulary_spelling *a,
                      const struct gls_vocabulary_spelling *b)
{
    if (a->count != b->count)
        return a->count > b->count;
    if (a->count == 0 && a->initial != b->initial)
        return a->initial > b->initial;
    return gls_span_compare(spelling_text(vocabulary, a), spelling_text(vocabulary, b)) > 0;
}

struct gls_span gls_vocabulary_spelling(const struct gls_vocabulary *vocabulary, uint32_t word)
{
    uint32_t at = gls_vocabulary_at(vocabulary, word)->written;
    const struct gls_vocabulary_spelling *best = NULL;
    for (; at; at = spelling_at(vocabulary, at)->next)
        if (!best || is_better(vocabulary, spelling_at(vocabulary, at), best))
            best = spelling_at(vocabulary, at);
    return best ? spelling_text(vocabulary, best) : gls_vocabulary_key(vocabulary, word);
}
