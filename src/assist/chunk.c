#include "assist/chunk.h"

#include <string.h>

#include "text/clip.h"
#include "text/function_words.h"
#include "text/sentence.h"

enum {
    SENTENCE_BYTES = 1200, /* a longer one is kept in parts */
    CONTEXTS_MOST = 60000, /* bytes of a place in a sentence */
};

void gls_chunker_init(struct gls_chunker *chunker, struct gls_vocabulary *vocabulary,
                      struct gls_candidates *candidates, struct gls_work *work)
{
    *chunker = (struct gls_chunker){
        .vocabulary = vocabulary, .candidates = candidates, .work = work, .most_words = 5};
    gls_buf_init(&chunker->key);
    gls_buf_init(&chunker->surface);
}

void gls_chunker_release(struct gls_chunker *chunker)
{
    gls_buf_release(&chunker->key);
    gls_buf_release(&chunker->surface);
}

/* ------------------------------------------------------------------ sentences */

static const char *text_at(const struct gls_chunker *chunker, size_t at)
{
    return chunker->passage->text.data + at;
}

/* Goes to the sentence that has a place; one that is too long is taken in parts. */
static bool enter_sentence(struct gls_chunker *chunker, size_t place)
{
    bool entered = false;
    struct gls_span text = chunker->passage->text;
    while (chunker->sentence_end <= place) {
        size_t from = chunker->sentence = chunker->sentence_end;
        size_t end = gls_sentence_next(text, from);
        entered = true;
        if (end - from > SENTENCE_BYTES) {
            for (end = from + SENTENCE_BYTES; end > from + 1 && text.data[end - 1] != ' ';)
                end--;
            end = end > from + 1 ? end : from + SENTENCE_BYTES;
        }
        chunker->sentence_end = end;
        chunker->kept = 0;
    }
    return entered;
}

/* Line and column of a place, as gls_passages counts them. */
static void count_to(struct gls_chunker *chunker, size_t place)
{
    const char *text = chunker->passage->text.data;
    for (; chunker->counted < place; chunker->counted++) {
        unsigned char c = (unsigned char)text[chunker->counted];
        bool after_return = chunker->counted > 0 && text[chunker->counted - 1] == '\r';
        if (c == '\r' || (c == '\n' && !after_return)) {
            chunker->line++;
            chunker->column = 1;
        } else if (c != '\n' && (c & 0xC0) != 0x80) {
            chunker->column++;
        }
    }
}

/* The sentence in hand, kept when it is first needed: up to the end of the chunk at least. */
static uint32_t keep_sentence(struct gls_chunker *chunker)
{
    struct gls_candidates *candidates = chunker->candidates;
    if (chunker->kept)
        return chunker->kept - 1;
    struct gls_kept_sentence *kept =
        GLS_APPEND(chunker->work, &candidates->sentences, struct gls_kept_sentence);
    if (!kept)
        return 0;
    size_t end = chunker->chunk[chunker->solid - 1].end;
    end = end > chunker->sentence_end ? end : chunker->sentence_end;
    size_t start =
        chunker->sentence < chunker->passage->begin ? chunker->passage->begin : chunker->sentence;
    while (start < end && strchr(" \t\r\n\f", *text_at(chunker, start)))
        start++;
    while (end > start && strchr(" \t\r\n\f", *text_at(chunker, end - 1)))
        end--;
    count_to(chunker, start);
    *kept = (struct gls_kept_sentence){.file = chunker->file,
                                       .text = (uint32_t)candidates->text.size,
                                       .size = (uint32_t)(end - start),
                                       .start = chunker->passage->base + start,
                                       .line = chunker->line,
                                       .column = chunker->column};
    gls_buf_put(&candidates->text, text_at(chunker, start), end - start);
    gls_work_wrote(chunker->work, &candidates->text);
    chunker->kept = (uint32_t)candidates->sentences.count;
    return chunker->kept - 1;
}

/* ------------------------------------------------------------------ candidates */

static void add_context(struct gls_chunker *chunker, uint32_t node, size_t start, size_t end)
{
    struct gls_candidates *candidates = chunker->candidates;
    struct gls_candidate_node *of = gls_candidate_at(candidates, node);
    unsigned most = candidates->most_contexts;
    if (of->count >= most)
        return;
    uint32_t number = keep_sentence(chunker);
    if (gls_work_failed(chunker->work))
        return;
    const struct gls_kept_sentence *sentence =
        GLS_AT(candidates->sentences, struct gls_kept_sentence, number);
    size_t at = (size_t)(chunker->passage->base + start - sentence->start);
    uint16_t place = (uint16_t)(at < CONTEXTS_MOST ? at : 0), size = (uint16_t)(end - start);
    if (of->count == 0) {
        of->sentence = number;
        of->at = place;
        of->size = size;
        return;
    }
    struct gls_kept_context *context =
        GLS_APPEND(chunker->work, &candidates->contexts, struct gls_kept_context);
    if (!context)
        return;
    *context = (struct gls_kept_context){number, of->more, place, size};
    of->more = (uint32_t)candidates->contexts.count;
}

