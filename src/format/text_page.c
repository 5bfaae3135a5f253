/* The printable page: a title, heading letters, entries with hanging indents.
 *
 *     Glossaire médical
 *     =================
 *     français → anglais, 412 termes
 *
 *     C
 *     -
 *
 *     calcinose (n. f.) — calcinosis
 *         Dépôt de sels de calcium dans un tissu.
 */
#include "format/label.h"
#include "format/text.h"
#include "text/width.h"

static void underline(struct gls_scribe *scribe, size_t columns, const char *with)
{
    for (size_t i = 0; i < columns; i++)
        gls_buf_puts(scribe->out, with);
    gls_buf_puts(scribe->out, "\n");
}

/* A heading on a line of its own, as wide as its line below, which ends with the page. */
static void set_heading(struct gls_scribe *scribe, const char *text, const char *line)
{
    gls_text_safe(scribe, GLS_MARK_TERM, text);
    size_t columns = gls_width((struct gls_span){scribe->scratch.data, scribe->scratch.size});
    gls_text_set(scribe, 0, 0);
    underline(scribe, columns < scribe->page->width ? columns : scribe->page->width, line);
}

static void begin(struct gls_scribe *scribe)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    const char *lang = scribe->page->lang;
    size_t count = gls_listing_count(scribe->listing);
    set_heading(scribe, scribe->page->title, "=");
    gls_buf_printf(&scribe->scratch, "%s → %s, %zu %s", gls_label_language(shelf->from, lang),
                   gls_label_language(shelf->to, lang), count,
                   gls_label(count == 1 ? GLS_LABEL_TERM : GLS_LABEL_TERMS, lang));
    gls_text_set(scribe, 0, 0);
}

static void write_letter(struct gls_scribe *scribe, const struct gls_letter *letter)
{
    gls_buf_puts(scribe->out, "\n");
    set_heading(scribe, letter->heading, "-");
    gls_buf_puts(scribe->out, "\n");
}

/* What a concept is stands once on the page: a synonym sends there, unless its advice has. */
static void refer_to(struct gls_scribe *scribe, const struct gls_entry *entry, uint32_t head)
{
    if (!entry->prefer.text || entry->prefer.number != head)
        gls_text_see(scribe, gls_base_term(entry->ref.base, head).text);
    gls_text_notes(scribe, entry, entry->own_note);
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    uint32_t head = gls_listing_head(scribe->listing, entry->concept);
    gls_text_brief(scribe, entry);
    gls_text_set(scribe, 0, GLS_TEXT_INDENT);
    if (head == entry->ref.number)
        gls_text_explain(scribe, entry);
    else
        refer_to(scribe, entry, head);
}

const struct gls_writer gls_text_writer = {
    .begin = begin, .letter = write_letter, .entry = write_entry};
