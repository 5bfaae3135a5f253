/* "Did you mean": the phrases nearest to the query's by edit distance. */
#include <limits.h>

#include "base/index.h"
#include "base/lang.h"
#include "match/lookup_search.h"
#include "text/token.h"

enum { PHRASE_BYTES = 100, DISTANCE_MAX = 3 };

/* One slip in a short word, three in a long one: more and the guess is another word. */
static unsigned slips_allowed(size_t size)
{
    return size < 6 ? 1 : size < 10 ? 2 : DISTANCE_MAX;
}

static bool has_more_bits(uint64_t set, unsigned most)
{
    for (; set && most; most--)
        set &= set - 1;
    return set;
}

/* Whether letters are so different that more than @p most slips lie between. */
static bool are_far(uint64_t a, uint64_t b, unsigned most)
{
    return has_more_bits(a & ~b, most) || has_more_bits(b & ~a, most);
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Insertions, deletions, replacements and swaps of neighbours (optimal string alignment) between
 * two keys of at most PHRASE_BYTES + DISTANCE_MAX bytes; anything past @p most counts as most + 1.
 * A place further than @p most from the diagonal is as far: only the band between is filled in. */
static unsigned distance(struct gls_span a, struct gls_span b, unsigned most)
{
    unsigned row[3][PHRASE_BYTES + DISTANCE_MAX + 2];
    for (size_t j = 0; j <= b.size; j++)
        row[0][j] = (unsigned)j;
    for (size_t i = 1; i <= a.size; i++) {
        unsigned *now = row[i % 3], *before = row[(i + 2) % 3], *earlier = row[(i + 1) % 3];
        size_t first = i > most ? i - most : 1, last = i + most < b.size ? i + most : b.size;
        unsigned nearest = now[first - 1] = first == 1 ? (unsigned)i : most + 1;
        for (size_t j = first; j <= last; j++) {
            unsigned change = before[j - 1] + (a.data[i - 1] != b.data[j - 1]);
            now[j] = least(change, least(before[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] && a.data[i - 2] == b.data[j - 1])
                now[j] = least(now[j], earlier[j - 2] + 1);
            nearest = least(nearest, now[j]);
        }
        if (nearest > most)
            return most + 1;
        now[last + 1] = most + 1;
    }
    return least(row[a.size % 3][b.size], most + 1);
}

/* An abbreviation of up to four letters, all capitals: one that is nearly spelt so is another one.
 */
static bool is_short_abbreviation(const struct gls_query *query)
{
    enum { LETTERS = 4 };
    return query->count == 1 && query->word->capitals && query->word->key_size <= LETTERS;
}

static bool names_short_abbreviation(const struct gls_base *base, const struct gls_phrase *phrase)
{
    enum { LETTERS = 4 };
    struct gls_tokens tokens;
    struct gls_token token;
    if (phrase->text.size > LETTERS)
        return false;
    gls_tokens_begin(&tokens, gls_span_of(gls_base_term_text(base, phrase->term)));
    return gls_tokens_next(&tokens, &token) && token.capitals;
}

/* What is looked for, and how many were found so near. */
struct target {
    struct gls_span phrase;
    uint64_t letters;
    unsigned most;
    unsigned found[DISTANCE_MAX + 1];
};

/* Where enough are near, none that is further need be looked at. */
static void note(struct target *target, unsigned slips)
{
    unsigned enough = 0, count = 0;
    target->found[slips]++;
    while (enough < target->most && (count += target->found[enough]) < GLS_SUGGESTIONS)
        enough++;
    target->most = enough;
}

static unsigned slips_between(const struct target *target, struct gls_span phrase)
{
    bool comparable = phrase.size && phrase.size <= target->phrase.size + target->most;
    return comparable ? distance(target->phrase, phrase, target->most) : UINT_MAX;
}

/* A term is read only when the region may matter: those of an index lie far apart. */
static void search_base(uint32_t shelf_index, struct target *target, struct gls_gather *gather)
{
    const char *from = gather->shelf->from;
    const struct gls_base *base = gather->shelf->base[shelf_index];
    const struct gls_index *index = gls_base_index_of(base, from);
    if (!index)
        return;
    bool any_region = !from[gls_lang_primary(from)];
    size_t size = target->phrase.size, most = target->most;
    struct gls_range range = gls_index_phrases(index, size > most ? size - most : 1, size + most);
    for (uint32_t i = range.first; i - range.first < range.count; i++) {
        if (are_far(gls_index_phrase_letters(index, i), target->letters, target->most))
            continue;
        struct gls_phrase near = gls_index_phrase(index, i);
        unsigned slips = slips_between(target, near.text);
        if (slips > target->most ||
            !(any_region || gls_gather_wants(gather, shelf_index, near.term)) ||
            names_short_abbreviation(base, &near))
            continue;
        gls_gather_add(gather, (struct gls_match){base, near.term, shelf_index, GLS_GRADE_FUZZY,
                                                  (uint8_t)slips});
        note(target, slips);
    }
}

/* Those that were found before enough nearer ones were. */
static void drop_far(struct gls_gather *gather, unsigned most)
{
    size_t kept = 0;
    for (size_t i = 0; i < gather->count; i++)
        if (gather->match[i].distance <= most)
            gather->match[kept++] = gather->match[i];
    gather->count = kept;
}

static void search_near(const struct gls_query *query, struct gls_gather *gather)
{
    struct gls_buf phrase;
    gls_buf_init(&phrase);
    gls_query_phrase(query, gls_query_articles(query, gather->shelf->from), &phrase);
    if (gls_work_wrote(gather->work, &phrase) && phrase.size > 1 && phrase.size <= PHRASE_BYTES &&
        !is_short_abbreviation(query)) {
        struct gls_span text = {phrase.data, phrase.size};
        struct target target = {text, gls_phrase_letters(text), slips_allowed(text.size), {0}};
        for (uint32_t i = 0; i < gather->shelf->count; i++)
            search_base(i, &target, gather);
        drop_far(gather, target.most);
    }
    gls_buf_release(&phrase);
}

enum gls_status gls_suggest(struct gls_shelf *shelf, struct gls_span query, struct gls_found *found,
                            struct gls_error *err)
{
    enum gls_status status = gls_search(shelf, query, search_near, found, err);
    if (found->count > GLS_SUGGESTIONS)
        found->count = GLS_SUGGESTIONS;
    return status;
}