/* A candidate from word @p first to @p last of the chunk. */
static void count(struct gls_chunker *chunker, uint32_t node, unsigned first, unsigned last)
{
    const struct gls_chunk_word *chunk = chunker->chunk;
    if (chunk[last].end - chunk[first].start > UINT16_MAX)
        return;
    add_context(chunker, node, chunk[first].start, chunk[last].end);
    struct gls_candidate_node *of = gls_candidate_at(chunker->candidates, node);
    bool after_link = first > 0 && chunk[first - 1].role != GLS_ROLE_CONTENT;
    of->count++;
    of->texts = 1;
    of->in = chunker->file < 64 ? (uint64_t)1 << chunker->file : 0;
    of->left += first == 0;
    of->right += last + 1 == chunker->solid;
    of->determined += first == 0 ? chunker->determined : after_link;
    uint32_t *met = chunker->met ? GLS_APPEND(chunker->work, chunker->met, uint32_t) : NULL;
    if (met)
        *met = node;
}

/* Every candidate that begins with word @p first. French has at most two prepositions in a term,
 * English one. */
static void count_from(struct gls_chunker *chunker, unsigned first)
{
    unsigned content = 0, links = 0;
    unsigned most_links = strcmp(chunker->vocabulary->lang, "fr") == 0 ? 2 : 1;
    uint32_t node = GLS_CANDIDATE_ROOT;
    unsigned end =
        first + GLS_TERM_WORDS < chunker->solid ? first + GLS_TERM_WORDS : chunker->solid;
    for (unsigned i = first; i < end && !gls_work_failed(chunker->work); i++) {
        const struct gls_chunk_word *word = &chunker->chunk[i];
        content += word->role == GLS_ROLE_CONTENT;
        links += word->role == GLS_ROLE_LINK;
        if (content > chunker->most_words || links > most_links)
            return;
        node = gls_candidates_step(chunker->candidates, node, word->number);
        if (node != GLS_CANDIDATE_ROOT && word->role == GLS_ROLE_CONTENT)
            count(chunker, node, first, i);
    }
}

static void end_chunk(struct gls_chunker *chunker)
{
    for (unsigned i = 0; i < chunker->solid; i++)
        if (chunker->chunk[i].role == GLS_ROLE_CONTENT) {
            if (i > 0 && chunker->chunk[i - 1].role == GLS_ROLE_CONTENT)
                gls_vocabulary_at(chunker->vocabulary, chunker->chunk[i].number)->after++;
            count_from(chunker, i);
        }
    chunker->size = chunker->solid = 0;
}

/* ------------------------------------------------------------------ chunks */

static void add_word(struct gls_chunker *chunker, const struct gls_chunk_word *word)
{
    if (chunker->size == GLS_CHUNK_WORDS)
        end_chunk(chunker);
    if (chunker->size == 0)
        chunker->determined = chunker->last_before;
    chunker->chunk[chunker->size++] = *word;
    if (word->role == GLS_ROLE_CONTENT)
        chunker->solid = chunker->size;
}

/* What a word does to the chunk: a link goes on after a content word, an article after a link. */
static void take_word(struct gls_chunker *chunker, const struct gls_chunk_word *word)
{
    unsigned before =
        chunker->size ? chunker->chunk[chunker->size - 1].role : (unsigned)GLS_ROLE_FUNCTION;
    bool goes_on = word->role == GLS_ROLE_CONTENT ||
                   (word->role == GLS_ROLE_LINK && before == GLS_ROLE_CONTENT) ||
                   (word->role == GLS_ROLE_ARTICLE && before == GLS_ROLE_LINK);
    if (goes_on && chunker->size && chunker->solid == 0)
        goes_on = false;
    if (!goes_on)
        end_chunk(chunker);
    if (goes_on || word->role == GLS_ROLE_CONTENT)
        add_word(chunker, word);
}

/* ------------------------------------------------------------------ words */

static size_t blanks_end(const char *text, size_t at, size_t end)
{
    static const char *const blanks[] = {" ",        "\t",           "\r",      "\n",
                                         "\xC2\xA0", "\xE2\x80\xAF", "\xC2\xAD"};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        size_t size = strlen(blanks[i]);
        if (end - at >= size && memcmp(text + at, blanks[i], size) == 0)
            return at + size;
    }
    return at;
}

/* Whether nothing but blanks and one line end parts two words, or the apostrophe of an elision. */
static bool belongs(const struct gls_chunker *chunker, size_t from, size_t to)
{
    const char *text = chunker->passage->text.data;
    size_t at = from;
    unsigned lines = 0;
    if (to - at == 1 && (text[at] == ' ' || text[at] == '\''))
        return true;
    if (to - at == 3 && memcmp(text + at, "\xE2\x80\x99", 3) == 0)
        return true;
    while (at < to) {
        size_t next = blanks_end(text, at, to);
        if (next == at || (text[at] == '\n' && ++lines > 1))
            return false;
        at = next;
    }
    return true;
}

