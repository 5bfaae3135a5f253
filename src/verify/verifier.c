#include "verify/ahead.h"

#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "core/span.h"

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

/* What verifiers of a shelf share is there before they work in threads. */
static enum gls_status index_both(struct gls_shelf *shelf, struct gls_error *err)
{
    struct gls_shelf *reverse = gls_shelf_reverse(shelf);
    enum gls_status status = gls_shelf_verify_terms(shelf, err);
    if (status == GLS_OK)
        status = gls_shelf_index(shelf, err);
    if (status == GLS_OK)
        status = gls_shelf_verify_terms(reverse, err);
    if (status == GLS_OK)
        status = gls_shelf_index(reverse, err);
    return status;
}

static enum gls_status make(struct gls_verifier *verifier, const char *format,
                            struct gls_error *err)
{
    const struct gls_waivers *waivers = verifier->options.waivers;
    size_t count = waivers ? waivers->waiver.count : 0;
    enum gls_status status = gls_reporter_find(&verifier->reporter, format, err);
    if (status == GLS_OK) {
        verifier->for_programs = gls_format_find(format)->for_programs;
        status = choose_rules(verifier, err);
    }
    if (status == GLS_OK)
        status = index_both(verifier->shelf, err);
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

static void for_buffers(struct gls_verifier *verifier, void (*act)(struct gls_buf *buf))
{
    struct gls_buf *const bufs[] = {&verifier->scratch,        &verifier->line,
                                    &verifier->signed_source,  &verifier->baseline,
                                    &verifier->report.scratch, &verifier->report.own};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        act(bufs[i]);
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
    for_buffers(verifier, gls_buf_init);
    verifier->report.how = &verifier->options;
    enum gls_status status = make(verifier, format, err);
    /* Words of general language are looked up, which only one thread may do. */
    verifier->err = err;
    if (status == GLS_OK && options->general_count && !gls_verifier_prepare(verifier))
        status = verifier->status;
    if (status == GLS_OK)
        *out = verifier;
    else
        gls_verifier_free(verifier);
    return status;
}

void gls_verifier_free(struct gls_verifier *verifier)
{
    if (!verifier)
        return;
    if (verifier->reporter && verifier->reporter->release)
        verifier->reporter->release(&verifier->report);
    gls_verify_side_release(&verifier->forth);
    gls_verify_side_release(&verifier->back);
    gls_verify_tally_release(&verifier->tally);
    gls_verify_tally_release(&verifier->total);
    for_buffers(verifier, gls_buf_release);
    gls_free(verifier->used);
    gls_work_end(&verifier->work, NULL);
    gls_free(verifier->held.data);
    gls_free(verifier->note_waiver.data);
    gls_number_set_release(&verifier->rendered);
    gls_free(verifier);
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
    if (options->summary && verifier->tally.counts.segments &&
        !gls_verify_tally_write(&verifier->tally, verifier->path, verifier->for_programs,
                                *options->lang == 'f', out))
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
        bytes
            ? gls_segments_read_bytes(*bytes, path, &how, gls_verifier_take_segment, verifier, err)
        : gls_verify_ahead_pays(verifier, path)
            ? gls_verify_ahead(verifier, path, &how, err)
            : gls_segments_read(path, &how, gls_verifier_take_segment, verifier, err);
    status = status == GLS_OK ? verifier->status : status;
    if (status == GLS_OK)
        status = gls_shelf_sound(verifier->shelf, err);
    verifier->err = status == GLS_OK ? err : NULL;
    gls_tell_held(verifier);
    gls_tell_file_notes(verifier, &verifier->forth);
    gls_tell_file_notes(verifier, &verifier->back);
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

void gls_verifier_write_waivers(struct gls_verifier *verifier, struct gls_buf *out)
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

enum gls_status gls_verifier_end(struct gls_verifier *verifier, struct gls_buf *out,
                                 struct gls_verify_counts *counts, struct gls_error *err)
{
    const struct gls_verify_options *options = &verifier->options;
    verifier->report.out = out;
    verifier->report.file = NULL;
    gls_verify_tally_clear(&verifier->tally);
    gls_tell_unused(verifier);
    gls_verify_tally_add(&verifier->total, &verifier->tally);
    if (options->summary && (verifier->for_programs || verifier->total.files > 1) &&
        !gls_verify_tally_write(&verifier->total, NULL, verifier->for_programs,
                                *options->lang == 'f', out))
        gls_work_fail_nomem(&verifier->work);
    if (verifier->reporter->end && !options->summary)
        verifier->reporter->end(&verifier->report);
    if (counts)
        *counts = verifier->total.counts;
    return failure_of(verifier, err);
}
