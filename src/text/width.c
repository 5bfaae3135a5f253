#include "text/width.h"

#include <unicode/uchar.h>

#include "core/span.h"

static bool takes_no_column(UChar32 c)
{
    const uint32_t zero = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
    bool inner_jamo = c >= 0x1160 && c <= 0x11FF; /* drawn inside the syllable they end */
    return inner_jamo || (c != 0x00AD && (U_GET_GC_MASK(c) & zero) != 0);
}

static size_t columns_of(uint32_t c)
{
    if ((c >= 0x20 && c < 0x7F) || (c > 0xAD && c < 0x300)) /* Latin letters */
        return 1;
    if (takes_no_column((UChar32)c))
        return 0;
    int32_t width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t gls_width(struct gls_span text)
{
    size_t columns = 0;
    for (size_t at = 0; at < text.size;)
        columns += columns_of(gls_utf8_next(text.data, text.size, &at));
    return columns;
}

static ULineBreak line_break_of(uint32_t c)
{
    return (ULineBreak)u_getIntPropertyValue((UChar32)c, UCHAR_LINE_BREAK);
}

static bool is_ideograph(ULineBreak of)
{
    return of == U_LB_IDEOGRAPHIC || of == U_LB_H2 || of == U_LB_H3;
}

bool gls_line_may_end(uint32_t before, uint32_t after)
{
    if (before < 0x1100 || after < 0x1100) /* Hangul comes first of them */
        return false;
    ULineBreak left = line_break_of(before), right = line_break_of(after);
    bool ended = left == U_LB_CLOSE_PUNCTUATION || left == U_LB_NONSTARTER ||
                 left == U_LB_EXCLAMATION || left == U_LB_CONDITIONAL_JAPANESE_STARTER;
    bool begins = is_ideograph(right) || right == U_LB_OPEN_PUNCTUATION;
    return begins && (ended || is_ideograph(left));
}
