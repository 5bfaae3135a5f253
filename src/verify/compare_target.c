/* The terms of the target: what they render, and which are not to be said. */
#include "verify/compare_steps.h"

/* ------------------------------------------------------------------ what is rendered */

/* A term that may be said renders. One that may not be stands for its concept too, if the hit can
 * be nothing else: then that is said, and not that the concept is missing. */
static void render(struct gls_comparison *comparison, const struct gls_match *match, bool bad)
{
    struct gls_concept_state *state = gls_comparison_state_of(comparison, match);
    bool deprecated = gls_base_term_admin(match->base, match->term) == GLS_ADMIN_DEPRECATED;
    if (!state)
        return;
    if (deprecated && bad)
        state->flags |= GLS_CONCEPT_FORBIDDEN;
    if (deprecated)
        return;
    state->flags |= GLS_CONCEPT_RENDERED;
    if (!state->by)
        state->by =
            gls_shelf_term_number(comparison->facts.shelf, match->shelf_index, match->term) + 1;
}

static void meet(struct gls_comparison *comparison, const struct gls_met_list *list,
                 const struct gls_met *met)
{
    bool bad = gls_met_is_bad(list, met);
    if (comparison->target.has_kept && gls_is_kept(comparison->target.text, met->start, met->size))
        return;
    for (uint32_t i = 0; i < met->match.count; i++) {
        render(comparison, gls_met_match(list, met, i), bad);
        gls_compare_mention(comparison, false, gls_met_match(list, met, i), met);
    }
}

void gls_compare_meet(struct gls_comparison *comparison, const struct gls_met_list *list)
{
    for (size_t i = 0; i < list->met.count; i++)
        meet(comparison, list, gls_met_at(list, i));
}

void gls_compare_meet_deep(struct gls_comparison *comparison)
{
    if (comparison->target.has_deep)
        return;
    const struct gls_met_list *list = gls_comparison_deep(comparison, &comparison->target);
    for (size_t i = 0; i < list->match.count; i++) {
        struct gls_concept_state *state =
            gls_comparison_state_of(comparison, GLS_AT(list->match, struct gls_match, i));
        if (state)
            state->met = 0, state->target_end = 0;
    }
    gls_compare_meet(comparison, list);
}

/* Whether the source asks for a concept of a hit, be it within another term. */
static bool is_asked_for(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->target.met;
    if (gls_comparison_has(comparison, list, met, GLS_CONCEPT_IN_SOURCE))
        return true;
    if (comparison->source.has_deep)
        return false;
    const struct gls_met_list *deep = gls_comparison_deep(comparison, &comparison->source);
    for (size_t i = 0; i < deep->met.count; i++)
        for (uint32_t k = 0; k < gls_met_at(deep, i)->match.count; k++) {
            struct gls_concept_state *state =
                gls_comparison_state_of(comparison, gls_met_match(deep, gls_met_at(deep, i), k));
            if (state)
                state->flags |= GLS_CONCEPT_IN_SOURCE;
        }
    return gls_comparison_has(comparison, list, met, GLS_CONCEPT_IN_SOURCE);
}

/* The facts that all of what a hit may be has. */
static unsigned facts_of(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->target.met;
    unsigned facts = ~0u;
    for (uint32_t i = 0; i < met->match.count; i++) {
        const struct gls_match *match = gls_met_match(list, met, i);
        if (!gls_admin_is_bad(gls_base_term_admin(match->base, match->term)))
            facts &= gls_facts_of_term(&comparison->facts, match);
    }
    return facts;
}

/* A hit that may be nothing that is to be said. */
static void check_bad(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->target.met;
    const struct gls_match *best = gls_met_match(list, met, 0);
    bool outdated = gls_base_term_admin(best->base, best->term) == GLS_ADMIN_SUPERSEDED;
    if (gls_is_kept(comparison->target.text, met->start, met->size))
        return;
    bool asked = is_asked_for(comparison, met);
    bool everyday = gls_base_term_usage(best->base, best->term) & GLS_USAGE_EVERYDAY;
    if (everyday && !asked) /* right in another sense: "further research" */
        return;
    struct gls_discord *discord = gls_comparison_report(
        comparison, outdated ? GLS_VERIFY_OUTDATED_TERM : GLS_VERIFY_FORBIDDEN_TERM, list, met);
    if (discord && !asked)
        discord->severity = GLS_SEVERITY_WARNING;
}

static void check_usable(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->target.met;
    const struct gls_facts *facts = &comparison->facts;
    unsigned found = facts->region || facts->usage_register ? facts_of(comparison, met) : 0;
    if (found & GLS_FACT_OTHER_REGION && is_asked_for(comparison, met) &&
        !gls_is_kept(comparison->target.text, met->start, met->size))
        gls_comparison_report(comparison, GLS_VERIFY_WRONG_REGION, list, met);
    if (found & GLS_FACT_OTHER_REGISTER)
        gls_comparison_report(comparison, GLS_VERIFY_WRONG_REGISTER, list, met);
    if (comparison->reverse && !is_asked_for(comparison, met))
        gls_comparison_report(comparison, GLS_VERIFY_UNMOTIVATED_TERM, list, met);
}

void gls_compare_target(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->target.met;
    for (size_t i = 0; i < list->met.count && comparison->status == GLS_OK; i++) {
        const struct gls_met *met = gls_met_at(list, i);
        if (gls_met_is_bad(list, met))
            check_bad(comparison, met);
        else
            check_usable(comparison, met);
    }
}
