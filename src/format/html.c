/* One self-contained page: no script, nothing fetched. Whatever a glossary holds is text here:
 * every character of it passes put_char(). */
#include <string.h>

#include "format/format.h"
#include "format/html_style.h"
#include "format/label.h"
#include "format/safe.h"

static void put(struct gls_scribe *scribe, const char *html)
{
    gls_buf_puts(scribe->out, html);
}

static void put_char(struct gls_buf *out, uint32_t c)
{
    static const struct {
        char c;
        const char *reference;
    } escapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
        if (c == (uint32_t)escapes[i].c) {
            gls_buf_puts(out, escapes[i].reference);
            return;
        }
    gls_safe_put(out, c);
}

/* For content and for attributes in quotes. */
static void put_text(struct gls_scribe *scribe, const char *text)
{
    struct gls_span span = gls_span_of(text);
    for (size_t at = 0; at < span.size;)
        put_char(scribe->out, gls_safe_next(span, &at));
}

static void put_label(struct gls_scribe *scribe, enum gls_label label)
{
    put_text(scribe, gls_label(label, scribe->page->lang));
}

/* " lang='fr'" unless the language is unknown. */
static void put_lang(struct gls_scribe *scribe, const char *tag)
{
    if (!tag || strcmp(tag, "und") == 0)
        return;
    put(scribe, " lang=\"");
    put_text(scribe, tag);
    put(scribe, "\"");
}

/* <element>text</element> in its language. */
static void put_element(struct gls_scribe *scribe, const char *element, const char *lang,
                        const char *text)
{
    gls_buf_printf(scribe->out, "<%s", element);
    put_lang(scribe, lang);
    put(scribe, ">");
    put_text(scribe, text);
    gls_buf_printf(scribe->out, "</%s>", element);
}

/* ------------------------------------------------------------------ anchors
 *
 *     calcinose        the head of the concept with that id: links into the page last
 *     calcinose:2      another term of it, the second in the file
 *     :17              a concept without an id of its own, the 17th
 *     2::calcinose     in the second glossary
 *     ::C              a letter
 *
 * Colons are never part of an id here: what is no letter, digit, "-", "_" or "." is written as
 * ~number~. */

static bool stands_in_id(uint32_t c)
{
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    return letter || other || (c >= 0x80 && !gls_is_treacherous(c));
}

static void put_id(struct gls_scribe *scribe, const char *id)
{
    struct gls_span span = gls_span_of(id);
    for (size_t at = 0; at < span.size;) {
        uint32_t c = gls_safe_next(span, &at);
        if (stands_in_id(c))
            gls_safe_put(scribe->out, c);
        else
            gls_buf_printf(scribe->out, "~%X~", (unsigned)c);
    }
}

static void put_concept_anchor(struct gls_scribe *scribe, struct gls_entry_ref concept)
{
    const char *id = gls_base_concept(concept.base, concept.number).id;
    if (concept.glossary)
        gls_buf_printf(scribe->out, "%u::", (unsigned)concept.glossary + 1);
    if (*id && gls_base_find_id(concept.base, id) == concept.number)
        put_id(scribe, id);
    else
        gls_buf_printf(scribe->out, ":%u", (unsigned)concept.number + 1);
}

static void put_entry_anchor(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    uint32_t first = gls_base_concept(entry->ref.base, entry->concept.number).terms.first;
    put_concept_anchor(scribe, entry->concept);
    if (gls_listing_head(scribe->listing, entry->concept) != entry->ref.number)
        gls_buf_printf(scribe->out, ":%u", (unsigned)(entry->ref.number - first + 1));
}

/* A link to a concept that is on the page; else just the words. */
static void put_link(struct gls_scribe *scribe, struct gls_entry_ref concept, const char *lang,
                     const char *text)
{
    bool listed = gls_listing_head(scribe->listing, concept) != UINT32_MAX;
    if (listed) {
        put(scribe, "<a href=\"#");
        put_concept_anchor(scribe, concept);
        put(scribe, "\"");
        put_lang(scribe, lang);
        put(scribe, ">");
        put_text(scribe, text);
        put(scribe, "</a>");
    } else {
        put_element(scribe, "span", lang, text);
    }
}

