/* Concepts that are explained with the words of the query: their definitions and notes, in every
 * language, are read through for them. */
#include <string.h>

#include "match/lookup_search.h"
#include "match/wanted_word.h"
#include "text/token.h"

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
static bool is_said_of(const struct gls_base *base, struct gls_range properties,
                       const struct gls_wanted *wanted)
{
    for (uint32_t i = 0; i < properties.count; i++) {
        struct gls_property said = gls_base_property(base, properties.first + i);
        bool read = said.category == GLS_CATEGORY_DEFINITION ||
                    (said.category == GLS_CATEGORY_NOTE && !gls_note_is_field(said.value));
        if (read && speaks_of(wanted, said.value))
            return true;
    }
    return false;
}

static bool is_explained_with(const struct gls_base *base, const struct gls_concept *concept,
                              const struct gls_wanted *wanted)
{
    if (is_said_of(base, concept->properties, wanted))
        return true;
    for (uint32_t i = 0; i < concept->sections.count; i++)
        if (is_said_of(base, gls_base_section(base, concept->sections.first + i).properties,
                       wanted))
            return true;
    for (uint32_t i = 0; i < concept->terms.count; i++)
        if (is_said_of(base, gls_base_term(base, concept->terms.first + i).properties, wanted))
            return true;
    return false;
}

/* The best term of a concept stands for it. */
static void add_name(struct gls_gather *gather, uint32_t place, struct gls_range terms)
{
    const struct gls_base *base = gather->shelf->base[place];
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 0; i < terms.count; i++) {
        uint32_t term = terms.first + i;
        if (gls_gather_wants(gather, place, term) &&
            !(gls_base_term_usage(base, term) & GLS_USAGE_LOOKUP) &&
            (best == UINT32_MAX || gls_admin_rank(gls_base_term_admin(base, term)) <
                                       gls_admin_rank(gls_base_term_admin(base, best))))
            best = term;
    }
    if (best != UINT32_MAX)
        gls_gather_add(gather,
                       (struct gls_match){base, best, place, GLS_GRADE_AROUND, GLS_MENTION});
}

static void search_base(const struct gls_query *query, uint32_t place, struct gls_gather *gather)
{
    struct gls_wanted wanted;
    const struct gls_base *base = gather->shelf->base[place];
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    if (!gls_wanted_init(&wanted, query, index, gather->shelf->from))
        return;
    for (uint32_t c = 0, found = 0; c < gls_base_concepts(base) && found < GLS_MENTIONS; c++) {
        struct gls_concept concept = gls_base_concept(base, c);
        if (!is_explained_with(base, &concept, &wanted))
            continue;
        add_name(gather, place, concept.terms);
        found++;
    }
}

enum gls_status gls_search_mentions(const struct gls_query *query, struct gls_gather *gather,
                                    struct gls_error *err)
{
    (void)err;
    for (uint32_t i = 0; i < gather->shelf->count; i++)
        search_base(query, i, gather);
    return GLS_OK;
}
