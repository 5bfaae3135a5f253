#include "verify/batch.h"

#include <string.h>

#include "core/span.h"
#include "core/traced.h"

void gls_batch_clear(struct gls_batch *batch)
{
    gls_work_end(&batch->work, NULL);
    batch->segment.count = 0;
    batch->bytes = 0;
}

void gls_batch_release(struct gls_batch *batch)
{
    gls_batch_clear(batch);
    gls_free(batch->segment.data);
}

bool gls_batch_full(const struct gls_batch *batch)
{
    enum { SEGMENTS = 256, BYTES = 64 * 1024 };
    return batch->segment.count >= SEGMENTS || batch->bytes >= BYTES;
}

/* ------------------------------------------------------------------ copies */

static void *copy(struct gls_batch *batch, const void *from, size_t size)
{
    void *to = size ? gls_work_alloc(&batch->work, size) : NULL;
    return to ? memcpy(to, from, size) : NULL;
}

static const char *copy_string(struct gls_batch *batch, const char *string)
{
    return string ? copy(batch, string, strlen(string) + 1) : NULL;
}

/* A text, and where its pieces stand: the traced text is the same. */
static void copy_text(struct gls_batch *batch, struct gls_segment_text *text)
{
    const struct gls_traced *from = text->traced;
    const char *bytes = copy(batch, text->text.data, text->text.size);
    text->text.data = bytes ? bytes : "";
    text->lang = copy_string(batch, text->lang);
    text->kept = copy(batch, text->kept, text->kept_count * sizeof *text->kept);
    if (!from)
        return;
    struct gls_traced *traced = gls_work_alloc(&batch->work, sizeof *traced);
    text->traced = traced;
    if (!traced)
        return;
    size_t pieces = from->piece.count * sizeof(struct gls_traced_piece);
    *traced = (struct gls_traced){
        .piece = {copy(batch, from->piece.data, pieces), from->piece.count, from->piece.count}};
    traced->text.data = (char *)text->text.data;
    traced->text.size = text->text.size;
}

static void copy_notes(struct gls_batch *batch, struct gls_segment *segment)
{
    struct gls_segment_note *note =
        copy(batch, segment->note, segment->notes * sizeof *segment->note);
    for (size_t i = 0; note && i < segment->notes; i++) {
        note[i].text = copy_string(batch, note[i].text);
        note[i].type = copy_string(batch, note[i].type);
        note[i].lang = copy_string(batch, note[i].lang);
    }
    segment->note = note;
}

bool gls_batch_add(struct gls_batch *batch, const struct gls_segment *from)
{
    struct gls_batch_segment *own =
        GLS_APPEND(&batch->work, &batch->segment, struct gls_batch_segment);
    if (!own)
        return false;
    *own = (struct gls_batch_segment){.segment = *from};
    struct gls_segment *segment = &own->segment;
    copy_text(batch, &segment->source);
    copy_text(batch, &segment->target);
    segment->id = copy_string(batch, from->id);
    segment->state = copy_string(batch, from->state);
    copy_notes(batch, segment);
    batch->bytes += from->source.text.size + from->target.text.size;
    batch->segment.count -= gls_work_failed(&batch->work); /* half a copy is none */
    return !gls_work_failed(&batch->work);
}
