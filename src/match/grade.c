#include "match/grade.h"

#include "core/buf.h"
#include "core/span.h"
#include "text/qualifier.h"
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
static void append_spaced(struct gls_span text, struct gls_buf *out)
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

/* Two texts in forms to be compared, step after step. */
struct pair {
    struct gls_buf typed, term;
};
typedef void change_fn(struct gls_span text, struct gls_buf *out);

static void pair_release(struct pair *pair)
{
    gls_buf_release(&pair->typed);
    gls_buf_release(&pair->term);
}

/* True: both are whole, and are to be released. */
static bool pair_init(struct gls_work *work, struct pair *pair, change_fn *change,
                      struct gls_span typed, struct gls_span term)
{
    gls_buf_init(&pair->typed);
    gls_buf_init(&pair->term);
    change(typed, &pair->typed);
    change(term, &pair->term);
    if (gls_work_wrote(work, &pair->typed) && gls_work_wrote(work, &pair->term))
        return true;
    pair_release(pair);
    return false;
}

/* Whether both are the same once changed. */
static bool are_same(struct gls_work *work, change_fn *change, const struct pair *spaced)
{
    struct pair pair;
    if (!pair_init(work, &pair, change, gls_buf_span(&spaced->typed), gls_buf_span(&spaced->term)))
        return false;
    bool same = gls_span_equal(gls_buf_span(&pair.typed), gls_buf_span(&pair.term));
    pair_release(&pair);
    return same;
}

static enum gls_grade compare_words(struct gls_work *work, struct gls_span typed,
                                    struct gls_span term)
{
    struct pair spaced;
    enum gls_grade grade = GLS_GRADE_FOLDED;
    if (gls_span_equal(typed, term))
        return GLS_GRADE_EXACT;
    if (!pair_init(work, &spaced, append_spaced, typed, term))
        return grade;
    if (are_same(work, gls_nfc, &spaced))
        grade = GLS_GRADE_EXACT;
    else if (are_same(work, gls_case_fold, &spaced))
        grade = GLS_GRADE_CASE;
    pair_release(&spaced);
    return grade;
}

enum gls_grade gls_grade_of(struct gls_work *work, struct gls_span typed, struct gls_span term)
{
    struct gls_buf plain;
    gls_buf_init(&plain);
    if (gls_has_markup(term)) {
        gls_strip_markup(term, &plain);
        term = gls_work_wrote(work, &plain) ? gls_buf_span(&plain) : (struct gls_span){"", 0};
    }
    struct gls_span core = gls_without_qualifier(term);
    enum gls_grade grade = compare_words(work, typed, words_of(term));
    if (grade > GLS_GRADE_EXACT && core.size < term.size) {
        enum gls_grade alone = compare_words(work, typed, words_of(core));
        grade = alone < grade ? alone : grade;
    }
    gls_buf_release(&plain);
    return grade;
}
