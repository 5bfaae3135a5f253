#include "core/safe.h"

#include "core/span.h"

uint32_t gls_safe_next(struct gls_span text, size_t *at)
{
    enum { LONGEST = 4 };
    size_t left = text.size - *at;
    if (gls_utf8_valid(text.data + *at, left < LONGEST ? left : LONGEST) > 0)
        return gls_utf8_next(text.data, text.size, at);
    (*at)++;
    return 0xFFFD;
}

bool gls_is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool gls_is_treacherous(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x061C, 0x061C},  /* Arabic letter mark */
        {0x200E, 0x200F},  /* left-to-right and right-to-left marks */
        {0x2028, 0x202E},  /* line and paragraph separators, embeddings and overrides */
        {0x2066, 0x206F},  /* isolates, deprecated format characters */
        {0xFEFF, 0xFEFF},  /* byte order mark */
        {0xFFF9, 0xFFFB},  /* interlinear annotation */
        {0xE0000, 0xE007F} /* tags */
    };
    if (gls_is_control(c) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
        return true;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

void gls_safe_put(struct gls_buf *out, uint32_t c)
{
    char bytes[4];
    if (c == '\t' || c == '\n' || c == '\r')
        gls_buf_put(out, " ", 1);
    else if (gls_is_treacherous(c))
        gls_buf_printf(out, c < 0x100 ? "\\x%02X" : "\\u%04X", (unsigned)c);
    else
        gls_buf_put(out, bytes, gls_utf8_write(bytes, c));
}

/* How many bytes from @p at on are characters of ASCII that are shown as they are. */
static size_t plain_run(struct gls_span text, size_t at)
{
    size_t start = at;
    while (at < text.size && text.data[at] >= ' ' && text.data[at] < 0x7F)
        at++;
    return at - start;
}

void gls_buf_put_safe(struct gls_buf *buf, struct gls_span text)
{
    for (size_t at = 0; at < text.size;) {
        size_t plain = plain_run(text, at);
        gls_buf_put(buf, text.data + at, plain);
        at += plain;
        if (at < text.size)
            gls_safe_put(buf, gls_safe_next(text, &at));
    }
}
