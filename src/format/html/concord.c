/* A page of terms in their contexts: a table a term, the term in the middle, that is sorted by its
 * heads and filtered; above it, where wanted, a picture of where in the texts they stand. */
#include "format/concord.h"

#include <inttypes.h>
#include <string.h>

#include "core/span.h"
#include "format/html/html.h"
#include "page/label.h"

static void put(struct gls_concord *concord, const char *html)
{
    gls_buf_puts(concord->out, html);
}

static void put_span(struct gls_concord *concord, struct gls_span text)
{
    gls_html_put_text(concord->out, text);
}

static void put_text(struct gls_concord *concord, const char *text)
{
    put_span(concord, gls_span_of(text));
}

static const char *in(const struct gls_concord *concord, const char *french, const char *english)
{
    return *concord->look.lang == 'e' ? english : french;
}

/* For readers a text is called as its file, wherever that is. */
static const char *name_of(const struct gls_concord *concord, const char *file)
{
    const char *slash = strrchr(file, '/');
    if (strcmp(file, "-") == 0)
        return in(concord, "texte", "text");
    return slash && slash[1] ? slash + 1 : file;
}

/* ------------------------------------------------------------------ the page */

static void begin(struct gls_concord *concord)
{
    const char *lang = concord->look.lang;
    const char *title = concord->look.title ? concord->look.title : "Concordance";
    gls_html_begin_concord(concord->out, title, lang);
    put(concord, "<header>\n<h1>");
    put_text(concord, title);
    put(concord, "</h1>\n<p>");
    put_text(concord, gls_label_language(concord->shelf->from, lang));
    put(concord, "</p>\n</header>\n<main data-lang=\"");
    put_text(concord, concord->shelf->from);
    put(concord, "\">\n");
}

static void put_head(struct gls_concord *concord, const char *name, const char *french,
                     const char *english, bool sorts)
{
    gls_buf_printf(concord->out, "<th class=\"%s\" scope=\"col\"%s", name,
                   sorts ? " aria-sort=\"none\"><button type=\"button\">" : ">");
    put_text(concord, in(concord, french, english));
    put(concord, sorts ? "</button></th>" : "</th>");
}

static void begin_table(struct gls_concord *concord)
{
    put(concord, "<table>\n<thead><tr>");
    put_head(concord, "place", "Lieu", "Place", true);
    if (concord->look.sentences) {
        put_head(concord, "whole", "Phrase", "Sentence", false);
    } else {
        put_head(concord, "left", "À gauche", "Left", true);
        put_head(concord, "keyword", "Terme", "Term", true);
        put_head(concord, "right", "À droite", "Right", true);
    }
    put(concord, concord->look.aligned ? "</tr></thead>\n" : "</tr></thead>\n<tbody>\n");
}

static void end_table(struct gls_concord *concord)
{
    if (!concord->open)
        return;
    put(concord,
        concord->look.aligned ? "</table>\n</section>\n" : "</tbody>\n</table>\n</section>\n");
    concord->open = false;
}

/* What the script needs comes before the tables, but after the picture. */
static void begin_lines(struct gls_concord *concord)
{
    if (concord->lines || concord->sections)
        return;
    if (concord->rows)
        put(concord, "</div>\n</section>\n");
    put(concord, "<div class=\"bar\" hidden>\n<label>");
    put_text(concord, in(concord, "Filtrer", "Filter"));
    put(concord, " <input type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></label>\n"
                 "<output></output>\n</div>\n");
}

static void begin_section(struct gls_concord *concord, const char *heading, uint64_t lines)
{
    begin_lines(concord);
    end_table(concord);
    put(concord, "<section>\n<h2");
    gls_html_put_lang(concord->out, concord->shelf->from);
    put(concord, ">");
    put_text(concord, heading);
    gls_buf_printf(concord->out, " <small>%" PRIu64 "</small></h2>\n", lines);
    begin_table(concord);
    concord->open = true;
}

static void end(struct gls_concord *concord)
{
    begin_lines(concord);
    end_table(concord);
    if (!concord->lines) {
        put(concord, "<p>");
        put_text(concord, in(concord, "Rien n’a été trouvé.", "Nothing was found."));
        put(concord, "</p>\n");
    }
    put(concord, "</main>\n");
    gls_html_end_concord(concord->out);
}

/* ------------------------------------------------------------------ the picture */

static void begin_plot(struct gls_concord *concord)
{
    put(concord, "<section class=\"places\">\n<h2>");
    put_text(concord, in(concord, "Répartition", "Dispersion"));
    put(concord, "</h2>\n<div class=\"plot\">\n");
}

/* One path a row: a bar for each part of the text that has any. */
static void put_bars(struct gls_concord *concord, const struct gls_use_row *row)
{
    enum { HIGH = 100, LEAST = 12 };
    for (unsigned i = 0; i < GLS_USE_PARTS; i++) {
        uint64_t part = row->part[i], high = part * HIGH / row->most;
        high = part && high < LEAST ? LEAST : high;
        if (part)
            gls_buf_printf(concord->out, "M%u %uv-%uh9v%uz", 10 * i, HIGH, (unsigned)high,
                           (unsigned)high);
    }
}

