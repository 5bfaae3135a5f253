/* The glossary as a page: entries under their letters, then the index of the other direction, laid
 * out alike. */
#include "format/html/page.h"

#include "core/error.h"
#include "core/memory.h"
#include "page/label.h"

static void write_text(struct gls_scribe *scribe, const char *text)
{
    gls_html_put_text(scribe->out, gls_span_of(text));
}

static void write_label(struct gls_scribe *scribe, enum gls_label label)
{
    write_text(scribe, gls_label(label, scribe->page->lang));
}

static const char *name_of(struct gls_scribe *scribe, const struct gls_subject *subject)
{
    return subject->name ? subject->name : gls_label(GLS_LABEL_NO_SUBJECT, scribe->page->lang);
}

static void write_subject_lang(struct gls_scribe *scribe, const struct gls_subject *subject)
{
    size_t count;
    const struct gls_letter *letters = gls_listing_letters(scribe->listing, &count);
    const struct gls_entry_ref *entries = gls_listing_entries(scribe->listing, &count);
    if (subject->name)
        gls_html_put_subject_lang(scribe, entries[letters[subject->first].first]);
}

/* ------------------------------------------------------------------ links to headings */

static void write_bar_text(struct gls_scribe *scribe, const char *text)
{
    gls_buf_puts(scribe->out, ">");
    write_text(scribe, text);
    gls_buf_puts(scribe->out, "</a>\n");
}

static size_t write_subject_links(struct gls_scribe *scribe)
{
    size_t count;
    const struct gls_subject *subjects = gls_listing_subjects(scribe->listing, &count);
    for (size_t i = 0; i < count; i++) {
        gls_buf_printf(scribe->out, "<a href=\"#::subject:%zu\"", i + 1);
        write_subject_lang(scribe, &subjects[i]);
        write_bar_text(scribe, name_of(scribe, &subjects[i]));
    }
    return count;
}

/* Links lead to the first of the letters with one heading. */
static void write_letter_links(struct gls_scribe *scribe)
{
    size_t count;
    const struct gls_letter *letters = gls_listing_letters(scribe->listing, &count);
    for (size_t i = 0; i < count; i++) {
        if (letters[i].repeated)
            continue;
        gls_buf_puts(scribe->out, "<a href=\"#::");
        gls_html_put_id(scribe->out, letters[i].heading);
        gls_buf_puts(scribe->out, "\"");
        write_bar_text(scribe, letters[i].heading);
    }
}

static void write_bar(struct gls_scribe *scribe)
{
    size_t count;
    const struct gls_letter *letters = gls_listing_letters(scribe->listing, &count);
    if (count == 0 || !*letters->heading)
        return;
    gls_buf_puts(scribe->out, "<nav aria-label=\"");
    write_label(scribe, GLS_LABEL_LETTERS);
    gls_buf_puts(scribe->out, "\">\n");
    if (write_subject_links(scribe) == 0)
        write_letter_links(scribe);
    gls_buf_puts(scribe->out, "</nav>\n");
}

static void write_index_links(struct gls_scribe *scribe, const struct gls_back_index *index)
{
    for (size_t i = 0; i < index->letter_count; i++) {
        gls_buf_printf(scribe->out, "<a href=\"#::index:%zu\"", i + 1);
        write_bar_text(scribe, index->letters[i].heading);
    }
}

/* ------------------------------------------------------------------ letters and subjects */

static void begin_entries(struct gls_scribe *scribe)
{
    enum { LARGE = 2500 };
    bool large = gls_listing_count(scribe->listing) >= LARGE;
    gls_buf_puts(scribe->out, large ? "<div class=\"large\">\n" : "<div>\n");
}

static void end_letter(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "</dl>\n</section>\n");
}

static size_t count_subjects(const struct gls_scribe *scribe)
{
    size_t count;
    gls_listing_subjects(scribe->listing, &count);
    return count;
}

static void write_subject(struct gls_scribe *scribe, const struct gls_subject *subject)
{
    if (scribe->told) {
        end_letter(scribe);
        gls_buf_puts(scribe->out, "</section>\n");
    }
    gls_buf_puts(scribe->out, subject->name ? "<section class=\"group\">\n"
                                            : "<section class=\"group rest\">\n");
    gls_buf_printf(scribe->out, "<h3 id=\"::subject:%zu\"", subject->number + 1);
    write_subject_lang(scribe, subject);
    gls_buf_puts(scribe->out, ">");
    write_text(scribe, name_of(scribe, subject));
    gls_buf_puts(scribe->out, "</h3>\n");
}

static void write_heading(struct gls_scribe *scribe, const struct gls_letter *letter,
                          const char *element)
{
    gls_buf_printf(scribe->out, "<%s", element);
    if (!letter->repeated) {
        gls_buf_puts(scribe->out, " id=\"::");
        gls_html_put_id(scribe->out, letter->heading);
        gls_buf_puts(scribe->out, "\"");
    }
    gls_buf_puts(scribe->out, ">");
    write_text(scribe, letter->heading);
    gls_buf_printf(scribe->out, "</%s>\n", element);
}

