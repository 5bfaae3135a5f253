#include "verify/verifier.h"

#include "verify/marks.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/span.h"
#include "core/table.h"

/* ------------------------------------------------------------------ life */

static enum gls_status choose_rules(struct gls_verifier *verifier, struct gls_error *err)
{
    const struct gls_verify_options *options = &verifier->options;
    for (size_t i = 0; i < GLS_VERIFY_RULES; i++)
        verifier->wanted[i] = options->only_count == 0;
    verifier->wanted[GLS_VERIFY_UNMOTIVATED_TERM] &= options->reverse;
    for (size_t i = 0; i < options->only_count + options->without_count; i++) {
        bool only = i < options->only_count;
        const char *name = only ? options->only[i] : options->without[i - options->only_count];
        enum gls_verify_number number = gls_verify_named(gls_span_of(name));
        if (number == GLS_VERIFY_RULES)
            return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, "no rule \"%s\"", name);
        verifier->wanted[number] = only;
    }
    return GLS_OK;
}

static enum gls_status make(struct gls_verifier *verifier, const char *format,
                            struct gls_error *err)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    size_t count = waivers ? waivers->waiver.count : 0;
    enum gls_status status = gls_reporter_find(&verifier->reporter, format, err);
    if (status == GLS_OK)
        status = choose_rules(verifier, err);
    if (status == GLS_OK)
        status = gls_shelf_verify_terms(verifier->shelf, err);
    if (status != GLS_OK)
        return status;
    verifier->used = gls_malloc(count + 1);
    if (!verifier->used ||
        !gls_number_set_init(&verifier->rendered, gls_shelf_concepts(verifier->shelf)) ||
        !gls_verify_tally_init(&verifier->tally, verifier->shelf, verifier->options.summary) ||
        !gls_verify_tally_init(&verifier->total, verifier->shelf, verifier->options.summary))
        return gls_fail_nomem(err);
    memset(verifier->used, 0, count + 1);
    return GLS_OK;
}

enum gls_status gls_verifier_new(struct gls_verifier **out, struct gls_shelf *shelf,
                                 const char *format, const struct gls_verify_options *options,
                                 struct gls_error *err)
{
    struct gls_verifier *verifier = gls_malloc(sizeof *verifier);
    *out = NULL;
    if (!verifier)
        return gls_fail_nomem(err);
    *verifier = (struct gls_verifier){.options = *options, .shelf = shelf};
    verifier->options.lang = options->lang && gls_lang_matches("fr", options->lang) ? "fr" : "en";
    struct gls_buf *const bufs[] = {&verifier->scratch, &verifier->line, &verifier->baseline,
                                    &verifier->report.scratch, &verifier->report.own};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        gls_buf_init(bufs[i]);
    verifier->report.how = &verifier->options;
    enum gls_status status = make(verifier, format, err);
    if (status == GLS_OK)
        *out = verifier;
    else
        gls_verifier_free(verifier);
    return status;
}

static void release_side(struct gls_verify_side *side)
{
    gls_comparison_release(&side->comparison);
    gls_proposals_release(&side->proposals);
    gls_file_notes_release(&side->notes);
}

void gls_verifier_free(struct gls_verifier *verifier)
{
    if (!verifier)
        return;
    if (verifier->reporter && verifier->reporter->release)
        verifier->reporter->release(&verifier->report);
    release_side(&verifier->forth);
    release_side(&verifier->back);
    gls_verify_tally_release(&verifier->tally);
    gls_verify_tally_release(&verifier->total);
    struct gls_buf *const bufs[] = {&verifier->scratch, &verifier->line, &verifier->baseline,
                                    &verifier->report.scratch, &verifier->report.own};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        gls_buf_release(bufs[i]);
    gls_free(verifier->used);
    gls_work_end(&verifier->work, NULL);
    gls_free(verifier->held.data);
    gls_free(verifier->note_waiver.data);
    gls_number_set_release(&verifier->rendered);
    gls_free(verifier);
}

/* ------------------------------------------------------------------ directions */

