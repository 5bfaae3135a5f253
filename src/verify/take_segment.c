/* A segment on its way: compared, held with the others of its unit, counted. */
#include <string.h>

#include "core/span.h"
#include "core/table.h"
#include "verify/marks.h"
#include "verify/verifier.h"

/* ------------------------------------------------------------------ held */

static struct gls_held_segment *hold_segment(struct gls_verifier *verifier,
                                             struct gls_comparison *comparison,
                                             const struct gls_segment *segment)
{
    struct gls_held_segment *held =
        GLS_APPEND(&verifier->work, &verifier->held, struct gls_held_segment);
    struct gls_span source = segment->source.text, target = segment->target.text;
    if (!held)
        return NULL;
    *held = (struct gls_held_segment){
        .compared = {.id = gls_verifier_keep(verifier, gls_span_of(segment->id)),
                     .number = verifier->tally.counts.segments,
                     .skip = segment->skip,
                     .state = segment->state
                                  ? gls_verifier_keep(verifier, gls_span_of(segment->state))
                                  : NULL,
                     .source = {gls_verifier_keep(verifier, source), source.size},
                     .target = {gls_verifier_keep(verifier, target), target.size},
                     .source_place = gls_segment_place(&segment->source, 0, source.size),
                     .target_place = segment->place}};
    verifier->has_signed_source = false;
    struct gls_compared *compared = &held->compared;
    const char *from = segment->source.lang, *to = segment->target.lang;
    compared->source_lang =
        from ? gls_verifier_keep(verifier, gls_span_of(from)) : gls_shelf_from(verifier->shelf);
    compared->target_lang =
        to ? gls_verifier_keep(verifier, gls_span_of(to)) : gls_shelf_to(verifier->shelf);
    if (verifier->reporter->segment && comparison) {
        compared->source_mark =
            gls_marks_of_source(&verifier->work, comparison, &compared->source_marks);
        compared->target_mark =
            gls_marks_of_target(&verifier->work, comparison, &compared->target_marks);
    }
    return held;
}

/* Whether a discord can be no more than counted: a note that nobody wants to see or to waive. */
static bool is_only_counted(const struct gls_verifier *verifier, const struct gls_discord *discord)
{
    return discord->severity == GLS_SEVERITY_NOTE && verifier->options.least > GLS_SEVERITY_NOTE &&
           !gls_may_be_waived(verifier);
}

static void hold_discords(struct gls_verifier *verifier, struct gls_verify_side *side,
                          const struct gls_segment *segment)
{
    struct gls_comparison *comparison = &side->comparison;
    struct gls_held_segment *held = NULL;
    if (verifier->options.every && verifier->reporter->segment)
        held = hold_segment(verifier, comparison, segment);
    for (size_t i = 0; i < comparison->discord.count; i++) {
        const struct gls_discord *discord = GLS_AT(comparison->discord, struct gls_discord, i);
        if (!verifier->wanted[discord->rule])
            continue;
        if (is_only_counted(verifier, discord)) {
            verifier->tally.found[discord->rule][GLS_SEVERITY_NOTE]++;
            verifier->tally.counts.found[GLS_SEVERITY_NOTE]++;
            continue;
        }
        held = held ? held : hold_segment(verifier, comparison, segment);
        if (!held)
            return;
        gls_hold(verifier, side, segment, discord, held);
    }
}

/* ------------------------------------------------------------------ compared */

/* What the segment renders, for the others of its unit. */
static void note_rendered(struct gls_verifier *verifier, const struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->target.met;
    for (size_t i = 0; i < list->match.count; i++) {
        const struct gls_match *match = GLS_AT(list->match, struct gls_match, i);
        uint32_t concept = gls_facts_concept_of(&comparison->facts, match);
        if (!gls_admin_is_bad(gls_base_term_admin(match->base, match->term)))
            gls_number_set_add(&verifier->rendered, concept, &verifier->work);
    }
}

static void read_notes(struct gls_verifier *verifier, const struct gls_segment *segment)
{
    verifier->has_notes = true;
    for (size_t i = 0; i < segment->notes; i++) {
        size_t first = verifier->note_waiver.count;
        gls_waivers_of_note(&verifier->work, &verifier->note_waiver, segment->note[i].text);
        for (; first < verifier->note_waiver.count; first++)
            GLS_AT(verifier->note_waiver, struct gls_waiver, first)->line =
                segment->note[i].place.line;
    }
}

