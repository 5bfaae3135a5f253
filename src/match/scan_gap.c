#include "match/scan_gap.h"

#include "core/span.h"
#include "text/fold.h"

/* What was passed between two words. */
struct passed {
    unsigned lines, blanks;
    bool hyphen;      /* the first character was one */
    bool apart;       /* the first but blanks was one */
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
    bool begun = passed->lines || passed->hyphen || passed->apart || passed->apostrophe;
    bool first = !begun && !passed->blanks;
    if (class == GLS_CHAR_IGNORED)
        passed->soft_hyphen |= c == 0xAD && first;
    else if (class == GLS_CHAR_APOSTROPHE)
        passed->apostrophe = true;
    else if (class == GLS_CHAR_HYPHEN && !begun)
        *(first ? &passed->hyphen : &passed->apart) = true;
    else if (is_page_end(c))
        passed->page = true;
    else if (is_blank(c) && passed->apart)
        passed->punctuation = true;
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
    if (passed.punctuation || (passed.apart && passed.lines))
        return GLS_GAP_PUNCTUATION;
    if (passed.apostrophe)
        return GLS_GAP_SPACE;
    if (passed.lines && (passed.hyphen || passed.soft_hyphen))
        return GLS_GAP_BROKEN;
    return passed.hyphen || passed.apart ? GLS_GAP_HYPHEN : GLS_GAP_SPACE;
}

/* What a sentence may begin after. */
static bool ends_sentence(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x2026 || c == 0xAB ||
           c == 0x201C || c == '"';
}

bool gls_gap_ends_sentence(struct gls_span between)
{
    if (gls_gap_of(between) == GLS_GAP_BOUNDARY)
        return true;
    bool line = false;
    for (size_t at = 0; at < between.size;) {
        uint32_t c = gls_utf8_next(between.data, between.size, &at);
        bool end = c == '\n' || c == '\r';
        if (ends_sentence(c) || (line && !end && !is_blank(c)))
            return true;
        line |= end;
    }
    return false;
}

static bool is_letter_at(struct gls_span text, size_t at)
{
    struct gls_fold scratch;
    return at < text.size &&
           gls_fold_char(gls_utf8_next(text.data, text.size, &at), &scratch)->char_class ==
               GLS_CHAR_WORD;
}

/* Whether a character between words is punctuation; a hyphen is that touches neither. */
static bool is_punctuation(uint32_t c, enum gls_char_class class, bool touches)
{
    if (class == GLS_CHAR_HYPHEN)
        return !touches;
    bool separates = class == GLS_CHAR_SEPARATOR || class == GLS_CHAR_STOP;
    return separates && !is_blank(c) && c != '\n' && c != '\r';
}

void gls_punctuation_of(struct gls_span text, struct gls_buf *out)
{
    struct gls_fold scratch;
    size_t kept = out->size;
    bool begun = false, first = false, line = false; /* since the last word: a line's end */
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        enum gls_char_class class = gls_fold_char(c, &scratch)->char_class;
        if (class == GLS_CHAR_WORD) {
            kept = out->size;
            begun = true;
            line = false;
        } else if (begun && is_punctuation(c, class, first || (!line && is_letter_at(text, at)))) {
            gls_buf_put(out, text.data + start, at - start);
        }
        line |= c == '\n' || c == '\r';
        first = class == GLS_CHAR_WORD || (first && class == GLS_CHAR_IGNORED);
    }
    out->size = kept;
}
