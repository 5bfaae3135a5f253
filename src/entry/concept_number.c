#include "entry/concept_number.h"

#include <string.h>

#include "base/base.h"
#include "core/error.h"
#include "core/memory.h"

/* ------------------------------------------------------------------ numbers */

static enum gls_status number_bases(struct gls_concept_numbers *numbers, struct gls_error *err)
{
    uint64_t concepts = 0, terms = 0;
    for (size_t i = 0; i <= numbers->shelf.count; i++) {
        if (terms > UINT32_MAX || concepts > UINT32_MAX)
            return gls_fail(err, GLS_ERR_LIMIT, (struct gls_place){0}, "too many terms");
        numbers->first_concept[i] = (uint32_t)concepts;
        numbers->first_term[i] = (uint32_t)terms;
        if (i == numbers->shelf.count)
            break;
        concepts += gls_base_concepts(numbers->base[i]);
        terms += gls_base_terms(numbers->base[i]);
    }
    return GLS_OK;
}

enum gls_status gls_concept_numbers_init(struct gls_concept_numbers *numbers,
                                         const struct gls_shelf *shelf, struct gls_error *err)
{
    size_t count = shelf->count;
    *numbers = (struct gls_concept_numbers){
        .shelf = *shelf,
        .base = gls_malloc(count * sizeof *numbers->base),
        .first_concept = gls_malloc((count + 1) * sizeof *numbers->first_concept),
        .first_term = gls_malloc((count + 1) * sizeof *numbers->first_term),
    };
    enum gls_status status = GLS_OK;
    if (!numbers->base || !numbers->first_concept || !numbers->first_term) {
        status = gls_fail_nomem(err);
    } else {
        for (size_t i = 0; i < count; i++)
            numbers->base[i] = shelf->base[i];
        numbers->shelf.base = numbers->base;
        status = number_bases(numbers, err);
    }
    if (status != GLS_OK)
        gls_concept_numbers_release(numbers);
    return status;
}

void gls_concept_numbers_release(struct gls_concept_numbers *numbers)
{
    gls_free(numbers->base);
    gls_free(numbers->first_concept);
    gls_free(numbers->first_term);
    *numbers = (struct gls_concept_numbers){0};
}

uint32_t gls_concept_numbers_place(const struct gls_concept_numbers *numbers,
                                   const struct gls_base *base)
{
    uint32_t place = 0;
    while (numbers->base[place] != base)
        place++;
    return place;
}

uint32_t gls_concept_numbers_term(const struct gls_concept_numbers *numbers,
                                  const struct gls_match *match)
{
    return numbers->first_term[gls_concept_numbers_place(numbers, match->base)] + match->term;
}

uint32_t gls_concept_numbers_concept(const struct gls_concept_numbers *numbers,
                                     const struct gls_match *match)
{
    return numbers->first_concept[gls_concept_numbers_place(numbers, match->base)] +
           gls_base_term(match->base, match->term).concept;
}

struct gls_match gls_concept_numbers_match(const struct gls_concept_numbers *numbers, uint32_t term)
{
    size_t place = 0;
    while (place + 1 < numbers->shelf.count && numbers->first_term[place + 1] <= term)
        place++;
    return (struct gls_match){.base = numbers->base[place],
                              .term = term - numbers->first_term[place]};
}

uint32_t gls_concept_numbers_terms(const struct gls_concept_numbers *numbers)
{
    return numbers->first_term[numbers->shelf.count];
}

uint32_t gls_concept_numbers_concepts(const struct gls_concept_numbers *numbers)
{
    return numbers->first_concept[numbers->shelf.count];
}

/* ------------------------------------------------------------------ sets */

bool gls_number_set_init(struct gls_number_set *set, uint32_t limit)
{
    *set = (struct gls_number_set){.place = gls_malloc(limit * sizeof *set->place), .limit = limit};
    if (set->place)
        memset(set->place, 0, limit * sizeof *set->place);
    return set->place;
}

void gls_number_set_release(struct gls_number_set *set)
{
    gls_free(set->place);
    gls_free(set->member);
    *set = (struct gls_number_set){0};
}

bool gls_number_set_add(struct gls_number_set *set, uint32_t number, bool *is_new)
{
    *is_new = number < set->limit && set->place[number] == 0;
    if (!*is_new)
        return true;
    if (!gls_grow(&set->member, &set->room, set->count + 1, sizeof *set->member))
        return false;
    set->member[set->count++] = number;
    set->place[number] = (uint32_t)set->count;
    return true;
}

void gls_number_set_clear(struct gls_number_set *set)
{
    for (size_t i = 0; i < set->count; i++)
        set->place[set->member[i]] = 0;
    set->count = 0;
}
