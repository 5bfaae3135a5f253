/* Segments in, both sides counted; who stands across from whom is across.c. */
#include "assist/association_part.h"

#include <string.h>

#include "core/error.h"
#include "core/input.h"
#include "load/load.h"
#include "load/recognise.h"

/* ------------------------------------------------------------------ life */

static void init_side(struct gls_association_side *side, const struct gls_shelf *shelf,
                      struct gls_work *work)
{
    gls_candidates_init(&side->candidates, work);
    side->candidates.most_contexts = 0;
    side->candidates.limit = SIZE_MAX; /* what was met has their numbers */
    gls_chunker_init(&side->chunker, &side->vocabulary, &side->candidates, work);
    side->chunker.met = &side->met;
    gls_vocabulary_init(&side->vocabulary, shelf, work);
}

static void release_side(struct gls_association_side *side)
{
    gls_postings_release(&side->postings);
    gls_ranking_release(&side->ranking);
    gls_chunker_release(&side->chunker);
    gls_candidates_release(&side->candidates);
    gls_vocabulary_release(&side->vocabulary);
    gls_free(side->met.data);
    gls_free(side->segment.data);
}

enum gls_status gls_association_new(struct gls_association **out, struct gls_shelf *shelf,
                                    struct gls_error *err)
{
    *out = NULL;
    enum gls_status status = gls_shelf_verify_terms(shelf, err);
    if (status == GLS_OK)
        status = gls_shelf_index(shelf, err);
    if (status == GLS_OK)
        status = gls_shelf_index(gls_shelf_reverse(shelf), err);
    if (status != GLS_OK)
        return status;
    struct gls_association *association = gls_malloc(sizeof *association);
    if (!association)
        return gls_fail_nomem(err);
    *association = (struct gls_association){.shelf = shelf};
    gls_buf_init(&association->text);
    init_side(&association->source, shelf, &association->work);
    init_side(&association->target, gls_shelf_reverse(shelf), &association->work);
    if (gls_work_failed(&association->work)) {
        gls_association_free(association);
        return gls_fail_nomem(err);
    }
    *out = association;
    return GLS_OK;
}

void gls_association_free(struct gls_association *association)
{
    if (!association)
        return;
    release_side(&association->source);
    release_side(&association->target);
    gls_free(association->known.data);
    gls_free(association->paired.data);
    gls_free(association->sought.data);
    gls_free(association->together.data);
    gls_free(association->touched.data);
    gls_buf_release(&association->text);
    gls_work_end(&association->work, NULL);
    gls_free(association);
}

/* ------------------------------------------------------------------ segments */

/* A hundred megabytes a side. */
enum { NODES_MOST = 1200 * 1000, MET_MOST = 8 * 1000 * 1000 };

static void read_side(struct gls_association_side *side, struct gls_work *work,
                      struct gls_span text)
{
    uint32_t *first = GLS_APPEND(work, &side->segment, uint32_t);
    if (!first)
        return;
    *first = (uint32_t)side->met.count;
    gls_chunker_read(&side->chunker,
                     &(struct gls_passage){.text = text, .end = text.size, .line = 1, .column = 1});
}

enum gls_status gls_association_add(struct gls_association *association, struct gls_span source,
                                    struct gls_span target, struct gls_error *err)
{
    const struct gls_association_side *sides[] = {&association->source, &association->target};
    for (unsigned i = 0; i < 2; i++)
        association->cut |=
            sides[i]->candidates.nodes.count > NODES_MOST || sides[i]->met.count > MET_MOST;
    if (!association->cut && !association->ready) {
        read_side(&association->source, &association->work, source);
        read_side(&association->target, &association->work, target);
    }
    if (!gls_work_failed(&association->work))
        return GLS_OK;
    *err = association->work.trouble;
    return err->status;
}

uint64_t gls_association_segments(const struct gls_association *association, bool *cut)
{
    if (cut)
        *cut = association->cut;
    return association->source.segment.count;
}

/* What is skipped was never translated, or not by a person. */
static bool take_segment(void *payload, const struct gls_segment *segment)
{
    struct gls_association *association = payload;
    struct gls_error err;
    if (segment->skip)
        return true;
    return gls_association_add(association, segment->source.text, segment->target.text, &err) ==
               GLS_OK &&
           !association->cut;
}

/* Plain text has no mark to be recognised by: what is nothing else is read so, beside its source.
 */
static enum gls_status recognise(struct gls_input *in, const char *source,
                                 struct gls_read_options *options, struct gls_error *err)
{
    const struct gls_format *format;
    struct gls_text *text;
    enum gls_status status = gls_recognise_input(GLS_PURPOSE_TRANSLATION, NULL, in, &format, err);
    if (status != GLS_ERR_FORMAT || gls_text_open(&text, in->name, err) != GLS_OK)
        return status;
    gls_text_close(text);
    options->source = source;
    return source
               ? GLS_OK
               : gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = in->name},
                          "this is plain text, which goes with one text, line by line: name that "
                          "alone, or a TMX, XLIFF or PO file here");
}

enum gls_status gls_association_read(struct gls_association *association, const char *path,
                                     const char *source, struct gls_error *err)
{
    struct gls_input in;
    struct gls_read_options options = {.from = association->shelf->from,
                                       .to = association->shelf->to};
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    status = recognise(&in, source, &options, err);
    if (status == GLS_OK)
        status = gls_segments_read_input(&in, &options, take_segment, association, err);
    gls_input_close(&in);
    if (status != GLS_OK || !gls_work_failed(&association->work))
        return status;
    *err = association->work.trouble;
    return err->status;
}

/* ------------------------------------------------------------------ in order */

/* Numbers that are 0, one more than @p count. */
static bool make_zeros(struct gls_work *work, struct gls_array *array, size_t count, size_t size)
{
    void *first = gls_work_append(work, array, size, count + 1);
    if (first)
        memset(first, 0, (count + 1) * size);
    return first != NULL;
}

static void order_side(struct gls_association_side *side, struct gls_work *work)
{
    side->ranking = (struct gls_ranking){.vocabulary = &side->vocabulary,
                                         .candidates = &side->candidates,
                                         .work = work,
                                         .words = side->chunker.words};
    gls_ranking_group(&side->ranking);
    if (!gls_work_failed(work))
        gls_postings_make(&side->postings, work, &side->met, &side->segment, side->ranking.group,
                          side->ranking.groups.count);
}

void gls_association_ready(struct gls_association *association, struct gls_work *work)
{
    if (!association->ready && !gls_work_failed(&association->work)) {
        association->ready = true;
        order_side(&association->source, &association->work);
        order_side(&association->target, &association->work);
        size_t groups = association->target.ranking.groups.count;
        if (make_zeros(&association->work, &association->known, groups,
                       sizeof(struct gls_known_group)))
            make_zeros(&association->work, &association->together, groups, sizeof(uint32_t));
    }
    if (gls_work_failed(&association->work))
        gls_work_fail(work, association->work.trouble.status, (struct gls_place){0}, "%s",
                      association->work.trouble.message);
}
