#include "match/scan_text.h"

#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "text/fold.h"

enum { AHEAD = 64 };
_Static_assert((int)GLS_SCAN_WORDS > (int)GLS_SCAN_TERM_WORDS + AHEAD, "words are overwritten");

/* From a word that begins a term to the end of what may decide about it. */
enum { REACH_BYTES = GLS_SCAN_SPAN_BYTES + GLS_GAP_BYTES + GLS_SCAN_WORD_BYTES + 16 };
_Static_assert((int)GLS_MASK_PADDING >= (int)GLS_LEXICON_BYTES, "more is read past the window");

struct gls_scan_text *gls_scan_text_new(struct gls_lexicon *spellings)
{
    struct gls_work *work = spellings->work;
    struct gls_scan_text *text = gls_work_malloc(work, sizeof *text);
    if (!text)
        return NULL;
    text->spellings = spellings;
    text->window = gls_work_malloc(work, GLS_SCAN_WINDOW_BYTES + GLS_MASK_PADDING);
    text->mask = gls_work_malloc(work, (GLS_SCAN_WINDOW_BYTES + GLS_MASK_PADDING) / GLS_MASK_BYTES *
                                           sizeof *text->mask);
    gls_scan_text_restart(text);
    if (!gls_work_failed(work))
        return text;
    gls_scan_text_free(text);
    return NULL;
}

void gls_scan_text_free(struct gls_scan_text *text)
{
    if (!text)
        return;
    gls_free(text->window);
    gls_free(text->mask);
    gls_free(text);
}

void gls_scan_text_restart(struct gls_scan_text *text)
{
    text->size = 0;
    text->base = text->at = text->read = 0;
    text->limit = 0;
    text->ended = false;
}

/* No term goes across a blank line: what stands before one is decided, and need not wait for more.
 */
static void set_limit(struct gls_scan_text *text)
{
    uint64_t end = text->base + text->size;
    uint64_t blank = text->base + gls_masks_blank_line(text->mask, text->size);
    text->limit = text->ended ? end : end > REACH_BYTES ? end - REACH_BYTES : 0;
    if (blank > text->limit)
        text->limit = blank;
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
    memset(text->window + text->size + taken, 0, GLS_MASK_PADDING);
    gls_masks_build(text->mask, text->window, text->size, text->size + taken);
    text->size += taken;
    set_limit(text);
    return taken;
}

