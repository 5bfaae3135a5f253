/* The steps of the writer. */
#include "pdf/press.h"

#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "page/label.h"
#include "format/module.h"
#include "sources_table.h"

/* ------------------------------------------------------------------ what is told */

/* Once a character. */
static void report_missing(void *payload, uint32_t c)
{
    enum { MOST = sizeof((struct gls_press *)0)->missing / sizeof(uint32_t), NAME_BYTES = 160 };
    struct gls_press *press = payload;
    const struct gls_page *page = press->scribe->page;
    char message[256];
    for (size_t i = 0; i < press->missing_count; i++)
        if (press->missing[i] == c)
            return;
    if (press->missing_count == MOST || !page->remark)
        return;
    press->missing[press->missing_count++] = c;
    const char *entry = press->flow.open, *name = entry ? entry : page->title;
    size_t size = strlen(name);
    size = size > NAME_BYTES ? gls_utf8_whole(name, NAME_BYTES) : size;
    snprintf(message, sizeof message, "no font has U+%04X, first met %s \"%.*s\"", (unsigned)c,
             entry ? "at" : "in the title", (int)size, name);
    page->remark(page->payload, message);
}

/* ------------------------------------------------------------------ places */

static void note_place(void *payload, const struct gls_flow_mark *mark, double x, double y)
{
    struct gls_press *press = payload;
    struct gls_entry_ref term = mark->term;
    char target[GLS_TARGET_BYTES];
    if (mark->outline)
        gls_document_outline(&press->document, mark->level, mark->outline, x, y);
    if (!term.base)
        return;
    gls_press_target(term, target);
    gls_document_name(&press->document, target, x, y);
    press->page[term.shelf_index][term.number] = press->document.page;
}

/* With lines left, the subject goes on. */
static void end_page(void *payload)
{
    struct gls_press *press = payload;
    gls_press_head(press);
    press->first_subject = press->flow.lines ? press->subject : NULL;
}

static void make_page_table(struct gls_press *press)
{
    const struct gls_shelf *shelf = gls_listing_shelf(press->scribe->listing);
    press->page = gls_work_alloc(&press->work, shelf->count * sizeof *press->page);
    for (size_t i = 0; press->page && i < shelf->count; i++) {
        size_t size = gls_base_terms(shelf->base[i]) * sizeof **press->page;
        press->page[i] = gls_work_alloc(&press->work, size);
        if (press->page[i])
            memset(press->page[i], 0, size);
    }
}

/* ------------------------------------------------------------------ steps */

static void begin(struct gls_scribe *scribe)
{
    struct gls_press *press = scribe->state;
    gls_press_front(press);
    press->lettered = true;
    if (!scribe->page->by_subject)
        gls_flow_begin(&press->flow, press->setup.columns, 0);
}

static void write_subject(struct gls_scribe *scribe, const struct gls_subject *subject)
{
    struct gls_press *press = scribe->state;
    const char *unnamed = gls_label(GLS_LABEL_NO_SUBJECT, scribe->page->lang);
    press->lettered = gls_subject_is_long(subject);
    gls_press_heading(press, subject->name ? subject->name : unnamed);
    press->subject = subject->name ? subject->name : unnamed;
    press->first_subject = press->first_subject ? press->first_subject : press->subject;
    gls_flow_begin(&press->flow, press->setup.columns, 0);
}

static void write_letter(struct gls_scribe *scribe, const struct gls_letter *letter)
{
    struct gls_press *press = scribe->state;
    if (press->lettered && *letter->heading)
        gls_press_letter(press, letter->heading, scribe->page->by_subject);
}

/* What there was no memory for is missing: such pages are none. */
static void check_work(struct gls_press *press)
{
    struct gls_scribe *scribe = press->scribe;
    if (scribe->status == GLS_OK)
        scribe->status = gls_work_status(&press->work, scribe->err);
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    struct gls_press *press = scribe->state;
    gls_press_entry(press, entry);
    check_work(press);
}

static void end(struct gls_scribe *scribe)
{
    struct gls_press *press = scribe->state;
    gls_flow_end(&press->flow);
    press->subject = NULL;
    if (scribe->page->index != GLS_WISH_UNWANTED)
        gls_press_index(press);
    gls_flow_end_page(&press->flow);
    check_work(press);
}

static const struct gls_writer steps = {.begin = begin,
                                        .subject = write_subject,
                                        .letter = write_letter,
                                        .entry = write_entry,
                                        .end = end};

/* ------------------------------------------------------------------ the document */

/* The subjects of the listing, alphabetically: "anatomie, imagerie". */
static void name_subjects(struct gls_press *press)
{
    struct gls_scribe *scribe = press->scribe;
    struct gls_listing *listing;
    size_t count;
    scribe->status = gls_listing_by_subject(&listing, scribe->listing, scribe->err);
    if (scribe->status != GLS_OK)
        return;
    const struct gls_subject *subject = gls_listing_subjects(listing, &count);
    for (size_t i = 0; i < count && subject[i].name; i++)
        gls_buf_printf(&press->subjects, "%s%s", i ? ", " : "", subject[i].name);
    gls_buf_put(&press->subjects, "", 1);
    gls_work_wrote(&press->work, &press->subjects);
}

static void open_press(struct gls_press *press)
{
    const struct gls_page *page = press->scribe->page;
    const struct gls_about about = {.title = page->title,
                                    .subject = press->subjects.data,
                                    .lang = page->lang,
                                    .time = page->date};
    gls_document_open(&press->document, &press->work, &press->setup, &about, press->scribe->out);
    gls_composer_init(&press->composer, &press->work, &press->setup);
    gls_composer_init(&press->heads, &press->work, &press->setup);
    press->flow = (struct gls_flow){
        .work = &press->work,
        .setup = &press->setup,
        .document = &press->document,
        .y = press->setup.top,
        .placed = note_place,
        .page = end_page,
        .missing = report_missing,
        .payload = press,
    };
}

static void close_press(struct gls_press *press)
{
    struct gls_scribe *scribe = press->scribe;
    gls_flow_release(&press->flow);
    gls_composer_release(&press->composer);
    gls_composer_release(&press->heads);
    enum gls_status status = gls_document_close(&press->document, scribe->err);
    scribe->status = scribe->status == GLS_OK ? status : scribe->status;
}

static void write_pdf(struct gls_scribe *scribe)
{
    struct gls_press press = {.scribe = scribe, .setup = gls_setup_of(scribe->page)};
    scribe->state = &press;
    gls_buf_init(&press.subjects);
    make_page_table(&press);
    name_subjects(&press);
    check_work(&press);
    if (scribe->status == GLS_OK) {
        open_press(&press);
        gls_walk(scribe, &steps);
        close_press(&press);
    }
    gls_buf_release(&press.subjects);
    gls_work_end(&press.work, NULL);
}

const struct gls_module gls_module = {.sources = GLS_SOURCES, .write = write_pdf};
