#include "assist/passage.h"

#include <string.h>

#include "core/buf.h"
#include "core/span.h"

/* A hit as it is kept: its places are of the whole text, its matches a range of those kept. */
struct kept {
    uint64_t start, size, line, column;
    size_t first, count;
    bool inner, overlaps;
};

void gls_passages_init(struct gls_passages *passages, gls_passage_fn *tell, void *payload)
{
    *passages = (struct gls_passages){
        .tell = tell, .payload = payload, .blank = true, .line = 1, .column = 1};
    gls_buf_init(&passages->window);
}

void gls_passages_release(struct gls_passages *passages)
{
    gls_buf_release(&passages->window);
    gls_free(passages->hits.data);
    gls_free(passages->matches.data);
    gls_free(passages->shown.data);
}

/* ------------------------------------------------------------------ telling */

static struct kept *kept_hit(struct gls_passages *passages, size_t number)
{
    return GLS_AT(passages->hits, struct kept, number);
}

/* How many of the hits begin before that place of the window; those of one outer hit stand by their
 * place but for the outer one, which is first. */
static size_t hits_before(struct gls_passages *passages, size_t place)
{
    size_t count = 0;
    while (count < passages->hits.count &&
           kept_hit(passages, count)->start < passages->base + place)
        count++;
    return count;
}

static void show_hits(struct gls_passages *passages, size_t count)
{
    passages->shown.count = 0;
    struct gls_passage_hit *shown =
        count ? gls_work_append(&passages->work, &passages->shown, sizeof *shown, count) : NULL;
    for (size_t i = 0; shown && i < count; i++) {
        const struct kept *hit = kept_hit(passages, i);
        size_t start = (size_t)(hit->start - passages->base);
        size_t left = passages->window.size - start; /* one that runs across others may go on */
        shown[i] = (struct gls_passage_hit){
            .start = start,
            .end = start + (hit->size < left ? (size_t)hit->size : left),
            .line = hit->line,
            .column = hit->column,
            .match = GLS_AT(passages->matches, struct gls_match, hit->first),
            .count = hit->count,
            .inner = hit->inner,
            .overlaps = hit->overlaps};
    }
}

/* Over text without CR, as nearly all is: line by line. */
static void move_by_lines(struct gls_passages *passages, struct gls_span text)
{
    const char *at = text.data, *end = text.data + text.size, *line;
    while ((line = memchr(at, '\n', (size_t)(end - at))) != NULL) {
        passages->line++;
        passages->column = 1;
        at = line + 1;
    }
    passages->column += gls_utf8_begins((struct gls_span){at, (size_t)(end - at)});
}

/* Line ends are CR, LF and CR LF, as a scanner counts them. */
static void move_place(struct gls_passages *passages, size_t to)
{
    const char *text = passages->window.data;
    size_t before = passages->begin > 0; /* a CR there would belong to a LF here */
    struct gls_span passed = {text + passages->begin, to - passages->begin};
    if (to > passages->begin && !memchr(passed.data - before, '\r', passed.size + before)) {
        move_by_lines(passages, passed);
        return;
    }
    for (size_t at = passages->begin; at < to; at++) {
        unsigned char c = (unsigned char)text[at];
        bool after_return = at > 0 && text[at - 1] == '\r';
        if (c == '\r' || (c == '\n' && !after_return)) {
            passages->line++;
            passages->column = 1;
        } else if (c != '\n' && (c & 0xC0) != 0x80) {
            passages->column++;
        }
    }
}

static void forget_hits(struct gls_passages *passages, size_t count)
{
    struct gls_array *hits = &passages->hits;
    size_t matches =
        count < hits->count ? kept_hit(passages, count)->first : passages->matches.count;
    hits->count -= count;
    if (hits->count)
        memmove(hits->data, (struct kept *)hits->data + count, hits->count * sizeof(struct kept));
    passages->matches.count -= matches;
    if (passages->matches.count)
        memmove(passages->matches.data, (struct gls_match *)passages->matches.data + matches,
                passages->matches.count * sizeof(struct gls_match));
    for (size_t i = 0; i < hits->count; i++)
        kept_hit(passages, i)->first -= matches;
}

/* Tells what stands before @p end, of a paragraph that goes up to @p stop, and keeps the last
 * @p keep bytes of it in sight. */
static void tell(struct gls_passages *passages, size_t end, size_t stop, size_t keep)
{
    struct gls_buf *window = &passages->window;
    size_t hits = hits_before(passages, end);
    show_hits(passages, hits);
    const struct gls_passage passage = {.text = {window->data, stop},
                                        .begin = passages->begin,
                                        .end = end,
                                        .base = passages->base,
                                        .line = passages->line,
                                        .column = passages->column,
                                        .hit = passages->shown.data,
                                        .hits = hits};
    if (end > passages->begin && !gls_work_failed(&passages->work))
        passages->tell(passages->payload, &passage);
    move_place(passages, end);
    forget_hits(passages, hits);
    size_t gone = end > keep ? end - keep : 0;
    while (gone > 0 && gone < window->size && ((unsigned char)window->data[gone] & 0xC0) == 0x80)
        gone--;
    memmove(window->data, window->data + gone, window->size - gone);
    window->size -= gone;
    passages->base += gone;
    passages->begin = end - gone;
    passages->looked -= gone < passages->looked ? gone : passages->looked;
}

/* ------------------------------------------------------------------ where to cut */

