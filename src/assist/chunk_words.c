/* From a passage to words: tokens that hyphens join are one, and a letter alone may be one. */
#include <string.h>

#include "assist/chunk.h"
#include "assist/word_role.h"
#include "text/clip.h"
#include "text/function_words.h"

/* Whether nothing but blanks and one line end parts two words, or the apostrophe of an elision. */
static bool belongs(const struct gls_chunker *chunker, size_t from, size_t to)
{
    const char *text = chunker->passage->text.data;
    struct gls_span gap = {text + from, to - from};
    if (gap.size == 1 && (*gap.data == ' ' || *gap.data == '\''))
        return true;
    return gls_span_equal(gap, gls_span_of("\xE2\x80\x99")) || gls_gap_size(gap) == gap.size;
}

/* Several tokens that hyphens join. */
struct parts {
    struct gls_met_word met;
    size_t start, end;
    unsigned count;
    bool capital;
    bool latin; /* the next token belongs to it, without a hyphen */
};

static void begin_parts(struct gls_chunker *chunker, struct parts *parts, size_t base,
                        const struct gls_token *token)
{
    *parts = (struct parts){.start = base + token->start};
    chunker->key.size = chunker->surface.size = 0;
}

static bool is_digits(struct gls_span key)
{
    for (size_t i = 0; i < key.size; i++)
        if (key.data[i] < '0' || key.data[i] > '9')
            return false;
    return true;
}

/* A number is as common as any word. */
static double rate_part(const struct gls_chunker *chunker, struct gls_span key)
{
    return is_digits(key) ? gls_rate_of_commonest
                          : gls_vocabulary_rate_of(chunker->vocabulary, key);
}

/* The rarest part of a word decides how rare it is. */
static void rate_parts(struct gls_chunker *chunker, struct parts *parts,
                       const struct gls_token *token)
{
    const struct gls_span first = {chunker->key.data, chunker->key.size};
    double rate = rate_part(chunker, token->key);
    double rarest = parts->count == 1 ? rate_part(chunker, first) : (double)parts->met.rarest;
    parts->met.rarest = (float)(rate < rarest ? rate : rarest);
}

static void add_part(struct gls_chunker *chunker, struct parts *parts, size_t base,
                     const struct gls_token *token)
{
    size_t start = base + token->start, end = base + token->end;
    struct gls_met_word *met = &parts->met;
    if (parts->count) {
        struct gls_span gap = {gls_chunker_text(chunker, parts->end), start - parts->end};
        if (parts->latin)
            gls_buf_puts(&chunker->surface, " ");
        else if (!memchr(gap.data, '\n', gap.size)) /* at the end of a line the word only goes on */
            gls_put_line(&chunker->surface, gap);
        met->hyphen = true;
        rate_parts(chunker, parts, token);
        met->last_function =
            gls_is_function_word(chunker->vocabulary->lang, token->key) && !is_digits(token->key);
        gls_buf_puts(&chunker->key, "-");
    }
    met->acute = token->acute;
    met->initials = token->initials;
    parts->capital = parts->count ? parts->capital : token->capital;
    gls_buf_put(&chunker->key, token->key.data, token->key.size);
    gls_put_line(&chunker->surface,
                 (struct gls_span){gls_chunker_text(chunker, start), end - start});
    parts->end = end;
    parts->count++;
}

/* A Greek letter has two bytes. */
static bool is_letter(struct gls_span key)
{
    return key.size == 1 || (key.size == 2 && ((unsigned char)key.data[0] & 0xE0) == 0xC0);
}

/* English: behind an article or a preposition a capital begins what a noun ends, "the B type". */
static bool is_before_noun(const struct gls_chunker *chunker, char letter)
{
    return strcmp(chunker->vocabulary->lang, "en") == 0 && !chunker->size && chunker->last_before &&
           letter != 'i';
}

/* A single letter is a word of its own by how it is written and where it stands: "vitamine D",
 * "type I", but "d'un", "il y a". */
static enum gls_word_role role_of_letter(const struct gls_chunker *chunker,
                                         const struct parts *parts, bool initial, uint8_t role)
{
    char letter = parts->met.key.data[0];
    bool after_content = chunker->size && chunker->size == chunker->solid;
    bool more = parts->end < chunker->passage->text.size;
    char next = more ? *gls_chunker_text(chunker, parts->end) : ' ';
    bool elided = next == '\'' || next == '\xE2';
    if (letter >= '0' && letter <= '9')
        return GLS_WORD_ROLE_FUNCTION;
    if (parts->capital && !elided)
        return !initial && (after_content || (next == ' ' && is_before_noun(chunker, letter)))
                   ? GLS_WORD_ROLE_CONTENT
                   : GLS_WORD_ROLE_FUNCTION;
    if (letter == 'a') /* "à" is a preposition, "a" a verb; in English it is an article */
        return role == GLS_WORD_ROLE_LINK && parts->end - parts->start == 1 ? GLS_WORD_ROLE_FUNCTION
                                                                            : role;
    return elided || role == GLS_WORD_ROLE_ARTICLE ? role : GLS_WORD_ROLE_FUNCTION;
}

/* French: behind "nous" what ends in -ons is its verb, "nous avons"; elsewhere it may be a noun,
 * "des mentons". */
static bool is_verb_of_we(struct gls_chunker *chunker, struct gls_span key)
{
    enum { PRONOUN_BYTES = 2 };
    bool verb = chunker->after_we && gls_word_ends_in(key, "ons");
    if (key.size > PRONOUN_BYTES)
        chunker->after_we = strcmp(chunker->vocabulary->lang, "fr") == 0 &&
                            gls_span_equal(key, gls_span_of("nous"));
    return verb;
}

