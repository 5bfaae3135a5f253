/* A page to review a translation by: for each file its figures, a strip of where findings lie, and
 * the segments with source and target side by side. The strip stands above the segments, and its
 * file's length is known at the end only: segments wait in memory until then. */
#include "format/html/review.h"

#include <inttypes.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "format/html/html.h"

static void put(struct gls_report *report, const char *html)
{
    gls_buf_puts(report->out, html);
}

/* A finding about a file, or about none; those of a segment stand with it. */
static void put_note(struct gls_report *report, const struct gls_deviation *deviation)
{
    struct review *review = report->state;
    if (review && !deviation->segment)
        gls_review_put_finding(report, &review->notes, deviation, NULL);
}

static void put_notes(struct gls_report *report)
{
    struct review *review = report->state;
    if (!review || !review->notes.size)
        return;
    put(report, "<ul class=\"notes\">\n");
    gls_buf_append(report->out, &review->notes);
    put(report, "</ul>\n");
    review->notes.size = 0;
}

/* ------------------------------------------------------------------ a file */

/* "checked" over "190 of 212". */
static void put_figure(struct gls_report *report, const char *name, uint64_t count, uint64_t of)
{
    put(report, "<div><dt>");
    gls_review_put(report->out, name);
    gls_buf_printf(report->out, "</dt><dd>%" PRIu64, count);
    if (of != count)
        gls_buf_printf(report->out, " <small>%s %" PRIu64 "</small>",
                       gls_review_in(report, "sur", "of"), of);
    put(report, "</dd></div>\n");
}

static void put_figures(struct gls_report *report, const struct gls_verify_counts *counts)
{
    put(report, "<dl class=\"figures\">\n");
    put_figure(report, gls_review_in(report, "Segments vérifiés", "Segments checked"),
               counts->checked, counts->segments);
    for (unsigned skip = GLS_SKIP_NONE + 1; skip < GLS_SKIP_COUNT; skip++)
        if (counts->skipped[skip])
            put_figure(report, gls_review_skip(report, (enum gls_skip)skip), counts->skipped[skip],
                       counts->skipped[skip]);
    put_figure(report, gls_review_in(report, "Termes rendus", "Terms rendered"), counts->rendered,
               counts->terms);
    for (int level = GLS_SEVERITY_ERROR; level >= GLS_SEVERITY_NOTE; level--)
        if (counts->found[level])
            put_figure(report, gls_review_severity(report, level, true), counts->found[level],
                       counts->found[level]);
    if (counts->waived)
        put_figure(report, gls_review_in(report, "Admis", "Waived"), counts->waived,
                   counts->waived);
    put(report, "</dl>\n");
}

static void put_table(struct gls_report *report)
{
    static const char *const heads[][2] = {{"Segment", "Segment"},
                                           {"Source", "Source"},
                                           {"Traduction", "Translation"},
                                           {"À revoir", "To be looked at"}};
    put(report, "<table>\n<thead><tr>");
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        put(report, "<th scope=\"col\">");
        gls_review_put(report->out, gls_review_in(report, heads[i][0], heads[i][1]));
        put(report, "</th>");
    }
    put(report, "</tr></thead>\n<tbody>\n");
    gls_buf_append(report->out, &report->own);
    put(report, "</tbody>\n</table>\n");
}

static void begin_file(struct gls_report *report)
{
    struct review *review = report->state;
    report->own.size = 0;
    if (review)
        gls_html_strip_clear(&review->strip);
}

static void end_file(struct gls_report *report, const struct gls_verify_counts *counts)
{
    struct review *review = report->state;
    bool standard = strcmp(report->file, "-") == 0;
    put(report, "<section class=\"file\">\n<h2>");
    gls_review_put(report->out, standard
                                    ? gls_review_in(report, "Entrée standard", "Standard input")
                                    : report->file);
    put(report, "</h2>\n");
    put_figures(report, counts);
    if (review && counts->segments && review->strip.any)
        gls_html_strip_put(&review->strip, counts->segments,
                           gls_review_in(report, "Où dans le fichier", "Where in the file"),
                           report->out);
    if (report->own.size) {
        put_table(report);
    } else {
        put(report, "<p class=\"clean\">");
        gls_review_put(report->out,
                       gls_review_in(report, "Rien à signaler.", "Nothing to report."));
        put(report, "</p>\n");
    }
    put_notes(report);
    put(report, "</section>\n");
    report->own.size = 0;
}

