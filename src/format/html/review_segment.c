/* The rows of the page of review: a segment's two sides with their terms marked, and its findings.
 */
#include <inttypes.h>
#include <string.h>

#include "core/span.h"
#include "format/html/html.h"
#include "format/html/review.h"

/* A file's line ends stay: the style shows them. */
static void put_lines(struct gls_buf *out, struct gls_span text)
{
    while (text.size) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) : text.size;
        gls_html_put_text(out, (struct gls_span){text.data, size});
        gls_buf_puts(out, end ? "\n" : "");
        size += end != NULL;
        text = (struct gls_span){text.data + size, text.size - size};
    }
}

static void put_marked(struct gls_report *report, struct gls_span text, const struct gls_mark *mark,
                       size_t count)
{
    struct gls_buf *out = &report->own;
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        put_lines(out, (struct gls_span){text.data + at, mark[i].start - at});
        gls_buf_printf(out, "<mark class=\"%s\" title=\"", gls_review_marks[mark[i].kind].style);
        gls_review_put(out, gls_review_in(report, gls_review_marks[mark[i].kind].french,
                                          gls_review_marks[mark[i].kind].english));
        gls_buf_puts(out, "\">");
        put_lines(out, (struct gls_span){text.data + mark[i].start, mark[i].size});
        gls_buf_puts(out, "</mark>");
        at = mark[i].start + mark[i].size;
    }
    put_lines(out, (struct gls_span){text.data + at, text.size - at});
}

static void put_side(struct gls_report *report, const char *name, const char *lang,
                     struct gls_span text, const struct gls_mark *mark, size_t count)
{
    gls_buf_printf(&report->own, "<td class=\"side %s\"", name);
    gls_html_put_lang(&report->own, lang);
    gls_buf_puts(&report->own, ">");
    put_marked(report, text, mark, count);
    gls_buf_puts(&report->own, "</td>\n");
}

static void put_proposals(struct gls_buf *out, const struct gls_deviation *deviation,
                          const char *lang)
{
    if (!deviation->expected_count)
        return;
    gls_buf_puts(out, "<p class=\"say\">");
    for (size_t i = 0; i < deviation->expected_count; i++) {
        gls_buf_puts(out, i ? " <b" : "<b");
        gls_html_put_lang(out, lang);
        gls_buf_puts(out, ">");
        gls_review_put(out, deviation->expected[i].text);
        gls_buf_puts(out, "</b>");
    }
    gls_buf_puts(out, "</p>");
}

void gls_review_put_finding(struct gls_report *report, struct gls_buf *out,
                            const struct gls_deviation *deviation, const char *lang)
{
    const char *level = gls_severity_name(deviation->severity);
    gls_buf_printf(out,
                   "<li class=\"%s\" data-level=\"%s\" data-rule=\"%s\"><span class=\"level\">",
                   level, level, deviation->rule->name);
    gls_review_put(out, gls_review_severity(report, deviation->severity, false));
    gls_buf_printf(out, "</span> <code>%s</code><p>", deviation->rule->name);
    gls_review_put(out, deviation->problem ? deviation->problem : deviation->message);
    gls_buf_puts(out, "</p>");
    put_proposals(out, deviation, lang);
    if (deviation->waived) {
        gls_buf_puts(out, "<p class=\"waived\">");
        gls_review_put(out, gls_review_in(report, "admis", "waived"));
        gls_buf_puts(out, !*deviation->waived ? "" : gls_review_in(report, "\u00A0: ", ": "));
        gls_review_put(out, deviation->waived);
        gls_buf_puts(out, "</p>");
    }
    gls_buf_puts(out, "</li>\n");
}

static void put_findings(struct gls_report *report, const struct gls_compared *segment)
{
    struct gls_buf *out = &report->own;
    gls_buf_puts(out, "<td>");
    if (segment->deviations) {
        gls_buf_puts(out, "<ul>\n");
        for (size_t i = 0; i < segment->deviations; i++)
            gls_review_put_finding(report, out, &segment->deviation[i], segment->target_lang);
        gls_buf_puts(out, "</ul>");
    } else if (segment->skip != GLS_SKIP_NONE) {
        gls_buf_puts(out, "<span class=\"unchecked\">");
        gls_review_put(out, gls_review_skip(report, segment->skip));
        gls_buf_puts(out, "</span>");
    }
    gls_buf_puts(out, "</td></tr>\n");
}

static const char *worst_of(const struct gls_compared *segment)
{
    enum gls_severity worst = GLS_SEVERITY_NOTE;
    for (size_t i = 0; i < segment->deviations; i++)
        if (segment->deviation[i].severity > worst)
            worst = segment->deviation[i].severity;
    return segment->deviations ? gls_severity_name(worst) : "right";
}

static void put_place(struct gls_report *report, const struct gls_compared *segment)
{
    struct gls_buf *out = &report->own;
    gls_buf_printf(out, "<td><a href=\"#::%zu:%" PRIu64 "\">", report->files + 1, segment->number);
    if (*segment->id)
        gls_review_put(out, segment->id);
    else
        gls_buf_printf(out, "%" PRIu64, segment->number);
    gls_buf_puts(out, "</a>");
    if (segment->target_place.line)
        gls_buf_printf(out, " <span class=\"line\">%s %u</span>",
                       gls_review_in(report, "ligne", "line"), segment->target_place.line);
    gls_buf_puts(out, "</td>\n");
}

void gls_review_put_segment(struct gls_report *report, const struct gls_compared *segment)
{
    struct review *review = report->state;
    if (!review)
        return;
    for (size_t i = 0; i < segment->deviations; i++)
        gls_html_strip_add(&review->strip, segment->number, segment->deviation[i].severity);
    gls_buf_printf(&report->own,
                   "<tr id=\"::%zu:%" PRIu64 "\" class=\"%s\" data-number=\"%" PRIu64 "\">",
                   report->files + 1, segment->number, worst_of(segment), segment->number);
    put_place(report, segment);
    put_side(report, "source", segment->source_lang, segment->source, segment->source_mark,
             segment->source_marks);
    put_side(report, "target", segment->target_lang, segment->target, segment->target_mark,
             segment->target_marks);
    put_findings(report, segment);
}
