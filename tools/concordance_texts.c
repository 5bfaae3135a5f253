/* What concordance reads: plain texts, sides of translations, documents of JSON Lines. */
#include <stdlib.h>
#include <string.h>

#include "concordance_job.h"
#include "reading.h"
#include "texts.h"

/* ------------------------------------------------------------------ a text */

/* Uses are counted by text. */
static void note_end(struct worker *worker, const char *name, uint64_t bytes)
{
    struct result *result = worker->result;
    if (!worker->job->uses)
        return;
    struct text_end *end = realloc(result->end, (result->ends + 1) * sizeof *end);
    if (!end) {
        result->status = GLS_ERR_NOMEM;
        return;
    }
    result->end = end;
    end[result->ends++] = (struct text_end){result->found, cli_copy(name), bytes};
}

static enum gls_status end_text(struct worker *worker, struct gls_error *err)
{
    return worker->collocates ? gls_collocates_end(worker->collocates, err)
                              : gls_concordance_end(worker->concordance, err);
}

static enum gls_status read_file(struct worker *worker, const char *path)
{
    struct result *result = worker->result;
    struct gls_text *text;
    enum gls_status status = gls_text_open(&text, path, &result->err);
    if (status != GLS_OK)
        return status;
    if (worker->concordance)
        gls_concordance_begin(worker->concordance, path);
    status =
        text_scan(text, worker->scan, concordance_hand_over, worker, &result->counts, &result->err);
    enum gls_status ended = end_text(worker, status == GLS_OK ? &result->err : NULL);
    gls_text_close(text);
    note_end(worker, path, result->counts.bytes);
    return status == GLS_OK ? ended : status;
}

/* A piece of text in memory. */
static enum gls_status scan_piece(struct worker *worker, struct gls_span piece,
                                  struct gls_error *err)
{
    enum gls_status status = gls_scan_feed(worker->scan, piece, err);
    enum gls_status scanned = gls_scan_end(worker->scan, NULL, status == GLS_OK ? err : NULL);
    status = status == GLS_OK ? scanned : status;
    enum gls_status ended = end_text(worker, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? ended : status;
}

/* ------------------------------------------------------------------ a side of a translation */

struct side {
    struct worker *worker;
    const char *name;
    uint64_t end; /* of what was read of the file, in bytes */
};

/* A segment is searched whether it is translated or not. */
static bool read_segment(void *payload, const struct gls_segment *segment)
{
    struct side *side = payload;
    struct worker *worker = side->worker;
    struct result *result = worker->result;
    const struct job *job = worker->job;
    const struct gls_segment_text *text = job->target ? &segment->target : &segment->source;
    const struct gls_segment_text *other = job->target ? &segment->source : &segment->target;
    if (segment->skip == GLS_SKIP_LANGUAGE || segment->skip == GLS_SKIP_OBSOLETE ||
        !text->text.size)
        return true;
    struct gls_place place = gls_segment_place(text, 0, text->text.size);
    side->end = place.offset + place.size > side->end ? place.offset + place.size : side->end;
    if (worker->concordance)
        gls_concordance_begin_segment(worker->concordance, side->name, text,
                                      job->aligned ? other : NULL);
    result->status = scan_piece(worker, text->text, &result->err);
    return result->status == GLS_OK && concordance_hand_over(worker, text->text.size);
}

static enum gls_status read_translation(struct worker *worker, const char *path)
{
    const struct job *job = worker->job;
    struct result *result = worker->result;
    const char *from = gls_shelf_from(job->glossaries), *to = gls_shelf_to(job->glossaries);
    const char *source = job->sources.count ? job->sources.item[worker->task] : NULL;
    struct side side = {.worker = worker, .name = source ? source : path};
    struct gls_read_options options = reading_of(job->call);
    options.columns = NULL; /* those are the glossary's */
    options.header = options.split = options.sheet = NULL;
    options.from = job->target ? to : from;
    options.to = job->target ? from : to;
    options.source = source;
    struct gls_error err;
    enum gls_status status = gls_segments_read(path, &options, read_segment, &side, &err);
    if (result->status == GLS_OK && status != GLS_OK)
        result->err = err;
    note_end(worker, side.name, side.end);
    return result->status == GLS_OK ? status : result->status;
}

/* ------------------------------------------------------------------ JSON Lines */

static char *name_of(const struct line_batch *lines, const struct gls_text_document *document)
{
    struct gls_buf name;
    gls_buf_init(&name);
    line_batch_document(lines, document, &name);
    char *copy = name.status == GLS_OK ? cli_copy(name.data) : NULL;
    gls_buf_release(&name);
    return copy;
}

static enum gls_status read_document(struct worker *worker, struct gls_span line)
{
    struct result *result = worker->result;
    struct gls_text_document document;
    enum gls_status status = gls_document_read(worker->reader, line, &document, &result->err);
    if (status != GLS_OK)
        return status;
    char *name = name_of(&result->lines, &document);
    if (!name)
        return GLS_ERR_NOMEM;
    if (worker->concordance)
        gls_concordance_begin_document(worker->concordance, name, &document);
    status = scan_piece(worker, document.text, &result->err);
    note_end(worker, name, document.text.size);
    free(name);
    if (status != GLS_OK)
        result->err.line = 0;
    return status;
}

/* Lines that cannot be read are counted; the first is told. */
static enum gls_status read_lines(struct worker *worker)
{
    struct result *result = worker->result;
    struct gls_span line;
    while (concordance_hand_over(worker, 0) && line_batch_next(&result->lines, &line)) {
        struct gls_error first = result->err;
        result->err = (struct gls_error){0};
        enum gls_status status = read_document(worker, line);
        if (status != GLS_OK && !result->err.line)
            return status;
        if (status != GLS_OK)
            result->err.line = (unsigned)result->lines.number;
        if (result->bad || status == GLS_OK)
            result->err = first;
        result->bad += status != GLS_OK;
    }
    return result->lines.lines.status == GLS_OK
               ? GLS_OK
               : gls_buf_finish(&result->lines.lines, &result->err);
}

void concordance_read(struct worker *worker)
{
    struct job *job = worker->job;
    enum gls_status status = job->call->set.jsonl ? read_lines(worker)
                             : job->bilingual
                                 ? read_translation(worker, job->paths.item[worker->task])
                                 : read_file(worker, job->paths.item[worker->task]);
    if (worker->result->status == GLS_OK)
        worker->result->status = status;
}
