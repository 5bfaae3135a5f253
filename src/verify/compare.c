#include "verify/compare_words.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/span.h"
#include "match/general.h"

/* ------------------------------------------------------------------ life */

static enum gls_status make_side(struct gls_compared_side *side, struct gls_shelf *shelf,
                                 struct gls_error *err)
{
    const struct gls_scan_events nobody = {.hit = NULL};
    side->lang = gls_lang_matches("fr", gls_shelf_from(shelf)) ? "fr" : "en";
    gls_text_words_init(&side->words);
    return gls_scan_new(&side->scan, shelf, 0, &nobody, err);
}

enum gls_status gls_comparison_init(struct gls_comparison *comparison,
                                    const struct gls_comparison_plan *plan, struct gls_error *err)
{
    uint32_t concepts = gls_shelf_concepts(plan->shelf);
    *comparison = (struct gls_comparison){.reverse = plan->reverse};
    gls_text_words_init(&comparison->surface);
    enum gls_status status = make_side(&comparison->source, plan->shelf, err);
    if (status == GLS_OK)
        status = make_side(&comparison->target, gls_shelf_reverse(plan->shelf), err);
    if (status != GLS_OK)
        return status;
    comparison->state = gls_malloc((concepts + (size_t)1) * sizeof *comparison->state);
    if (!gls_facts_init(&comparison->facts, plan->shelf, plan->region, plan->usage_register) ||
        !comparison->state)
        return gls_fail_nomem(err);
    memset(comparison->state, 0, (concepts + (size_t)1) * sizeof *comparison->state);
    return GLS_OK;
}

static void release_side(struct gls_compared_side *side)
{
    gls_scan_free(side->scan);
    gls_met_release(&side->met);
    gls_met_release(&side->deep);
    gls_text_words_release(&side->words);
    gls_general_free(side->general);
}

void gls_comparison_release(struct gls_comparison *comparison)
{
    release_side(&comparison->source);
    release_side(&comparison->target);
    gls_text_words_release(&comparison->surface);
    gls_facts_release(&comparison->facts);
    gls_free(comparison->state);
    gls_free(comparison->candidate.data);
    gls_free(comparison->discord.data);
    gls_free(comparison->match.data);
    gls_free(comparison->rendering.data);
    gls_free(comparison->lacking.data);
}

/* ------------------------------------------------------------------ a segment */

static int compare_discords(const void *left, const void *right)
{
    const struct gls_discord *a = left, *b = right;
    if (a->target.start != b->target.start)
        return a->target.start < b->target.start ? -1 : 1;
    if (a->source.start != b->source.start)
        return a->source.start < b->source.start ? -1 : 1;
    return (int)a->rule - (int)b->rule;
}

static void begin(struct gls_comparison *comparison, const struct gls_segment_text *source,
                  const struct gls_segment_text *target)
{
    uint32_t concepts = gls_shelf_concepts(comparison->facts.shelf);
    comparison->source.text = source;
    comparison->target.text = target;
    comparison->source.has_deep = comparison->target.has_deep = false;
    comparison->source.has_words = comparison->target.has_words = false;
    comparison->target.has_kept = gls_may_be_kept(target);
    comparison->discord.count = comparison->match.count = comparison->rendering.count = 0;
    comparison->candidate.count = comparison->lacking.count = 0;
    comparison->terms = comparison->rendered = 0;
    comparison->untranslated = false;
    comparison->status = GLS_OK;
    if (++comparison->stamp)
        return;
    memset(comparison->state, 0, concepts * sizeof *comparison->state);
    comparison->stamp = 1;
}

/* A translation that is its source is told once, if a term in it should differ. */
static void check_untranslated(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->source.met;
    comparison->discord.count = comparison->match.count = comparison->rendering.count = 0;
    for (size_t i = 0; i < comparison->candidate.count; i++) {
        const struct gls_met *met = gls_met_at(list, *GLS_AT(comparison->candidate, uint32_t, i));
        if (gls_comparison_has(comparison, list, met, GLS_CONCEPT_RENDERED) ||
            gls_is_kept(comparison->source.text, met->start, met->size) ||
            gls_is_word_of_target(comparison, met))
            continue;
        gls_comparison_report(comparison, GLS_VERIFY_UNTRANSLATED_SEGMENT, list, met);
        return;
    }
}

enum gls_status gls_compare_segment(struct gls_comparison *comparison,
                                    const struct gls_segment_text *source,
                                    const struct gls_segment_text *target, struct gls_error *err)
{
    comparison->err = err;
    begin(comparison, source, target);
    comparison->untranslated =
        gls_span_equal(gls_span_trim(source->text), gls_span_trim(target->text));
    gls_comparison_scan(comparison, &comparison->source, false);
    gls_comparison_scan(comparison, &comparison->target, false);
    if (comparison->status != GLS_OK)
        return comparison->status;
    gls_compare_note_source(comparison);
    gls_compare_meet(comparison, &comparison->target.met);
    gls_compare_target(comparison);
    gls_compare_source(comparison);
    gls_compare_counts(comparison);
    if (comparison->untranslated && comparison->status == GLS_OK)
        check_untranslated(comparison);
    comparison->rendered = comparison->rendering.count;
    if (comparison->discord.count > 1)
        qsort(comparison->discord.data, comparison->discord.count, sizeof(struct gls_discord),
              compare_discords);
    return comparison->status;
}
