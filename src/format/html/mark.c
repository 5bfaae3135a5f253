/* A page of texts with their glossary below:
 *
 *     <p>une <mark class="first" tabindex="0">calcification<span class="beside">
 *     <a href="#calcif">calcification</a> <span><b lang="en">calcification</b></span></span></mark>
 *
 * What is said of a term is its own text, so that nothing need run: the style puts that of a first
 * occurrence beside the text, where there is room, in brackets on paper, and any other at the foot
 * of the window, for readers who tap the term, point at it or come by keyboard. */
#include "format/mark.h"

#include <string.h>

#include "format/html/html.h"
#include "page/label.h"

static void write_text(struct gls_marking *marking, const char *text)
{
    gls_html_put_text(marking->out, gls_span_of(text));
}

static const char *in(const struct gls_marking *marking, const char *french, const char *english)
{
    return *marking->how.lang == 'e' ? english : french;
}

/* ------------------------------------------------------------------ the page */

/* For readers a text is called as its file, wherever that is. */
static const char *name_of(const struct gls_marking *marking)
{
    const char *slash = strrchr(marking->name, '/');
    if (strcmp(marking->name, "-") == 0)
        return in(marking, "Texte annoté", "Annotated text");
    return slash ? slash + 1 : marking->name;
}

static const char *title_of(const struct gls_marking *marking)
{
    if (marking->how.title)
        return marking->how.title;
    return marking->how.several ? in(marking, "Textes annotés", "Annotated texts")
                                : name_of(marking);
}

static void begin_page(struct gls_marking *marking)
{
    const struct gls_shelf *shelf = marking->shelf;
    const char *lang = marking->how.lang;
    gls_html_begin(marking->out, title_of(marking), lang, false);
    gls_buf_puts(marking->out, "<header>\n<h1>");
    write_text(marking, title_of(marking));
    gls_buf_puts(marking->out, "</h1>\n<p>");
    write_text(marking, gls_label_language(shelf->from, lang));
    gls_buf_puts(marking->out, " → ");
    write_text(marking, gls_label_language(shelf->to, lang));
    gls_buf_puts(marking->out, " · <a href=\"#::glossary\">");
    write_text(marking, gls_label(GLS_LABEL_GLOSSARY, lang));
    gls_buf_puts(marking->out, "</a></p>\n</header>\n<main>\n");
}

static void begin_text(struct gls_marking *marking)
{
    if (marking->texts == 0)
        begin_page(marking);
    gls_buf_puts(marking->out, "<article class=\"text\"");
    gls_html_put_lang(marking->out, marking->shelf->from);
    gls_buf_puts(marking->out, ">\n");
    marking->open = false;
    if (!marking->how.several)
        return;
    gls_buf_puts(marking->out, "<h2>");
    write_text(marking, name_of(marking));
    gls_buf_puts(marking->out, "</h2>\n");
}

static void end_text(struct gls_marking *marking)
{
    gls_buf_puts(marking->out, marking->open ? "</p>\n</article>\n" : "</article>\n");
    marking->open = false;
}

static enum gls_status write_entries(struct gls_marking *marking)
{
    const struct gls_filter filter = {.in = marking->selection};
    const struct gls_page page = {.title = "", .lang = marking->how.lang};
    struct gls_listing *listing;
    enum gls_status status = gls_listing_new(&listing, marking->shelf, &filter, NULL, NULL);
    if (status != GLS_OK)
        return status;
    status = gls_html_put_entries(listing, &page, marking->out, NULL);
    gls_listing_free(listing);
    return status;
}

static void end_page(struct gls_marking *marking)
{
    gls_buf_puts(marking->out, "<section class=\"glossary\">\n<h2 id=\"::glossary\">");
    write_text(marking, gls_label(GLS_LABEL_GLOSSARY, marking->how.lang));
    gls_buf_puts(marking->out, "</h2>\n");
    if (write_entries(marking) != GLS_OK)
        gls_work_fail_nomem(marking->work);
    gls_buf_puts(marking->out, "</section>\n</main>\n");
    gls_html_end(marking->out, false);
}

/* ------------------------------------------------------------------ the text
 *
 * White space is held back until it is known what it parts: a blank line parts paragraphs. Within
 * one the style keeps it as it is. */

enum { HELD_BYTES = 4096 };

