#include "assist/excerpt.h"

#include <string.h>

#include "assist/passage.h"
#include "core/span.h"
#include "text/clip.h"

struct gls_span gls_excerpt_text(const struct gls_excerpt *excerpt, struct gls_piece piece)
{
    const char *line = excerpt->line.data ? excerpt->line.data : "";
    return (struct gls_span){line + piece.at, piece.size};
}

struct gls_piece gls_excerpt_put(struct gls_excerpt *excerpt, size_t from, size_t to)
{
    struct gls_buf *line = &excerpt->line;
    struct gls_span seen = gls_without_byte_order_mark(excerpt->text);
    size_t mark = excerpt->text.size - seen.size;
    from = mark < to ? mark > from ? mark : from : to;
    struct gls_piece piece = {.at = line->size};
    gls_put_line(line, (struct gls_span){excerpt->text.data + from, to - from});
    piece.size = line->size - piece.at;
    return piece;
}

/* Blanks can be long, and letters of several bytes: little of the text is looked at before more is,
 * and much at last. */
enum { REACHES = 3 };
static size_t reach_of(size_t columns, int number)
{
    const size_t reaches[REACHES] = {columns + columns / 4 + 16, 3 * columns + 16,
                                     GLS_PASSAGE_SIDE};
    return reaches[number] < GLS_PASSAGE_SIDE ? reaches[number] : GLS_PASSAGE_SIDE;
}

static size_t back_to_character(struct gls_span text, size_t at)
{
    while (at > 0 && at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

struct gls_piece gls_excerpt_left(struct gls_excerpt *excerpt, size_t start, size_t limit,
                                  size_t columns)
{
    struct gls_buf *line = &excerpt->line;
    struct gls_piece piece = {0};
    for (int number = 0; number < REACHES; number++) {
        size_t reach = reach_of(columns, number),
               from = start - limit > reach ? start - reach : limit;
        from = from > limit ? back_to_character(excerpt->text, from) : from;
        piece = gls_excerpt_put(excerpt, from, start);
        struct gls_span all = gls_excerpt_text(excerpt, piece);
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

struct gls_piece gls_excerpt_right(struct gls_excerpt *excerpt, size_t end, size_t limit,
                                   size_t columns)
{
    struct gls_buf *line = &excerpt->line;
    struct gls_piece piece = {0};
    for (int number = 0; number < REACHES; number++) {
        size_t reach = reach_of(columns, number), to = limit - end > reach ? end + reach : limit;
        to = to < limit ? back_to_character(excerpt->text, to) : to;
        piece = gls_excerpt_put(excerpt, end, to);
        struct gls_span all = gls_excerpt_text(excerpt, piece);
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
