/* Findings, made of what a comparison says: their place, proposal, fingerprint and waiver. */
#include "verify/verifier.h"

#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "format/segment.h"
#include "verify/fingerprint.h"

const char *gls_verifier_keep(struct gls_verifier *verifier, struct gls_span text)
{
    return gls_work_keep(&verifier->work, text).data;
}

/* ------------------------------------------------------------------ what it is about */

/* Its concepts: their ids, and by their numbers. */
static void name_concepts(struct gls_verifier *verifier, const struct gls_comparison *comparison,
                          const struct gls_discord *discord, struct gls_held_deviation *held)
{
    uint32_t count = discord->match.count;
    const char **id = gls_work_alloc(&verifier->work, (count + (size_t)1) * sizeof *id);
    uint32_t *number = gls_work_alloc(&verifier->work, (count + (size_t)1) * sizeof *number);
    if (!id || !number)
        return;
    for (uint32_t i = 0; i < count; i++) {
        const struct gls_match *match =
            GLS_AT(comparison->match, struct gls_match, discord->match.first + i);
        uint32_t concept = gls_base_term_concept(match->base, match->term);
        id[i] = gls_base_concept(match->base, concept).id;
        number[i] = gls_facts_concept_of(&comparison->facts, match);
        if (i == 0)
            held->deviation.term = gls_match_text(match);
    }
    held->deviation.concept_id = id;
    held->deviation.concepts = count;
    held->concept_number = number;
}

static struct gls_deviation_text passage_of(const struct gls_segment_text *text,
                                            struct gls_span kept, struct gls_stretch stretch)
{
    struct gls_deviation_text passage = {
        .text = kept, .start = stretch.start, .size = stretch.size};
    if (stretch.size) {
        passage.place = gls_segment_place(text, stretch.start, stretch.size);
        passage.end = gls_segment_end(text, stretch.start + stretch.size);
    }
    return passage;
}

static bool is_about_target(enum gls_verify_number rule)
{
    return rule == GLS_VERIFY_FORBIDDEN_TERM || rule == GLS_VERIFY_OUTDATED_TERM ||
           rule == GLS_VERIFY_WRONG_REGION || rule == GLS_VERIFY_WRONG_REGISTER ||
           rule == GLS_VERIFY_UNMOTIVATED_TERM;
}

const char *gls_deviation_concept(const struct gls_deviation *deviation)
{
    if (deviation->concepts && *deviation->concept_id[0])
        return deviation->concept_id[0];
    return deviation->term ? deviation->term : "";
}

bool gls_may_be_waived(const struct gls_verifier *verifier)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    return (waivers && waivers->waiver.count) || verifier->note_waiver.count;
}

/* Whether anyone asks for fingerprints. */
static bool is_signed(const struct gls_verifier *verifier)
{
    const struct gls_verify_options *options = &verifier->options;
    return gls_may_be_waived(verifier) || options->baseline ||
           (!verifier->reporter->unsigned_findings && !options->summary);
}

static uint64_t sign(struct gls_verifier *verifier, struct gls_held_deviation *held)
{
    struct gls_deviation *deviation = &held->deviation;
    uint64_t sum = 0;
    if (!verifier->has_signed_source)
        verifier->has_signed_source =
            gls_fingerprint_source(deviation->source.text, &verifier->signed_source);
    struct gls_span surface =
        is_about_target(held->rule) ? gls_deviation_surface(&deviation->target) : gls_span_of("");
    if (!verifier->has_signed_source ||
        !gls_fingerprint(deviation->rule->name, gls_deviation_concept(deviation),
                         &verifier->signed_source, surface, &verifier->scratch, &sum))
        gls_work_fail_nomem(&verifier->work);
    snprintf(deviation->fingerprint, sizeof deviation->fingerprint, "%016llx",
             (unsigned long long)sum);
    return sum;
}

/* ------------------------------------------------------------------ waived */

static const struct gls_waiver *find_note(struct gls_verifier *verifier,
                                          const struct gls_waiver_query *query)
{
    for (size_t i = 0; i < verifier->note_waiver.count; i++) {
        const struct gls_waiver *waiver = GLS_AT(verifier->note_waiver, struct gls_waiver, i);
        if (!gls_waiver_holds(waiver, query))
            continue;
        verifier->note_used[i] = 1;
        return waiver;
    }
    return NULL;
}

static void waive(struct gls_verifier *verifier, struct gls_held_deviation *held, uint64_t sum)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    struct gls_deviation *deviation = &held->deviation;
    const struct gls_waiver_query query = {
        held->rule,      sum,           deviation->concept_id, deviation->concepts,
        deviation->term, verifier->path};
    const struct gls_waiver *found = waivers ? gls_waivers_find(waivers, &query) : NULL;
    bool is_of_file = found;
    if (found)
        verifier->used[found - GLS_AT(waivers->waiver, struct gls_waiver, 0)] = 1;
    else
        found = find_note(verifier, &query);
    deviation->waived_within = found && !is_of_file;
    held->waiver = found;
    if (found)
        deviation->waived = found->reason;
}

/* ------------------------------------------------------------------ holding */

void gls_hold(struct gls_verifier *verifier, struct gls_verify_side *side,
              const struct gls_segment *segment, const struct gls_discord *discord,
              struct gls_held_segment *held_segment)
{
    const struct gls_compared *compared = &held_segment->compared;
    struct gls_held_deviation *held =
        GLS_APPEND(&verifier->work, &held_segment->deviation, struct gls_held_deviation);
    if (!held)
        return;
    *held = (struct gls_held_deviation){.rule = discord->rule};
    struct gls_deviation *deviation = &held->deviation;
    *deviation = (struct gls_deviation){
        .rule = &gls_verify_table[discord->rule],
        .severity = discord->severity,
        .segment = compared->id,
        .source = passage_of(&segment->source, compared->source, discord->source),
        .target = passage_of(&segment->target, compared->target, discord->target),
        .counted = discord->counted,
        .source_count = discord->source_count,
        .target_count = discord->target_count};
    deviation->place = discord->target.size ? deviation->target.place : segment->place;
    deviation->place.file = verifier->report.file;
    name_concepts(verifier, &side->comparison, discord, held);
    if (!verifier->options.summary && gls_deviation_propose(deviation, &side->comparison, discord,
                                                            &side->proposals, NULL) != GLS_OK)
        gls_work_fail_nomem(&verifier->work);
    if (!gls_work_failed(&verifier->work) && is_signed(verifier))
        waive(verifier, held, sign(verifier, held));
}