/* ------------------------------------------------------------------ the page */

static void put_legend(struct gls_report *report)
{
    put(report, "<details class=\"legend\">\n<summary>");
    gls_review_put(report->out,
                   gls_review_in(report, "Comment lire cette page", "How to read this page"));
    put(report, "</summary>\n<ul>\n");
    for (size_t i = 0; i < GLS_REVIEW_MARKS; i++) {
        gls_buf_printf(report->out, "<li><mark class=\"%s\">", gls_review_marks[i].style);
        gls_review_put(report->out, gls_review_in(report, gls_review_marks[i].french,
                                                  gls_review_marks[i].english));
        put(report, "</mark></li>\n");
    }
    put(report, "</ul>\n</details>\n");
}

static void put_bar(struct gls_report *report)
{
    put(report, "<section class=\"bar\" aria-label=\"");
    gls_review_put(report->out, gls_review_in(report, "Choix", "Choice"));
    put(report, "\" hidden>\n");
    for (int level = GLS_SEVERITY_ERROR; level >= GLS_SEVERITY_NOTE; level--) {
        gls_buf_printf(report->out, "<label><input type=\"checkbox\" value=\"%s\" checked> ",
                       gls_severity_name((enum gls_severity)level));
        gls_review_put(report->out, gls_review_severity(report, level, true));
        put(report, "</label>\n");
    }
    put(report, "<label class=\"rule\">");
    gls_review_put(report->out, gls_review_in(report, "Règle", "Rule"));
    put(report, " <select><option value=\"\">");
    gls_review_put(report->out, gls_review_in(report, "toutes", "all"));
    put(report, "</option></select></label>\n<div class=\"walk\"><output></output>\n"
                "<button type=\"button\" class=\"before\" aria-keyshortcuts=\"p\">");
    gls_review_put(report->out, gls_review_in(report, "Précédent", "Previous"));
    put(report, " <kbd>p</kbd></button>\n"
                "<button type=\"button\" class=\"after\" aria-keyshortcuts=\"n\">");
    gls_review_put(report->out, gls_review_in(report, "Suivant", "Next"));
    put(report, " <kbd>n</kbd></button></div>\n</section>\n");
}

static void begin(struct gls_report *report)
{
    const char *title = report->how->title ? report->how->title
                                           : gls_review_in(report, "Vérification de la traduction",
                                                           "Translation check");
    struct review *review = gls_malloc(sizeof *review);
    report->state = review;
    if (!review) {
        report->status = GLS_ERR_NOMEM;
        return;
    }
    gls_html_strip_clear(&review->strip);
    gls_buf_init(&review->notes);
    gls_html_begin_review(report->out, title, report->how->lang);
    put(report, "<header>\n<h1>");
    gls_review_put(report->out, title);
    put(report, "</h1>\n");
    put_legend(report);
    put(report, "</header>\n");
    put_bar(report);
    put(report, "<main>\n");
}

static void end(struct gls_report *report)
{
    put_notes(report);
    put(report, "</main>\n");
    gls_html_end_review(report->out);
}

static void release(struct gls_report *report)
{
    struct review *review = report->state;
    if (review)
        gls_buf_release(&review->notes);
    gls_free(review);
    report->state = NULL;
}

const struct gls_reporter gls_html_reporter = {.begin = begin,
                                               .file_begin = begin_file,
                                               .segment = gls_review_put_segment,
                                               .finding = put_note,
                                               .file_end = end_file,
                                               .end = end,
                                               .release = release,
                                               .one_page = true};
