/* Hits with their contexts; see assist/passage.h. */
#include <string.h>

#include "assist/passage.h"
#include "core/error.h"
#include "text/clip.h"
#include "text/sentence.h"
#include "text/width.h"

enum {
    USUAL_SIDE = 50,
    SENTENCE_SIDE = 300, /* characters */
};

struct gls_concordance {
    struct gls_concord_options options;
    gls_occurrence_fn *tell;
    void *payload;
    const char *name;
    struct gls_passages passages;
    const struct gls_passage *passage; /* in hand */
    size_t sentence, sentence_end;     /* the one that was found last in it */
    size_t stop;                       /* where its text ends, but for blanks */
    struct gls_buf line;               /* the occurrence in hand */
    bool failed;
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

/* ------------------------------------------------------------------ sides */

/* A piece of the line in hand: where it begins in it, and whether it was cut. */
struct piece {
    size_t at, size;
    bool cut;
};

static struct gls_span written(const struct gls_concordance *concordance, struct piece piece)
{
    const char *line = concordance->line.data ? concordance->line.data : "";
    return (struct gls_span){line + piece.at, piece.size};
}

/* Appends what is between two places as one line, without the space at its outer end. */
static struct piece put_piece(struct gls_concordance *concordance, size_t from, size_t to)
{
    struct gls_buf *line = &concordance->line;
    struct piece piece = {.at = line->size};
    gls_put_line(line, (struct gls_span){concordance->passage->text.data + from, to - from});
    piece.size = line->size - piece.at;
    return piece;
}

/* Blanks can be long: little of the text is looked at before much is. */
static size_t reach_of(size_t characters, bool more)
{
    size_t bytes = more ? GLS_PASSAGE_SIDE : 3 * characters + 16;
    return bytes < GLS_PASSAGE_SIDE ? bytes : GLS_PASSAGE_SIDE;
}

static size_t back_to_character(struct gls_span text, size_t at)
{
    while (at > 0 && at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* The side before a hit, from @p limit at most. */
static struct piece put_left(struct gls_concordance *concordance, size_t start, size_t limit,
                             size_t columns)
{
    struct gls_buf *line = &concordance->line;
    struct piece piece = {0};
    for (int more = 0; more < 2; more++) {
        size_t reach = reach_of(columns, more),
               from = start - limit > reach ? start - reach : limit;
        from = from > limit ? back_to_character(concordance->passage->text, from) : from;
        piece = put_piece(concordance, from, start);
        struct gls_span all = written(concordance, piece);
        struct gls_span shown = gls_clip_tail(all, columns);
        piece.cut = shown.size < all.size || from > limit;
        piece.at += all.size - shown.size;
        piece.size = shown.size;
        if (shown.size < all.size || from == limit)
            break;
        line->size = piece.at;
    }
    if (piece.size && !piece.cut && line->data[piece.at] == ' ') {
        piece.at++;
        piece.size--;
    }
    return piece;
}

static struct piece put_right(struct gls_concordance *concordance, size_t end, size_t limit,
                              size_t columns)
{
    struct gls_buf *line = &concordance->line;
    struct piece piece = {0};
    for (int more = 0; more < 2; more++) {
        size_t reach = reach_of(columns, more), to = limit - end > reach ? end + reach : limit;
        to = to < limit ? back_to_character(concordance->passage->text, to) : to;
        piece = put_piece(concordance, end, to);
        struct gls_span all = written(concordance, piece);
        struct gls_span shown = gls_clip_head(all, columns);
        piece.cut = shown.size < all.size || to < limit;
        piece.size = shown.size;
        if (shown.size < all.size || to == limit)
            break;
        line->size = piece.at;
    }
    line->size = piece.at + piece.size;
    if (piece.size && line->data[piece.at + piece.size - 1] == ' ')
        piece.size--;
    return piece;
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
static struct piece put_sentence(struct gls_concordance *concordance,
                                 const struct gls_passage_hit *hit, size_t last)
{
    struct piece before = put_left(concordance, hit->start, concordance->sentence, SENTENCE_SIDE);
    put_piece(concordance, hit->start, hit->end);
    struct piece after = put_right(concordance, hit->end, last, SENTENCE_SIDE);
    before.size = after.at + after.size - before.at;
    return before;
}

static void tell_hit(struct gls_concordance *concordance, const struct gls_passage_hit *hit)
{
    const struct gls_passage *passage = concordance->passage;
    const struct gls_concord_options *options = &concordance->options;
    size_t stop = concordance->stop < hit->end ? hit->end : concordance->stop, last = stop;
    struct piece sentence = {0};
    if (options->sentences || options->whole) {
        find_sentence(concordance, hit);
        last = concordance->sentence_end > stop ? stop : concordance->sentence_end;
    }
    concordance->line.size = 0;
    size_t columns = options->sentences ? SENTENCE_SIDE : options->side;
    struct piece left =
        put_left(concordance, hit->start, options->sentences ? concordance->sentence : 0, columns);
    struct piece keyword = put_piece(concordance, hit->start, hit->end);
    struct piece right =
        put_right(concordance, hit->end, options->sentences ? last : stop, columns);
    if (options->whole)
        sentence = put_sentence(concordance, hit, last);
    concordance->failed |= concordance->line.status != GLS_OK;
    if (concordance->failed)
        return;
    const struct gls_occurrence occurrence = {.file = concordance->name,
                                              .line = hit->line,
                                              .column = hit->column,
                                              .start = passage->base + hit->start,
                                              .length = hit->end - hit->start,
                                              .keyword = written(concordance, keyword),
                                              .left = written(concordance, left),
                                              .right = written(concordance, right),
                                              .left_cut = left.cut,
                                              .right_cut = right.cut,
                                              .sentence = written(concordance, sentence),
                                              .match = hit->match,
                                              .count = hit->count};
    concordance->tell(concordance->payload, &occurrence);
}

/* Whether every concept of a hit is one of the hit it lies in. */
static bool is_repeated(const struct gls_passage_hit *outer, const struct gls_passage_hit *hit)
{
    size_t same = 0;
    for (size_t i = 0; i < hit->count; i++)
        for (size_t k = 0; outer && k < outer->count; k++)
            if (outer->match[k].place == hit->match[i].place &&
                gls_base_term(outer->match[k].base, outer->match[k].term).concept_number ==
                    gls_base_term(hit->match[i].base, hit->match[i].term).concept_number) {
                same++;
                break;
            }
    return same == hit->count;
}

static bool is_wanted(const struct gls_concordance *concordance, const struct gls_passage_hit *hit,
                      const struct gls_passage_hit *outer)
{
    if (concordance->options.exact && hit->match->grade != GLS_GRADE_EXACT)
        return false;
    return !hit->inner || !is_repeated(outer, hit);
}

static void tell_passage(void *payload, const struct gls_passage *passage)
{
    struct gls_concordance *concordance = payload;
    const struct gls_passage_hit *outer = NULL;
    concordance->passage = passage;
    concordance->sentence = concordance->sentence_end = 0;
    concordance->stop = end_of_text(passage->text);
    for (size_t i = 0; i < passage->hits && !concordance->failed; i++) {
        const struct gls_passage_hit *hit = &passage->hit[i];
        if (is_wanted(concordance, hit, outer))
            tell_hit(concordance, hit);
        outer = hit->inner ? outer : hit;
    }
}

/* ------------------------------------------------------------------ life */

enum gls_status gls_concordance_new(struct gls_concordance **out,
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
    gls_buf_init(&concordance->line);
    gls_passages_init(&concordance->passages, tell_passage, concordance);
    return GLS_OK;
}

void gls_concordance_free(struct gls_concordance *concordance)
{
    if (!concordance)
        return;
    gls_passages_release(&concordance->passages);
    gls_buf_release(&concordance->line);
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
    concordance->failed = false;
}

enum gls_status gls_concordance_end(struct gls_concordance *concordance, struct gls_error *err)
{
    bool done = gls_passages_end(&concordance->passages) && !concordance->failed;
    return done ? GLS_OK : gls_fail_nomem(err);
}
