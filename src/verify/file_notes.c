#include "verify/file_notes.h"

#include <stdio.h>
#include <string.h>

#include "core/span.h"

bool gls_file_notes_init(struct gls_file_notes *notes, const struct gls_shelf *shelf)
{
    *notes = (struct gls_file_notes){.shelf = shelf};
    notes->first = gls_malloc((gls_shelf_concepts(shelf) + (size_t)1) * sizeof *notes->first);
    if (notes->first)
        gls_file_notes_clear(notes);
    return notes->first != NULL;
}

void gls_file_notes_release(struct gls_file_notes *notes)
{
    gls_free(notes->first);
    gls_free(notes->note.data);
    gls_work_end(&notes->work, NULL);
}

void gls_file_notes_clear(struct gls_file_notes *notes)
{
    memset(notes->first, 0, (gls_shelf_concepts(notes->shelf) + (size_t)1) * sizeof *notes->first);
    notes->us = notes->gb = (struct gls_region_tally){0};
    notes->note.count = 0;
    gls_work_end(&notes->work, NULL);
}

/* ------------------------------------------------------------------ regions */

static void count_region(struct gls_region_tally *region, const struct gls_segment_text *text,
                         const struct gls_met *met)
{
    struct gls_span surface = {text->text.data + met->start, met->size};
    if (region->count == 0) {
        surface.size = surface.size < sizeof region->surface
                           ? surface.size
                           : gls_utf8_whole(surface.data, sizeof region->surface - 1);
        memcpy(region->surface, surface.data, surface.size);
        region->surface[surface.size] = '\0';
    }
    if (region->count < GLS_REGION_PLACES)
        region->place[region->count] = gls_segment_place(text, met->start, met->size);
    region->count++;
}

static void take_regions(struct gls_file_notes *notes, struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->target.met;
    for (size_t i = 0; i < list->met.count; i++) {
        const struct gls_met *met = gls_met_at(list, i);
        unsigned facts = gls_facts_of_term(&comparison->facts, gls_met_match(list, met, 0));
        if (facts & GLS_FACT_US)
            count_region(&notes->us, comparison->target.text, met);
        if (facts & GLS_FACT_GB)
            count_region(&notes->gb, comparison->target.text, met);
    }
}

bool gls_file_notes_mixed(const struct gls_file_notes *notes, const struct gls_region_tally **rarer,
                          bool *is_us)
{
    *is_us = notes->us.count < notes->gb.count;
    *rarer = *is_us ? &notes->us : &notes->gb;
    return (*rarer)->count > 0;
}

/* ------------------------------------------------------------------ renderings */

static const char *keep(struct gls_file_notes *notes, struct gls_span text)
{
    return gls_work_keep(&notes->work, text).data;
}

static bool is_short(enum gls_term_type type)
{
    return type == GLS_TYPE_ABBREVIATION || type == GLS_TYPE_ACRONYM ||
           type == GLS_TYPE_SHORT_FORM || type == GLS_TYPE_VARIANT;
}

static const char *region_of(const struct gls_match *match, const struct gls_term *term)
{
    return gls_base_value(match->base, term->properties, GLS_CATEGORY_GEOGRAPHICAL_USAGE);
}

/* Whether two terms are one: an abbreviation, a short form, a variant of the other, or the same in
 * another region. */
static bool are_one(const struct gls_shelf *shelf, uint32_t a, uint32_t b)
{
    struct gls_match one = gls_shelf_match(shelf, a), other = gls_shelf_match(shelf, b);
    struct gls_term first = gls_base_term(one.base, one.term);
    struct gls_term second = gls_base_term(other.base, other.term);
    return is_short(first.type) || is_short(second.type) || region_of(&one, &first) ||
           region_of(&other, &second) || first.pos != second.pos;
}

static void tell(struct gls_file_notes *notes, struct gls_comparison *comparison,
                 const struct gls_segment *segment, const struct gls_rendering *rendering,
                 uint32_t before)
{
    struct gls_file_note *note = GLS_APPEND(&notes->work, &notes->note, struct gls_file_note);
    struct gls_match now = gls_shelf_match(notes->shelf, rendering->term);
    struct gls_match then = gls_shelf_match(notes->shelf, before);
    if (!note)
        return;
    struct gls_deviation *deviation = &note->deviation;
    const char *source = keep(notes, comparison->source.text->text);
    const char *target = gls_match_text(&now);
    uint32_t concept = gls_base_term_concept(now.base, now.term);
    note->concept_id = gls_base_concept(now.base, concept).id;
    *deviation = (struct gls_deviation){
        .rule = &gls_verify_table[GLS_VERIFY_INCONSISTENT_TERM],
        .severity = GLS_SEVERITY_NOTE,
        .message = gls_match_text(&then),
        .segment = keep(notes, gls_span_of(segment->id)),
        .place = segment->place,
        .source = {.text = gls_span_of(source),
                   .start = rendering->place.start,
                   .size = rendering->place.size,
                   .place = gls_segment_place(&segment->source, rendering->place.start,
                                              rendering->place.size)},
        .target = {.text = gls_span_of(target), .size = strlen(target), .place = segment->place},
        .concepts = 1,
        .term = gls_match_text(&rendering->source)};
}

static void take_rendering(struct gls_file_notes *notes, struct gls_comparison *comparison,
                           const struct gls_segment *segment, const struct gls_rendering *rendering)
{
    const struct gls_match *match = &rendering->source;
    uint32_t source = gls_shelf_term_number(notes->shelf, match->shelf_index, match->term) + 1;
    if (!rendering->sure || rendering->concept >= gls_shelf_concepts(notes->shelf) ||
        rendering->term >= gls_shelf_terms(notes->shelf))
        return;
    struct gls_first_rendering *first = &notes->first[rendering->concept];
    if (!first->source)
        *first = (struct gls_first_rendering){source, rendering->term + 1, false};
    if (first->told || first->source != source || first->target == rendering->term + 1 ||
        are_one(notes->shelf, first->target - 1, rendering->term))
        return;
    first->told = true;
    tell(notes, comparison, segment, rendering, first->target - 1);
}

void gls_file_notes_take(struct gls_file_notes *notes, struct gls_comparison *comparison,
                         const struct gls_segment *segment)
{
    if (!comparison->facts.region)
        take_regions(notes, comparison);
    for (size_t i = 0; i < comparison->rendering.count; i++)
        take_rendering(notes, comparison, segment,
                       GLS_AT(comparison->rendering, struct gls_rendering, i));
}
