/* Terms that have the words of the query, each in any form, and in any order. */
#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "match/lookup_search.h"
#include "match/wanted_word.h"

/* The word of a phrase at @p *at, moving past it; empty at the end. */
static struct gls_span next_word(struct gls_span phrase, size_t *at)
{
    size_t start = *at, end = start;
    while (end < phrase.size && phrase.data[end] != ' ')
        end++;
    *at = end + (end < phrase.size);
    return (struct gls_span){phrase.data + start, end - start};
}

static bool has_word(const struct gls_wanted *wanted, const struct gls_wanted_word *word,
                     struct gls_span phrase)
{
    for (size_t at = 0; at < phrase.size;)
        if (gls_wanted_meets(wanted, word, next_word(phrase, &at)))
            return true;
    return false;
}

/* Articles and the like need not be there. */
static bool has_words(const struct gls_wanted *wanted, struct gls_span phrase)
{
    for (size_t i = 0; i < wanted->count; i++)
        if (!wanted->word[i].function && !has_word(wanted, &wanted->word[i], phrase))
            return false;
    return true;
}

/* A word that is none of the glossary's is in none of its terms. */
static bool is_known(const struct gls_wanted *wanted)
{
    for (size_t i = 0; i < wanted->count; i++)
        if (!wanted->word[i].function && !wanted->word[i].readings)
            return false;
    return true;
}

static size_t count_words(struct gls_span phrase)
{
    size_t count = 0;
    for (size_t at = 0; at < phrase.size; count++)
        next_word(phrase, &at);
    return count;
}

/* With the words that a term has besides for its distance: the nearest are suggested. */
static uint8_t more_words(const struct gls_wanted *wanted, struct gls_span phrase)
{
    enum { MOST = 100 };
    size_t count = count_words(phrase), more = count > wanted->count ? count - wanted->count : 0;
    return more < MOST ? (uint8_t)more : MOST;
}

static void search_base(const struct gls_query *query, uint32_t place, enum gls_grade grade,
                        struct gls_gather *gather)
{
    struct gls_wanted wanted;
    const struct gls_base *base = gather->shelf->base[place];
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    if (!gls_wanted_init(&wanted, query, index, gather->shelf->from) || !is_known(&wanted))
        return;
    struct gls_range all = gls_index_phrases(index, 1, SIZE_MAX);
    for (uint32_t i = all.first; i - all.first < all.count; i++) {
        struct gls_phrase phrase = gls_index_phrase(index, i);
        if (!has_words(&wanted, phrase.text) || !gls_gather_wants(gather, place, phrase.term))
            continue;
        bool guess = gls_grade_is_guess(grade);
        uint8_t distance = guess ? more_words(&wanted, phrase.text) : 0;
        gls_gather_add(gather, (struct gls_match){base, phrase.term, place, grade, distance});
    }
}

static void search(const struct gls_query *query, enum gls_grade grade, struct gls_gather *gather)
{
    for (uint32_t i = 0; i < gather->shelf->count; i++)
        search_base(query, i, grade, gather);
}

void gls_search_contains(const struct gls_query *query, struct gls_gather *gather)
{
    search(query, GLS_GRADE_CONTAINS, gather);
}

void gls_search_around(const struct gls_query *query, struct gls_gather *gather)
{
    search(query, GLS_GRADE_AROUND, gather);
}
