#include "extract_texts.h"

#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------ a text */

static enum gls_status feed(struct gls_extractor *extractor, struct gls_text *text,
                            struct gls_error *err)
{
    struct gls_span piece = {"", 1};
    enum gls_status status = GLS_OK;
    while (status == GLS_OK && piece.size) {
        status = gls_text_next(text, &piece, err);
        if (status == GLS_OK)
            status = gls_extractor_feed(extractor, piece, err);
    }
    return status;
}

static enum gls_status end(struct gls_extractor *extractor, enum gls_status status,
                           struct gls_error *err)
{
    enum gls_status ended = gls_extractor_end(extractor, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? ended : status;
}

enum gls_status extract_text(struct gls_extractor *extractor, const char *path, bool reference,
                             struct gls_error *err)
{
    struct gls_text *text;
    enum gls_status status = gls_text_open(&text, path, err);
    if (status != GLS_OK)
        return status;
    gls_extractor_begin(extractor, path, reference);
    status = end(extractor, feed(extractor, text, err), err);
    gls_text_close(text);
    return status;
}

/* ------------------------------------------------------------------ a side of a translation */

struct side {
    struct gls_extractor *extractor;
    bool target;
    enum gls_status status;
    struct gls_error err;
};

/* Whether it is translated or not: its text is there. */
static bool read_segment(void *payload, const struct gls_segment *segment)
{
    struct side *side = payload;
    if (segment->skip == GLS_SKIP_LANGUAGE || segment->skip == GLS_SKIP_OBSOLETE)
        return true;
    side->status = gls_extractor_segment(
        side->extractor, side->target ? &segment->target : &segment->source, &side->err);
    return side->status == GLS_OK;
}

enum gls_status extract_side(struct gls_extractor *extractor, const struct gls_shelf *shelf,
                             const char *path, const char *side, struct gls_error *err)
{
    struct side of = {.extractor = extractor, .target = strcmp(side, "target") == 0};
    const char *from = gls_shelf_from(shelf), *to = gls_shelf_to(shelf);
    const struct gls_read_options options = {.from = of.target ? to : from,
                                             .to = of.target ? from : to};
    gls_extractor_begin(extractor, path, false);
    enum gls_status status = gls_segments_read(path, &options, read_segment, &of, err);
    if (of.status != GLS_OK)
        *err = of.err;
    return end(extractor, of.status == GLS_OK ? status : of.status, err);
}

/* ------------------------------------------------------------------ documents */

enum { BATCH_DOCUMENTS = 64, BATCH_BYTES = 1024 * 1024 };

void extract_stream_begin(struct extract_stream *stream, const struct cli_list *paths,
                          const char *label)
{
    *stream = (struct extract_stream){.at = {.left = NULL}};
    gls_buf_init(&stream->at.lines);
    line_batches_begin(&stream->lines, paths, label);
}

void extract_stream_end(struct extract_stream *stream)
{
    line_batch_release(&stream->at);
    line_batches_end(&stream->lines);
}

/* Puts the next line into a batch, if it is of the same file. */
static bool add_line(struct extract_stream *stream, struct extract_batch *batch)
{
    struct gls_span line;
    struct line_batch *at = &stream->at;
    bool none = !at->lines.size || (at->left && at->left == at->lines.data + at->lines.size);
    if (none && at->lines.status == GLS_OK) {
        line_batch_release(at);
        if (!line_batches_next(&stream->lines, at))
            return false;
    }
    if (batch->lines.name && batch->lines.name != at->name)
        return false;
    if (!batch->lines.name) {
        batch->lines.name = at->name;
        batch->lines.number = at->number;
    }
    if (!line_batch_next(at, &line)) {
        batch->lines.lines.status = at->lines.status;
        return false;
    }
    gls_buf_put(&batch->lines.lines, line.data, line.size);
    gls_buf_puts(&batch->lines.lines, "\n");
    return true;
}

bool extract_fetch(struct extract_stream *stream, struct extract_batch *batch)
{
    *batch = (struct extract_batch){.bad = 0};
    gls_buf_init(&batch->lines.lines);
    unsigned count = 0;
    while (count < BATCH_DOCUMENTS && batch->lines.lines.size < BATCH_BYTES &&
           add_line(stream, batch))
        count++;
    return count || batch->lines.lines.status != GLS_OK;
}

void extract_batch_release(struct extract_batch *batch)
{
    line_batch_release(&batch->lines);
}

static enum gls_status read_document(struct gls_extractor *extractor,
                                     struct gls_document_reader *reader,
                                     struct extract_batch *batch, struct gls_span line,
                                     struct gls_buf *name)
{
    struct gls_text_document document;
    struct gls_error err = {0};
    enum gls_status status = gls_document_read(reader, line, &document, &err);
    bool is_line = status == GLS_ERR_SYNTAX || status == GLS_ERR_FORMAT || status == GLS_ERR_LIMIT;
    if (is_line) {
        err.file = batch->lines.name;
        err.line = (unsigned)batch->lines.number;
        batch->err = batch->bad++ ? batch->err : err;
        return GLS_OK;
    }
    if (status == GLS_OK) {
        line_batch_document(&batch->lines, &document, name);
        gls_extractor_begin(extractor, name->status == GLS_OK ? name->data : "", false);
        status = end(extractor, gls_extractor_feed(extractor, document.text, &err), &err);
    }
    if (status != GLS_OK)
        batch->err = err;
    return status;
}

enum gls_status extract_documents(struct gls_extractor *extractor,
                                  struct gls_document_reader *reader, struct extract_batch *batch,
                                  struct gls_error *err)
{
    struct gls_span line;
    struct gls_buf name;
    enum gls_status status = GLS_OK;
    gls_buf_init(&name);
    while (status == GLS_OK && line_batch_next(&batch->lines, &line))
        status = read_document(extractor, reader, batch, line, &name);
    if (status != GLS_OK)
        *err = batch->err;
    if (status == GLS_OK && batch->lines.lines.status != GLS_OK)
        status = gls_buf_finish(&batch->lines.lines, err);
    if (status == GLS_OK && name.status != GLS_OK)
        status = gls_buf_finish(&name, err);
    gls_buf_release(&name);
    return status;
}
