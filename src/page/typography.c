#include "page/typography.h"

#include <string.h>

#include "core/span.h"
#include "text/width.h"

enum { NARROW = 0x202F, NO_BREAK = 0xA0, OPENING = 0xAB };

/* The signs that a space goes before, and which. */
static const struct {
    uint32_t sign, space;
} closing[] = {{';', NARROW}, {'!', NARROW}, {'?', NARROW}, {':', NO_BREAK}, {0xBB, NO_BREAK}};

static bool is_space(uint32_t c)
{
    return c == ' ' || c == NO_BREAK || c == NARROW;
}

/* A sign is punctuation when nothing hangs on to it: "x != y", ":-)" are something else. */
static bool ends_there(struct gls_span rest)
{
    size_t at = 0;
    uint32_t c = rest.size ? gls_utf8_next(rest.data, rest.size, &at) : ' ';
    return is_space(c) || (c < 0x80 && strchr(".,;:!?)]\"", (int)c)) || c == 0xBB || c == 0x2026;
}

/* The space that goes between @p before and what follows, or 0: it stays as it is. */
static uint32_t space_between(uint32_t before, struct gls_span rest)
{
    size_t at = 0;
    uint32_t after = rest.size ? gls_utf8_next(rest.data, rest.size, &at) : 0;
    for (size_t i = 0; i < sizeof closing / sizeof *closing; i++)
        if (closing[i].sign == after)
            return ends_there((struct gls_span){rest.data + at, rest.size - at}) ? closing[i].space
                                                                                 : 0;
    return before == OPENING && after ? NO_BREAK : 0;
}

static void typeset_french(struct gls_span text, struct gls_buf *out)
{
    uint32_t before = 0;
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        struct gls_span rest = {text.data + at, text.size - at};
        uint32_t space = is_space(c) ? space_between(before, rest) : 0;
        char bytes[4];
        if (space)
            gls_buf_put(out, bytes, gls_utf8_write(bytes, space));
        else
            gls_buf_put(out, text.data + start, at - start);
        before = c;
    }
}

void gls_typeset_count(size_t count, const char *lang, struct gls_buf *out)
{
    enum { UNPARTED = 10000 };
    const char *comma = strcmp(lang, "en") == 0 ? "," : "\u202F";
    size_t unit = 1;
    while (count >= UNPARTED && count / unit >= 1000)
        unit *= 1000;
    gls_buf_printf(out, "%zu", count / unit);
    for (; unit > 1; unit /= 1000)
        gls_buf_printf(out, "%s%03zu", comma, count % unit / (unit / 1000));
}

void gls_typeset(struct gls_span text, const char *lang, struct gls_buf *out)
{
    if (lang && gls_lang_matches("fr", lang))
        typeset_french(text, out);
    else
        gls_buf_put(out, text.data, text.size);
}

void gls_put_padded(struct gls_buf *out, struct gls_span text, size_t columns)
{
    size_t width = gls_width(text);
    gls_buf_put_safe(out, text);
    gls_buf_printf(out, "%*s", width < columns ? (int)(columns - width) : 0, "");
}
