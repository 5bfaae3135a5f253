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
 *
 *     calcium (n. m.) — calcium
 *
 * By subject, each has a heading like the title's; letters, where it is long. A word list has no
 * blank lines between entries, and neither has the index, which comes last when it is wanted. */
#include "page/label.h"
#include "format/text/text.h"
#include "text/width.h"

/* A heading on a line of its own, as wide as its line below, which ends with the page. */
static void end_heading(struct gls_scribe *scribe, const char *line)
{
    size_t columns = gls_width((struct gls_span){scribe->scratch.data, scribe->scratch.size});
    gls_text_set(scribe, 0, 0);
    for (size_t i = 0; i < columns && i < scribe->page->width; i++)
        gls_buf_puts(scribe->out, line);
    gls_buf_puts(scribe->out, "\n");
}

static void set_heading(struct gls_scribe *scribe, const char *text, const char *line)
{
    gls_text_put(scribe, GLS_TEXT_STYLE_TERM, text);
    end_heading(scribe, line);
}

static void begin(struct gls_scribe *scribe)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    const char *lang = scribe->page->lang;
    size_t count = gls_listing_count(scribe->listing);
    set_heading(scribe, scribe->page->title, "=");
    gls_text_direction(scribe, shelf->from, shelf->to);
    gls_buf_printf(&scribe->scratch, ", %zu %s", count,
                   gls_label(count == 1 ? GLS_LABEL_TERM : GLS_LABEL_TERMS, lang));
    gls_text_set(scribe, 0, 0);
}

static void set_letter(struct gls_scribe *scribe, const struct gls_letter *letter)
{
    gls_buf_puts(scribe->out, "\n");
    set_heading(scribe, letter->heading, "-");
}

static void write_subject(struct gls_scribe *scribe, const struct gls_subject *subject)
{
    /* Whether it is long enough for letters. */
    scribe->state = gls_subject_is_long(subject) ? scribe : NULL;
    const char *other = gls_label(GLS_LABEL_NO_SUBJECT, scribe->page->lang);
    gls_buf_puts(scribe->out, "\n\n");
    set_heading(scribe, subject->name ? subject->name : other, "=");
}

static void write_letter(struct gls_scribe *scribe, const struct gls_letter *letter)
{
    bool headed = *letter->heading && (!scribe->page->by_subject || scribe->state);
    if (headed)
        set_letter(scribe, letter);
    if (scribe->page->brief && (headed || letter->opens))
        gls_buf_puts(scribe->out, "\n");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_layout layout = {
        .extent = scribe->page->brief ? GLS_EXTENT_BRIEF : GLS_EXTENT_PAGE,
        .listing = scribe->listing,
    };
    gls_buf_puts(scribe->out, scribe->page->brief ? "" : "\n");
    gls_text_entry(scribe, entry, layout);
}

static void set_index_heading(struct gls_scribe *scribe)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    gls_buf_puts(scribe->out, "\n\n");
    gls_text_put(scribe, GLS_TEXT_STYLE_TERM, gls_label(GLS_LABEL_INDEX, scribe->page->lang));
    gls_text_put(scribe, GLS_TEXT_STYLE_PLAIN, " ");
    gls_text_direction(scribe, shelf->to, shelf->from);
    end_heading(scribe, "=");
}

static void write_index(struct gls_scribe *scribe, const struct gls_back_index *index)
{
    for (size_t i = 0; i < index->letter_count; i++) {
        const struct gls_letter *letter = &index->letters[i];
        set_letter(scribe, letter);
        gls_buf_puts(scribe->out, "\n");
        for (size_t row = 0; row < letter->count; row++)
            gls_text_back_row(scribe, index, &index->rows[letter->first + row]);
    }
}

static void end(struct gls_scribe *scribe)
{
    struct gls_back_index index;
    if (scribe->page->index != GLS_WISH_WANTED)
        return;
    scribe->status = gls_back_index_build(&index, scribe->listing, scribe->err);
    if (scribe->status != GLS_OK)
        return;
    set_index_heading(scribe);
    write_index(scribe, &index);
    gls_back_index_release(&index);
}

const struct gls_writer gls_text_writer = {.begin = begin,
                                           .subject = write_subject,
                                           .letter = write_letter,
                                           .entry = write_entry,
                                           .end = end,
                                           .parts = true};