static bool is_white(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Before what can be seen: the white space since the last of it. Of a blank line, only what stands
 * after it is kept, the indentation. */
static void write_held(struct gls_marking *marking)
{
    struct gls_buf *held = &marking->own;
    size_t lines = 0, start = 0;
    for (size_t i = 0; i < held->size; i++)
        if (held->data[i] == '\n') {
            lines++;
            start = i + 1;
        }
    if (lines > 1 || !marking->open) {
        gls_buf_puts(marking->out, marking->open ? "</p>\n<p>" : "<p>");
        marking->open = true;
    } else {
        start = 0;
    }
    if (held->size > start)
        gls_buf_put(marking->out, held->data + start, held->size - start);
    held->size = 0;
}

static void hold(struct gls_marking *marking, struct gls_span white)
{
    for (size_t i = 0; i < white.size; i++)
        if (white.data[i] != '\r')
            gls_buf_put(&marking->own, white.data + i, 1);
    if (marking->own.size > HELD_BYTES)
        write_held(marking);
}

/* A run of white space, or of what is not. */
static struct gls_span run_of(struct gls_span text)
{
    size_t size = 1;
    while (size < text.size && is_white(text.data[size]) == is_white(*text.data))
        size++;
    return (struct gls_span){text.data, size};
}

static void write_piece(struct gls_marking *marking, struct gls_span text)
{
    if (!marking->open)
        text = gls_without_byte_order_mark(text);
    while (text.size) {
        struct gls_span run = run_of(text);
        if (is_white(*run.data)) {
            hold(marking, run);
        } else {
            write_held(marking);
            gls_html_put_text(marking->out, run);
        }
        text.data += run.size;
        text.size -= run.size;
    }
}

/* ------------------------------------------------------------------ terms */

/* Terms are in a language of their own. */
static void write_gloss(struct gls_marking *marking, enum gls_gloss kind, const char *text)
{
    bool is_term = kind == GLS_GLOSS_PREFERRED || kind == GLS_GLOSS_EQUIVALENT;
    const struct gls_shelf *shelf = marking->shelf;
    if (is_term) {
        gls_buf_puts(marking->out, "<b");
        gls_html_put_lang(marking->out, kind == GLS_GLOSS_PREFERRED ? shelf->from : shelf->to);
        gls_buf_puts(marking->out, ">");
    }
    write_text(marking, text);
    gls_buf_puts(marking->out, is_term ? "</b>" : "");
}

/* The term, which leads to its entry, and what is said of it, in the language of labels. */
static void write_beside(struct gls_marking *marking, const struct gls_hit *hit,
                         struct gls_span gloss)
{
    const struct gls_match *match = hit->match;
    struct gls_entry_ref concept = {match->base, gls_base_term_concept(match->base, match->term),
                                    match->shelf_index};
    gls_buf_puts(marking->out, "<span class=\"beside\"");
    gls_html_put_lang(marking->out, marking->how.lang);
    gls_buf_puts(marking->out, "><a href=\"#");
    gls_html_put_anchor(marking->out, concept);
    gls_buf_puts(marking->out, "\"");
    gls_html_put_lang(marking->out, marking->shelf->from);
    gls_buf_puts(marking->out, ">");
    write_text(marking, gls_match_text(match));
    gls_buf_puts(marking->out, "</a> <span>");
    gls_buf_put(marking->out, gloss.data, gloss.size);
    gls_buf_puts(marking->out, "</span></span>");
}

/* A term may be broken by a line end, which stays. */
static void write_surface(struct gls_marking *marking, struct gls_span text)
{
    while (text.size) {
        struct gls_span run = run_of(text);
        if (is_white(*run.data))
            gls_buf_put(marking->out, run.data, run.size);
        else
            gls_html_put_text(marking->out, run);
        text.data += run.size;
        text.size -= run.size;
    }
}

static void write_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    static const char *const classes[2][2] = {{"", " class=\"first\""},
                                              {" class=\"avoid\"", " class=\"avoid first\""}};
    if (hit->inner)
        return;
    write_held(marking);
    struct gls_buf *out = marking->out, *gloss = &marking->scratch;
    size_t met = marking->met.count;
    gloss->size = 0;
    marking->out = gloss;
    gls_marking_gloss(marking, hit, true, write_gloss);
    marking->out = out;
    gls_buf_printf(out, "<mark%s tabindex=\"0\">",
                   classes[gls_hit_is_bad(hit)][marking->met.count > met]);
    write_surface(marking, hit->surface);
    write_beside(marking, hit, (struct gls_span){gloss->data, gloss->size});
    gls_buf_puts(marking->out, "</mark>");
}

const struct gls_marker gls_html_marker = {.begin = begin_text,
                                           .text = write_piece,
                                           .hit = write_hit,
                                           .end = end_text,
                                           .finish = end_page,
                                           .selects = true};
