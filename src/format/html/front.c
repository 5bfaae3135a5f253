/* What stands above the entries: the title, how to read them, and the search, which is hidden where
 * there is no script to answer it. */
#include "format/html/page.h"
#include "page/label.h"
#include "page/legend.h"

/* The words of the controls, in French and English. */
enum word { SEARCH, NONE, ONE, MANY, DIRECTION, SUBJECT, ALL_SUBJECTS, RESULTS, MORE, WORDS };
static const struct {
    const char *fr, *en;
} words[WORDS] = {
    [SEARCH] = {"Chercher un terme", "Search for a term"},
    [NONE] = {"aucun terme", "no term"},
    [ONE] = {"1 terme", "1 term"},
    [MANY] = {"# termes", "# terms"},
    [DIRECTION] = {"Sens", "Direction"},
    [SUBJECT] = {"Domaine", "Subject"},
    [ALL_SUBJECTS] = {"tous", "all"},
    [RESULTS] = {"Résultats", "Results"},
    [MORE] = {"Afficher la suite", "Show more"},
};

static void write_text(struct gls_scribe *scribe, const char *text)
{
    gls_html_put_typeset(scribe, text);
}

static void write_word(struct gls_scribe *scribe, enum word word)
{
    write_text(scribe, *scribe->page->lang == 'e' ? words[word].en : words[word].fr);
}

static void write_label(struct gls_scribe *scribe, enum gls_label label)
{
    write_text(scribe, gls_label(label, scribe->page->lang));
}

/* HTML with words of ours in it. */
struct piece {
    const char *before;
    enum word word;
};

static void write_pieces(struct gls_scribe *scribe, const struct piece *pieces, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        gls_buf_puts(scribe->out, pieces[i].before);
        write_word(scribe, pieces[i].word);
    }
}

void gls_html_put_direction(struct gls_scribe *scribe, const char *from, const char *to)
{
    write_text(scribe, gls_label_language(from, scribe->page->lang));
    gls_buf_puts(scribe->out, " → ");
    write_text(scribe, gls_label_language(to, scribe->page->lang));
}

static void write_groups(struct gls_scribe *scribe, size_t count, const char *gap)
{
    if (count < 1000) {
        gls_buf_printf(scribe->out, "%zu", count);
        return;
    }
    write_groups(scribe, count / 1000, gap);
    gls_buf_printf(scribe->out, "%s%03zu", gap, count % 1000);
}

/* Groups of three digits from 10 000 on, as the script has them. */
static void write_count(struct gls_scribe *scribe, size_t count)
{
    const char *gap = *scribe->page->lang == 'e' ? "," : "\u202F";
    write_groups(scribe, count, count < 10000 ? "" : gap);
}

/* ------------------------------------------------------------------ title and legend */

static void write_title(struct gls_scribe *scribe, bool indexed)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    size_t count = gls_listing_count(scribe->listing);
    gls_buf_puts(scribe->out, "<h1>");
    write_text(scribe, scribe->page->title);
    gls_buf_puts(scribe->out, "</h1>\n<p>");
    gls_html_put_direction(scribe, shelf->from, shelf->to);
    gls_buf_puts(scribe->out, " · ");
    write_count(scribe, count);
    gls_buf_puts(scribe->out, " ");
    write_label(scribe, count == 1 ? GLS_LABEL_TERM : GLS_LABEL_TERMS);
    if (indexed) {
        gls_buf_puts(scribe->out, "<span class=\"unscripted\"> · <a href=\"#::index\">");
        write_label(scribe, GLS_LABEL_INDEX);
        gls_buf_puts(scribe->out, "</a></span>");
    }
    gls_buf_puts(scribe->out, "</p>\n");
}

static void write_abbreviations(struct gls_scribe *scribe, const struct gls_legend *legend)
{
    if (legend->count == 0)
        return;
    gls_buf_puts(scribe->out, "<dl class=\"short\">\n");
    for (size_t i = 0; i < legend->count; i++) {
        gls_buf_puts(scribe->out, "<div><dt>");
        write_text(scribe, legend->row[i].shown);
        gls_buf_puts(scribe->out, "</dt> <dd>");
        write_text(scribe, legend->row[i].meaning);
        gls_buf_puts(scribe->out, "</dd></div>\n");
    }
    gls_buf_puts(scribe->out, "</dl>\n");
}

