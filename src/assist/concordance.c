/* Hits with their contexts; see assist/passage.h. */
#include <string.h>

#include "assist/beside.h"
#include "assist/example.h"
#include "assist/excerpt.h"
#include "assist/passage.h"
#include "core/error.h"
#include "text/sentence.h"

enum {
    USUAL_SIDE = 50,
    SENTENCE_SIDE = 300, /* characters */
};

struct gls_concordance {
    struct gls_concord_options options;
    gls_occurrence_fn *tell;
    void *payload;
    const char *name; /* of the text at hand */
    struct gls_span id;
    const struct gls_segment_text *segment; /* that it is a side of; NULL: of none */
    struct gls_beside *beside;              /* NULL: nothing is wanted */
    struct gls_examples *examples;          /* likewise */
    struct gls_passages passages;
    const struct gls_passage *passage; /* in hand */
    size_t sentence, sentence_end;     /* the one that was found last in it */
    size_t stop;                       /* where its text ends, but for blanks */
    size_t told, told_sentence;        /* the last hit that was told, and its sentence; or none */
    struct gls_excerpt excerpt;        /* the occurrence in hand */
    struct gls_work work;              /* since the text began */
};

/* ------------------------------------------------------------------ sentences */

/* The sentence of a hit: hits come in order, so the search goes on where it stood. */
static void find_sentence(struct gls_concordance *concordance, const struct gls_passage_hit *hit)
{
    struct gls_span text = concordance->passage->text;
    while (concordance->sentence_end <= hit->start) {
        concordance->sentence = concordance->sentence_end;
        concordance->sentence_end = gls_sentence_next(text, concordance->sentence);
    }
    while (concordance->sentence_end < hit->end) /* it runs across: "St. Louis" */
        concordance->sentence_end = gls_sentence_next(text, concordance->sentence_end);
}

/* ------------------------------------------------------------------ an occurrence */

/* Where the paragraph ends for people: the blanks after it are none of it. */
static size_t end_of_text(struct gls_span text)
{
    while (text.size && strchr(" \t\r\n\f", text.data[text.size - 1]))
        text.size--;
    return text.size;
}

/* The sentence, put together anew: its sides may be longer than those that are shown. */
static struct gls_piece put_sentence(struct gls_concordance *concordance,
                                     const struct gls_passage_hit *hit, size_t last)
{
    struct gls_excerpt *excerpt = &concordance->excerpt;
    struct gls_piece before =
        gls_excerpt_left(excerpt, hit->start, concordance->sentence, SENTENCE_SIDE);
    gls_excerpt_put(excerpt, hit->start, hit->end);
    struct gls_piece after = gls_excerpt_right(excerpt, hit->end, last, SENTENCE_SIDE);
    before.size = after.at + after.size - before.at;
    before.cut |= after.cut;
    return before;
}

/* Where it stands: in a translation, in its file. */
static void put_place(const struct gls_concordance *concordance, const struct gls_passage_hit *hit,
                      struct gls_occurrence *occurrence)
{
    uint64_t start = concordance->passage->base + hit->start;
    occurrence->line = hit->line;
    occurrence->column = hit->column;
    occurrence->start = start;
    occurrence->length = hit->end - hit->start;
    if (!concordance->segment)
        return;
    struct gls_place place =
        gls_segment_place(concordance->segment, (size_t)start, hit->end - hit->start);
    occurrence->line = place.line;
    occurrence->column = place.column;
    occurrence->start = place.offset;
    occurrence->length = place.size;
}

static unsigned find_flaws(struct gls_concordance *concordance, const struct gls_passage_hit *hit,
                           struct gls_piece sentence, size_t last)
{
    struct gls_span text = concordance->passage->text;
    size_t from = concordance->sentence;
    unsigned flaws =
        gls_example_flaws(concordance->examples, (struct gls_span){text.data + from, last - from});
    bool second = concordance->told_sentence == from + 1 && concordance->told < hit->start;
    concordance->told_sentence = from + 1;
    concordance->told = hit->start;
    return flaws | (sentence.cut ? GLS_FLAW_LENGTH : 0) | (second ? GLS_FLAW_SECOND : 0);
}

/* Tells an occurrence whose pieces are all written. */
static void tell_occurrence(struct gls_concordance *concordance, struct gls_occurrence *occurrence,
                            const struct gls_passage_hit *hit)
{
    occurrence->file = concordance->name;
    occurrence->id = concordance->id;
    occurrence->match = hit->match;
    occurrence->count = hit->count;
    put_place(concordance, hit, occurrence);
    if (concordance->beside)
        gls_beside_fill(concordance->beside, occurrence);
    if (!gls_work_failed(&concordance->work))
        concordance->tell(concordance->payload, occurrence);
}