/* Entries in another order than the alphabet's stand under no heading. */
static void write_letter(struct gls_scribe *scribe, const struct gls_letter *letter)
{
    if (scribe->told && !(letter->opens && count_subjects(scribe)))
        end_letter(scribe);
    gls_buf_puts(scribe->out, "<section class=\"letter\">\n");
    if (*letter->heading)
        write_heading(scribe, letter, count_subjects(scribe) ? "h4" : "h3");
    gls_buf_puts(scribe->out, "<dl>\n");
}

static void end_entries(struct gls_scribe *scribe)
{
    if (scribe->told)
        end_letter(scribe);
    gls_buf_puts(scribe->out, count_subjects(scribe) ? "</section>\n" : "");
}

/* ------------------------------------------------------------------ the index */

static void write_index_letter(struct gls_scribe *scribe, const struct gls_back_index *index,
                               size_t number)
{
    const struct gls_letter *letter = &index->letters[number];
    gls_buf_printf(scribe->out, "<section class=\"letter\">\n<h3 id=\"::index:%zu\">", number + 1);
    write_text(scribe, letter->heading);
    gls_buf_puts(scribe->out, "</h3>\n<dl>\n");
    for (size_t i = 0; i < letter->count; i++)
        gls_html_put_row(scribe, index, &index->rows[letter->first + i]);
    end_letter(scribe);
}

static void write_index(struct gls_scribe *scribe, const struct gls_back_index *index)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    gls_buf_puts(scribe->out, "<section class=\"view\" id=\"::index\">\n<h2>");
    write_label(scribe, GLS_LABEL_INDEX);
    gls_buf_puts(scribe->out, " ");
    gls_html_put_direction(scribe, shelf->to, shelf->from);
    gls_buf_puts(scribe->out, "</h2>\n<nav aria-label=\"");
    write_label(scribe, GLS_LABEL_INDEX);
    gls_buf_puts(scribe->out, "\">\n");
    write_index_links(scribe, index);
    gls_buf_puts(scribe->out, "</nav>\n");
    begin_entries(scribe);
    for (size_t i = 0; i < index->letter_count; i++)
        write_index_letter(scribe, index, i);
    gls_buf_puts(scribe->out, "</div>\n</section>\n");
}

/* ------------------------------------------------------------------ the walk */

static void make_index(struct gls_scribe *scribe)
{
    struct gls_back_index *index = gls_malloc(sizeof *index);
    if (!index) {
        scribe->status = gls_fail_nomem(scribe->err);
        return;
    }
    *index = (struct gls_back_index){0};
    scribe->state = index;
    if (scribe->page->index != GLS_WISH_UNWANTED)
        scribe->status = gls_back_index_build(index, scribe->listing, scribe->err);
}

static void begin(struct gls_scribe *scribe)
{
    const struct gls_shelf *shelf = gls_listing_shelf(scribe->listing);
    make_index(scribe);
    if (scribe->status != GLS_OK)
        return;
    gls_html_begin(scribe->out, scribe->page->title, scribe->page->lang, true);
    gls_html_put_front(scribe, ((struct gls_back_index *)scribe->state)->count > 0);
    gls_buf_puts(scribe->out, "<section class=\"view\">\n<h2>");
    gls_html_put_direction(scribe, shelf->from, shelf->to);
    gls_buf_puts(scribe->out, "</h2>\n");
    write_bar(scribe);
    begin_entries(scribe);
}

static void end(struct gls_scribe *scribe)
{
    const struct gls_back_index *index = scribe->state;
    end_entries(scribe);
    gls_buf_puts(scribe->out, "</div>\n</section>\n");
    if (index->count)
        write_index(scribe, index);
    gls_buf_puts(scribe->out, "</main>\n");
    gls_html_end(scribe->out, true);
}

static void release(struct gls_scribe *scribe)
{
    if (scribe->state)
        gls_back_index_release(scribe->state);
    gls_free(scribe->state);
    scribe->state = NULL;
}

const struct gls_writer gls_html_writer = {
    .begin = begin,
    .subject = write_subject,
    .letter = write_letter,
    .entry = gls_html_put_entry,
    .end = end,
    .release = release,
    .parts = true,
    .rereads = true,
};

enum gls_status gls_html_put_entries(struct gls_listing *listing, const struct gls_page *page,
                                     struct gls_buf *out, struct gls_error *err)
{
    static const struct gls_writer entries = {
        .letter = write_letter, .entry = gls_html_put_entry, .end = end_entries};
    struct gls_scribe scribe = {.listing = listing, .page = page, .out = out, .err = err};
    gls_buf_init(&scribe.scratch);
    enum gls_status status = gls_walk(&scribe, &entries);
    if (status == GLS_OK)
        status = gls_buf_finish(&scribe.scratch, err);
    gls_buf_release(&scribe.scratch);
    return status;
}
