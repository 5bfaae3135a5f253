/** @file What the parts of the page of review share: its words, and its segments. */
#ifndef GLS_FORMAT_HTML_REVIEW_H
#define GLS_FORMAT_HTML_REVIEW_H

#include "format/html/strip.h"
#include "format/report.h"

struct review {
    struct gls_html_strip strip; /**< of the file at hand */
    struct gls_buf notes;        /**< findings about a file, or about none */
};

/** Plain text. */
void gls_review_put(struct gls_buf *out, const char *text);
/** Of two words, that of the page's language. */
const char *gls_review_in(const struct gls_report *report, const char *french, const char *english);
const char *gls_review_severity(const struct gls_report *report, int severity, bool many);
const char *gls_review_skip(const struct gls_report *report, enum gls_skip skip);

/** The kinds of marks, by enum gls_mark_kind: their class in the style sheet, and what it means. */
struct gls_review_mark {
    const char *style, *french, *english;
};
extern const struct gls_review_mark gls_review_marks[];
enum { GLS_REVIEW_MARKS = GLS_MARK_OTHER + 1 };

/** A row of the table, with its findings; it waits in @c own. */
void gls_review_put_segment(struct gls_report *report, const struct gls_compared *segment);
/** A finding, an item of a list; its proposals are of language @p lang, NULL: they have none. */
void gls_review_put_finding(struct gls_report *report, struct gls_buf *out,
                            const struct gls_deviation *deviation, const char *lang);

#endif
