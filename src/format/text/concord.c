/* Terms in their contexts, for people, the term in the middle:
 *
 *     rapport.txt:12:5   …l'échographie montre des  calcifications fœtales  du foie et de la rate…
 *
 * or in their sentences, nothing aligned. */
#include "format/concord.h"

#include <inttypes.h>

#include "text/clip.h"
#include "text/width.h"

enum {
    GAP = 2,         /* columns between two fields */
    LEFT_LEAST = 10, /* of the left side, however narrow the line */
};
static const char bold[] = "\033[1m", dim[] = "\033[2m", cyan[] = "\033[36m", plain[] = "\033[0m";

static void put_color(struct gls_concord *concord, const char *code)
{
    if (concord->look.color)
        gls_buf_puts(concord->out, code);
}

static void put_text(struct gls_concord *concord, struct gls_span text)
{
    if (concord->look.safe)
        gls_buf_put_safe(concord->out, text);
    else
        gls_buf_put(concord->out, text.data, text.size);
}

static void put_blanks(struct gls_concord *concord, size_t count)
{
    gls_buf_printf(concord->out, "%*s", (int)count, "");
}

static void put_reference(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    struct gls_buf *place = &concord->scratch;
    place->size = 0;
    gls_buf_put_safe(place, gls_span_of(occurrence->file));
    gls_buf_printf(place, ":%" PRIu64 ":%" PRIu64, occurrence->line, occurrence->column);
    struct gls_span text = {place->data, place->size};
    size_t columns = gls_width(text), room = concord->look.reference;
    put_color(concord, dim);
    gls_buf_put(concord->out, text.data, text.size);
    put_color(concord, plain);
    put_blanks(concord, (columns < room ? room - columns : 0) + GAP);
}

static void put_keyword(struct gls_concord *concord, struct gls_span keyword)
{
    put_color(concord, bold);
    put_text(concord, keyword);
    put_color(concord, plain);
}

static bool begins_with_space(struct gls_span text)
{
    return text.size && text.data[0] == ' ';
}

static struct gls_span without_space(struct gls_span text)
{
    bool first = begins_with_space(text);
    text.data += first;
    text.size -= first;
    if (text.size && text.data[text.size - 1] == ' ')
        text.size--;
    return text;
}

/* ------------------------------------------------------------------ the term in the middle */

/* Columns on the left: two fifths of what the line has left for text. */
static size_t left_room(const struct gls_concord *concord)
{
    size_t used = concord->look.reference + GAP, width = concord->look.width;
    if (!width)
        return SIZE_MAX;
    size_t room = width > used ? 2 * (width - used) / 5 : 0;
    return room < LEFT_LEAST ? LEFT_LEAST : room;
}

static size_t put_left(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    struct gls_span left = without_space(occurrence->left);
    size_t room = left_room(concord), most = concord->look.side + 1;
    room = room > most ? most : room;
    bool cut = occurrence->left_cut || gls_width(left) > room;
    if (gls_width(left) + cut > room)
        left = gls_clip_tail(left, room - 1);
    put_blanks(concord, room - gls_width(left) - cut);
    gls_buf_puts(concord->out, cut ? "…" : "");
    put_text(concord, left);
    return room;
}

static void put_right(struct gls_concord *concord, const struct gls_occurrence *occurrence,
                      size_t left)
{
    struct gls_span right = without_space(occurrence->right);
    size_t gap = begins_with_space(occurrence->right) ? GAP : 0; /* none before punctuation */
    size_t used = concord->look.reference + GAP + left + GAP + gls_width(occurrence->keyword) + gap;
    size_t width = concord->look.width, room = width > used ? width - used : 0;
    room = width ? room : concord->look.side + 1;
    bool cut = occurrence->right_cut || gls_width(right) > room;
    if (!right.size || room == 0)
        return;
    if (gls_width(right) + cut > room)
        right = gls_clip_head(right, room - 1);
    if (right.size && right.data[right.size - 1] == ' ')
        right.size--;
    put_blanks(concord, gap);
    put_text(concord, right);
    gls_buf_puts(concord->out, cut ? "…" : "");
}

/* ------------------------------------------------------------------ its sentence */

static void put_sentence(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    gls_buf_puts(concord->out, occurrence->left_cut ? "…" : "");
    put_text(concord, occurrence->left);
    put_keyword(concord, occurrence->keyword);
    put_text(concord, occurrence->right);
    gls_buf_puts(concord->out, occurrence->right_cut ? "…" : "");
}

/* ------------------------------------------------------------------ steps */

static void write_section(struct gls_concord *concord, const char *heading, uint64_t lines)
{
    gls_buf_puts(concord->out, concord->sections ? "\n" : "");
    put_color(concord, bold);
    gls_buf_put_safe(concord->out, gls_span_of(heading));
    put_color(concord, plain);
    gls_buf_printf(concord->out, " (%" PRIu64 ")\n", lines);
}

/* Below its line, in brackets what renders the term; on a terminal by colour. */
static void put_aligned(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    struct gls_span text = occurrence->aligned;
    size_t at = 0;
    put_blanks(concord, concord->look.reference + GAP);
    put_text(concord, (struct gls_span){"= ", 2});
    for (size_t i = 0; i < occurrence->renderings; i++) {
        struct gls_range range = occurrence->rendering[i];
        put_text(concord, (struct gls_span){text.data + at, range.first - at});
        put_color(concord, cyan);
        gls_buf_puts(concord->out, concord->look.color ? "" : "[");
        put_text(concord, (struct gls_span){text.data + range.first, range.count});
        gls_buf_puts(concord->out, concord->look.color ? "" : "]");
        put_color(concord, plain);
        at = range.first + range.count;
    }
    put_text(concord, (struct gls_span){text.data + at, text.size - at});
    gls_buf_puts(concord->out, "\n");
}

static void write_line(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    put_reference(concord, occurrence);
    if (concord->look.sentences) {
        put_sentence(concord, occurrence);
    } else {
        size_t left = put_left(concord, occurrence);
        put_blanks(concord, GAP);
        put_keyword(concord, occurrence->keyword);
        put_right(concord, occurrence, left);
    }
    gls_buf_puts(concord->out, "\n");
    if (occurrence->aligned.size)
        put_aligned(concord, occurrence);
}

const struct gls_concorder gls_text_concorder = {.section = write_section, .line = write_line};