/* Concepts by their ids, and all that a term names. */
static enum gls_status set_general(struct gls_verify_side *side, const char *name,
                                   struct gls_error *err)
{
    struct gls_facts *facts = &side->comparison.facts;
    struct gls_shelf *const both[] = {side->shelf, gls_shelf_reverse(side->shelf)};
    for (size_t i = 0; i < side->shelf->count; i++) {
        uint32_t concept = gls_base_find_id(side->shelf->base[i], name);
        if (concept != UINT32_MAX)
            gls_facts_set_general(facts,
                                  gls_shelf_concept_number(side->shelf, (uint32_t)i, concept));
    }
    for (size_t i = 0; i < 2; i++) {
        struct gls_found found;
        enum gls_status status = gls_lookup(both[i], gls_span_of(name), &found, err);
        if (status != GLS_OK)
            return status;
        for (size_t k = 0; k < found.count; k++)
            if (found.match[k].grade <= GLS_GRADE_CASE)
                gls_facts_set_general(facts, gls_facts_concept_of(facts, &found.match[k]));
        gls_found_release(&found);
    }
    return GLS_OK;
}

static enum gls_status make_side(struct gls_verifier *verifier, struct gls_verify_side *side)
{
    const struct gls_verify_options *options = &verifier->options;
    const struct gls_comparison_plan plan = {.shelf = side->shelf,
                                             .usage_register = options->usage_register,
                                             .reverse = options->reverse};
    enum gls_status status = gls_comparison_init(&side->comparison, &plan, verifier->err);
    if (status == GLS_OK && !gls_file_notes_init(&side->notes, side->shelf))
        status = gls_fail_nomem(verifier->err);
    for (size_t i = 0; i < options->general_count && status == GLS_OK; i++)
        status = set_general(side, options->general[i], verifier->err);
    side->ready = status == GLS_OK;
    return status;
}

/* Made when the first segment needs it; one whose making failed is of no more use. */
static bool get_ready(struct gls_verifier *verifier, struct gls_verify_side *side)
{
    if (side->ready)
        return true;
    side->shelf = side == &verifier->forth ? verifier->shelf : gls_shelf_reverse(verifier->shelf);
    if (side->comparison.source.scan) {
        verifier->status = gls_fail_nomem(verifier->err);
        return false;
    }
    verifier->status = make_side(verifier, side);
    return verifier->status == GLS_OK;
}

/* Whether a language is that of a shelf, whatever their regions; NULL: nobody says. */
static bool is_of(const char *shelf, const char *lang)
{
    char primary[GLS_VERIFY_LANG_BYTES];
    size_t size = strcspn(shelf, "-");
    size = size < sizeof primary ? size : sizeof primary - 1;
    memcpy(primary, shelf, size);
    primary[size] = '\0';
    return !lang || gls_lang_matches(primary, lang);
}

static bool goes(const struct gls_segment *segment, const char *from, const char *to)
{
    return is_of(from, segment->source.lang) && is_of(to, segment->target.lang);
}

static struct gls_verify_side *side_of(struct gls_verifier *verifier,
                                       const struct gls_segment *segment)
{
    const struct gls_shelf *shelf = verifier->shelf;
    bool free = !verifier->options.from && !verifier->options.to;
    if (goes(segment, shelf->from, shelf->to))
        return &verifier->forth;
    return free && goes(segment, shelf->to, shelf->from) ? &verifier->back : NULL;
}

