#include "verify/fingerprint.h"

#include "core/span.h"
#include "text/normal.h"
#include "text/token.h"

static uint64_t hash(struct gls_span bytes)
{
    uint64_t sum = 0xCBF29CE484222325u;
    for (size_t i = 0; i < bytes.size; i++)
        sum = (sum ^ (unsigned char)bytes.data[i]) * 0x100000001B3u;
    return sum;
}

/* Blanks collapsed, the no-break space among them. */
static void collapse(struct gls_buf *buf)
{
    size_t out = 0;
    bool blank = false;
    for (size_t at = 0; at < buf->size;) {
        size_t from = at;
        uint32_t c = gls_utf8_next(buf->data, buf->size, &at);
        if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F) {
            blank = out > 0;
            continue;
        }
        if (blank)
            buf->data[out++] = ' ';
        blank = false;
        while (from < at)
            buf->data[out++] = buf->data[from++];
    }
    buf->size = out;
}

static void put_folded(struct gls_buf *out, struct gls_span surface)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, surface);
    for (const char *before = ""; gls_tokens_next(&tokens, &token); before = " ") {
        gls_buf_puts(out, before);
        gls_buf_put(out, token.key.data, token.key.size);
    }
}

bool gls_fingerprint_source(struct gls_span source, struct gls_buf *out)
{
    out->size = 0;
    gls_nfc(source, out);
    if (out->status == GLS_OK)
        collapse(out);
    if (out->size > GLS_FINGERPRINT_SOURCE) {
        uint64_t sum = hash((struct gls_span){out->data, out->size});
        out->size = 0;
        gls_buf_printf(out, "%016llx", (unsigned long long)sum);
    }
    return out->status == GLS_OK;
}

bool gls_fingerprint(const char *rule, const char *concept_name, const struct gls_buf *source,
                     struct gls_span surface, struct gls_buf *room, uint64_t *out)
{
    room->size = 0;
    gls_buf_printf(room, "%s%c%s%c", rule, 0, concept_name, 0);
    gls_buf_append(room, source);
    gls_buf_put(room, "", 1);
    put_folded(room, surface);
    gls_buf_put(room, "", 1);
    *out = room->status == GLS_OK ? hash((struct gls_span){room->data, room->size}) : 0;
    return room->status == GLS_OK;
}
