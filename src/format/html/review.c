/* A page to review a translation by: for each file its figures, a strip of where findings lie, and
 * the segments with source and target side by side. The strip stands above the segments, and its
 * file's length is known at the end only: segments wait in memory until then. */
#include "format/report.h"

#include <inttypes.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "format/html/html.h"
#include "format/html/strip.h"
#include "page/label.h"

struct review {
    struct gls_html_strip strip; /**< of the file at hand */
    struct gls_buf notes;        /**< findings about a file, or about none */
};

static void put(struct gls_report *report, const char *html)
{
    gls_buf_puts(report->out, html);
}

static const char *in(const struct gls_report *report, const char *french, const char *english)
{
    return *report->how->lang == 'f' ? french : english;
}

static void put_text(struct gls_buf *out, const char *text)
{
    gls_html_put_text(out, gls_span_of(text));
}

/* ------------------------------------------------------------------ words */

static const struct {
    const char *class, *french, *english;
} marks[] = {
    [GLS_MARK_RENDERED] = {"rendered", "rendu", "rendered"},
    [GLS_MARK_MISSING] = {"missing", "non rendu", "not rendered"},
    [GLS_MARK_DOUBTFUL] = {"doubtful", "douteux", "doubtful"},
    [GLS_MARK_RENDERING] = {"rendering", "rend un terme", "renders a term"},
    [GLS_MARK_FORBIDDEN] = {"forbidden", "à éviter", "not to be used"},
    [GLS_MARK_OUTDATED] = {"outdated", "vieilli", "out of date"},
    [GLS_MARK_WRONG] = {"wrong", "à revoir", "to be looked at"},
    [GLS_MARK_OTHER] = {"other", "autre terme", "another term"},
};

static const char *const severities[GLS_SEVERITY_COUNT][4] = {
    [GLS_SEVERITY_NOTE] = {"remarque", "note", "Remarques", "Notes"},
    [GLS_SEVERITY_WARNING] = {"avertissement", "warning", "Avertissements", "Warnings"},
    [GLS_SEVERITY_ERROR] = {"erreur", "error", "Erreurs", "Errors"},
};

static const char *severity_name(const struct gls_report *report, int severity, bool many)
{
    return severities[severity][2 * many + (*report->how->lang != 'f')];
}

static const char *skip_name(const struct gls_report *report, enum gls_skip skip)
{
    static const char *const french[GLS_SKIP_COUNT] = {
        [GLS_SKIP_UNTRANSLATED] = "non traduit",     [GLS_SKIP_KEPT] = "à ne pas traduire",
        [GLS_SKIP_FUZZY] = "approximatif (fuzzy)",   [GLS_SKIP_OBSOLETE] = "obsolète",
        [GLS_SKIP_LANGUAGE] = "en d’autres langues",
    };
    return in(report, french[skip], gls_skip_name(skip));
}

/* ------------------------------------------------------------------ a segment */

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
        gls_buf_printf(out, "<mark class=\"%s\" title=\"", marks[mark[i].kind].class);
        put_text(out, in(report, marks[mark[i].kind].french, marks[mark[i].kind].english));
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

static void put_proposals(struct gls_report *report, struct gls_buf *out,
                          const struct gls_deviation *deviation, const char *lang)
{
    if (!deviation->expected_count)
        return;
    gls_buf_puts(out, "<p class=\"say\">");
    for (size_t i = 0; i < deviation->expected_count; i++) {
        gls_buf_puts(out, i ? " <b" : "<b");
        gls_html_put_lang(out, lang);
        gls_buf_puts(out, ">");
        put_text(out, deviation->expected[i].text);
        gls_buf_puts(out, "</b>");
    }
    gls_buf_puts(out, "</p>");
    (void)report;
}

