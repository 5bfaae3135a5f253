#include "match/grade.h"

#include "core/span.h"
#include "text/display.h"
#include "text/normal.h"
#include "text/token.h"

/* From the first to the last letter: what stands around the words decides nothing. */
static struct gls_span words_of(struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t start = SIZE_MAX, end = 0;
    gls_tokens_begin(&tokens, text);
    while (gls_tokens_next(&tokens, &token)) {
        start = token.start < start ? token.start : start;
        end = token.end;
    }
    return start < end ? (struct gls_span){text.data + start, end - start}
                       : (struct gls_span){text.data, 0};
}

static bool is_space(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

/* One plain space for each run of spaces of any kind. */
static void put_spaced(struct gls_span text, struct gls_buf *out)
{
    bool after_space = false;
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        bool space = is_space(gls_utf8_next(text.data, text.size, &at));
        if (!space)
            gls_buf_put(out, text.data + start, at - start);
        else if (!after_space)
            gls_buf_put(out, " ", 1);
        after_space = space;
    }
}

typedef void normalize_fn(struct gls_span text, struct gls_buf *out);

static bool same_through(normalize_fn *normalize, struct gls_span a, struct gls_span b)
{
    struct gls_buf left, right;
    gls_buf_init(&left);
    gls_buf_init(&right);
    normalize(a, &left);
    normalize(b, &right);
    bool same = gls_span_equal((struct gls_span){left.data, left.size},
                               (struct gls_span){right.data, right.size}) &&
                left.status == GLS_OK && right.status == GLS_OK;
    gls_buf_release(&left);
    gls_buf_release(&right);
    return same;
}

static enum gls_grade compare_words(struct gls_span typed, struct gls_span term)
{
    if (gls_span_equal(typed, term))
        return GLS_EXACT;
    struct gls_buf left, right;
    gls_buf_init(&left);
    gls_buf_init(&right);
    put_spaced(typed, &left);
    put_spaced(term, &right);
    struct gls_span a = {left.data, left.size}, b = {right.data, right.size};
    enum gls_grade grade = same_through(gls_nfc, a, b)         ? GLS_EXACT
                           : same_through(gls_case_fold, a, b) ? GLS_CASE
                                                               : GLS_FOLDED;
    gls_buf_release(&left);
    gls_buf_release(&right);
    return grade;
}

static enum gls_grade better(enum gls_grade a, enum gls_grade b)
{
    return a < b ? a : b;
}

enum gls_grade gls_grade_of(struct gls_span typed, struct gls_span term)
{
    struct gls_buf plain;
    gls_buf_init(&plain);
    if (gls_has_markup(term)) {
        gls_strip_markup(term, &plain);
        term = (struct gls_span){plain.data, plain.size};
    }
    struct gls_span core = gls_without_qualifier(term);
    enum gls_grade grade = compare_words(typed, words_of(term));
    if (core.size < term.size)
        grade = better(grade, compare_words(typed, words_of(core)));
    gls_buf_release(&plain);
    return grade;
}