static void set_region(struct gls_verify_side *side, const char *asked, const char *lang)
{
    const char *tag = asked && strchr(asked, '-') ? asked : lang;
    const char *mark = tag ? strpbrk(tag, "-_") : NULL;
    char region[sizeof side->region] = "";
    size_t size = mark ? strlen(mark + 1) : 0;
    for (size_t i = 0; size == 2 && i < size; i++) {
        char c = mark[1 + i];
        region[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    if (strcmp(region, side->region) == 0)
        return;
    memcpy(side->region, region, sizeof region);
    gls_proposals_forget(&side->proposals);
    gls_facts_set_region(&side->comparison.facts, *region ? side->region : NULL);
}

static void keep_name(char out[GLS_VERIFY_LANG_BYTES], const char *lang)
{
    struct gls_span name = gls_span_of(lang ? lang : "?");
    name.size = name.size < GLS_VERIFY_LANG_BYTES
                    ? name.size
                    : gls_utf8_whole(name.data, GLS_VERIFY_LANG_BYTES - 1);
    memcpy(out, name.data, name.size);
    out[name.size] = '\0';
}

/* ------------------------------------------------------------------ a segment */

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

/* What the segment renders, for the others of its unit. */
static void note_rendered(struct gls_verifier *verifier, const struct gls_comparison *comparison)
{
    const struct gls_met_list *list = &comparison->target.met;
    bool is_new;
    for (size_t i = 0; i < list->match.count; i++) {
        const struct gls_match *match = GLS_AT(list->match, struct gls_match, i);
        uint32_t concept = gls_facts_concept_of(&comparison->facts, match);
        if (!gls_admin_is_bad(gls_base_term_admin(match->base, match->term)) &&
            !gls_number_set_add(&verifier->rendered, concept, &is_new))
            gls_work_fail_nomem(&verifier->work);
    }
}

static void read_notes(struct gls_verifier *verifier, const struct gls_segment *segment)
{
    verifier->has_notes = true;
    size_t before = verifier->note_waiver.count;
    for (size_t i = 0; i < segment->notes && before < GLS_HELD_MOST; i++) {
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

static void compare(struct gls_verifier *verifier, struct gls_verify_side *side,
                    const struct gls_segment *segment)
{
    if (!verifier->has_notes)
        read_notes(verifier, segment);
    set_region(side, side == &verifier->forth ? verifier->options.to : NULL, segment->target.lang);
    verifier->status =
        gls_compare_segment(&side->comparison, &segment->source, &segment->target, verifier->err);
    if (verifier->status != GLS_OK)
        return;
    verifier->tally.counts.checked++;
    gls_verify_tally_take(&verifier->tally, &side->comparison);
    gls_file_notes_take(&side->notes, &side->comparison, segment);
    note_rendered(verifier, &side->comparison);
    hold_discords(verifier, side, segment);
}

static enum gls_skip skip_of(const struct gls_verifier *verifier, const struct gls_segment *segment)
{
    bool seen = segment->skip == GLS_SKIP_FUZZY && verifier->options.fuzzy &&
                gls_span_trim(segment->target.text).size;
    return seen ? GLS_SKIP_NONE : segment->skip;
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

static bool take_segment(void *payload, const struct gls_segment *segment)
{
    struct gls_verifier *verifier = payload;
    enum gls_skip skip = skip_of(verifier, segment);
    struct gls_verify_side *side = skip == GLS_SKIP_NONE ? side_of(verifier, segment) : NULL;
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
    } else if (verifier->status == GLS_OK && get_ready(verifier, side)) {
        compare(verifier, side, segment);
    }
    if (gls_work_failed(&verifier->work)) /* what is held may be half made */
        gls_forget_held(verifier);
    return verifier->status == GLS_OK && verifier->report.out->status == GLS_OK &&
           go_on(verifier, segment);
}

/* ------------------------------------------------------------------ notes about the file */

static void tell_regions(struct gls_verifier *verifier, const struct gls_file_notes *notes)
{
    const struct gls_region_tally *rarer;
    bool is_us, french = *verifier->options.lang == 'f';
    if (!gls_file_notes_mixed(notes, &rarer, &is_us))
        return;
    struct gls_buf *text = &verifier->scratch;
    text->size = 0;
    gls_buf_printf(
        text,
        french ? "des graphies américaines (%llu) et britanniques (%llu)\u00A0; les plus "
                 "rares\u00A0: «\u00A0%s\u00A0», "
               : "US spellings (%llu) and UK spellings (%llu); the rarer ones: “%s”, ",
        (unsigned long long)notes->us.count, (unsigned long long)notes->gb.count, rarer->surface);
    for (size_t i = 0; i < rarer->count && i < GLS_REGION_PLACES; i++)
        gls_buf_printf(text, "%s%u:%u", i ? ", " : "", rarer->place[i].line,
                       rarer->place[i].column);
    gls_buf_puts(text, rarer->count > GLS_REGION_PLACES ? "…" : "");
    gls_buf_put(text, "", 1);
    if (!gls_work_wrote(&verifier->work, text))
        return;
    struct gls_deviation deviation = {.rule = &gls_verify_table[GLS_VERIFY_MIXED_REGIONS],
                                      .place = rarer->place[0],
                                      .message = text->data};
    deviation.place.file = verifier->report.file;
    gls_tell_note(verifier, &deviation, NULL);
}

static void tell_file_notes(struct gls_verifier *verifier, struct gls_verify_side *side)
{
    if (!side->ready)
        return;
    for (size_t i = 0; i < side->notes.note.count; i++) {
        struct gls_file_note *note = GLS_AT(side->notes.note, struct gls_file_note, i);
        note->deviation.concept_id = &note->concept_id;
        note->deviation.place.file = verifier->report.file;
        gls_tell_note(verifier, &note->deviation, NULL);
    }
    tell_regions(verifier, &side->notes);
    if (gls_work_failed(&side->notes.work))
        gls_work_fail_nomem(&verifier->work);
    gls_file_notes_clear(&side->notes);
}

/* ------------------------------------------------------------------ a file */

static enum gls_status refuse_languages(struct gls_verifier *verifier)
{
    return gls_fail(verifier->err, GLS_ERR_FORMAT, (struct gls_place){.file = verifier->path},
                    "the file is from %s to %s; the glossaries are compared from %s to %s or back",
                    verifier->from, verifier->to, gls_shelf_from(verifier->shelf),
                    gls_shelf_to(verifier->shelf));
}

static void begin_file(struct gls_verifier *verifier, const char *path, struct gls_buf *out,
                       struct gls_error *err)
{
    verifier->path = path;
    verifier->err = err;
    verifier->status = GLS_OK;
    verifier->unit = verifier->strangers = verifier->read = 0;
    verifier->report.out = out;
    verifier->report.file = path;
    verifier->report.told = 0;
    gls_verify_tally_clear(&verifier->tally);
    verifier->tally.files = 1;
    if (verifier->reporter->file_begin && !verifier->options.summary)
        verifier->reporter->file_begin(&verifier->report);
}

static void end_file(struct gls_verifier *verifier, struct gls_buf *out)
{
    const struct gls_verify_options *options = &verifier->options;
    bool json = verifier->reporter == &gls_json_reporter;
    if (options->summary && verifier->tally.counts.segments &&
        !gls_verify_tally_write(&verifier->tally, verifier->path, json, *options->lang == 'f', out))
        gls_work_fail_nomem(&verifier->work);
    if (verifier->reporter->file_end && !options->summary)
        verifier->reporter->file_end(&verifier->report, &verifier->tally.counts);
    verifier->report.files++;
    gls_verify_tally_add(&verifier->total, &verifier->tally);
}

static enum gls_status failure_of(struct gls_verifier *verifier, struct gls_error *err)
{
    const struct gls_report *report = &verifier->report;
    enum gls_status status = gls_work_end(&verifier->work, err);
    bool whole = report->status == GLS_OK && report->scratch.status == GLS_OK &&
                 report->own.status == GLS_OK && verifier->baseline.status == GLS_OK;
    return status == GLS_OK && !whole ? gls_fail_nomem(err) : status;
}

/* Verifies a file, or the bytes that stand for one. */
static enum gls_status verify(struct gls_verifier *verifier, const char *path,
                              const struct gls_span *bytes, struct gls_buf *out,
                              struct gls_verify_counts *counts, struct gls_error *err)
{
    const struct gls_verify_options *options = &verifier->options;
    const struct gls_read_options how = {.format = options->format,
                                         .from = options->from,
                                         .to = options->to,
                                         .columns = options->columns,
                                         .source = options->source};
    begin_file(verifier, path, out, err);
    enum gls_status status =
        bytes ? gls_segments_read_bytes(*bytes, path, &how, take_segment, verifier, err)
              : gls_segments_read(path, &how, take_segment, verifier, err);
    struct gls_error *later = status == GLS_OK ? err : NULL;
    status = status == GLS_OK ? verifier->status : status;
    if (status == GLS_OK)
        status = gls_shelf_sound(verifier->shelf, err);
    verifier->err = status == GLS_OK ? later : NULL;
    gls_tell_held(verifier);
    tell_file_notes(verifier, &verifier->forth);
    tell_file_notes(verifier, &verifier->back);
    verifier->err = err;
    if (status == GLS_OK && verifier->strangers && !verifier->tally.counts.checked)
        status = refuse_languages(verifier);
    end_file(verifier, out);
    enum gls_status ended = failure_of(verifier, status == GLS_OK ? err : NULL);
    if (counts)
        *counts = verifier->tally.counts;
    return status == GLS_OK ? ended : status;
}

enum gls_status gls_verifier_read(struct gls_verifier *verifier, const char *path,
                                  struct gls_buf *out, struct gls_verify_counts *counts,
                                  struct gls_error *err)
{
    return verify(verifier, path, NULL, out, counts, err);
}

enum gls_status gls_verifier_read_bytes(struct gls_verifier *verifier, struct gls_span bytes,
                                        const char *name, struct gls_buf *out,
                                        struct gls_verify_counts *counts, struct gls_error *err)
{
    return verify(verifier, name, &bytes, out, counts, err);
}

/* ------------------------------------------------------------------ all files */

void gls_verifier_take_waivers(struct gls_verifier *verifier, struct gls_buf *out)
{
    gls_buf_append(out, &verifier->baseline);
    verifier->baseline.size = 0;
}

void gls_verifier_add(struct gls_verifier *verifier, const struct gls_verifier *other)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    gls_verify_tally_add(&verifier->total, &other->total);
    for (size_t i = 0; waivers && i < waivers->waiver.count; i++)
        verifier->used[i] |= other->used[i];
}

void gls_verifier_begin(struct gls_verifier *verifier, struct gls_buf *out)
{
    verifier->report.out = out;
    if (verifier->reporter->begin && !verifier->options.summary)
        verifier->reporter->begin(&verifier->report);
}

static void tell_unused(struct gls_verifier *verifier)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    for (size_t i = 0; waivers && i < waivers->waiver.count; i++) {
        const struct gls_waiver *waiver = GLS_AT(waivers->waiver, struct gls_waiver, i);
        bool ran = waiver->rule == GLS_VERIFY_RULES || verifier->wanted[waiver->rule];
        if (verifier->used[i] || !ran)
            continue;
        struct gls_deviation deviation = {.place = {waiver->file, waiver->line, 1, 0, 0},
                                          .message =
                                              *waiver->concept_name ? waiver->concept_name : "*"};
        gls_tell_note(verifier, &deviation, waiver);
    }
}

enum gls_status gls_verifier_end(struct gls_verifier *verifier, struct gls_buf *out,
                                 struct gls_verify_counts *counts, struct gls_error *err)
{
    const struct gls_verify_options *options = &verifier->options;
    bool json = verifier->reporter == &gls_json_reporter;
    verifier->report.out = out;
    verifier->report.file = NULL;
    gls_verify_tally_clear(&verifier->tally);
    tell_unused(verifier);
    gls_verify_tally_add(&verifier->total, &verifier->tally);
    if (options->summary && (json || verifier->total.files > 1) &&
        !gls_verify_tally_write(&verifier->total, NULL, json, *options->lang == 'f', out))
        gls_work_fail_nomem(&verifier->work);
    if (verifier->reporter->end && !options->summary)
        verifier->reporter->end(&verifier->report);
    if (counts)
        *counts = verifier->total.counts;
    return failure_of(verifier, err);
}
