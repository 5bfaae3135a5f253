#include "verify/compare.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/span.h"
#include "format/bitext/coded.h"

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

/* ------------------------------------------------------------------ what the rules ask for */

void gls_comparison_fail_nomem(struct gls_comparison *comparison)
{
    if (comparison->status == GLS_OK)
        comparison->status = gls_fail_nomem(comparison->err);
}

static void scan(struct gls_comparison *comparison, struct gls_compared_side *side, bool deep)
{
    unsigned flags = GLS_SCAN_GENERAL | (deep ? GLS_SCAN_ALL | GLS_SCAN_OVERLAP : 0);
    if (comparison->status == GLS_OK)
        comparison->status = gls_met_scan(deep ? &side->deep : &side->met, side->scan, flags,
                                          side->text->text, comparison->err);
}

const struct gls_met_list *gls_comparison_deep(struct gls_comparison *comparison,
                                               struct gls_compared_side *side)
{
    if (!side->has_deep)
        scan(comparison, side, true);
    side->has_deep = true;
    return &side->deep;
}

const struct gls_text_words *gls_comparison_words(struct gls_comparison *comparison,
                                                  struct gls_compared_side *side)
{
    if (!side->has_words)
        gls_text_words_read(&side->words, side->text->text);
    if (side->words.failed)
        gls_comparison_fail_nomem(comparison);
    side->has_words = true;
    return &side->words;
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

bool gls_comparison_renders(const struct gls_comparison *comparison, uint32_t concept)
{
    const struct gls_concept_state *state = &comparison->state[concept];
    return state->stamp == comparison->stamp && state->flags & GLS_CONCEPT_RENDERED;
}

static struct gls_concept_state *state_of(struct gls_comparison *comparison,
                                          const struct gls_match *match)
{
    return gls_comparison_state(comparison, gls_facts_concept_of(&comparison->facts, match));
}

static bool has_flag(struct gls_comparison *comparison, const struct gls_match *match,
                     unsigned flag)
{
    const struct gls_concept_state *state = state_of(comparison, match);
    return state && state->flags & flag;
}

bool gls_comparison_has(struct gls_comparison *comparison, const struct gls_met_list *list,
                        const struct gls_met *met, unsigned flag)
{
    for (uint32_t i = 0; i < met->match.count; i++)
        if (has_flag(comparison, gls_met_match(list, met, i), flag))
            return true;
    return false;
}

/* ------------------------------------------------------------------ what is not looked at */

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The run without blanks around it: readers mark addresses, but not all texts come from one. */
static bool is_in_address(struct gls_span text, size_t start, size_t end)
{
    enum { REACH = 1024 };
    size_t least = start > REACH ? start - REACH : 0;
    size_t most = text.size - end > REACH ? end + REACH : text.size;
    while (start > least && !is_blank(text.data[start - 1]))
        start--;
    while (end < most && !is_blank(text.data[end]))
        end++;
    return gls_is_address((struct gls_span){text.data + start, end - start});
}

/* Whether there is anything in a text that is not to be looked at, by what is quickly seen. */
static bool may_be_kept(const struct gls_segment_text *text)
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
    while (at < met->start && is_blank(text.data[at]))
        at++;
    bool opens = at + 1 == met->start && text.data[at] == '(';
    return !(opens && stop < text.size && text.data[stop] == ')');
}

/* Counts a mention of what can be but one concept. */
static void count_mention(struct gls_comparison *comparison, bool of_source,
                          const struct gls_match *match, const struct gls_met *met)
{
    struct gls_concept_state *state = state_of(comparison, match);
    struct gls_span text = (of_source ? &comparison->source : &comparison->target)->text->text;
    if (!state)
        return;
    size_t *end = of_source ? &state->source_end : &state->target_end;
    if (is_other_mention(text, *end, met))
        ++*(of_source ? &state->asked : &state->met);
    *end = met->start + met->size > *end ? met->start + met->size : *end;
}

/* ------------------------------------------------------------------ the target */

/* A term that may be said renders. One that may not be stands for its concept too, if the hit can
 * be nothing else: then that is said, and not that the concept is missing. */
static void render(struct gls_comparison *comparison, const struct gls_match *match, bool bad)
{
    struct gls_concept_state *state = state_of(comparison, match);
    bool deprecated = gls_base_term_admin(match->base, match->term) == GLS_ADMIN_DEPRECATED;
    if (!state)
        return;
    if (deprecated && bad)
        state->flags |= GLS_CONCEPT_FORBIDDEN;
    if (deprecated)
        return;
    state->flags |= GLS_CONCEPT_RENDERED;
    if (!state->by)
        state->by = gls_shelf_term_number(comparison->facts.shelf, match->place, match->term) + 1;
}

