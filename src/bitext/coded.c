#include "bitext/coded.h"

#include "core/buf.h"

void gls_coded_init(struct gls_coded *coded)
{
    *coded = (struct gls_coded){.kept = {0}};
    gls_traced_init(&coded->text);
}

void gls_coded_release(struct gls_coded *coded)
{
    gls_traced_release(&coded->text);
    gls_free(coded->kept.data);
    coded->kept = (struct gls_array){0};
}

void gls_coded_clear(struct gls_coded *coded)
{
    gls_traced_clear(&coded->text);
    coded->kept.count = 0;
}

void gls_coded_keep(struct gls_coded *coded, size_t start, size_t size)
{
    struct gls_range *last =
        coded->kept.count ? GLS_AT(coded->kept, struct gls_range, coded->kept.count - 1) : NULL;
    if (!size)
        return;
    if (last && last->first + last->count >= start) {
        size_t end = last->first + last->count;
        last->count += (uint32_t)(start + size > end ? start + size - end : 0);
        return;
    }
    struct gls_range *range = gls_array_add(&coded->kept, sizeof *range, 1);
    if (range)
        *range = (struct gls_range){(uint32_t)start, (uint32_t)size};
    else
        gls_buf_fail_nomem(&coded->text.text);
}

void gls_coded_add(struct gls_coded *coded, struct gls_span text, struct gls_place at,
                   enum gls_notation notation, bool kept)
{
    size_t start = coded->text.text.size;
    gls_traced_add(&coded->text, text, at, notation, false);
    if (kept)
        gls_coded_keep(coded, start, text.size);
}
