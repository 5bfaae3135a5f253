/* "Did you mean": the keys nearest to the query's by edit distance. */
#include "match/search.h"

enum { SUGGESTIONS = 8, PHRASE_BYTES = 100, DISTANCE_MAX = 3 };

/* One slip in a short word, three in a long one: more and the guess is another word. */
static unsigned slips_allowed(size_t size)
{
    return size < 6 ? 1 : size < 10 ? 2 : DISTANCE_MAX;
}

/* Which letters a key has, one bit each: two keys whose sets differ in more than two letters a
 * slip are further apart than that. */
static uint32_t letters_of(const char *text, size_t size)
{
    uint32_t set = 0;
    for (size_t i = 0; i < size; i++)
        set |= 1u << (text[i] & 31);
    return set;
}

static unsigned bits_in(uint32_t set)
{
    unsigned count = 0;
    for (; set; set &= set - 1)
        count++;
    return count;
}

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Insertions, deletions, replacements and swaps of neighbours (optimal string alignment) between
 * two keys of at most PHRASE_BYTES + DISTANCE_MAX bytes; anything past @p most counts as most + 1.
 */
static unsigned distance(struct gls_span a, struct gls_span b, unsigned most)
{
    unsigned row[3][PHRASE_BYTES + DISTANCE_MAX + 1];
    for (size_t j = 0; j <= b.size; j++)
        row[0][j] = (unsigned)j;
    for (size_t i = 1; i <= a.size; i++) {
        unsigned *now = row[i % 3], *before = row[(i + 2) % 3], *earlier = row[(i + 1) % 3];
        unsigned nearest = now[0] = (unsigned)i;
        for (size_t j = 1; j <= b.size; j++) {
            unsigned change = before[j - 1] + (a.data[i - 1] != b.data[j - 1]);
            now[j] = least(change, least(before[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] && a.data[i - 2] == b.data[j - 1])
                now[j] = least(now[j], earlier[j - 2] + 1);
            nearest = least(nearest, now[j]);
        }
        if (nearest > most)
            return most + 1;
    }
    return least(row[a.size % 3][b.size], most + 1);
}

struct target {
    struct gls_span phrase;
    uint32_t letters;
    unsigned most;
};

static unsigned distance_to(const struct target *target, struct gls_span key)
{
    size_t longer = key.size > target->phrase.size ? key.size - target->phrase.size
                                                   : target->phrase.size - key.size;
    if (key.size == 0 || longer > target->most ||
        bits_in(letters_of(key.data, key.size) ^ target->letters) > 2 * target->most)
        return target->most + 1;
    return distance(target->phrase, key, target->most);
}

static void search_base(const struct gls_base *base, const struct target *target,
                        struct gls_gather *gather)
{
    struct gls_lang_filter lang = {.want = gather->shelf->from};
    struct gls_buf key;
    gls_buf_init(&key);
    for (uint32_t i = 0; i < gls_base_terms(base); i++) {
        struct gls_term term = gls_base_term(base, i);
        if (!gls_lang_filter_takes(&lang, term.lang))
            continue;
        unsigned slips = distance_to(target, gls_term_phrase(&term, &key));
        if (slips <= target->most)
            gls_gather_add(gather, (struct gls_match){base, i, GLS_FUZZY, (uint8_t)slips});
    }
    gather->failed |= key.status != GLS_OK;
    gls_buf_release(&key);
}

static enum gls_status search_near(const struct gls_query *query, struct gls_gather *gather,
                                   struct gls_error *err)
{
    (void)err;
    struct gls_buf phrase;
    gls_buf_init(&phrase);
    gls_query_phrase(query, gls_query_articles(query, gather->shelf->from), &phrase);
    gather->failed = phrase.status != GLS_OK;
    if (!gather->failed && phrase.size > 1 && phrase.size <= PHRASE_BYTES) {
        struct target target = {{phrase.data, phrase.size},
                                letters_of(phrase.data, phrase.size),
                                slips_allowed(phrase.size)};
        for (size_t i = 0; i < gather->shelf->count; i++)
            search_base(gather->shelf->base[i], &target, gather);
    }
    gls_buf_release(&phrase);
    return GLS_OK;
}

enum gls_status gls_suggest(const struct gls_shelf *shelf, struct gls_span query,
                            struct gls_found *found, struct gls_error *err)
{
    enum gls_status status = gls_search(shelf, query, search_near, found, err);
    if (found->count > SUGGESTIONS)
        found->count = SUGGESTIONS;
    return status;
}