/* The segments of a unit come one after the other. */
static void enter_unit(struct gls_verifier *verifier, const struct gls_segment *segment)
{
    bool same =
        segment->unit && segment->unit == verifier->unit && verifier->held.count < GLS_HELD_MOST;
    uint64_t sum = gls_hash(0, segment->source.text);
    if (same) {
        verifier->repeats |= sum == verifier->source_sum;
        return;
    }
    gls_tell_held(verifier);
    verifier->unit = segment->unit;
    verifier->source_sum = sum;
    verifier->has_notes = false;
}

static void set_region(const struct gls_verifier *verifier, struct gls_verify_side *side,
                       const struct gls_segment *segment)
{
    gls_verify_side_set_region(side, side == &verifier->forth ? verifier->options.to : NULL,
                               segment->target.lang);
}

static void compare(struct gls_verifier *verifier, struct gls_verify_side *side,
                    const struct gls_segment *segment)
{
    if (!verifier->has_notes)
        read_notes(verifier, segment);
    set_region(verifier, side, segment);
    verifier->status = verifier->outcome
                           ? gls_outcome_restore(verifier->outcome, &side->comparison,
                                                 &segment->source, &segment->target, verifier->err)
                           : gls_compare_segment(&side->comparison, &segment->source,
                                                 &segment->target, verifier->err);
    if (verifier->status != GLS_OK)
        return;
    verifier->tally.counts.checked++;
    gls_verify_tally_take(&verifier->tally, &side->comparison);
    gls_file_notes_take(&side->notes, &side->comparison, segment);
    note_rendered(verifier, &side->comparison);
    hold_discords(verifier, side, segment);
}

/* ------------------------------------------------------------------ taken */

static void keep_name(char out[GLS_VERIFY_LANG_BYTES], const char *lang)
{
    struct gls_span name = gls_span_of(lang ? lang : "?");
    name.size = name.size < GLS_VERIFY_LANG_BYTES
                    ? name.size
                    : gls_utf8_whole(name.data, GLS_VERIFY_LANG_BYTES - 1);
    memcpy(out, name.data, name.size);
    out[name.size] = '\0';
}

static enum gls_skip skip_of(const struct gls_verifier *verifier, const struct gls_segment *segment)
{
    bool seen = segment->skip == GLS_SKIP_FUZZY && verifier->options.fuzzy &&
                gls_span_trim(segment->target.text).size;
    return seen ? GLS_SKIP_NONE : segment->skip;
}

const struct gls_comparison *gls_verifier_compare(struct gls_verifier *verifier,
                                                  const struct gls_segment *segment)
{
    struct gls_verify_side *side = skip_of(verifier, segment) == GLS_SKIP_NONE
                                       ? gls_verifier_side_of(verifier, segment)
                                       : NULL;
    if (!side || !side->ready)
        return NULL;
    set_region(verifier, side, segment);
    gls_compare_segment(&side->comparison, &segment->source, &segment->target, NULL);
    return &side->comparison;
}

/* Once in a while looks whether the glossaries are as they were, and tells how far it is; false: no
 * more is wanted. */
static bool go_on(struct gls_verifier *verifier, const struct gls_segment *segment)
{
    enum { EVERY = 256 };
    const struct gls_verify_options *options = &verifier->options;
    uint64_t at = segment->place.offset;
    if (verifier->tally.counts.segments % EVERY)
        return true;
    verifier->status = gls_shelf_sound(verifier->shelf, verifier->err);
    if (verifier->status != GLS_OK)
        return false;
    if (!options->progress || at < verifier->read)
        return true;
    uint64_t bytes = at - verifier->read;
    verifier->read = at;
    return options->progress(options->payload, bytes);
}

bool gls_verifier_take_segment(void *payload, const struct gls_segment *segment)
{
    struct gls_verifier *verifier = payload;
    enum gls_skip skip = skip_of(verifier, segment);
    struct gls_verify_side *side =
        skip == GLS_SKIP_NONE ? gls_verifier_side_of(verifier, segment) : NULL;
    enter_unit(verifier, segment);
    verifier->tally.counts.segments++;
    if (skip == GLS_SKIP_NONE && !side) {
        skip = GLS_SKIP_LANGUAGE;
        if (verifier->strangers++ == 0) {
            keep_name(verifier->from, segment->source.lang);
            keep_name(verifier->to, segment->target.lang);
        }
    }
    if (skip != GLS_SKIP_NONE) {
        verifier->tally.counts.skipped[skip]++;
        if (verifier->options.every && verifier->reporter->segment)
            hold_segment(verifier, NULL, segment);
    } else if (verifier->status == GLS_OK && gls_verifier_ready(verifier, side)) {
        compare(verifier, side, segment);
    }
    if (gls_work_failed(&verifier->work)) /* what is held may be half made */
        gls_forget_held(verifier);
    return verifier->status == GLS_OK && verifier->report.out->status == GLS_OK &&
           go_on(verifier, segment);
}
