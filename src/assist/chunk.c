#include "assist/chunk.h"

#include <string.h>

#include "assist/word_role.h"
#include "core/span.h"
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

/* Goes to the sentence that has a place; one that is too long is taken in parts. */
bool gls_chunker_enter_sentence(struct gls_chunker *chunker, size_t place)
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
            end = end > from + 1 ? end : from + gls_utf8_whole(text.data + from, SENTENCE_BYTES);
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

/* Where a sentence stands in its file: of a segment its text is not all that stands there. */
static void find_place(struct gls_chunker *chunker, size_t start, struct gls_kept_sentence *kept)
{
    if (chunker->segment) {
        struct gls_place place = gls_segment_place(chunker->segment, start, 1);
        kept->start = place.offset;
        kept->line = place.line;
        kept->column = place.column;
        return;
    }
    count_to(chunker, start);
    kept->start = chunker->passage->base + start;
    kept->line = chunker->line;
    kept->column = chunker->column;
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
    while (start < end && strchr(" \t\r\n\f", *gls_chunker_text(chunker, start)))
        start++;
    while (end > start && strchr(" \t\r\n\f", *gls_chunker_text(chunker, end - 1)))
        end--;
    *kept = (struct gls_kept_sentence){.file = chunker->file,
                                       .text = (uint32_t)candidates->text.size,
                                       .size = (uint32_t)(end - start)};
    find_place(chunker, start, kept);
    gls_buf_put(&candidates->text, gls_chunker_text(chunker, start), end - start);
    gls_work_wrote(chunker->work, &candidates->text);
    chunker->kept = (uint32_t)candidates->sentences.count;
    chunker->sentence_start = start;
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
    size_t at = start - chunker->sentence_start;
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
    bool after_link = first > 0 && chunk[first - 1].role != GLS_WORD_ROLE_CONTENT;
    of->count++;
    of->texts += of->last != chunker->file + 1;
    of->last = chunker->file + 1;
    of->in |= chunker->file < 64 ? (uint64_t)1 << chunker->file : 0;
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
        content += word->role == GLS_WORD_ROLE_CONTENT;
        links += word->role == GLS_WORD_ROLE_LINK;
        if (content > chunker->most_words || links > most_links)
            return;
        node = gls_candidates_step(chunker->candidates, node, word->number);
        if (node != GLS_CANDIDATE_ROOT && word->role == GLS_WORD_ROLE_CONTENT)
            count(chunker, node, first, i);
    }
}

void gls_chunker_end_chunk(struct gls_chunker *chunker)
{
    for (unsigned i = 0; i + 1 < chunker->solid; i++)
        gls_candidates_prefetch(chunker->candidates, chunker->chunk[i].number,
                                chunker->chunk[i + 1].number);
    for (unsigned i = 0; i < chunker->solid; i++)
        if (chunker->chunk[i].role == GLS_WORD_ROLE_CONTENT) {
            if (i > 0 && chunker->chunk[i - 1].role == GLS_WORD_ROLE_CONTENT)
                gls_vocabulary_at(chunker->vocabulary, chunker->chunk[i].number)->after++;
            count_from(chunker, i);
        }
    chunker->size = chunker->solid = 0;
}

/* ------------------------------------------------------------------ chunks */

static void add_word(struct gls_chunker *chunker, const struct gls_chunk_word *word)
{
    if (chunker->size == GLS_CHUNK_WORDS)
        gls_chunker_end_chunk(chunker);
    if (chunker->size == 0)
        chunker->determined = chunker->last_before;
    chunker->chunk[chunker->size++] = *word;
    if (word->role == GLS_WORD_ROLE_CONTENT)
        chunker->solid = chunker->size;
}

/* English: what ends in -s, may be a verb and stands between a noun and an article is the verb,
 * "the mass blocks the duct". */
static void drop_verb(struct gls_chunker *chunker)
{
    if (chunker->size < 2 || chunker->solid != chunker->size ||
        chunker->chunk[chunker->size - 2].role != GLS_WORD_ROLE_CONTENT)
        return;
    uint32_t last = chunker->chunk[chunker->size - 1].number;
    if (gls_vocabulary_at(chunker->vocabulary, last)->pos & 1u << GLS_POS_VERB &&
        gls_word_ends_in(gls_vocabulary_key(chunker->vocabulary, last), "s"))
        chunker->solid = --chunker->size;
}

/* What a word does to the chunk: a link goes on after a content word, an article after a link. */
void gls_chunker_take_word(struct gls_chunker *chunker, const struct gls_chunk_word *word)
{
    unsigned before =
        chunker->size ? chunker->chunk[chunker->size - 1].role : (unsigned)GLS_WORD_ROLE_FUNCTION;
    bool goes_on = word->role == GLS_WORD_ROLE_CONTENT ||
                   (word->role == GLS_WORD_ROLE_LINK && before == GLS_WORD_ROLE_CONTENT) ||
                   (word->role == GLS_WORD_ROLE_ARTICLE && before == GLS_WORD_ROLE_LINK);
    if (word->role == GLS_WORD_ROLE_ARTICLE && strcmp(chunker->vocabulary->lang, "en") == 0)
        drop_verb(chunker);
    if (goes_on && chunker->size && chunker->solid == 0)
        goes_on = false;
    if (!goes_on)
        gls_chunker_end_chunk(chunker);
    if (goes_on || word->role == GLS_WORD_ROLE_CONTENT)
        add_word(chunker, word);
}
