/* How often a concept is mentioned on either side. */
#include "core/span.h"
#include "verify/compare_steps.h"

/* ------------------------------------------------------------------ mentions */

/* Whether a mention is another one than that which ends at @p end: not nested in it, nor its
 * abbreviation in brackets, nor the full form of that. */
static bool is_other_mention(struct gls_span text, size_t end, const struct gls_met *met)
{
    if (end == 0)
        return true;
    if (met->start < end)
        return false;
    size_t at = end, stop = met->start + met->size;
    while (at < met->start && gls_is_blank(text.data[at]))
        at++;
    bool opens = at + 1 == met->start && text.data[at] == '(';
    return !(opens && stop < text.size && text.data[stop] == ')');
}

void gls_compare_mention(struct gls_comparison *comparison, bool of_source,
                         const struct gls_match *match, const struct gls_met *met)
{
    struct gls_concept_state *state = gls_comparison_state_of(comparison, match);
    struct gls_span text = (of_source ? &comparison->source : &comparison->target)->text->text;
    if (!state)
        return;
    size_t *end = of_source ? &state->source_end : &state->target_end;
    if (is_other_mention(text, *end, met))
        ++*(of_source ? &state->asked : &state->met);
    *end = met->start + met->size > *end ? met->start + met->size : *end;
}

/* ------------------------------------------------------------------ compared */

/* A concept that the source has more often than the target; looked at where it comes first. */
static void check_count(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    struct gls_concept_state *state =
        gls_comparison_state_of(comparison, gls_met_match(list, met, 0));
    if (!state || state->flags & GLS_CONCEPT_COUNTED || state->asked < 2 ||
        !(state->flags & GLS_CONCEPT_RENDERED))
        return;
    if (state->met < state->asked)
        gls_compare_meet_deep(comparison);
    state->flags |= GLS_CONCEPT_COUNTED;
    if (state->met >= state->asked)
        return;
    struct gls_discord *discord =
        gls_comparison_report(comparison, GLS_VERIFY_TERM_COUNT, list, met);
    if (!discord)
        return;
    discord->counted = true;
    discord->source_count = state->asked;
    discord->target_count = state->met;
}

void gls_compare_counts(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->source.met;
    for (size_t i = 0; i < list->met.count && comparison->status == GLS_OK; i++)
        if (gls_met_at(list, i)->match.count == 1)
            check_count(comparison, gls_met_at(list, i));
}
