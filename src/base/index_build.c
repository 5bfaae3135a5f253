/* Tables are larger than the processor's caches, so most of the time would be spent waiting for
 * memory. Terms are therefore cut in batches, and look-ups in a table are announced for the whole
 * batch before the first is made. */
#include <string.h>

#include "base/index_phrases.h"
#include "base/index_trie.h"
#include "base/index_words.h"
#include "core/span.h"
#include "text/qualifier.h"
#include "text/normal.h"
#include "text/token.h"

enum {
    TOKENS_MAX = 1000, /* a longer "term" is a chapter, and is not indexed */
    BATCH = 64         /* words */
};

/* A token of a term; joined to others by a hyphen or not. */
struct piece {
    uint32_t key, key_size;           /* in build->key_text */
    uint32_t spelling, spelling_size; /* in build->spelling_text */
    bool hyphen;
    struct gls_word_kind kind;
    uint32_t hash, word;
};

/* The words of a term: a run of pieces. */
struct path {
    uint32_t first, count;
    uint32_t term, node;
};

struct gls_index_build {
    struct gls_work *work;
    struct gls_words words;
    struct gls_trie trie;
    struct gls_phrases phrases;

    struct gls_array pieces, paths; /* the batch in hand */
    struct gls_buf key_text, spelling_text, markup_free;
};

/* ------------------------------------------------------------------ life */

struct gls_index_build *gls_index_build_new(struct gls_work *work, const char *lang, size_t terms,
                                            uint64_t key)
{
    struct gls_index_build *b = gls_work_malloc(work, sizeof *b);
    if (!b)
        return NULL;
    *b = (struct gls_index_build){.work = work};
    gls_words_init(&b->words, work, lang, terms, key);
    gls_trie_init(&b->trie, work, terms, key);
    gls_phrases_init(&b->phrases, work);
    gls_buf_init(&b->key_text);
    gls_buf_init(&b->spelling_text);
    gls_buf_init(&b->markup_free);
    return b;
}

void gls_index_build_free(struct gls_index_build *b)
{
    if (!b)
        return;
    gls_words_release(&b->words);
    gls_trie_release(&b->trie);
    gls_phrases_release(&b->phrases);
    gls_free(b->pieces.data);
    gls_free(b->paths.data);
    gls_buf_release(&b->key_text);
    gls_buf_release(&b->spelling_text);
    gls_buf_release(&b->markup_free);
    gls_free(b);
}

/* ------------------------------------------------------------------ terms */

static struct gls_span key_of(const struct gls_index_build *b, const struct piece *piece)
{
    return (struct gls_span){b->key_text.data + piece->key, piece->key_size};
}

static struct gls_span spelling_of(const struct gls_index_build *b, const struct piece *piece)
{
    return (struct gls_span){b->spelling_text.data + piece->spelling, piece->spelling_size};
}

/* An abbreviation is written in two to four capitals; digits do not count. */
static bool is_abbreviation(const struct gls_token *token)
{
    size_t letters = 0;
    for (size_t i = 0; token->initials && i < token->key.size; i++)
        letters += token->key.data[i] < '0' || token->key.data[i] > '9';
    return token->initials && letters <= 4;
}

static void cut_piece(struct gls_index_build *b, struct gls_span text,
                      const struct gls_token *token)
{
    struct piece *piece = GLS_APPEND(b->work, &b->pieces, struct piece);
    if (!piece)
        return;
    size_t key = b->key_text.size, spelling = b->spelling_text.size;
    gls_buf_put(&b->key_text, token->key.data, token->key.size);
    gls_case_fold((struct gls_span){text.data + token->start, token->end - token->start},
                  &b->spelling_text);
    *piece = (struct piece){.key = (uint32_t)key,
                            .key_size = (uint32_t)token->key.size,
                            .spelling = (uint32_t)spelling,
                            .spelling_size = (uint32_t)(b->spelling_text.size - spelling),
                            .hyphen = token->hyphen,
                            .kind.initials = is_abbreviation(token)};
}

/* Cuts a term into a path of pieces. False: nothing to index. */
static bool cut(struct gls_index_build *b, struct gls_span text, struct path *path)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t first = b->pieces.count;
    gls_tokens_begin(&tokens, text);
    while (b->pieces.count - first <= TOKENS_MAX && gls_tokens_next(&tokens, &token))
        cut_piece(b, text, &token);
    gls_work_wrote(b->work, &b->key_text);
    gls_work_wrote(b->work, &b->spelling_text);
    *path = (struct path){.first = (uint32_t)first, .count = (uint32_t)(b->pieces.count - first)};
    if (!gls_work_failed(b->work) && path->count && path->count <= TOKENS_MAX)
        return true;
    b->pieces.count = first;
    return false;
}

/* The path with those pieces made one that a hyphen joins: keys and spellings lie side by side. */
static struct path join_hyphens(struct gls_index_build *b, struct path path)
{
    struct path joined = {.first = (uint32_t)b->pieces.count};
    for (uint32_t i = 0; i < path.count && !gls_work_failed(b->work); i++) {
        struct piece piece = *GLS_AT(b->pieces, struct piece, path.first + i);
        struct piece *last = GLS_AT(b->pieces, struct piece, b->pieces.count - 1);
        if (i && piece.hyphen) {
            last->key_size += piece.key_size;
            last->spelling_size += piece.spelling_size;
            last->kind.initials &= piece.kind.initials;
        } else if ((last = GLS_APPEND(b->work, &b->pieces, struct piece)) != NULL) {
            *last = piece;
            joined.count++;
        }
    }
    return joined;
}