static void put_row(struct gls_concord *concord, const struct gls_use_row *row)
{
    const char *file = name_of(concord, row->file), *head = row->by_text ? file : row->term;
    const char *name = row->by_text ? row->term : file;
    struct gls_buf *last = &concord->own; /* the heading of the row before */
    struct gls_span above = {last->data ? last->data : "", last->size};
    if (!concord->rows)
        begin_plot(concord);
    if (!concord->rows || !gls_span_equal(above, gls_span_of(head))) {
        put(concord, "<h3>");
        put_text(concord, head);
        put(concord, "</h3>\n");
        last->size = 0;
        gls_buf_puts(last, head);
    }
    put(concord, "<span class=\"name\">");
    put_text(concord, name);
    put(concord, "</span>\n<svg role=\"img\" viewBox=\"0 0 600 100\" preserveAspectRatio=\"none\" "
                 "aria-label=\"");
    put_text(concord, name);
    gls_buf_printf(concord->out, " (%" PRIu64 ")\"><path d=\"", row->count);
    put_bars(concord, row);
    gls_buf_printf(concord->out, "\"/></svg>\n<span class=\"count\">%" PRIu64 "</span>\n",
                   row->count);
}

/* ------------------------------------------------------------------ a line */

/* Percent-encoded, for a fragment or a path. */
static void put_address(struct gls_concord *concord, struct gls_span text, const char *kept)
{
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || (c && strchr(kept, c)))
            gls_buf_put(concord->out, text.data + i, 1);
        else
            gls_buf_printf(concord->out, "%%%02X", c);
    }
}

/* The place in the page that has the text annotated, by its words (text fragments of the web). */
static void begin_link(struct gls_concord *concord, const char *page,
                       const struct gls_occurrence *occurrence)
{
    put(concord, "<a href=\"");
    put_address(concord, gls_span_of(page), "/._~");
    put(concord, "#:~:text=");
    put_address(concord, occurrence->keyword, "._~");
    put(concord, "\">");
}

static void put_place(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    const struct gls_concord_look *look = &concord->look;
    const char *page = look->page_of ? look->page_of(look->payload, occurrence->file) : NULL;
    put(concord, "<td class=\"place\">");
    if (page)
        begin_link(concord, page, occurrence);
    put_text(concord, name_of(concord, occurrence->file));
    gls_buf_printf(concord->out, ":%" PRIu64 ":%" PRIu64, occurrence->line, occurrence->column);
    put(concord, page ? "</a></td>" : "</td>");
}

static void put_side(struct gls_concord *concord, struct gls_span text, bool cut_before,
                     bool cut_after)
{
    put(concord, cut_before ? "…" : "");
    put_span(concord, text);
    put(concord, cut_after ? "…" : "");
}

/* The element that a piece of a line stands in. */
static void put_piece(struct gls_concord *concord, const char *element, const char *name)
{
    bool cell = strcmp(element, "td") == 0;
    gls_buf_printf(concord->out, "<%s class=\"%s\"", element, name);
    if (cell)
        gls_html_put_lang(concord->out, concord->shelf->from);
    put(concord, ">");
}

static void put_pieces(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    const char *element = concord->look.sentences ? "span" : "td";
    put_piece(concord, element, "left");
    put_side(concord, occurrence->left, occurrence->left_cut, false);
    gls_buf_printf(concord->out, "</%s>", element);
    put_piece(concord, element, "keyword");
    put(concord, "<b>");
    put_span(concord, occurrence->keyword);
    gls_buf_printf(concord->out, "</b></%s>", element);
    put_piece(concord, element, "right");
    put_side(concord, occurrence->right, false, occurrence->right_cut);
    gls_buf_printf(concord->out, "</%s>", element);
}

static void put_beside(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    struct gls_span text = occurrence->aligned;
    size_t at = 0;
    gls_buf_printf(concord->out,
                   "<tr><td class=\"beside\"></td><td class=\"beside\" colspan=\"%d\"",
                   concord->look.sentences ? 1 : 3);
    gls_html_put_lang(concord->out, concord->shelf->to);
    put(concord, ">");
    for (size_t i = 0; i < occurrence->renderings; i++) {
        struct gls_range range = occurrence->rendering[i];
        put_span(concord, (struct gls_span){text.data + at, range.first - at});
        put(concord, "<mark>");
        put_span(concord, (struct gls_span){text.data + range.first, range.count});
        put(concord, "</mark>");
        at = range.first + range.count;
    }
    put_span(concord, (struct gls_span){text.data + at, text.size - at});
    put(concord, "</td></tr>\n");
}

static void put_line(struct gls_concord *concord, const struct gls_occurrence *occurrence)
{
    bool aligned = concord->look.aligned;
    if (!concord->open) { /* one list, without sections */
        begin_lines(concord);
        put(concord, "<section>\n");
        begin_table(concord);
        concord->open = true;
    }
    put(concord, aligned ? "<tbody class=\"pair\">\n<tr>" : "<tr>");
    put_place(concord, occurrence);
    if (concord->look.sentences)
        put_piece(concord, "td", "whole");
    put_pieces(concord, occurrence);
    put(concord, concord->look.sentences ? "</td></tr>\n" : "</tr>\n");
    if (aligned && occurrence->aligned.size)
        put_beside(concord, occurrence);
    put(concord, aligned ? "</tbody>\n" : "");
}

const struct gls_concorder gls_html_concorder = {begin, put_row, begin_section, put_line, end};
