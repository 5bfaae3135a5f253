/* A look-up walks the trie of the index with every reading of every word of the query. The query
 * is tried as it stands, without its leading article, and with words joined that a hyphen or a
 * space parts where the glossary may write one word ("intra-utérin", "intrautérin"). */
#include <string.h>

#include "base/index.h"
#include "match/found.h"
#include "match/grade.h"
#include "match/lookup_query.h"
#include "match/word_sense.h"
#include "match/lookup_search.h"

/* One attempt: some words of the query, perhaps joined, against one base. */
struct walk {
    const struct gls_base *base;
    uint32_t shelf_index; /* of that on the shelf */
    const struct gls_index *index;
    const struct gls_query *query;
    const struct gls_query_word *word;
    size_t count;
    struct gls_gather *gather;
    size_t steps; /* that may still be taken: a damaged index may have ways without number */
};
enum { STEPS_MAX = 1000000 };

static void arrive(struct walk *walk, uint32_t node, unsigned distance)
{
    const struct gls_query_word *first = walk->word, *last = walk->word + walk->count - 1;
    struct gls_span typed = {walk->query->text.data + first->start, last->end - first->start};
    struct gls_range terms = gls_index_terms(walk->index, node);
    for (uint32_t i = 0; i < terms.count; i++) {
        uint32_t number = gls_index_term(walk->index, terms.first + i);
        struct gls_term term = gls_base_term(walk->base, number);
        if (!(gls_shelf_side(walk->gather->shelf, walk->shelf_index, term.language) &
              GLS_SIDE_FROM))
            continue;
        enum gls_grade grade = GLS_GRADE_INFLECTED;
        if (!distance)
            grade = gls_grade_of(walk->gather->work, typed, gls_span_of(term.text));
        gls_gather_add(walk->gather, (struct gls_match){walk->base, number, walk->shelf_index,
                                                        grade, (uint8_t)distance});
    }
}

static void advance(struct walk *walk, size_t at, uint32_t node, unsigned distance)
{
    if (walk->steps == 0)
        return;
    walk->steps--;
    if (at == walk->count) {
        arrive(walk, node, distance);
        return;
    }
    const struct gls_query_word *word = &walk->word[at];
    struct gls_range readings = gls_index_form(walk->index, gls_query_key(walk->query, word));
    for (uint32_t i = 0; i < readings.count; i++) {
        struct gls_reading reading = gls_index_reading(walk->index, readings.first + i);
        uint32_t next = gls_index_step(walk->index, node, reading.word);
        unsigned here = gls_reading_distance(&reading);
        if (next != GLS_INDEX_NOWHERE &&
            !gls_reading_is_vetoed(&reading, word->acute, word->initials))
            advance(walk, at + 1, next, here > distance ? here : distance);
    }
}

static void walk_words(const struct gls_query *query, const struct gls_query_word *word,
                       size_t count, struct gls_gather *gather)
{
    const struct gls_shelf *shelf = gather->shelf;
    for (uint32_t i = 0; i < shelf->count && count; i++) {
        struct walk walk = {.base = shelf->base[i],
                            .shelf_index = i,
                            .index = gls_base_index_of(shelf->base[i], shelf->from),
                            .query = query,
                            .word = word,
                            .count = count,
                            .gather = gather,
                            .steps = STEPS_MAX};
        if (walk.index)
            advance(&walk, 0, GLS_INDEX_ROOT, 0);
    }
}

static struct gls_query_word join(struct gls_query_word a, const struct gls_query_word *b)
{
    a.key_size += b->key_size;
    a.end = b->end;
    a.acute = b->acute;
    a.initials &= b->initials;
    a.capitals &= b->capitals;
    return a;
}

/* Walks the words from @p first on with those made one that a hyphen joins, or word @p pair with
 * the one before it; does nothing where none are. */
static void walk_joined(const struct gls_query *query, size_t first, struct gls_query_word *out,
                        struct gls_gather *gather, size_t pair)
{
    size_t count = 0;
    for (size_t i = first; i < query->count; i++) {
        bool joined = pair ? i == pair : query->word[i].hyphen;
        if (joined && count)
            out[count - 1] = join(out[count - 1], &query->word[i]);
        else
            out[count++] = query->word[i];
    }
    if (count < query->count - first)
        walk_words(query, out, count, gather);
}

/* Takes an English possessive off a word: "women's", "IUD's". Folded, it is a letter like others.
 */
static bool strip_possessive(const struct gls_query *query, struct gls_query_word *word)
{
    static const char *const marks[] = {"'s", "\u2019s", "\u02BCs"};
    struct gls_span text = {query->text.data + word->start, word->end - word->start};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        size_t size = strlen(marks[i]);
        if (word->key_size > 2 && text.size > size &&
            memcmp(text.data + text.size - size, marks[i], size) == 0) {
            word->key_size--;
            return true;
        }
    }
    return false;
}

/* Terms that stand in the possessive in the query; those that are written with it are found as they
 * are. */
static void walk_possessive(const struct gls_query *query, size_t first, struct gls_gather *gather)
{
    size_t count = query->count - first;
    if (!count || !gls_lang_matches("en", gather->shelf->from))
        return;
    struct gls_query_word *word = gls_work_alloc(gather->work, count * sizeof *word);
    if (!word)
        return;
    bool changed = false;
    for (size_t i = 0; i < count; i++) {
        word[i] = query->word[first + i];
        changed |= strip_possessive(query, &word[i]);
    }
    if (changed)
        walk_words(query, word, count, gather);
}

/* As it stands from word @p first on; with all hyphens closed; with each pair of neighbours made
 * one. */
static void walk_variants(const struct gls_query *query, size_t first, struct gls_gather *gather)
{
    enum { PAIRS_MAX = 8 };
    walk_words(query, query->word + first, query->count - first, gather);
    if (query->count - first < 2)
        return;
    struct gls_query_word *joined =
        gls_work_alloc(gather->work, (query->count - first) * sizeof *joined);
    if (!joined)
        return;
    walk_joined(query, first, joined, gather, 0);
    for (size_t pair = first + 1; pair < query->count && query->count - first <= PAIRS_MAX; pair++)
        walk_joined(query, first, joined, gather, pair);
}

static void look_up(const struct gls_query *query, struct gls_gather *gather)
{
    size_t articles = gls_query_articles(query, gather->shelf->from);
    for (size_t first = 0; first <= articles && query->count; first++) {
        walk_variants(query, first, gather);
        walk_possessive(query, first, gather);
    }
}

enum gls_status gls_lookup(struct gls_shelf *shelf, struct gls_span query, struct gls_found *found,
                           struct gls_error *err)
{
    gls_search_fn *pattern = gls_search_pattern(&query);
    return gls_search(shelf, query, pattern ? pattern : look_up, found, err);
}