static void write_legend(struct gls_scribe *scribe)
{
    const struct gls_page *page = scribe->page;
    const char *sentence;
    struct gls_legend legend;
    scribe->status =
        gls_legend_build(&legend, scribe->listing, page->brief, page->lang, scribe->err);
    if (scribe->status != GLS_OK)
        return;
    gls_buf_puts(scribe->out, "<details>\n<summary>");
    write_label(scribe, GLS_LABEL_READING);
    gls_buf_puts(scribe->out, "</summary>\n");
    for (size_t i = 0; (sentence = gls_legend_sentence(&legend, i, page->lang)); i++) {
        gls_buf_puts(scribe->out, "<p>");
        write_text(scribe, sentence);
        gls_buf_puts(scribe->out, "</p>\n");
    }
    write_abbreviations(scribe, &legend);
    gls_buf_puts(scribe->out, "</details>\n");
}

/* ------------------------------------------------------------------ the search */

static void write_field(struct gls_scribe *scribe)
{
    static const struct piece pieces[] = {
        {"<div class=\"search\">\n<input type=\"search\" aria-label=\"", SEARCH},
        {"\" placeholder=\"", SEARCH},
        {"\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\""
         " aria-keyshortcuts=\"/\">\n<p role=\"status\" data-none=\"",
         NONE},
        {"\" data-one=\"", ONE},
        {"\" data-many=\"", MANY},
    };
    write_pieces(scribe, pieces, sizeof pieces / sizeof *pieces);
    gls_buf_puts(scribe->out, "\"></p>\n</div>\n");
}

static void write_turn(struct gls_scribe *scribe, const char *from, const char *to, bool first)
{
    gls_buf_puts(scribe->out, "<label><input type=\"radio\" name=\"from\" value=\"");
    write_text(scribe, from);
    gls_buf_puts(scribe->out, first ? "\" checked> " : "\"> ");
    gls_html_put_direction(scribe, from, to);
    gls_buf_puts(scribe->out, "</label>\n");
}

static void write_turns(struct gls_scribe *scribe)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    static const struct piece legend = {"<fieldset>\n<legend class=\"unseen\">", DIRECTION};
    write_pieces(scribe, &legend, 1);
    gls_buf_puts(scribe->out, "</legend>\n");
    write_turn(scribe, shelf->from, shelf->to, true);
    write_turn(scribe, shelf->to, shelf->from, false);
    gls_buf_puts(scribe->out, "</fieldset>\n");
}

/* The script knows the subjects. */
static void write_subjects(struct gls_scribe *scribe)
{
    static const struct piece pieces[] = {
        {"<label hidden>", SUBJECT},
        {" <select><option value=\"\">", ALL_SUBJECTS},
    };
    write_pieces(scribe, pieces, sizeof pieces / sizeof *pieces);
    gls_buf_puts(scribe->out, "</option></select></label>\n");
}

static void write_search(struct gls_scribe *scribe, bool indexed)
{
    gls_buf_puts(scribe->out, "<div role=\"search\">\n");
    write_field(scribe);
    gls_buf_puts(scribe->out, "<div class=\"options\">\n");
    if (indexed)
        write_turns(scribe);
    write_subjects(scribe);
    gls_buf_puts(scribe->out, "</div>\n</div>\n");
}

static void write_results(struct gls_scribe *scribe)
{
    static const struct piece pieces[] = {
        {"<section id=\"::results\" hidden>\n<h2 class=\"unseen\">", RESULTS},
        {"</h2>\n<dl></dl>\n<button type=\"button\">", MORE},
    };
    write_pieces(scribe, pieces, sizeof pieces / sizeof *pieces);
    gls_buf_puts(scribe->out, "</button>\n</section>\n");
}

void gls_html_put_front(struct gls_scribe *scribe, bool indexed)
{
    gls_buf_puts(scribe->out, "<header>\n");
    write_title(scribe, indexed);
    write_legend(scribe);
    gls_buf_puts(scribe->out, "</header>\n");
    write_search(scribe, indexed);
    gls_buf_puts(scribe->out, "<main>\n");
    write_results(scribe);
}