/* Of a text that everybody could have written, only words are counted. */
static void count_reference(struct gls_chunker *chunker, const struct gls_met_word *met)
{
    uint32_t number = gls_vocabulary_find(chunker->vocabulary, met);
    if (number != UINT32_MAX)
        gls_vocabulary_at(chunker->vocabulary, number)->reference++;
    chunker->vocabulary->reference++;
}

/* A word is whole: its key and surface are known. */
static void take_whole(struct gls_chunker *chunker, struct parts *parts)
{
    if (parts->start >= chunker->sentence_end) /* what is in hand belongs to the one before */
        gls_chunker_end_chunk(chunker);
    bool initial = gls_chunker_enter_sentence(chunker, parts->start);
    bool joined =
        parts->start == chunker->last_end || belongs(chunker, chunker->last_end, parts->start);
    if (!joined || initial) {
        gls_chunker_end_chunk(chunker);
        chunker->last_before = chunker->after_we = false;
    }
    if (chunker->reference) {
        count_reference(chunker, &parts->met);
        return;
    }
    uint32_t number = gls_vocabulary_find(chunker->vocabulary, &parts->met);
    if (number == UINT32_MAX)
        return;
    chunker->words++;
    struct gls_vocabulary_word *word = gls_vocabulary_at(chunker->vocabulary, number);
    word->count++;
    enum gls_word_role role = word->role;
    if (is_letter(parts->met.key))
        role = role_of_letter(chunker, parts, initial, word->role);
    if (is_verb_of_we(chunker, parts->met.key))
        role = GLS_WORD_ROLE_VERB;
    if (role == GLS_WORD_ROLE_CONTENT || role == GLS_WORD_ROLE_LINK ||
        role == GLS_WORD_ROLE_ARTICLE)
        gls_vocabulary_meet(chunker->vocabulary, number, parts->met.surface, initial);
    gls_chunker_take_word(
        chunker, &(struct gls_chunk_word){number, (uint8_t)role, parts->start, parts->end});
    chunker->last_before = gls_vocabulary_at(chunker->vocabulary, number)->before_noun;
    chunker->last_end = parts->end;
}

static void end_parts(struct gls_chunker *chunker, struct parts *parts)
{
    parts->met.key = (struct gls_span){chunker->key.data, chunker->key.size};
    parts->met.surface = (struct gls_span){chunker->surface.data, chunker->surface.size};
    if (gls_work_wrote(chunker->work, &chunker->key) &&
        gls_work_wrote(chunker->work, &chunker->surface))
        take_whole(chunker, parts);
    parts->count = 0;
}

/* Whether a token is a word and nothing can go on with it: what follows is a blank, a stop. */
static bool stands_alone(const struct gls_chunker *chunker, size_t start, size_t end)
{
    const char *text = chunker->passage->text.data;
    unsigned char next = end < chunker->passage->end ? (unsigned char)text[end] : ' ';
    for (size_t at = start; at < end; at++)
        if ((unsigned char)text[at] <= ' ') /* a line ends in it */
            return false;
    return next < 0x80 && next != '-';
}

/* Most words are one token: nothing need be copied. */
static void take_alone(struct gls_chunker *chunker, size_t base, const struct gls_token *token)
{
    size_t start = base + token->start, end = base + token->end;
    struct parts parts = {.start = start, .end = end, .count = 1, .capital = token->capital};
    parts.met = (struct gls_met_word){.key = token->key,
                                      .surface = {gls_chunker_text(chunker, start), end - start},
                                      .acute = token->acute,
                                      .initials = token->initials};
    take_whole(chunker, &parts);
}

void gls_chunker_read(struct gls_chunker *chunker, const struct gls_passage *passage)
{
    struct gls_tokens tokens;
    struct gls_token token;
    struct parts parts = {0};
    chunker->passage = passage;
    chunker->sentence = chunker->sentence_end = 0;
    chunker->kept = 0;
    chunker->counted = chunker->last_end = passage->begin;
    chunker->address_end = chunker->prose_end = 0;
    chunker->line = passage->line;
    chunker->column = passage->column;
    gls_tokens_begin(&tokens, (struct gls_span){passage->text.data + passage->begin,
                                                passage->end - passage->begin});
    while (!gls_work_failed(chunker->work) && gls_tokens_next(&tokens, &token)) {
        size_t base = passage->begin, end = base + token.end;
        bool skipped = gls_chunker_skips(chunker, base + token.start, end);
        bool more = !skipped && (token.hyphen || parts.latin) && parts.count &&
                    chunker->key.size + token.key.size < 200;
        if (parts.count && !more)
            end_parts(chunker, &parts);
        if (skipped)
            continue;
        bool latin = gls_is_latin_phrase(
            token.key, (struct gls_span){passage->text.data + end, passage->end - end});
        if (!more && !latin && stands_alone(chunker, base + token.start, end)) {
            take_alone(chunker, base, &token);
            continue;
        }
        if (!more)
            begin_parts(chunker, &parts, passage->begin, &token);
        add_part(chunker, &parts, passage->begin, &token);
        parts.latin = latin;
    }
    if (parts.count && !gls_work_failed(chunker->work))
        end_parts(chunker, &parts);
    gls_chunker_end_chunk(chunker);
    gls_candidates_prune(chunker->candidates);
}
