/* What a scanner tells goes to the marker of a format; see format/mark.h. */
#include "assist/annotate.h"
#include "assist/context.h"
#include "format/mark.h"

#include <string.h>

#include "core/error.h"
#include "core/memory.h"

struct gls_annotator {
    const struct gls_marker *marker;
    struct gls_marking marking;
    struct gls_context context;
    struct gls_match *kept; /* the matches of a hit that are wanted */
    size_t kept_room;
    uint64_t marks;
    struct gls_work work; /* of all texts: what failed once is not made good */
};

static enum gls_status make_marking(struct gls_marking *marking, struct gls_shelf *shelf,
                                    bool selects, struct gls_error *err)
{
    enum gls_status status = gls_shelf_verify_terms(shelf, err);
    marking->shelf = shelf;
    if (status == GLS_OK && selects)
        status = gls_selection_new(&marking->selection, err);
    if (status == GLS_OK && (!gls_number_set_init(&marking->met, gls_shelf_concepts(shelf)) ||
                             !gls_tails_init(&marking->tails, gls_shelf_terms(shelf))))
        status = gls_fail_nomem(err);
    return status;
}

enum gls_status gls_annotator_new(struct gls_annotator **out, struct gls_shelf *shelf,
                                  const char *format, const struct gls_markup *how,
                                  struct gls_error *err)
{
    const struct gls_marker *marker;
    *out = NULL;
    enum gls_status status = gls_marker_find(&marker, format, err);
    if (status != GLS_OK)
        return status;
    if (how->telling == GLS_TELL_DOCUMENTS)
        marker = &gls_document_marker;
    struct gls_annotator *annotator = gls_malloc(sizeof *annotator);
    if (!annotator)
        return gls_fail_nomem(err);
    *annotator = (struct gls_annotator){.marker = marker, .marking.how = *how};
    struct gls_marking *marking = &annotator->marking;
    marking->work = &annotator->work;
    marking->how.lang = how->lang && gls_lang_matches("en", how->lang) ? "en" : "fr";
    gls_buf_init(&marking->own);
    gls_buf_init(&marking->scratch);
    status = make_marking(marking, shelf, marker->selects, err);
    gls_context_init(&annotator->context, &annotator->work, shelf);
    if (status == GLS_OK)
        status = gls_work_status(&annotator->work, err);
    if (status == GLS_OK)
        *out = annotator;
    else
        gls_annotator_free(annotator);
    return status;
}

void gls_annotator_free(struct gls_annotator *annotator)
{
    if (!annotator)
        return;
    struct gls_marking *marking = &annotator->marking;
    gls_selection_free(marking->selection);
    gls_number_set_release(&marking->met);
    gls_tails_release(&marking->tails);
    gls_buf_release(&marking->own);
    gls_buf_release(&marking->scratch);
    gls_entry_release(&marking->entry);
    gls_context_release(&annotator->context);
    gls_free(annotator->kept);
    gls_free(annotator);
}

/* ------------------------------------------------------------------ a text */

static void mark_text(void *payload, struct gls_span piece)
{
    struct gls_annotator *annotator = payload;
    annotator->marker->text(&annotator->marking, piece);
}

static bool is_wanted(const struct gls_markup *how, const struct gls_match *match)
{
    struct gls_term term = gls_base_term(match->base, match->term);
    const char *status = gls_admin_name(term.admin);
    if (how->status && strcmp(how->status, status ? status : "none") != 0)
        return false;
    struct gls_concept concept = gls_base_concept(match->base, term.concept_number);
    const char *subject =
        gls_base_value(match->base, concept.properties, GLS_CATEGORY_SUBJECT_FIELD);
    return !how->subject || (subject && gls_is_same_rubric(subject, how->subject));
}

/* Leaves the matches that are wanted. */
static void keep_wanted(struct gls_annotator *annotator, struct gls_hit *hit)
{
    size_t kept = 0;
    if (!gls_work_grow(&annotator->work, &annotator->kept, &annotator->kept_room, hit->count,
                       sizeof *annotator->kept))
        return;
    for (size_t i = 0; i < hit->count; i++)
        if (is_wanted(&annotator->marking.how, &hit->match[i]))
            annotator->kept[kept++] = hit->match[i];
    hit->match = annotator->kept;
    hit->count = kept;
}

static void mark_hit(void *payload, const struct gls_hit *hit)
{
    struct gls_annotator *annotator = payload;
    struct gls_marking *marking = &annotator->marking;
    struct gls_hit ordered = gls_context_order(&annotator->context, hit);
    if (marking->how.subject || marking->how.status)
        keep_wanted(annotator, &ordered);
    if (!ordered.count) {
        if (annotator->marker->text && !hit->inner)
            annotator->marker->text(marking, hit->surface);
        return;
    }
    annotator->marks++;
    if (marking->selection)
        gls_selection_add(marking->selection, &ordered);
    annotator->marker->hit(marking, &ordered);
}

uint64_t gls_annotator_marks(const struct gls_annotator *annotator)
{
    return annotator->marks;
}

struct gls_scan_events gls_annotator_events(struct gls_annotator *annotator)
{
    return (struct gls_scan_events){
        .text = annotator->marker->text ? mark_text : NULL, .hit = mark_hit, .payload = annotator};
}

static void begin_text(struct gls_annotator *annotator, struct gls_buf *out)
{
    struct gls_marking *marking = &annotator->marking;
    marking->out = out;
    marking->own.size = marking->scratch.size = 0;
    gls_number_set_clear(&marking->met);
    gls_context_clear(&annotator->context);
    if (annotator->marker->begin)
        annotator->marker->begin(marking);
    marking->texts++;
}

void gls_annotator_begin(struct gls_annotator *annotator, const char *name, struct gls_buf *out)
{
    annotator->marking.name = name;
    annotator->marking.document = NULL;
    begin_text(annotator, out);
}

void gls_annotator_begin_document(struct gls_annotator *annotator,
                                  struct gls_marked_document *document, struct gls_buf *out)
{
    annotator->marking.document = document;
    begin_text(annotator, out);
}

/* How it went so far, buffers of the marker's own included. */
static enum gls_status status_of(struct gls_annotator *annotator, struct gls_error *err)
{
    gls_work_wrote(&annotator->work, &annotator->marking.own);
    gls_work_wrote(&annotator->work, &annotator->marking.scratch);
    return gls_work_status(&annotator->work, err);
}

enum gls_status gls_annotator_end(struct gls_annotator *annotator, struct gls_error *err)
{
    if (annotator->marker->end)
        annotator->marker->end(&annotator->marking);
    return status_of(annotator, err);
}

enum gls_status gls_annotator_finish(struct gls_annotator *annotator, struct gls_buf *out,
                                     struct gls_error *err)
{
    annotator->marking.out = out;
    if (annotator->marker->finish && annotator->marking.texts)
        annotator->marker->finish(&annotator->marking);
    return status_of(annotator, err);
}
