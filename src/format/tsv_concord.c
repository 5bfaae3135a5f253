/* Terms in their contexts, a line each, between tabs:
 *
 *     file line column start length left keyword right grade term entry [aligned equivalents] */
#include "format/cell.h"
#include "core/number.h"
#include "core/span.h"
#include "format/concord.h"
#include "format/mark.h"
#include "format/tsv.h"

static void put_column(struct gls_buf *out, uint64_t number)
{
    char digits[GLS_DIGITS + 1], *end = gls_digits_write(digits, number);
    *end++ = '\t';
    gls_buf_put(out, digits, (size_t)(end - digits));
}

static void put_side(struct gls_buf *out, bool cut, struct gls_span text, bool cut_after)
{
    gls_buf_puts(out, cut ? "…" : "");
    if (gls_is_plain(text) && (cut || !gls_is_formula(text)))
        gls_buf_put(out, text.data, text.size);
    else
        gls_tsv_span(out, text);
    gls_buf_puts(out, cut_after ? "…\t" : "\t");
}

static void put_aligned(struct gls_buf *out, const struct gls_occurrence *occurrence)
{
    gls_buf_puts(out, "\t");
    gls_tsv_span(out, occurrence->aligned);
    gls_buf_puts(out, "\t");
    for (size_t i = 0; i < occurrence->renderings; i++) {
        struct gls_range range = occurrence->rendering[i];
        gls_buf_puts(out, i ? " | " : "");
        gls_tsv_span(out, (struct gls_span){occurrence->aligned.data + range.first, range.count});
    }
}

static void write_occurrence(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    struct gls_buf *out = concord->out;
    gls_tsv_text(out, occurrence->file);
    gls_buf_puts(out, "\t");
    put_column(out, occurrence->line);
    put_column(out, occurrence->column);
    put_column(out, occurrence->start);
    put_column(out, occurrence->length);
    put_side(out, occurrence->left_cut, occurrence->left, false);
    put_side(out, false, occurrence->keyword, false);
    put_side(out, false, occurrence->right, occurrence->right_cut);
    gls_tsv_text(out, gls_grade_name(occurrence->match->grade));
    gls_buf_puts(out, "\t");
    gls_tsv_text(out, gls_occurrence_term(occurrence).text);
    gls_buf_puts(out, "\t");
    gls_tsv_text(out, gls_occurrence_entry(occurrence));
    if (concord->look.aligned)
        put_aligned(out, occurrence);
    gls_buf_puts(out, "\n");
}

const struct gls_concorder gls_tsv_concorder = {.line = write_occurrence};