static void put_finding(struct gls_report *report, struct gls_buf *out,
                        const struct gls_deviation *deviation, const char *lang)
{
    const char *level = gls_severity_name(deviation->severity);
    gls_buf_printf(out,
                   "<li class=\"%s\" data-level=\"%s\" data-rule=\"%s\"><span class=\"level\">",
                   level, level, deviation->rule->name);
    put_text(out, severity_name(report, deviation->severity, false));
    gls_buf_printf(out, "</span> <code>%s</code><p>", deviation->rule->name);
    put_text(out, deviation->problem ? deviation->problem : deviation->message);
    gls_buf_puts(out, "</p>");
    put_proposals(report, out, deviation, lang);
    if (deviation->waived) {
        gls_buf_puts(out, "<p class=\"waived\">");
        put_text(out, in(report, "admis", "waived"));
        gls_buf_puts(out, !*deviation->waived ? "" : in(report, "\u00A0: ", ": "));
        put_text(out, deviation->waived);
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
            put_finding(report, out, &segment->deviation[i], segment->target_lang);
        gls_buf_puts(out, "</ul>");
    } else if (segment->skip != GLS_SKIP_NONE) {
        gls_buf_puts(out, "<span class=\"unchecked\">");
        put_text(out, skip_name(report, segment->skip));
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
        put_text(out, segment->id);
    else
        gls_buf_printf(out, "%" PRIu64, segment->number);
    gls_buf_puts(out, "</a>");
    if (segment->target_place.line)
        gls_buf_printf(out, " <span class=\"line\">%s %u</span>", in(report, "ligne", "line"),
                       segment->target_place.line);
    gls_buf_puts(out, "</td>\n");
}

static void put_segment(struct gls_report *report, const struct gls_compared *segment)
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

/* A finding about a file, or about none; those of a segment stand with it. */
static void put_note(struct gls_report *report, const struct gls_deviation *deviation)
{
    struct review *review = report->state;
    if (review && !deviation->segment)
        put_finding(report, &review->notes, deviation, NULL);
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
    put_text(report->out, name);
    gls_buf_printf(report->out, "</dt><dd>%" PRIu64, count);
    if (of != count)
        gls_buf_printf(report->out, " <small>%s %" PRIu64 "</small>", in(report, "sur", "of"), of);
    put(report, "</dd></div>\n");
}

static void put_figures(struct gls_report *report, const struct gls_verify_counts *counts)
{
    put(report, "<dl class=\"figures\">\n");
    put_figure(report, in(report, "Segments vérifiés", "Segments checked"), counts->checked,
               counts->segments);
    for (unsigned skip = GLS_SKIP_NONE + 1; skip < GLS_SKIP_COUNT; skip++)
        if (counts->skipped[skip])
            put_figure(report, skip_name(report, (enum gls_skip)skip), counts->skipped[skip],
                       counts->skipped[skip]);
    put_figure(report, in(report, "Termes rendus", "Terms rendered"), counts->rendered,
               counts->terms);
    for (int level = GLS_SEVERITY_ERROR; level >= GLS_SEVERITY_NOTE; level--)
        if (counts->found[level])
            put_figure(report, severity_name(report, level, true), counts->found[level],
                       counts->found[level]);
    if (counts->waived)
        put_figure(report, in(report, "Admis", "Waived"), counts->waived, counts->waived);
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
        put_text(report->out, in(report, heads[i][0], heads[i][1]));
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
    put_text(report->out,
             standard ? in(report, "Entrée standard", "Standard input") : report->file);
    put(report, "</h2>\n");
    put_figures(report, counts);
    if (review && counts->segments && review->strip.any)
        gls_html_strip_put(&review->strip, counts->segments,
                           in(report, "Où dans le fichier", "Where in the file"), report->out);
    if (report->own.size) {
        put_table(report);
    } else {
        put(report, "<p class=\"clean\">");
        put_text(report->out, in(report, "Rien à signaler.", "Nothing to report."));
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
    put_text(report->out, in(report, "Comment lire cette page", "How to read this page"));
    put(report, "</summary>\n<ul>\n");
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        gls_buf_printf(report->out, "<li><mark class=\"%s\">", marks[i].class);
        put_text(report->out, in(report, marks[i].french, marks[i].english));
        put(report, "</mark></li>\n");
    }
    put(report, "</ul>\n</details>\n");
}

static void put_bar(struct gls_report *report)
{
    put(report, "<section class=\"bar\" aria-label=\"");
    put_text(report->out, in(report, "Choix", "Choice"));
    put(report, "\" hidden>\n");
    for (int level = GLS_SEVERITY_ERROR; level >= GLS_SEVERITY_NOTE; level--) {
        gls_buf_printf(report->out, "<label><input type=\"checkbox\" value=\"%s\" checked> ",
                       gls_severity_name((enum gls_severity)level));
        put_text(report->out, severity_name(report, level, true));
        put(report, "</label>\n");
    }
    put(report, "<label class=\"rule\">");
    put_text(report->out, in(report, "Règle", "Rule"));
    put(report, " <select><option value=\"\">");
    put_text(report->out, in(report, "toutes", "all"));
    put(report, "</option></select></label>\n<div class=\"walk\"><output></output>\n"
                "<button type=\"button\" class=\"before\" aria-keyshortcuts=\"p\">");
    put_text(report->out, in(report, "Précédent", "Previous"));
    put(report, " <kbd>p</kbd></button>\n"
                "<button type=\"button\" class=\"after\" aria-keyshortcuts=\"n\">");
    put_text(report->out, in(report, "Suivant", "Next"));
    put(report, " <kbd>n</kbd></button></div>\n</section>\n");
}

static void begin(struct gls_report *report)
{
    const char *title = report->how->title
                            ? report->how->title
                            : in(report, "Vérification de la traduction", "Translation check");
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
    put_text(report->out, title);
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
                                               .segment = put_segment,
                                               .finding = put_note,
                                               .file_end = end_file,
                                               .end = end,
                                               .release = release,
                                               .one_page = true};