/* Whether a place of the window lies within a hit. */
static size_t out_of_hits(struct gls_passages *passages, size_t place)
{
    for (size_t i = passages->hits.count; i-- > 0;) {
        const struct kept *hit = kept_hit(passages, i);
        uint64_t at = passages->base + place;
        if (hit->start < at && at < hit->start + hit->size && hit->start > passages->base)
            place = (size_t)(hit->start - passages->base);
    }
    return place;
}

/* Where an endless paragraph is cut: after a line if there is one, else after a word. */
static size_t find_cut(struct gls_passages *passages)
{
    const char *text = passages->window.data;
    size_t last = passages->window.size - GLS_PASSAGE_SIDE, cut = 0;
    for (size_t at = last; at > last / 2 && at > passages->begin && !cut; at--)
        if (text[at - 1] == '\n')
            cut = at;
    for (size_t at = last; at > passages->begin && !cut; at--)
        if (text[at - 1] == ' ')
            cut = at;
    if (!cut)
        cut = last;
    while (cut > passages->begin && ((unsigned char)text[cut] & 0xC0) == 0x80)
        cut--;
    size_t free = out_of_hits(passages, cut);
    return free > passages->begin ? free : cut;
}

/* The end of the next paragraph, after the blank line that ends it, or 0 when it has not come. */
static size_t find_end(struct gls_passages *passages)
{
    const char *text = passages->window.data;
    size_t size = passages->window.size, at = passages->looked;
    bool blank = passages->blank;
    size_t end = 0;
    for (; at < size && !end; at++) {
        if (text[at] != '\n' && text[at] != '\f') {
            blank = blank && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r');
            if (!blank) { /* nothing in this line ends a paragraph but a form feed */
                const char *end_of_line = memchr(text + at, '\n', size - at);
                size_t left = end_of_line ? (size_t)(end_of_line - text) - at : size - at;
                const char *page = memchr(text + at, '\f', left);
                at = (page ? (size_t)(page - text) : at + left) - 1;
            }
            continue;
        }
        end = blank || text[at] == '\f' ? at + 1 : 0;
        blank = true;
    }
    passages->looked = at;
    passages->blank = blank;
    return end;
}

/* Tells paragraphs that have come whole, and of an endless one what must go. */
static void tell_ready(struct gls_passages *passages)
{
    for (size_t end = find_end(passages); end && !gls_work_failed(&passages->work);
         end = find_end(passages))
        tell(passages, end, end, 0);
    if (passages->window.size > passages->begin + GLS_PASSAGE_BYTES + GLS_PASSAGE_SIDE)
        tell(passages, find_cut(passages), passages->window.size, GLS_PASSAGE_SIDE);
}

/* ------------------------------------------------------------------ gathering */

static void add(struct gls_passages *passages, struct gls_span text)
{
    gls_buf_put(&passages->window, text.data, text.size);
    gls_work_wrote(&passages->work, &passages->window);
}

void gls_passages_text(struct gls_passages *passages, struct gls_span piece)
{
    while (piece.size && !gls_work_failed(&passages->work)) {
        struct gls_span part = piece;
        if (part.size > GLS_PASSAGE_BYTES)
            part.size = GLS_PASSAGE_BYTES;
        add(passages, part);
        piece.data += part.size;
        piece.size -= part.size;
        if (!gls_work_failed(&passages->work))
            tell_ready(passages);
    }
}

void gls_passages_hit(struct gls_passages *passages, const struct gls_hit *hit)
{
    if (!hit->inner)
        add(passages, hit->surface);
    struct gls_match *match =
        gls_work_append(&passages->work, &passages->matches, sizeof *match, hit->count);
    struct kept *kept = GLS_APPEND(&passages->work, &passages->hits, struct kept);
    if (!kept)
        return;
    memcpy(match, hit->match, hit->count * sizeof *match);
    *kept = (struct kept){.start = hit->start,
                          .size = hit->surface.size,
                          .line = hit->line,
                          .column = hit->column,
                          .first = (size_t)(match - (struct gls_match *)passages->matches.data),
                          .count = hit->count,
                          .inner = hit->inner,
                          .overlaps = hit->overlaps};
}

bool gls_passages_end(struct gls_passages *passages)
{
    if (!gls_work_failed(&passages->work))
        tell_ready(passages);
    while (!gls_work_failed(&passages->work) && passages->window.size > passages->begin)
        tell(passages, passages->window.size, passages->window.size, 0);
    passages->window.size = passages->begin = passages->looked = 0;
    passages->hits.count = passages->matches.count = 0;
    passages->blank = true;
    passages->base = 0;
    passages->line = passages->column = 1;
    passages->window.status = GLS_OK;
    return gls_work_end(&passages->work, NULL) == GLS_OK;
}

/* ------------------------------------------------------------------ hits */

/* Whether every concept of a hit is one of the hit it lies in. */
static bool is_repeated(const struct gls_passage_hit *outer, const struct gls_passage_hit *hit)
{
    size_t same = 0;
    for (size_t i = 0; i < hit->count; i++)
        for (size_t k = 0; outer && k < outer->count; k++)
            if (outer->match[k].shelf_index == hit->match[i].shelf_index &&
                gls_base_term(outer->match[k].base, outer->match[k].term).concept_number ==
                    gls_base_term(hit->match[i].base, hit->match[i].term).concept_number) {
                same++;
                break;
            }
    return same == hit->count;
}

bool gls_passage_wants(const struct gls_passage_hit *hit, const struct gls_passage_hit *outer,
                       bool exact)
{
    if (exact && hit->match->grade != GLS_GRADE_EXACT)
        return false;
    return !hit->inner || !is_repeated(outer, hit);
}
