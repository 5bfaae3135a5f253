#include "match/scan_gap.h"

#include "core/span.h"
#include "text/fold.h"

/* What was passed between two words. */
struct passed {
    unsigned lines, blanks;
    bool hyphen;      /* the first character was one */
    bool soft_hyphen; /* the last but blanks was one, and the first */
    bool apostrophe, punctuation, page;
};

static bool is_page_end(uint32_t c)
{
    return c == '\v' || c == '\f' || c == 0x2029;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x202F || c == 0x205F || c == 0x3000;
}

static void pass(struct passed *passed, uint32_t c, enum gls_char_class class)
{
    bool first = !passed->lines && !passed->blanks && !passed->hyphen && !passed->apostrophe;
    if (class == GLS_CHAR_IGNORED)
        passed->soft_hyphen |= c == 0xAD && first;
    else if (class == GLS_CHAR_APOSTROPHE)
        passed->apostrophe = true;
    else if (class == GLS_CHAR_HYPHEN && first)
        passed->hyphen = true;
    else if (is_page_end(c))
        passed->page = true;
    else if (is_blank(c))
        passed->blanks++;
    else
        passed->punctuation = true;
}

static struct passed pass_all(struct gls_span between)
{
    struct passed passed = {0};
    struct gls_fold scratch;
    for (size_t at = 0; at < between.size;) {
        uint32_t c = gls_utf8_next(between.data, between.size, &at);
        bool pair = c == '\r' && at < between.size && between.data[at] == '\n';
        if (c == '\n' || (c == '\r' && !pair))
            passed.lines++;
        else if (!pair)
            pass(&passed, c, gls_fold_char(c, &scratch)->char_class);
    }
    return passed;
}

enum gls_gap gls_gap_of(struct gls_span between)
{
    if (between.size == 0 || between.size > GLS_GAP_BYTES)
        return GLS_GAP_BOUNDARY;
    if (between.size == 1 && (between.data[0] == ' ' || between.data[0] == '\n'))
        return GLS_GAP_SPACE;
    if (between.size == 1 && between.data[0] == '-')
        return GLS_GAP_HYPHEN;
    struct passed passed = pass_all(between);
    if (passed.lines > 1 || passed.page)
        return GLS_GAP_BOUNDARY;
    if (passed.punctuation)
        return GLS_GAP_PUNCTUATION;
    if (passed.apostrophe)
        return GLS_GAP_SPACE;
    if (passed.lines && (passed.hyphen || passed.soft_hyphen))
        return GLS_GAP_BROKEN;
    return passed.hyphen && !passed.blanks ? GLS_GAP_HYPHEN : GLS_GAP_SPACE;
}

/* Whether a character between words is punctuation; a hyphen is when it is not the first. */
static bool is_punctuation(uint32_t c, enum gls_char_class class, bool first)
{
    if (class == GLS_CHAR_HYPHEN)
        return !first;
    bool separates = class == GLS_CHAR_SEPARATOR || class == GLS_CHAR_STOP;
    return separates && !is_blank(c) && c != '\n' && c != '\r';
}

void gls_punctuation_of(struct gls_span text, struct gls_buf *out)
{
    struct gls_fold scratch;
    size_t kept = out->size;
    bool begun = false, first = false;
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        enum gls_char_class class = gls_fold_char(c, &scratch)->char_class;
        if (class == GLS_CHAR_WORD) {
            kept = out->size;
            begun = true;
        } else if (begun && is_punctuation(c, class, first)) {
            gls_buf_put(out, text.data + start, at - start);
        }
        first = class == GLS_CHAR_WORD || (first && class == GLS_CHAR_IGNORED);
    }
    out->size = kept;
}
