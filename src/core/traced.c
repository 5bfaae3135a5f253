#include "core/traced.h"

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
    if (piece) {
        *piece = (struct gls_traced_piece){traced->text.size, text.size, at, notation, cdata};
        gls_buf_put(&traced->text, text.data, text.size);
    }
    traced->failed |= !piece || traced->text.status != GLS_OK;
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