/* A term of the entry's own concept: a link when that is where the concept is found. */
static void put_sibling(struct gls_scribe *scribe, const struct gls_entry *entry,
                        const struct gls_entry_term *term)
{
    if (gls_listing_head(scribe->listing, entry->concept) == term->number)
        put_link(scribe, entry->concept, term->lang, term->text);
    else
        put_element(scribe, "span", term->lang, term->text);
}

/* ------------------------------------------------------------------ the page */

static void write_head(struct gls_scribe *scribe)
{
    put(scribe, "<!DOCTYPE html>\n<html");
    put_lang(scribe, scribe->page->lang);
    put(scribe, ">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<title>");
    put_text(scribe, scribe->page->title);
    put(scribe, "</title>\n<style>\n");
    for (const char *const *line = gls_html_style; *line; line++) {
        put(scribe, *line);
        put(scribe, "\n");
    }
    put(scribe, "</style>\n</head>\n<body>\n");
}

static void write_title(struct gls_scribe *scribe)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    const char *lang = scribe->page->lang;
    size_t count = gls_listing_count(scribe->listing);
    put(scribe, "<header>\n");
    put_element(scribe, "h1", NULL, scribe->page->title);
    put(scribe, "\n<p>");
    put_text(scribe, gls_label_language(shelf->from, lang));
    put(scribe, " → ");
    put_text(scribe, gls_label_language(shelf->to, lang));
    gls_buf_printf(scribe->out, " · %zu ", count);
    put_label(scribe, count == 1 ? GLS_LABEL_TERM : GLS_LABEL_TERMS);
    put(scribe, "</p>\n</header>\n");
}

/* Links lead to the first of the letters with one heading. */
static void write_index(struct gls_scribe *scribe)
{
    size_t count;
    const struct gls_letter *letters = gls_listing_letters(scribe->listing, &count);
    put(scribe, "<nav aria-label=\"");
    put_label(scribe, GLS_LABEL_LETTERS);
    put(scribe, "\">\n");
    for (size_t i = 0; i < count; i++) {
        if (letters[i].repeated)
            continue;
        put(scribe, "<a href=\"#::");
        put_id(scribe, letters[i].heading);
        put(scribe, "\">");
        put_text(scribe, letters[i].heading);
        put(scribe, "</a>\n");
    }
    put(scribe, "</nav>\n");
}

static void begin(struct gls_scribe *scribe)
{
    write_head(scribe);
    write_title(scribe);
    write_index(scribe);
    put(scribe, "<main>\n");
}

static void write_letter(struct gls_scribe *scribe, const struct gls_letter *letter)
{
    put(scribe, scribe->told ? "</dl>\n</section>\n<section>\n<h2" : "<section>\n<h2");
    if (!letter->repeated) {
        put(scribe, " id=\"::");
        put_id(scribe, letter->heading);
        put(scribe, "\"");
    }
    put(scribe, ">");
    put_text(scribe, letter->heading);
    put(scribe, "</h2>\n<dl>\n");
}

static void end(struct gls_scribe *scribe)
{
    put(scribe, scribe->told ? "</dl>\n</section>\n</main>\n" : "</main>\n");
    put(scribe, "</body>\n</html>\n");
}

/* ------------------------------------------------------------------ an entry */

static void put_small(struct gls_scribe *scribe, const char *text)
{
    if (!text || !*text)
        return;
    put(scribe, " ");
    put_element(scribe, "small", NULL, text);
}

static void write_term(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_entry_term *term = &entry->term;
    bool bad = gls_admin_is_bad(term->admin);
    char grammar[GLS_GRAMMAR_BYTES];
    put(scribe, "<dt>");
    put_element(scribe, bad ? "s" : "dfn", term->lang, term->text);
    put_small(scribe, gls_label_grammar(term->pos, term->gender, grammar));
    put_small(scribe, gls_entry_place(term));
    if (entry->subject) {
        put(scribe, " <small class=\"subject\">");
        put_text(scribe, entry->subject);
        put(scribe, "</small>");
    }
    put(scribe, "</dt>\n");
}

static void write_advice(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const char *status = gls_label_status(entry->term.admin, scribe->page->lang);
    if (!status)
        return;
    put(scribe, "<dd class=\"advice\">");
    put_text(scribe, status);
    if (entry->prefer.text) {
        put_label(scribe, GLS_LABEL_SAY);
        put_sibling(scribe, entry, &entry->prefer);
    }
    put(scribe, "</dd>\n");
}

