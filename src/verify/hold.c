/* Findings, from what a comparison says to what a reporter is told. */
#include "verify/verifier.h"

#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "format/segment.h"
#include "verify/fingerprint.h"

const char *gls_verifier_keep(struct gls_verifier *verifier, struct gls_span text)
{
    char *copy = gls_work_alloc(&verifier->work, text.size + 1);
    if (!copy)
        return "";
    memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return copy;
}

bool gls_is_shown(const struct gls_verifier *verifier, const struct gls_deviation *deviation)
{
    return deviation->severity >= verifier->options.least &&
           (!deviation->waived || verifier->options.waived) && !verifier->options.summary;
}

/* ------------------------------------------------------------------ what it is about */

static struct gls_span surface_of(const struct gls_deviation_text *passage)
{
    return (struct gls_span){passage->text.data + passage->start, passage->size};
}

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

/* What a finding is known by: its first concept's id, or its term where there is none. */
static const char *concept_name(const struct gls_deviation *deviation)
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
    struct gls_span surface =
        is_about_target(held->rule) ? surface_of(&deviation->target) : gls_span_of("");
    if (!gls_fingerprint(deviation->rule->name, concept_name(deviation), deviation->source.text,
                         surface, &verifier->scratch, &sum))
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
        if (i < GLS_HELD_MOST)
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

/* ------------------------------------------------------------------ telling */

/* Whether another segment of the unit renders what this one lacks. */
static bool is_rendered_beside(const struct gls_verifier *verifier,
                               const struct gls_held_deviation *held)
{
    const struct gls_number_set *rendered = &verifier->rendered;
    if (held->rule != GLS_VERIFY_MISSING_TERM || verifier->repeats)
        return false;
    for (size_t i = 0; i < held->deviation.concepts; i++)
        if (held->concept_number[i] < rendered->limit && rendered->place[held->concept_number[i]])
            return true;
    return false;
}

static void count(struct gls_verifier *verifier, enum gls_verify_number rule,
                  const struct gls_deviation *deviation)
{
    struct gls_verify_tally *tally = &verifier->tally;
    if (deviation->waived) {
        tally->counts.waived++;
        return;
    }
    tally->found[rule][deviation->severity]++;
    tally->counts.found[deviation->severity]++;
    tally->counts.reported += deviation->severity >= verifier->options.least;
}

static const char *put_in_words(struct gls_verifier *verifier, enum gls_verify_number rule,
                                const struct gls_deviation *deviation)
{
    struct gls_buf *line = &verifier->line;
    line->size = 0;
    gls_put_message(line, rule, deviation,
                    verifier->options.lang && *verifier->options.lang == 'f');
    gls_work_wrote(&verifier->work, line);
    return gls_verifier_keep(verifier, (struct gls_span){line->data ? line->data : "", line->size});
}

static void word(struct gls_verifier *verifier, enum gls_verify_number rule,
                 struct gls_deviation *deviation)
{
    struct gls_deviation bare = *deviation;
    bare.expected_count = 0;
    bare.source.place.line = 0;
    if (verifier->reporter->segment)
        deviation->problem = put_in_words(verifier, rule, &bare);
    deviation->message = put_in_words(verifier, rule, deviation);
}

static void note_waiver_line(struct gls_verifier *verifier, const struct gls_deviation *deviation)
{
    if (verifier->options.baseline && deviation->severity >= verifier->options.least &&
        *deviation->fingerprint && !deviation->waived)
        gls_waiver_write(&verifier->baseline, deviation->rule->name, deviation->fingerprint,
                         concept_name(deviation), deviation->source.text);
}

/* Settles the findings of a segment; those that are shown come to the front of an array of their
 * own, and their number is returned. */
