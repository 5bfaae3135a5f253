/* Findings that were held, settled and told to a reporter. */
#include <string.h>

#include "core/span.h"
#include "verify/verifier.h"

/* ------------------------------------------------------------------ settled */

bool gls_is_shown(const struct gls_verifier *verifier, const struct gls_deviation *deviation)
{
    return deviation->severity >= verifier->options.least &&
           (!deviation->waived || verifier->options.waived) && !verifier->options.summary;
}

/* Whether another segment of the unit renders what this one lacks. */
static bool is_rendered_beside(const struct gls_verifier *verifier,
                               const struct gls_held_deviation *held)
{
    const struct gls_number_set *rendered = &verifier->rendered;
    if (held->rule != GLS_VERIFY_MISSING_TERM || verifier->repeats)
        return false;
    for (size_t i = 0; i < held->deviation.concepts; i++)
        if (held->concept_number[i] < rendered->limit && rendered->rank[held->concept_number[i]])
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
                         gls_deviation_concept(deviation), deviation->source.text);
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

/* ------------------------------------------------------------------ told */

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
    for (size_t i = 0; i < verifier->note_waiver.count; i++) {
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
