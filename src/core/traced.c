#include "core/traced.h"

#include "core/buf.h"
#include "core/span.h"

void gls_traced_init(struct gls_traced *traced)
{
    *traced = (struct gls_traced){0};
    gls_buf_init(&traced->text);
}

void gls_traced_release(struct gls_traced *traced)
{
    gls_buf_release(&traced->text);
    gls_free(traced->piece.data);
    *traced = (struct gls_traced){0};
}

void gls_traced_clear(struct gls_traced *traced)
{
    traced->text.size = 0;
    traced->piece.count = 0;
}

void gls_traced_add(struct gls_traced *traced, struct gls_span text, struct gls_place at,
                    enum gls_notation notation, bool cdata)
{
    struct gls_traced_piece *piece = gls_array_add(&traced->piece, sizeof *piece, 1);
    if (!piece) {
        gls_buf_fail_nomem(&traced->text);
        return;
    }
    *piece = (struct gls_traced_piece){traced->text.size, text.size, at, notation, cdata};
    gls_buf_put(&traced->text, text.data, text.size);
}

/* The last that begins at or before @p start: by halves, for there may be many. */
const struct gls_traced_piece *gls_traced_find(const struct gls_traced *traced, size_t start)
{
    const struct gls_traced_piece *piece = traced->piece.data;
    size_t low = 0, high = traced->piece.count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (piece[middle].start <= start)
            low = middle;
        else
            high = middle;
    }
    return high ? piece + low : NULL;
}

/* How many bytes of the file a run of text takes. */
static uint64_t bytes_of(enum gls_notation notation, struct gls_span run)
{
    uint64_t units = 0, characters = 0;
    if (notation == GLS_NOTATION_UTF_8)
        return run.size;
    for (size_t at = 0; at < run.size; characters++)
        units += gls_utf8_next(run.data, run.size, &at) >= 0x10000 ? 2 : 1;
    return notation == GLS_NOTATION_UTF_16 ? 2 * units : characters;
}

struct gls_place gls_traced_place(const struct gls_traced *traced, size_t start, size_t size)
{
    const struct gls_traced_piece *piece = gls_traced_find(traced, start);
    if (!piece)
        return (struct gls_place){0};
    struct gls_place place = piece->at;
    if (piece->notation == GLS_NOTATION_OTHER)
        return place;
    const char *text = traced->text.data + piece->start;
    size_t before = start - piece->start < piece->size ? start - piece->start : piece->size;
    for (size_t at = 0; at < before; place.column++)
        gls_utf8_next(text, piece->size, &at);
    place.offset += bytes_of(piece->notation, (struct gls_span){text, before});
    bool fits = size && size <= piece->size - before;
    place.size = fits ? bytes_of(piece->notation, (struct gls_span){text + before, size}) : 0;
    return place;
}

static size_t last_character(const struct gls_buf *text, size_t end)
{
    size_t at = end - 1;
    while (at > 0 && ((unsigned char)text->data[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* The bytes of an ASCII character in the file: what is beside a reference tells. */
static unsigned unit_of(const struct gls_traced *traced, const struct gls_traced_piece *piece)
{
    const struct gls_traced_piece *first = traced->piece.data, *end = first + traced->piece.count;
    while (piece > first && piece->notation == GLS_NOTATION_OTHER)
        piece--;
    while (piece + 1 < end && piece->notation == GLS_NOTATION_OTHER)
        piece++;
    return piece->notation == GLS_NOTATION_UTF_16 ? 2 : 1;
}

struct gls_place gls_traced_end(const struct gls_traced *traced, size_t end)
{
    size_t last = last_character(&traced->text, end);
    const struct gls_traced_piece *piece = gls_traced_find(traced, last);
    struct gls_place place = gls_traced_place(traced, last, end - last);
    bool whole = piece && piece->notation == GLS_NOTATION_OTHER; /* a reference: of ASCII */
    place.column += whole && piece->at.size ? (unsigned)piece->at.size / unit_of(traced, piece) : 1;
    place.size = 0;
    return place;
}

/* ------------------------------------------------------------------ going through it */

static const struct gls_traced_piece *piece_at(const struct gls_traced *traced, size_t number)
{
    return number < traced->piece.count ? GLS_AT(traced->piece, struct gls_traced_piece, number)
                                        : NULL;
}

static void enter(const struct gls_traced *traced, struct gls_traced_cursor *cursor, size_t number)
{
    const struct gls_traced_piece *piece = piece_at(traced, number);
    cursor->piece = number;
    cursor->start = piece ? piece->start : traced->text.size;
    if (piece)
        cursor->at = piece->at;
}

/* Within the piece; what only stands for its text is one place. */
static void step(const struct gls_traced *traced, const struct gls_traced_piece *piece,
                 struct gls_traced_cursor *cursor, size_t to)
{
    struct gls_span run = {traced->text.data + cursor->start, to - cursor->start};
    if (piece->notation != GLS_NOTATION_OTHER) {
        for (size_t at = 0; at < run.size; cursor->at.column++)
            gls_utf8_next(run.data, run.size, &at);
        cursor->at.offset += bytes_of(piece->notation, run);
    }
    cursor->start = to;
}

void gls_traced_seek(const struct gls_traced *traced, struct gls_traced_cursor *cursor,
                     size_t start)
{
    const struct gls_traced_piece *piece;
    if (start < cursor->start || !cursor->at.line)
        enter(traced, cursor,
              traced->piece.count ? (size_t)(gls_traced_find(traced, start) -
                                             (const struct gls_traced_piece *)traced->piece.data)
                                  : 0);
    while ((piece = piece_at(traced, cursor->piece)) && piece->start + piece->size <= start)
        enter(traced, cursor, cursor->piece + 1);
    if (piece)
        step(traced, piece, cursor, start);
}

/* The end of what is copied as one piece. */
static size_t run_end(const struct gls_traced *traced, const struct gls_traced_piece *piece,
                      size_t start, size_t end)
{
    enum { PIECE_BYTES = 4096 };
    size_t most = piece->start + piece->size < end ? piece->start + piece->size : end;
    if (piece->notation == GLS_NOTATION_OTHER || most - start <= PIECE_BYTES)
        return most;
    return start + gls_utf8_whole(traced->text.data + start, PIECE_BYTES);
}

void gls_traced_copy(struct gls_traced *traced, const struct gls_traced *from,
                     struct gls_traced_cursor *cursor, size_t start, size_t end)
{
    const struct gls_traced_piece *piece;
    gls_traced_seek(from, cursor, start);
    while (cursor->start < end && (piece = piece_at(from, cursor->piece))) {
        size_t stop = run_end(from, piece, cursor->start, end);
        struct gls_span run = {from->text.data + cursor->start, stop - cursor->start};
        struct gls_place at = cursor->at;
        if (piece->notation != GLS_NOTATION_OTHER)
            at.size = bytes_of(piece->notation, run);
        gls_traced_add(traced, run, at, piece->notation, piece->cdata);
        gls_traced_seek(from, cursor, stop);
    }
    if (from->text.status != GLS_OK)
        gls_buf_fail_nomem(&traced->text);
}
