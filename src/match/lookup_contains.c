/* Terms that have the words of the query, each in any form, and in any order. */
#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "match/lookup_search.h"
#include "match/word_memory.h"

/* The word of a phrase at @p *at, moving past it; empty at the end. */
static struct gls_span next_word(struct gls_span phrase, size_t *at)
{
    size_t start = *at, end = start;
    while (end < phrase.size && phrase.data[end] != ' ')
        end++;
    *at = end + (end < phrase.size);
    return (struct gls_span){phrase.data + start, end - start};
}

/* A word that is none of the glossary's is in none of its terms. */
static bool is_known(const struct gls_wanted *wanted)
{
    for (size_t i = 0; i < wanted->count; i++)
        if (!wanted->word[i].function && !wanted->word[i].readings)
            return false;
    return true;
}

/* ------------------------------------------------------------------ one base */

struct containing {
    struct gls_gather *gather;
    uint32_t shelf_index;
    enum gls_grade grade;
    const struct gls_index *index;
    size_t wanted; /* words */
};

/* With the words that a term has besides for its distance: the nearest are suggested. */
static bool add_phrase(void *payload, uint32_t number, size_t words)
{
    enum { MOST = 100 };
    struct containing *containing = payload;
    struct gls_gather *gather = containing->gather;
    size_t more = words > containing->wanted ? words - containing->wanted : 0;
    uint8_t distance = more < MOST ? (uint8_t)more : MOST;
    uint32_t term = gls_index_phrase(containing->index, number).term;
    if (!gls_grade_is_guess(containing->grade))
        distance = 0;
    if (gls_gather_wants(gather, containing->shelf_index, term))
        gls_gather_add(gather,
                       (struct gls_match){gather->shelf->base[containing->shelf_index], term,
                                          containing->shelf_index, containing->grade, distance});
    return true;
}

static void index_phrases(struct gls_word_index *words, const struct gls_base *base,
                          const struct gls_index *index)
{
    struct gls_range all = gls_index_phrases(index, 1, SIZE_MAX);
    (void)base;
    for (uint32_t i = all.first; i - all.first < all.count && !gls_work_failed(&words->work); i++) {
        struct gls_span text = gls_index_phrase(index, i).text;
        gls_word_index_text(words, i);
        for (size_t at = 0; at < text.size;)
            gls_word_index_word(words, next_word(text, &at));
    }
}

static void search_base(const struct gls_query *query, uint32_t shelf_index, enum gls_grade grade,
                        struct gls_gather *gather)
{
    struct gls_wanted wanted;
    struct gls_word_memory memory;
    const struct gls_base *base = gather->shelf->base[shelf_index];
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    if (!gls_wanted_init(&wanted, query, index, gather->shelf->from) || !is_known(&wanted))
        return;
    struct containing containing = {gather, shelf_index, grade, index, wanted.count};
    if (!gls_word_memory_of(&memory, gather->shelf, shelf_index, index, GLS_WORD_SOURCE_PHRASES,
                            index_phrases) ||
        !gls_word_index_search(memory.words, memory.forms, &wanted, false, add_phrase, &containing))
        gls_work_fail_nomem(gather->work);
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
