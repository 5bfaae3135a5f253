/* Concepts that are explained with the words of the query: their definitions and notes, in every
 * language, are read through for them. */
#include <string.h>

#include "match/lookup_search.h"
#include "match/word_memory.h"
#include "text/token.h"

/* A word of the query that the glossary has no form of: a text speaks of it as it was typed or not
 * at all. Empty: there is none. */
static struct gls_span rare_word(const struct gls_wanted *wanted)
{
    struct gls_span rare = {"", 0};
    for (size_t i = 0; i < wanted->count; i++)
        if (!wanted->word[i].readings && wanted->word[i].key.size > rare.size)
            rare = wanted->word[i].key;
    return rare;
}

/* Whether @p text has the words side by side, each in any form. */
static bool speaks_of(const struct gls_wanted *wanted, const char *text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t met = 0;
    gls_tokens_begin(&tokens, gls_span_of(text));
    while (met < wanted->count && gls_tokens_next(&tokens, &token)) {
        if (gls_wanted_meets(wanted, &wanted->word[met], token.key))
            met++;
        else
            met = met && gls_wanted_meets(wanted, &wanted->word[0], token.key);
    }
    return met == wanted->count;
}

/* A note of usage is for programs. */
static bool is_read(const struct gls_property *said)
{
    return said->category == GLS_CATEGORY_DEFINITION ||
           (said->category == GLS_CATEGORY_NOTE && !gls_note_is_field(said->value));
}

/* The concept of a property and the property after its last: those of a concept lie side by side,
 * in the order of the concepts; the header's come last. */
static uint32_t owner_of(const struct gls_base *base, uint32_t property, uint32_t *next)
{
    uint32_t first = 0, end = (uint32_t)gls_base_concepts(base);
    *next = gls_base_header(base).first;
    while (first < end) {
        uint32_t middle = first + (end - first) / 2;
        uint32_t begin = gls_base_concept(base, middle).properties.first;
        if (begin > property) {
            end = middle;
            *next = begin;
        } else {
            first = middle + 1;
        }
    }
    return first - 1;
}

/* The best term of a concept stands for it. */
static void add_name(struct gls_gather *gather, uint32_t shelf_index, struct gls_range terms)
{
    const struct gls_base *base = gather->shelf->base[shelf_index];
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < terms.count; i++) {
        uint32_t term = terms.first + i;
        if (gls_gather_wants(gather, shelf_index, term) &&
            !(gls_base_term_usage(base, term) & GLS_USAGE_LOOKUP) &&
            (best == UINT32_MAX || gls_admin_rank(gls_base_term_admin(base, term)) <
                                       gls_admin_rank(gls_base_term_admin(base, best))))
            best = term;
    }
    if (best != UINT32_MAX)
        gls_gather_add(gather,
                       (struct gls_match){base, best, shelf_index, GLS_GRADE_AROUND, GLS_MENTION});
}

/* ------------------------------------------------------------------ one base */

struct mentions {
    struct gls_gather *gather;
    uint32_t shelf_index;
    uint32_t next;  /* what is said before is of a concept that was found */
    unsigned found; /* concepts */
};

/* Whether to look further. */
static bool add_mention(void *payload, uint32_t property, size_t words)
{
    struct mentions *mentions = payload;
    const struct gls_base *base = mentions->gather->shelf->base[mentions->shelf_index];
    (void)words;
    if (property < mentions->next)
        return true;
    uint32_t concept = owner_of(base, property, &mentions->next);
    add_name(mentions->gather, mentions->shelf_index, gls_base_concept(base, concept).terms);
    return ++mentions->found < GLS_MENTIONS;
}

static void read_texts(const struct gls_base *base, const struct gls_wanted *wanted,
                       struct mentions *mentions)
{
    struct gls_span rare = rare_word(wanted);
    uint32_t count = gls_base_header(base).first;
    for (uint32_t p = 0; p < count; p++) {
        struct gls_property said = gls_base_property(base, p);
        if (!is_read(&said) || !gls_text_may_have(gls_span_of(said.value), rare) ||
            !speaks_of(wanted, said.value))
            continue;
        if (!add_mention(mentions, p, 0))
            return;
        p = mentions->next > p ? mentions->next - 1 : p;
    }
}

static void index_texts(struct gls_word_index *words, const struct gls_base *base,
                        const struct gls_index *index)
{
    uint32_t count = gls_base_header(base).first;
    struct gls_tokens tokens;
    struct gls_token token;
    (void)index;
    for (uint32_t p = 0; p < count && !gls_work_failed(&words->work); p++) {
        struct gls_property said = gls_base_property(base, p);
        if (!is_read(&said))
            continue;
        gls_word_index_text(words, p);
        gls_tokens_begin(&tokens, gls_span_of(said.value));
        while (gls_tokens_next(&tokens, &token))
            gls_word_index_word(words, token.key);
    }
}

static void search_base(const struct gls_query *query, uint32_t shelf_index,
                        struct gls_gather *gather)
{
    struct gls_wanted wanted;
    struct gls_word_memory memory;
    struct mentions mentions = {gather, shelf_index, 0, 0};
    const struct gls_base *base = gather->shelf->base[shelf_index];
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    if (!gls_wanted_init(&wanted, query, index, gather->shelf->from))
        return;
    if (!gls_word_memory_of(&memory, gather->shelf, shelf_index, index, GLS_WORD_SOURCE_SAID,
                            index_texts) ||
        !gls_word_index_search(memory.words, memory.forms, &wanted, true, add_mention, &mentions))
        read_texts(base, &wanted, &mentions);
}

void gls_search_mentions(const struct gls_query *query, struct gls_gather *gather)
{
    for (uint32_t i = 0; i < gather->shelf->count; i++)
        search_base(query, i, gather);
}