static size_t settle(struct gls_verifier *verifier, struct gls_held_segment *segment,
                     struct gls_deviation *shown)
{
    size_t count_shown = 0;
    for (size_t i = 0; i < segment->deviation.count; i++) {
        struct gls_held_deviation *held = GLS_AT(segment->deviation, struct gls_held_deviation, i);
        if (is_rendered_beside(verifier, held))
            held->deviation.severity = GLS_SEVERITY_NOTE;
        count(verifier, held->rule, &held->deviation);
        note_waiver_line(verifier, &held->deviation);
        if (!gls_is_shown(verifier, &held->deviation))
            continue;
        word(verifier, held->rule, &held->deviation);
        shown[count_shown++] = held->deviation;
    }
    return count_shown;
}

static void tell_segment(struct gls_verifier *verifier, struct gls_held_segment *segment)
{
    struct gls_report *report = &verifier->report;
    const struct gls_reporter *reporter = verifier->reporter;
    size_t count = segment->deviation.count;
    struct gls_deviation *shown = gls_work_alloc(&verifier->work, (count + 1) * sizeof *shown);
    if (!shown)
        return;
    count = settle(verifier, segment, shown);
    segment->compared.deviation = shown;
    segment->compared.deviations = count;
    if (gls_work_failed(&verifier->work))
        return;
    if (reporter->segment && (count || verifier->options.every) && !verifier->options.summary)
        reporter->segment(report, &segment->compared);
    for (size_t i = 0; i < count; i++, report->told++)
        if (reporter->finding)
            reporter->finding(report, &shown[i]);
}

/* A note of the unit that waived nothing. */
static void tell_unused_notes(struct gls_verifier *verifier)
{
    for (size_t i = 0; i < verifier->note_waiver.count && i < GLS_HELD_MOST; i++) {
        const struct gls_waiver *waiver = GLS_AT(verifier->note_waiver, struct gls_waiver, i);
        bool ran = waiver->rule == GLS_VERIFY_RULES || verifier->wanted[waiver->rule];
        if (verifier->note_used[i] || !ran)
            continue;
        struct gls_deviation deviation = {.place = {verifier->report.file, waiver->line, 1, 0, 0},
                                          .message =
                                              *waiver->concept_name ? waiver->concept_name : "*"};
        gls_tell_note(verifier, &deviation, waiver);
    }
}

void gls_tell_note(struct gls_verifier *verifier, struct gls_deviation *deviation,
                   const struct gls_waiver *waiver)
{
    enum gls_verify_number rule =
        waiver ? GLS_VERIFY_UNUSED_WAIVER : gls_verify_named(gls_span_of(deviation->rule->name));
    deviation->rule = &gls_verify_table[rule];
    deviation->severity = deviation->rule->severity;
    if (waiver && verifier->options.strict)
        deviation->severity = GLS_SEVERITY_WARNING;
    if (!verifier->wanted[rule])
        return;
    count(verifier, rule, deviation);
    if (!gls_is_shown(verifier, deviation))
        return;
    word(verifier, rule, deviation);
    if (gls_work_failed(&verifier->work) || !verifier->reporter->finding)
        return;
    verifier->reporter->finding(&verifier->report, deviation);
    verifier->report.told++;
}

void gls_forget_held(struct gls_verifier *verifier)
{
    bool used = verifier->held.count || verifier->note_waiver.count;
    for (size_t i = 0; i < verifier->held.count; i++)
        gls_free(GLS_AT(verifier->held, struct gls_held_segment, i)->deviation.data);
    verifier->held.count = verifier->note_waiver.count = 0;
    memset(verifier->note_used, 0, sizeof verifier->note_used);
    gls_number_set_clear(&verifier->rendered);
    verifier->repeats = false;
    if ((used || gls_work_failed(&verifier->work)) &&
        gls_work_end(&verifier->work, verifier->err) != GLS_OK)
        verifier->status = GLS_ERR_NOMEM;
}

void gls_tell_held(struct gls_verifier *verifier)
{
    for (size_t i = 0; i < verifier->held.count; i++)
        if (!gls_work_failed(&verifier->work))
            tell_segment(verifier, GLS_AT(verifier->held, struct gls_held_segment, i));
    if (!gls_work_failed(&verifier->work))
        tell_unused_notes(verifier);
    gls_forget_held(verifier);
}