static void tell_hit(struct gls_concordance *concordance, const struct gls_passage_hit *hit)
{
    const struct gls_concord_options *options = &concordance->options;
    struct gls_excerpt *excerpt = &concordance->excerpt;
    struct gls_occurrence occurrence = {0};
    size_t stop = concordance->stop < hit->end ? hit->end : concordance->stop, last = stop;
    size_t limit = 0, columns = options->sentences ? SENTENCE_SIDE : options->side;
    struct gls_piece sentence = {0};
    if (options->sentences || options->whole || options->flaws) {
        find_sentence(concordance, hit);
        last = concordance->sentence_end > stop ? stop : concordance->sentence_end;
    }
    if (options->sentences) {
        limit = concordance->sentence;
        stop = last;
    }
    excerpt->line.size = 0;
    struct gls_piece left = gls_excerpt_left(excerpt, hit->start, limit, columns);
    struct gls_piece keyword = gls_excerpt_put(excerpt, hit->start, hit->end);
    struct gls_piece right = gls_excerpt_right(excerpt, hit->end, stop, columns);
    if (options->whole || options->flaws)
        sentence = put_sentence(concordance, hit, last);
    if (options->flaws)
        occurrence.flaws = find_flaws(concordance, hit, sentence, last);
    if (!gls_work_wrote(&concordance->work, &excerpt->line))
        return;
    occurrence.left = gls_excerpt_text(excerpt, left);
    occurrence.keyword = gls_excerpt_text(excerpt, keyword);
    occurrence.right = gls_excerpt_text(excerpt, right);
    occurrence.sentence = gls_excerpt_text(excerpt, sentence);
    occurrence.left_cut = left.cut;
    occurrence.right_cut = right.cut;
    tell_occurrence(concordance, &occurrence, hit);
}

static void tell_passage(void *payload, const struct gls_passage *passage)
{
    struct gls_concordance *concordance = payload;
    const struct gls_passage_hit *outer = NULL;
    concordance->passage = passage;
    concordance->excerpt.text = passage->text;
    concordance->sentence = concordance->sentence_end = concordance->told_sentence = 0;
    concordance->stop = end_of_text(passage->text);
    for (size_t i = 0; i < passage->hits && !gls_work_failed(&concordance->work); i++) {
        const struct gls_passage_hit *hit = &passage->hit[i];
        if (gls_passage_wants(hit, outer, concordance->options.exact))
            tell_hit(concordance, hit);
        outer = hit->inner ? outer : hit;
    }
}

/* ------------------------------------------------------------------ life */

static enum gls_status make(struct gls_concordance *concordance, struct gls_shelf *shelf,
                            struct gls_error *err)
{
    const struct gls_concord_options *options = &concordance->options;
    enum gls_status status = GLS_OK;
    if (options->flaws)
        status = gls_examples_new(&concordance->examples, shelf->from, err);
    if (status == GLS_OK && options->aligned)
        status = gls_beside_new(&concordance->beside, shelf, &concordance->work, err);
    return status;
}

enum gls_status gls_concordance_new(struct gls_concordance **out, struct gls_shelf *shelf,
                                    const struct gls_concord_options *options,
                                    gls_occurrence_fn *tell, void *payload, struct gls_error *err)
{
    struct gls_concordance *concordance = *out = gls_malloc(sizeof *concordance);
    if (!concordance)
        return gls_fail_nomem(err);
    *concordance = (struct gls_concordance){.options = *options, .tell = tell, .payload = payload};
    if (!concordance->options.side)
        concordance->options.side = USUAL_SIDE;
    if (concordance->options.side > GLS_SIDE_MOST)
        concordance->options.side = GLS_SIDE_MOST;
    gls_buf_init(&concordance->excerpt.line);
    gls_passages_init(&concordance->passages, tell_passage, concordance);
    enum gls_status status = make(concordance, shelf, err);
    if (status == GLS_OK)
        return GLS_OK;
    gls_concordance_free(concordance);
    *out = NULL;
    return status;
}

void gls_concordance_free(struct gls_concordance *concordance)
{
    if (!concordance)
        return;
    gls_beside_free(concordance->beside);
    gls_examples_free(concordance->examples);
    gls_passages_release(&concordance->passages);
    gls_buf_release(&concordance->excerpt.line);
    gls_work_end(&concordance->work, NULL);
    gls_free(concordance);
}

static void take_text(void *payload, struct gls_span piece)
{
    gls_passages_text(&((struct gls_concordance *)payload)->passages, piece);
}

static void take_hit(void *payload, const struct gls_hit *hit)
{
    gls_passages_hit(&((struct gls_concordance *)payload)->passages, hit);
}

struct gls_scan_events gls_concordance_events(struct gls_concordance *concordance)
{
    return (struct gls_scan_events){take_text, take_hit, concordance};
}

void gls_concordance_begin(struct gls_concordance *concordance, const char *name)
{
    concordance->name = name;
    concordance->id = (struct gls_span){"", 0};
    concordance->segment = NULL;
    gls_work_end(&concordance->work, NULL);
    if (concordance->beside)
        gls_beside_begin(concordance->beside, NULL);
}

void gls_concordance_begin_document(struct gls_concordance *concordance, const char *name,
                                    const struct gls_text_document *document)
{
    gls_concordance_begin(concordance, name);
    concordance->id = document->id;
}

void gls_concordance_begin_segment(struct gls_concordance *concordance, const char *name,
                                   const struct gls_segment_text *side,
                                   const struct gls_segment_text *other)
{
    gls_concordance_begin(concordance, name);
    concordance->segment = side;
    if (concordance->beside)
        gls_beside_begin(concordance->beside, other);
}

enum gls_status gls_concordance_end(struct gls_concordance *concordance, struct gls_error *err)
{
    if (!gls_passages_end(&concordance->passages))
        gls_work_fail_nomem(&concordance->work);
    return gls_work_end(&concordance->work, err);
}