/* Whether hyphens join all pieces. */
static bool is_compound(const struct gls_index_build *b, struct path path)
{
    uint32_t i = 1;
    while (i < path.count && GLS_AT(b->pieces, struct piece, path.first + i)->hyphen)
        i++;
    return i == path.count;
}

static void add_path(struct gls_index_build *b, uint32_t number, const struct gls_index_term *term,
                     struct path path)
{
    struct path *added = GLS_APPEND(b->work, &b->paths, struct path);
    bool compound = is_compound(b, path);
    for (uint32_t i = 0; added && i < path.count; i++) {
        struct piece *piece = GLS_AT(b->pieces, struct piece, path.first + i);
        enum gls_word_place place =
            gls_word_place(b->words.lang, spelling_of(b, piece), i, path.count, compound);
        piece->kind.of = (struct gls_word_class){term->pos, term->gender, place};
        piece->hash = gls_words_announce(&b->words, spelling_of(b, piece), piece->kind);
    }
    path.term = number;
    if (added)
        *added = path;
}

/* The keys of a path, joined by spaces, become the phrase in hand. */
static void add_phrase(struct gls_index_build *b, struct path path)
{
    const struct piece *piece = GLS_AT(b->pieces, struct piece, path.first);
    const struct piece *last = piece + path.count - 1;
    size_t size = last->key + last->key_size - piece->key + path.count - 1;
    char *out = gls_phrases_room(&b->phrases, size);
    for (; out && piece <= last; piece++) {
        memcpy(out, b->key_text.data + piece->key, piece->key_size);
        out += piece->key_size;
        if (piece < last)
            *out++ = ' ';
    }
}

/* The words as written and, where hyphens join some, with these made one. The phrase becomes that
 * of this text, when it has a word. */
static void add_variants(struct gls_index_build *b, uint32_t number,
                         const struct gls_index_term *term, struct gls_span text)
{
    struct path path;
    if (!cut(b, text, &path))
        return;
    add_phrase(b, path);
    add_path(b, number, term, path);
    struct path joined = join_hyphens(b, path);
    if (joined.count < path.count)
        add_path(b, number, term, joined);
    else
        b->pieces.count = joined.first;
}

/* ------------------------------------------------------------------ batches */

static void find_words(struct gls_index_build *b)
{
    for (size_t i = 0; i < b->pieces.count; i++) {
        struct piece *piece = GLS_AT(b->pieces, struct piece, i);
        piece->word = gls_words_find(&b->words, spelling_of(b, piece), piece->kind,
                                     key_of(b, piece), piece->hash);
    }
}

static const struct piece *piece_at(const struct gls_index_build *b, const struct path *path,
                                    uint32_t depth)
{
    return depth < path->count ? GLS_AT(b->pieces, struct piece, path->first + depth) : NULL;
}

/* Goes a step on with every path that has a word at @p depth; false when none has. */
static bool walk_steps(struct gls_index_build *b, uint32_t depth)
{
    const struct piece *piece;
    bool more = false;
    for (size_t i = 0; i < b->paths.count; i++) {
        const struct path *path = GLS_AT(b->paths, struct path, i);
        if ((piece = piece_at(b, path, depth)) != NULL)
            gls_trie_announce(&b->trie, path->node, piece->word);
    }
    for (size_t i = 0; i < b->paths.count; i++) {
        struct path *path = GLS_AT(b->paths, struct path, i);
        if ((piece = piece_at(b, path, depth)) != NULL) {
            path->node = gls_trie_step(&b->trie, path->node, piece->word);
            more = true;
        }
    }
    return more;
}

static void end_batch(struct gls_index_build *b)
{
    find_words(b);
    for (uint32_t depth = 0; walk_steps(b, depth);)
        depth++;
    for (size_t i = 0; i < b->paths.count; i++) {
        const struct path *path = GLS_AT(b->paths, struct path, i);
        gls_trie_end_term(&b->trie, path->node, path->term);
    }
    b->pieces.count = b->paths.count = b->key_text.size = b->spelling_text.size = 0;
}

void gls_index_add(struct gls_index_build *b, uint32_t number, const struct gls_index_term *term)
{
    struct gls_span text = term->text;
    if (gls_has_markup(text)) {
        b->markup_free.size = 0;
        gls_strip_markup(text, &b->markup_free);
        gls_work_wrote(b->work, &b->markup_free);
        text = (struct gls_span){b->markup_free.data, b->markup_free.size};
    }
    struct gls_span core = gls_without_qualifier(text);
    if (core.size < text.size)
        add_variants(b, number, term, text);
    add_variants(b, number, term, core);
    gls_phrases_end_one(&b->phrases, number);
    if (b->pieces.count >= BATCH)
        end_batch(b);
}

void gls_index_build_end(struct gls_index_build *b, struct gls_span *part)
{
    memset(part, 0, GLS_INDEX_PARTS * sizeof *part);
    end_batch(b);
    gls_words_end(&b->words, part);
    gls_trie_end(&b->trie, part);
    gls_phrases_end(&b->phrases, part);
    if (!gls_work_failed(b->work))
        return;
    gls_parts_free(part, GLS_INDEX_PARTS);
    memset(part, 0, GLS_INDEX_PARTS * sizeof *part);
}