/* Several tokens that hyphens join. */
struct parts {
    struct gls_met_word met;
    size_t start, end;
    unsigned count;
    bool capital;
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
        struct gls_span gap = {text_at(chunker, parts->end), start - parts->end};
        if (!memchr(gap.data, '\n', gap.size)) /* at the end of a line the word only goes on */
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
    gls_put_line(&chunker->surface, (struct gls_span){text_at(chunker, start), end - start});
    parts->end = end;
    parts->count++;
}

/* A Greek letter has two bytes. */
static bool is_letter(struct gls_span key)
{
    return key.size == 1 || (key.size == 2 && ((unsigned char)key.data[0] & 0xE0) == 0xC0);
}

/* A single letter is a word of its own by how it is written and where it stands: "vitamine D",
 * "type I", but "d'un", "il y a". */
static enum gls_word_role role_of_letter(const struct gls_chunker *chunker,
                                         const struct parts *parts, bool initial, uint8_t role)
{
    char letter = chunker->key.data[0];
    bool after_content = chunker->size && chunker->size == chunker->solid;
    bool more = parts->end < chunker->passage->text.size;
    char next = more ? *text_at(chunker, parts->end) : ' ';
    bool elided = next == '\'' || next == '\xE2';
    if (letter >= '0' && letter <= '9')
        return GLS_ROLE_FUNCTION;
    if (parts->capital && !elided)
        return !initial && after_content ? GLS_ROLE_CONTENT : GLS_ROLE_FUNCTION;
    if (letter == 'a') /* "à" is a preposition, "a" a verb; in English it is an article */
        return role == GLS_ROLE_LINK && parts->end - parts->start == 1 ? GLS_ROLE_FUNCTION : role;
    return elided || role == GLS_ROLE_ARTICLE ? role : GLS_ROLE_FUNCTION;
}

/* Of a text that everybody could have written, only words are counted. */
static void count_reference(struct gls_chunker *chunker, const struct gls_met_word *met)
{
    uint32_t number = gls_vocabulary_find(chunker->vocabulary, met);
    if (number != UINT32_MAX)
        gls_vocabulary_at(chunker->vocabulary, number)->reference++;
    chunker->vocabulary->reference++;
}

static void end_parts(struct gls_chunker *chunker, struct parts *parts)
{
    if (parts->start >= chunker->sentence_end) /* what is in hand belongs to the one before */
        end_chunk(chunker);
    bool initial = enter_sentence(chunker, parts->start);
    bool joined =
        parts->start == chunker->last_end || belongs(chunker, chunker->last_end, parts->start);
    if (!joined || initial) {
        end_chunk(chunker);
        chunker->last_before = false;
    }
    parts->met.key = (struct gls_span){chunker->key.data, chunker->key.size};
    parts->met.surface = (struct gls_span){chunker->surface.data, chunker->surface.size};
    if (chunker->reference) {
        count_reference(chunker, &parts->met);
        return;
    }
    uint32_t number = gls_work_wrote(chunker->work, &chunker->key) &&
                              gls_work_wrote(chunker->work, &chunker->surface)
                          ? gls_vocabulary_find(chunker->vocabulary, &parts->met)
                          : UINT32_MAX;
    if (number == UINT32_MAX)
        return;
    chunker->words++;
    struct gls_vocabulary_word *word = gls_vocabulary_at(chunker->vocabulary, number);
    word->count++;
    enum gls_word_role role = word->role;
    if (is_letter(parts->met.key))
        role = role_of_letter(chunker, parts, initial, word->role);
    if (role == GLS_ROLE_CONTENT || role == GLS_ROLE_LINK || role == GLS_ROLE_ARTICLE)
        gls_vocabulary_meet(chunker->vocabulary, number, parts->met.surface, initial);
    take_word(chunker, &(struct gls_chunk_word){number, (uint8_t)role, parts->start, parts->end});
    chunker->last_before = gls_vocabulary_at(chunker->vocabulary, number)->before_noun;
    chunker->last_end = parts->end;
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
    chunker->line = passage->line;
    chunker->column = passage->column;
    gls_tokens_begin(&tokens, (struct gls_span){passage->text.data + passage->begin,
                                                passage->end - passage->begin});
    while (!gls_work_failed(chunker->work) && gls_tokens_next(&tokens, &token)) {
        bool more = token.hyphen && parts.count && chunker->key.size + token.key.size < 200;
        if (parts.count && !more)
            end_parts(chunker, &parts);
        if (!more)
            begin_parts(chunker, &parts, passage->begin, &token);
        add_part(chunker, &parts, passage->begin, &token);
    }
    if (parts.count && !gls_work_failed(chunker->work))
        end_parts(chunker, &parts);
    end_chunk(chunker);
    gls_candidates_prune(chunker->candidates);
}
