#include "match/scan_text.h"

#include <string.h>

#include "core/memory.h"

enum { AHEAD = 16 };
_Static_assert((int)GLS_SCAN_WORDS > (int)GLS_SCAN_TERM_WORDS + AHEAD, "words are overwritten");

/* From a word that begins a term to the end of what may decide about it. */
enum { REACH_BYTES = GLS_SCAN_SPAN_BYTES + GLS_GAP_BYTES + GLS_SCAN_WORD_BYTES + 16 };
_Static_assert((int)GLS_TOKEN_PADDING >= (int)GLS_SPELLING_BYTES, "more is read past the window");

struct gls_scan_text *gls_scan_text_new(struct gls_spellings *spellings)
{
    struct gls_scan_text *text = gls_malloc(sizeof *text);
    char *window = gls_malloc(GLS_SCAN_WINDOW_BYTES + GLS_TOKEN_PADDING);
    if (!text || !window) {
        gls_free(text);
        gls_free(window);
        return NULL;
    }
    memset(window, 0, GLS_SCAN_WINDOW_BYTES + GLS_TOKEN_PADDING);
    text->spellings = spellings;
    text->window = window;
    gls_scan_text_restart(text);
    return text;
}

void gls_scan_text_free(struct gls_scan_text *text)
{
    if (!text)
        return;
    gls_free(text->window);
    gls_free(text);
}

void gls_scan_text_restart(struct gls_scan_text *text)
{
    text->size = 0;
    text->base = text->at = text->read = 0;
    text->limit = 0;
    text->ended = false;
}

static void set_limit(struct gls_scan_text *text)
{
    uint64_t end = text->base + text->size;
    text->limit = text->ended ? end : end > REACH_BYTES ? end - REACH_BYTES : 0;
}

void gls_scan_text_end(struct gls_scan_text *text)
{
    text->ended = true;
    set_limit(text);
}

size_t gls_scan_text_add(struct gls_scan_text *text, struct gls_span piece)
{
    size_t room = GLS_SCAN_WINDOW_BYTES - text->size;
    size_t taken = piece.size < room ? piece.size : room;
    if (taken)
        memcpy(text->window + text->size, piece.data, taken);
    text->size += taken;
    set_limit(text);
    return taken;
}

void gls_scan_text_move(struct gls_scan_text *text, uint64_t place)
{
    uint64_t kept = place > text->base + GLS_GAP_BYTES ? place - GLS_GAP_BYTES : text->base;
    size_t gone = (size_t)(kept - text->base);
    text->size -= gone;
    memmove(text->window, text->window + gone, text->size);
    text->base = kept;
}

/* ------------------------------------------------------------------ words */

/* Reads the word at @p start as far as a word is looked at; returns the place after it. */
static size_t read_token(const struct gls_scan_text *text, size_t start, struct gls_tokens *tokens,
                         struct gls_token *token)
{
    size_t left = text->size - start;
    size_t visible = left < GLS_SCAN_WORD_BYTES ? left : GLS_SCAN_WORD_BYTES;
    gls_tokens_begin(tokens, (struct gls_span){text->window, start + visible});
    tokens->at = start;
    gls_tokens_word(tokens, token);
    return tokens->at;
}

/* Finds the end of the word at @p start, which is the next; returns the place after it. */
static size_t cut_word(const struct gls_scan_text *text, size_t start, struct gls_scan_word *word)
{
    const unsigned char *bytes = (const unsigned char *)text->window + start;
    size_t size = gls_token_plain_size(bytes, text->size - start), after = start + size;
    if (!size) {
        struct gls_tokens tokens;
        struct gls_token token;
        after = read_token(text, start, &tokens, &token);
        size = token.end - token.start;
    }
    word->start = text->base + start;
    word->end = word->start + size;
    word->joins = bytes[size] == '-' || bytes[size] >= 0x80;
    word->written = gls_written_of((struct gls_span){(const char *)bytes, size});
    word->hash = gls_written_hash(word->written);
    return after;
}

/* Cuts a few words; returns the number after them. */
static uint64_t cut_words(struct gls_scan_text *text)
{
    struct gls_tokens tokens;
    uint64_t n = text->read, end = n ? gls_scan_text_known(text, n - 1)->end : UINT64_MAX;
    size_t ahead = text->ended ? 0 : GLS_SCAN_WORD_BYTES;
    size_t limit = ahead < text->size ? text->size - ahead : 0;
    tokens.text = (struct gls_span){text->window, text->size};
    tokens.at = (size_t)(text->at - text->base);
    for (; n < text->read + AHEAD && gls_tokens_seek(&tokens, limit); n++) {
        struct gls_scan_word *word = &text->word[n % GLS_SCAN_WORDS];
        tokens.at = cut_word(text, tokens.at, word);
        word->continues = word->start == end;
        end = word->end;
        GLS_PREFETCH(&text->spellings->slot[word->hash % GLS_SPELLING_SLOTS]);
    }
    text->at = text->base + tokens.at;
    return n;
}

static uint32_t learn(struct gls_scan_text *text, const struct gls_scan_word *word)
{
    struct gls_tokens tokens;
    struct gls_token token;
    struct gls_span span = gls_scan_text_span(text, word->start, word->end);
    read_token(text, (size_t)(word->start - text->base), &tokens, &token);
    return gls_spelling_learn(text->spellings, span, &word->written, word->hash, &token);
}

static bool find_spelling(struct gls_scan_text *text, struct gls_scan_word *word)
{
    uint32_t number = gls_spelling_find(text->spellings, &word->written, word->hash);
    if (number == UINT32_MAX)
        number = learn(text, word);
    if (number == UINT32_MAX)
        return false;
    word->spelling = number;
    word->flags = gls_spelling_at(text->spellings, number)->flags;
    return true;
}

/* In three rounds, so that what is known of the words is on its way when it is asked for. */
void gls_scan_text_read(struct gls_scan_text *text)
{
    uint64_t end = cut_words(text);
    for (uint64_t n = text->read; n < end; n++) {
        uint32_t hash = gls_scan_text_known(text, n)->hash;
        uint32_t number = text->spellings->slot[hash % GLS_SPELLING_SLOTS];
        if (number)
            GLS_PREFETCH(gls_spelling_at(text->spellings, number - 1));
    }
    while (text->read < end && find_spelling(text, &text->word[text->read % GLS_SCAN_WORDS]))
        text->read++;
}

void gls_scan_text_read_again(struct gls_scan_text *text, uint64_t n)
{
    while (n < text->read && find_spelling(text, &text->word[n % GLS_SCAN_WORDS]))
        n++;
}

enum gls_gap gls_scan_text_gap(const struct gls_scan_text *text, uint64_t n)
{
    uint64_t start = gls_scan_text_known(text, n)->start;
    uint64_t before = n ? gls_scan_text_known(text, n - 1)->end : start;
    if (start - before > GLS_GAP_BYTES)
        return GLS_GAP_BOUNDARY;
    return gls_gap_of(gls_scan_text_span(text, before, start));
}
