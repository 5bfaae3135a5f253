/* What the steps of a comparison ask for again and again, and how they report. */
#include <string.h>

#include "core/error.h"
#include "core/span.h"
#include "bitext/coded.h"
#include "match/general.h"
#include "verify/compare_steps.h"

/* ------------------------------------------------------------------ of a segment */

void gls_comparison_fail_nomem(struct gls_comparison *comparison)
{
    if (comparison->status == GLS_OK)
        comparison->status = gls_fail_nomem(comparison->err);
}

void gls_comparison_scan(struct gls_comparison *comparison, struct gls_compared_side *side,
                         bool deep)
{
    struct gls_span text = side->text->text;
    if (comparison->status != GLS_OK)
        return;
    comparison->status =
        deep ? gls_met_scan_deep(&side->deep, &side->met, side->scan, text, comparison->err)
             : gls_met_scan(&side->met, side->scan, text, comparison->err);
}

const struct gls_met_list *gls_comparison_deep(struct gls_comparison *comparison,
                                               struct gls_compared_side *side)
{
    if (!side->has_deep)
        gls_comparison_scan(comparison, side, true);
    side->has_deep = true;
    return &side->deep;
}

const struct gls_text_words *gls_comparison_words(struct gls_comparison *comparison,
                                                  struct gls_compared_side *side)
{
    if (!side->has_words)
        gls_text_words_take(&side->words, side->text->text, side->scan);
    if (side->words.failed)
        gls_comparison_fail_nomem(comparison);
    side->has_words = true;
    return &side->words;
}

const struct gls_general *gls_comparison_general(struct gls_comparison *comparison,
                                                 struct gls_compared_side *side)
{
    if (!side->general && comparison->status == GLS_OK)
        comparison->status = gls_general_open(&side->general, side->lang, comparison->err);
    return side->general;
}

const struct gls_text_words *gls_comparison_surface(struct gls_comparison *comparison,
                                                    const struct gls_met *met)
{
    const char *text = comparison->source.text->text.data + met->start;
    gls_text_words_read(&comparison->surface, (struct gls_span){text, met->size});
    if (comparison->surface.failed)
        gls_comparison_fail_nomem(comparison);
    return &comparison->surface;
}

struct gls_concept_state *gls_comparison_state(struct gls_comparison *comparison, uint32_t concept)
{
    if (concept >= gls_shelf_concepts(comparison->facts.shelf))
        return NULL;
    struct gls_concept_state *state = &comparison->state[concept];
    if (state->stamp != comparison->stamp)
        *state = (struct gls_concept_state){.stamp = comparison->stamp};
    return state;
}

struct gls_concept_state *gls_comparison_state_of(struct gls_comparison *comparison,
                                                  const struct gls_match *match)
{
    return gls_comparison_state(comparison, gls_facts_concept_of(&comparison->facts, match));
}

bool gls_comparison_match_has(struct gls_comparison *comparison, const struct gls_match *match,
                              unsigned flag)
{
    const struct gls_concept_state *state = gls_comparison_state_of(comparison, match);
    return state && state->flags & flag;
}

bool gls_comparison_has(struct gls_comparison *comparison, const struct gls_met_list *list,
                        const struct gls_met *met, unsigned flag)
{
    for (uint32_t i = 0; i < met->match.count; i++)
        if (gls_comparison_match_has(comparison, gls_met_match(list, met, i), flag))
            return true;
    return false;
}

/* ------------------------------------------------------------------ what is not looked at */

/* The run without blanks around it: readers mark addresses, but not all texts come from one. */
static bool is_in_address(struct gls_span text, size_t start, size_t end)
{
    enum { REACH = 1024 };
    size_t least = start > REACH ? start - REACH : 0;
    size_t most = text.size - end > REACH ? end + REACH : text.size;
    while (start > least && !gls_is_blank(text.data[start - 1]))
        start--;
    while (end < most && !gls_is_blank(text.data[end]))
        end++;
    return gls_is_address((struct gls_span){text.data + start, end - start});
}

bool gls_may_be_kept(const struct gls_segment_text *text)
{
    return text->kept_count || (text->text.size && (memchr(text->text.data, '/', text->text.size) ||
                                                    memchr(text->text.data, '@', text->text.size)));
}

bool gls_is_kept(const struct gls_segment_text *text, size_t start, size_t size)
{
    size_t low = 0, high = text->kept_count;
    while (low < high) { /* the first that ends after it */
        size_t middle = low + (high - low) / 2;
        const struct gls_range kept = text->kept[middle];
        if ((size_t)kept.first + kept.count <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return (low < text->kept_count && text->kept[low].first < start + size) ||
           is_in_address(text->text, start, start + size);
}

/* ------------------------------------------------------------------ reporting */

struct gls_discord *gls_comparison_report(struct gls_comparison *comparison,
                                          enum gls_verify_number rule,
                                          const struct gls_met_list *list,
                                          const struct gls_met *met)
{
    uint32_t first = (uint32_t)comparison->match.count, count = met ? met->match.count : 0;
    struct gls_discord *discord = gls_array_add(&comparison->discord, sizeof *discord, 1);
    struct gls_match *match = gls_array_add(&comparison->match, sizeof *match, count);
    if (!discord || (count && !match)) {
        gls_comparison_fail_nomem(comparison);
        return NULL;
    }
    if (count)
        memcpy(match, gls_met_match(list, met, 0), count * sizeof *match);
    *discord = (struct gls_discord){
        .rule = rule, .severity = gls_verify_table[rule].severity, .match = {first, count}};
    if (met && (list == &comparison->source.met || list == &comparison->source.deep))
        discord->source = (struct gls_stretch){met->start, met->size};
    else if (met)
        discord->target = (struct gls_stretch){met->start, met->size};
    return discord;
}