void gls_scan_text_move(struct gls_scan_text *text, uint64_t place)
{
    uint64_t kept = place > text->base + GLS_GAP_BYTES ? place - GLS_GAP_BYTES : text->base;
    size_t blocks = (size_t)(kept - text->base) / GLS_MASK_BYTES, gone = blocks * GLS_MASK_BYTES;
    text->size -= gone;
    text->base += gone;
    memmove(text->window, text->window + gone, text->size + GLS_MASK_PADDING);
    memmove(text->mask, text->mask + blocks,
            (text->size / GLS_MASK_BYTES + 1) * sizeof *text->mask);
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

/* Whether a hyphen may come next: anything but ASCII may be one, or be passed over before one, save
 * the letters of Latin and the apostrophe of print, which are common. */
static bool may_be_hyphen(const unsigned char *next)
{
    return next[0] == '-' || (next[0] >= 0x80 && next[0] != 0xC3 &&
                              !(next[0] == 0xE2 && next[1] == 0x80 && next[2] == 0x99));
}

/* Finds the end of the word at @p start, which is the next; returns the place after it. */
static size_t cut_word(const struct gls_scan_text *text, size_t start, struct gls_scan_word *word)
{
    const unsigned char *bytes = (const unsigned char *)text->window + start;
    size_t size = gls_masks_letters(text->mask, start), after = start + size;
    if (!size || size >= GLS_MASK_BYTES || !gls_token_ends_plainly(bytes, size)) {
        struct gls_tokens tokens;
        struct gls_token token;
        after = read_token(text, start, &tokens, &token);
        size = token.end - token.start;
    }
    word->start = text->base + start;
    word->end = word->start + size;
    word->joins =
        may_be_hyphen(bytes + size) || (bytes[size] == ' ' && may_be_hyphen(bytes + size + 1));
    word->written = gls_written_of((struct gls_span){(const char *)bytes, size});
    word->hash = gls_written_hash(&text->spellings->key, word->written);
    return after;
}

/* Goes from @p *at, before @p limit, where something stands that is no common letter, to the next
 * word that begins before @p limit. */
static bool seek_rare_word(const struct gls_scan_text *text, size_t *at, size_t limit)
{
    while (*at < limit && !gls_masks_is_letter(text->mask, *at)) {
        struct gls_tokens tokens;
        gls_tokens_begin(&tokens, (struct gls_span){text->window, text->size});
        tokens.at = *at;
        if (gls_tokens_seek(&tokens, *at + 1))
            return true;
        *at = tokens.at < limit ? gls_masks_seek(text->mask, tokens.at, limit) : tokens.at;
    }
    return *at < limit;
}

/* Goes from @p *at to the next word that begins before @p limit. */
static inline bool seek_word(const struct gls_scan_text *text, size_t *at, size_t limit)
{
    if (*at >= limit)
        return false;
    *at = gls_masks_seek(text->mask, *at, limit);
    return *at < limit && (gls_masks_is_letter(text->mask, *at) || seek_rare_word(text, at, limit));
}

/* Cuts a few words; returns the number after them. */
static uint64_t cut_words(struct gls_scan_text *text)
{
    uint64_t n = text->read, end = n ? gls_scan_text_known(text, n - 1)->end : UINT64_MAX;
    size_t limit = text->limit > text->base ? (size_t)(text->limit - text->base) : 0;
    size_t at = (size_t)(text->at - text->base);
    if (limit + GLS_SCAN_WORD_BYTES < text->size)
        limit = text->size - GLS_SCAN_WORD_BYTES;
    for (; n < text->read + AHEAD && seek_word(text, &at, limit); n++) {
        struct gls_scan_word *word = &text->word[n % GLS_SCAN_WORDS];
        at = cut_word(text, at, word);
        word->continues = word->start == end;
        end = word->end;
        gls_hash_table_prefetch(&text->spellings->table, word->hash);
    }
    text->at = text->base + at;
    return n;
}

static uint32_t learn(struct gls_scan_text *text, const struct gls_scan_word *word)
{
    struct gls_tokens tokens;
    struct gls_token token;
    struct gls_span span = gls_scan_text_span(text, word->start, word->end);
    read_token(text, (size_t)(word->start - text->base), &tokens, &token);
    return gls_lexicon_learn(text->spellings, span, &word->written, word->hash, &token);
}

static bool is_before_apostrophe(const struct gls_scan_text *text, const struct gls_scan_word *word)
{
    struct gls_fold scratch;
    size_t at = (size_t)(word->end - text->base);
    return at < text->size &&
           gls_fold_char(gls_utf8_next(text->window, text->size, &at), &scratch)->char_class ==
               GLS_CHAR_APOSTROPHE;
}

static struct gls_span gap_of(const struct gls_scan_text *text, uint64_t n)
{
    uint64_t start = gls_scan_text_known(text, n)->start,
             before = gls_scan_text_known(text, n - 1)->end;
    return start - before > GLS_GAP_BYTES ? (struct gls_span){NULL, 0}
                                          : gls_scan_text_span(text, before, start);
}

/* "type I", "protéine S", "le gène IL": letters that spell a pronoun are one where a sentence
 * begins, and English I after some conjunctions. */
static bool is_pronoun(const struct gls_scan_text *text, uint64_t n)
{
    const struct gls_scan_word *word = gls_scan_text_known(text, n);
    if (!(word->flags & GLS_LEXICON_CAPITAL) || n == 0)
        return true;
    if (word->end - word->start == 1 &&
        gls_scan_text_known(text, n - 1)->flags & GLS_LEXICON_BEFORE_I)
        return true;
    return gls_gap_ends_sentence(gap_of(text, n));
}

/* Takes back what the word is not beside its neighbours. */
static void look_around(const struct gls_scan_text *text, uint64_t n, struct gls_scan_word *word)
{
    const unsigned kinds = GLS_LEXICON_BEFORE_VERB | GLS_LEXICON_BEFORE_NOUN;
    if (word->flags & GLS_LEXICON_ELIDED && !is_before_apostrophe(text, word))
        word->flags &= (uint16_t)~kinds;
    if (word->flags & GLS_LEXICON_BEFORE_VERB && !(word->flags & GLS_LEXICON_ELIDED) &&
        !is_pronoun(text, n))
        word->flags &= (uint16_t)~GLS_LEXICON_BEFORE_VERB;
}

static bool find_spelling(struct gls_scan_text *text, uint64_t n)
{
    struct gls_scan_word *word = &text->word[n % GLS_SCAN_WORDS];
    uint32_t number = gls_lexicon_find(text->spellings, &word->written, word->hash);
    if (number == UINT32_MAX)
        number = learn(text, word);
    if (number == UINT32_MAX)
        return false;
    word->spelling = number;
    const struct gls_lexicon_word *spelling = gls_lexicon_at(text->spellings, number);
    word->flags = spelling->flags;
    word->words = word->joins ? UINT32_MAX : spelling->words;
    word->children = spelling->children;
    gls_lexicon_prefetch(text->spellings, spelling);
    if (word->flags & (GLS_LEXICON_BEFORE_VERB | GLS_LEXICON_ELIDED))
        look_around(text, n, word);
    return true;
}

/* In rounds, so that what is known of the words, and of the terms they are, is on its way when it
 * is asked for. */
void gls_scan_text_read(struct gls_scan_text *text)
{
    uint64_t end = cut_words(text);
    for (uint64_t n = text->read; n < end; n++) {
        uint32_t hash = gls_scan_text_known(text, n)->hash;
        uint32_t member = gls_hash_table_first(&text->spellings->table, hash);
        if (member)
            GLS_PREFETCH(gls_lexicon_at(text->spellings, member - 1));
    }
    uint64_t first = text->read;
    while (text->read < end && find_spelling(text, text->read))
        text->read++;
    for (uint64_t n = first; n < text->read; n++)
        if (gls_scan_text_known(text, n)->flags & GLS_LEXICON_TERM)
            gls_lexicon_prefetch_term(text->spellings, gls_scan_text_known(text, n)->spelling);
}

void gls_scan_text_read_again(struct gls_scan_text *text, uint64_t n)
{
    while (n < text->read && find_spelling(text, n))
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
