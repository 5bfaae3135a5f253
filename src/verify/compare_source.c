/* The terms of the source: what they ask for, and whether they have it. */
#include "verify/compare_steps.h"

void gls_compare_note_source(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->source.met;
    for (size_t i = 0; i < list->met.count; i++) {
        const struct gls_met *met = gls_met_at(list, i);
        for (uint32_t k = 0; k < met->match.count; k++) {
            struct gls_concept_state *state =
                gls_comparison_state_of(comparison, gls_met_match(list, met, k));
            if (state)
                state->flags |= GLS_CONCEPT_IN_SOURCE;
        }
        if (met->match.count == 1)
            gls_compare_mention(comparison, true, gls_met_match(list, met, 0), met);
    }
}

/* Whether there is a term that could render an occurrence. */
static bool asks(struct gls_comparison *comparison, const struct gls_met *met)
{
    for (uint32_t i = 0; i < met->match.count; i++) {
        const struct gls_match *match = gls_met_match(&comparison->source.met, met, i);
        if (gls_facts_can_render(&comparison->facts,
                                 gls_facts_concept_of(&comparison->facts, match)))
            return true;
    }
    return false;
}

static void note_lack(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_match *match = gls_met_match(&comparison->source.met, met, 0);
    uint32_t *concept = gls_array_add(&comparison->lacking, sizeof *concept, 1);
    if (concept) {
        *concept = gls_facts_concept_of(&comparison->facts, match);
    } else {
        gls_comparison_fail_nomem(comparison);
    }
}

/* Notes what rendered an occurrence: the first of what it may be that was. */
static void note_rendering(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    uint32_t i = 0;
    while (i < met->match.count &&
           !gls_comparison_match_has(comparison, gls_met_match(list, met, i), GLS_CONCEPT_RENDERED))
        i++;
    if (i == met->match.count) {
        note_lack(comparison, met);
        return;
    }
    const struct gls_match *match = gls_met_match(list, met, i);
    struct gls_rendering *rendering = gls_array_add(&comparison->rendering, sizeof *rendering, 1);
    if (!rendering) {
        gls_comparison_fail_nomem(comparison);
        return;
    }
    *rendering = (struct gls_rendering){.concept = gls_facts_concept_of(&comparison->facts, match),
                                        .source = *match,
                                        .term = gls_comparison_state_of(comparison, match)->by - 1,
                                        .place = {met->start, met->size},
                                        .sure = met->match.count == 1};
}

static void ask(struct gls_comparison *comparison, uint32_t number)
{
    const struct gls_met_list *list = &comparison->source.met;
    const struct gls_met *met = gls_met_at(list, number);
    if (gls_met_is_bad(list, met))
        gls_comparison_report(comparison, GLS_VERIFY_DEPRECATED_SOURCE, list, met);
    if (!asks(comparison, met))
        return;
    comparison->terms++;
    if (gls_comparison_has(comparison, list, met, GLS_CONCEPT_RENDERED))
        return;
    uint32_t *candidate = gls_array_add(&comparison->candidate, sizeof *candidate, 1);
    if (candidate)
        *candidate = number;
    else
        gls_comparison_fail_nomem(comparison);
}

void gls_compare_source(struct gls_comparison *comparison)
{
    for (size_t i = 0; i < comparison->source.met.met.count; i++)
        ask(comparison, (uint32_t)i);
    if (comparison->candidate.count)
        gls_compare_meet_deep(comparison);
    if (!comparison->untranslated)
        gls_compare_missing(comparison);
    for (size_t i = 0; i < comparison->source.met.met.count; i++)
        if (asks(comparison, gls_met_at(&comparison->source.met, i)))
            note_rendering(comparison, gls_met_at(&comparison->source.met, i));
}