/* One line of the equivalents that may be used or of those that may not. */
static size_t write_some(struct gls_scribe *scribe, const struct gls_entry *entry, bool bad)
{
    size_t count = 0;
    for (size_t i = 0; i < entry->equivalents.count; i++) {
        const struct gls_entry_term *one = &entry->equivalents.item[i];
        if (gls_admin_is_bad(one->admin) != bad)
            continue;
        if (count++ == 0)
            put(scribe, bad ? "<dd class=\"avoid\">" : "<dd class=\"equivalents\">");
        else
            put(scribe, ", ");
        put_element(scribe, bad ? "s" : "span", one->lang, one->text);
        put_small(scribe, gls_label_gender(one->gender));
        put_small(scribe, gls_entry_place(one));
        put_small(scribe, gls_label_status(one->admin, scribe->page->lang));
    }
    put(scribe, count ? "</dd>\n" : "");
    return count;
}

static void write_equivalents(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    write_some(scribe, entry, false);
    write_some(scribe, entry, true);
    if (entry->equivalents.count)
        return;
    put(scribe, "<dd class=\"none\">");
    put_label(scribe, GLS_LABEL_NO_EQUIVALENT);
    put(scribe, "</dd>\n");
}

static void write_definition(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (!entry->definition)
        return;
    put(scribe, "<dd class=\"definition\"");
    put_lang(scribe, entry->definition_lang);
    put(scribe, ">");
    put_text(scribe, entry->definition);
    put(scribe, "</dd>\n");
}

static void write_synonyms(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (entry->prefer.text || entry->synonyms.count == 0)
        return;
    put(scribe, "<dd class=\"more\">");
    put_label(scribe, GLS_LABEL_SYNONYMS);
    for (size_t i = 0; i < entry->synonyms.count; i++) {
        put(scribe, i ? ", " : "");
        put_sibling(scribe, entry, &entry->synonyms.item[i]);
    }
    put(scribe, "</dd>\n");
}

static void write_links(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (entry->links == 0)
        return;
    put(scribe, "<dd class=\"more\">");
    put_label(scribe, GLS_LABEL_SEE);
    for (size_t i = 0; i < entry->links; i++) {
        const struct gls_entry_link *link = &entry->link[i];
        put(scribe, i ? ", " : "");
        struct gls_entry_ref concept = {entry->ref.base, link->concept, entry->ref.glossary};
        put_link(scribe, concept, NULL, link->text ? link->text : link->target);
    }
    put(scribe, "</dd>\n");
}

static void write_notes(struct gls_scribe *scribe, const struct gls_entry *entry, size_t from)
{
    for (size_t i = from; i < entry->notes; i++) {
        put(scribe, "<dd class=\"more\">");
        if (!gls_note_is_field(entry->note[i]))
            put_label(scribe, GLS_LABEL_NOTE);
        put_text(scribe, entry->note[i]);
        put(scribe, "</dd>\n");
    }
}

static void write_whole(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    write_definition(scribe, entry);
    write_synonyms(scribe, entry);
    write_links(scribe, entry);
    write_notes(scribe, entry, 0);
}

/* A synonym sends to the term that stands for its concept, unless its advice has done so. */
static void write_reference(struct gls_scribe *scribe, const struct gls_entry *entry, uint32_t head)
{
    if (!entry->prefer.text || entry->prefer.number != head) {
        struct gls_term term = gls_base_term(entry->ref.base, head);
        put(scribe, "<dd class=\"more\">");
        put_label(scribe, GLS_LABEL_SEE);
        put_link(scribe, entry->concept, term.lang, term.text);
        put(scribe, "</dd>\n");
    }
    write_notes(scribe, entry, entry->own_note);
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    put(scribe, "<div class=\"entry\" id=\"");
    put_entry_anchor(scribe, entry);
    put(scribe, "\">\n");
    write_term(scribe, entry);
    write_advice(scribe, entry);
    write_equivalents(scribe, entry);
    uint32_t head = gls_listing_head(scribe->listing, entry->concept);
    if (head == entry->ref.number)
        write_whole(scribe, entry);
    else
        write_reference(scribe, entry, head);
    put(scribe, "</div>\n");
}

const struct gls_writer gls_html_writer = {begin, write_letter, write_entry, end, NULL};