static void meet(struct gls_comparison *comparison, const struct gls_met_list *list,
                 const struct gls_met *met)
{
    bool bad = gls_met_is_bad(list, met);
    if (comparison->target.has_kept && gls_is_kept(comparison->target.text, met->start, met->size))
        return;
    for (uint32_t i = 0; i < met->match.count; i++) {
        render(comparison, gls_met_match(list, met, i), bad);
        count_mention(comparison, false, gls_met_match(list, met, i), met);
    }
}

static void meet_all(struct gls_comparison *comparison, const struct gls_met_list *list)
{
    for (size_t i = 0; i < list->met.count; i++)
        meet(comparison, list, gls_met_at(list, i));
}

/* The same with the terms within others and across their ends, counted anew. */
static void meet_deep(struct gls_comparison *comparison)
{
    if (comparison->target.has_deep)
        return;
    const struct gls_met_list *list = gls_comparison_deep(comparison, &comparison->target);
    for (size_t i = 0; i < list->match.count; i++) {
        struct gls_concept_state *state =
            state_of(comparison, GLS_AT(list->match, struct gls_match, i));
        if (state)
            state->met = 0, state->target_end = 0;
    }
    meet_all(comparison, list);
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
                state_of(comparison, gls_met_match(deep, gls_met_at(deep, i), k));
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
    if (found & GLS_TERM_OTHER_REGION && is_asked_for(comparison, met) &&
        !gls_is_kept(comparison->target.text, met->start, met->size))
        gls_comparison_report(comparison, GLS_VERIFY_WRONG_REGION, list, met);
    if (found & GLS_TERM_OTHER_REGISTER)
        gls_comparison_report(comparison, GLS_VERIFY_WRONG_REGISTER, list, met);
    if (comparison->reverse && !is_asked_for(comparison, met))
        gls_comparison_report(comparison, GLS_VERIFY_UNMOTIVATED_TERM, list, met);
}

static void check_target(struct gls_comparison *comparison)
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

/* ------------------------------------------------------------------ the source */

static void note_source(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->source.met;
    for (size_t i = 0; i < list->met.count; i++) {
        const struct gls_met *met = gls_met_at(list, i);
        for (uint32_t k = 0; k < met->match.count; k++) {
            struct gls_concept_state *state = state_of(comparison, gls_met_match(list, met, k));
            if (state)
                state->flags |= GLS_CONCEPT_IN_SOURCE;
        }
        if (met->match.count == 1)
            count_mention(comparison, true, gls_met_match(list, met, 0), met);
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
    if (concept)
    *concept = gls_facts_concept_of(&comparison->facts, match);
    else gls_comparison_fail_nomem(comparison);
}

/* Notes what rendered an occurrence: the first of what it may be that was. */
static void note_rendering(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    uint32_t i = 0;
    while (i < met->match.count &&
           !has_flag(comparison, gls_met_match(list, met, i), GLS_CONCEPT_RENDERED))
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
                                        .term = state_of(comparison, match)->by - 1,
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

static void check_source(struct gls_comparison *comparison)
{
    for (size_t i = 0; i < comparison->source.met.met.count; i++)
        ask(comparison, (uint32_t)i);
    if (comparison->candidate.count)
        meet_deep(comparison);
    if (!comparison->untranslated)
        gls_compare_missing(comparison);
    for (size_t i = 0; i < comparison->source.met.met.count; i++)
        if (asks(comparison, gls_met_at(&comparison->source.met, i)))
            note_rendering(comparison, gls_met_at(&comparison->source.met, i));
}

/* A concept that the source has more often than the target; looked at where it comes first. */
static void check_count(struct gls_comparison *comparison, const struct gls_met *met)
{
    const struct gls_met_list *list = &comparison->source.met;
    struct gls_concept_state *state = state_of(comparison, gls_met_match(list, met, 0));
    if (!state || state->flags & GLS_CONCEPT_COUNTED || state->asked < 2 ||
        !(state->flags & GLS_CONCEPT_RENDERED))
        return;
    if (state->met < state->asked)
        meet_deep(comparison);
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

static void check_counts(struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->source.met;
    for (size_t i = 0; i < list->met.count && comparison->status == GLS_OK; i++)
        if (gls_met_at(list, i)->match.count == 1)
            check_count(comparison, gls_met_at(list, i));
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
    comparison->target.has_kept = may_be_kept(target);
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
            gls_is_kept(comparison->source.text, met->start, met->size))
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
    scan(comparison, &comparison->source, false);
    scan(comparison, &comparison->target, false);
    if (comparison->status != GLS_OK)
        return comparison->status;
    note_source(comparison);
    meet_all(comparison, &comparison->target.met);
    check_target(comparison);
    check_source(comparison);
    check_counts(comparison);
    if (comparison->untranslated && comparison->status == GLS_OK)
        check_untranslated(comparison);
    comparison->rendered = comparison->rendering.count;
    if (comparison->discord.count > 1)
        qsort(comparison->discord.data, comparison->discord.count, sizeof(struct gls_discord),
              compare_discords);
    return comparison->status;
}
