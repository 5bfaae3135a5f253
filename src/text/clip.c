#include "text/clip.h"

#include <string.h>
#include <unicode/uchar.h>

#include "core/span.h"
#include "text/width.h"

/* ------------------------------------------------------------------ what is seen as one */

static UGraphemeClusterBreak kind_of(uint32_t c)
{
    if (c < 0x300) /* but for controls, which end what is before them either way */
        return U_GCB_OTHER;
    return (UGraphemeClusterBreak)u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

static bool is_syllable(UGraphemeClusterBreak a, UGraphemeClusterBreak b)
{
    if (a == U_GCB_L)
        return b == U_GCB_L || b == U_GCB_V || b == U_GCB_LV || b == U_GCB_LVT;
    if (a == U_GCB_LV || a == U_GCB_V)
        return b == U_GCB_V || b == U_GCB_T;
    return (a == U_GCB_LVT || a == U_GCB_T) && b == U_GCB_T;
}

/* Whether nothing parts a character of kind @p b from one of kind @p a, the rules GB6 to GB13;
 * @p flags: how many halves of a flag stand before b. */
static bool belong_together(UGraphemeClusterBreak a, UGraphemeClusterBreak b, uint32_t next,
                            unsigned flags)
{
    if (b == U_GCB_EXTEND || b == U_GCB_ZWJ || b == U_GCB_SPACING_MARK || a == U_GCB_PREPEND)
        return true;
    if (a == U_GCB_ZWJ)
        return u_hasBinaryProperty((UChar32)next, UCHAR_EXTENDED_PICTOGRAPHIC);
    if (a == U_GCB_REGIONAL_INDICATOR && b == U_GCB_REGIONAL_INDICATOR)
        return flags % 2 == 1;
    return is_syllable(a, b);
}

size_t gls_grapheme_end(struct gls_span text, size_t at)
{
    uint32_t first = gls_utf8_next(text.data, text.size, &at);
    if (first < 0x300 && at < text.size && (unsigned char)text.data[at] < 0xCC)
        return at; /* Latin letters, before one of them or what begins no mark */
    UGraphemeClusterBreak before = kind_of(first);
    unsigned flags = before == U_GCB_REGIONAL_INDICATOR;
    while (at < text.size) {
        size_t end = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &end);
        UGraphemeClusterBreak kind = kind_of(c);
        if (!belong_together(before, kind, c, flags))
            break;
        flags += kind == U_GCB_REGIONAL_INDICATOR;
        before = kind;
        at = end;
    }
    return at;
}

/* ------------------------------------------------------------------ cutting */

static size_t columns_of(struct gls_span text, size_t from, size_t to)
{
    bool ascii = to - from == 1 && (unsigned char)text.data[from] - 0x20u < 0x5F;
    return ascii ? 1 : gls_width((struct gls_span){text.data + from, to - from});
}

/* A word that would be cut is left out, when the rest is at least two thirds of the room. */
static bool is_worth(size_t kept, size_t columns)
{
    return 3 * kept >= 2 * columns;
}

struct gls_span gls_clip_head(struct gls_span text, size_t columns)
{
    size_t at = 0, used = 0, word = 0, before = 0; /* the last space, and the columns up to it */
    while (at < text.size) {
        size_t end = gls_grapheme_end(text, at), wide = columns_of(text, at, end);
        if (text.data[at] == ' ') {
            word = at;
            before = used;
        }
        if (used + wide > columns)
            return (struct gls_span){text.data, is_worth(before, columns) ? word : at};
        used += wide;
        at = end;
    }
    return text;
}

struct gls_span gls_clip_tail(struct gls_span text, size_t columns)
{
    size_t left = gls_width(text), at = 0;
    while (at < text.size && left > columns) {
        size_t end = gls_grapheme_end(text, at);
        left -= columns_of(text, at, end);
        at = end;
    }
    if (at > 0 && at < text.size && text.data[at - 1] != ' ') {
        const char *space = memchr(text.data + at, ' ', text.size - at);
        size_t word = space ? (size_t)(space - text.data) + 1 : text.size;
        if (is_worth(columns_of(text, word, text.size), columns))
            at = word;
    }
    return (struct gls_span){text.data + at, text.size - at};
}

/* ------------------------------------------------------------------ one line */

static bool is_white(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

#define EACH_BYTE(byte) ((byte)*UINT64_C(0x0101010101010101))

/* Whether a text is surely one line with single spaces, as most are: eight bytes at once, and one
 * of them again with the next ones. */
static bool is_line(struct gls_span text)
{
    enum { BLOCK = 8 };
    size_t at = 0;
    for (uint64_t bytes; at + BLOCK <= text.size; at += BLOCK - 1) {
        memcpy(&bytes, text.data + at, BLOCK);
        uint64_t other = bytes ^ EACH_BYTE(0x20);
        uint64_t spaces = (other - EACH_BYTE(1)) & ~other & EACH_BYTE(0x80);
        uint64_t controls = (bytes - EACH_BYTE(0x20)) & ~bytes & EACH_BYTE(0x80);
        if (controls || (spaces & spaces >> BLOCK))
            return false;
    }
    for (; at < text.size; at++)
        if (is_white(text.data[at]) &&
            (text.data[at] != ' ' || (at + 1 < text.size && is_white(text.data[at + 1]))))
            return false;
    return true;
}

void gls_put_line(struct gls_buf *out, struct gls_span text)
{
    size_t from = 0; /* what follows is to be put as it is */
    if (is_line(text)) {
        gls_buf_put(out, text.data, text.size);
        return;
    }
    for (size_t at = 0; at < text.size; at++) {
        bool more = at + 1 < text.size && is_white(text.data[at + 1]);
        if (!is_white(text.data[at]) || (text.data[at] == ' ' && !more))
            continue;
        gls_buf_put(out, text.data + from, at - from);
        gls_buf_puts(out, " ");
        while (at + 1 < text.size && is_white(text.data[at + 1]))
            at++;
        from = at + 1;
    }
    gls_buf_put(out, text.data + from, text.size - from);
}
