/* Entries and their headings, as paragraphs. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "pdf/press.h"

void gls_press_target(struct gls_entry_ref term, char out[GLS_TARGET_BYTES])
{
    snprintf(out, GLS_TARGET_BYTES, "t%u.%u", (unsigned)term.shelf_index, (unsigned)term.number);
}

/* ------------------------------------------------------------------ paragraphs */

void gls_press_begin(struct gls_press *press, struct gls_measure measure, double above)
{
    press->measure = measure;
    press->above = above;
    press->goes_on = false;
}

void gls_press_end(struct gls_press *press)
{
    struct gls_measure measure = press->measure;
    measure.width = gls_flow_measure(&press->flow, press->flow.columns);
    if (press->goes_on) {
        measure.x += measure.hang;
        measure.hang = 0;
    }
    gls_flow_add(&press->flow, gls_composer_end(&press->composer, measure),
                 press->goes_on ? 0 : press->above);
}

static void go_on(struct gls_press *press)
{
    gls_press_end(press);
    press->goes_on = true;
}

/* A paragraph is full where there is something for another to begin with. */
static bool is_full(const struct gls_press *press, char next)
{
    return press->composer.text.size >= GLS_BLOCK_BYTES && !strchr(" ,;)\xC2", next);
}

/* How much of a text goes in one paragraph: all, or what ends with a word. Of a word without end
 * it is less, for each of its lines is found by trying all that is left. */
static size_t fit(struct gls_span text)
{
    enum { WORD_WITHOUT_END = 500 };
    if (text.size <= WORD_WITHOUT_END)
        return text.size;
    if (!memchr(text.data, ' ', WORD_WITHOUT_END))
        return gls_utf8_whole(text.data, WORD_WITHOUT_END);
    size_t size = text.size <= GLS_BLOCK_BYTES ? text.size : GLS_BLOCK_BYTES;
    while (size < text.size && text.data[size - 1] != ' ')
        size--;
    return size;
}

/* How text looks and where it leads to, if anywhere: to a destination or to a web page. */
struct lead {
    enum gls_look look;
    const char *lang, *target, *address;
};

static void add_piece(struct gls_press *press, const struct lead *lead, struct gls_span text)
{
    struct gls_composer *composer = &press->composer;
    if (lead->address)
        gls_composer_add_address(composer, lead->look, text, lead->lang, lead->address);
    else
        gls_composer_add(composer, lead->look, text, lead->lang, lead->target);
}

static void add_pieces(struct gls_press *press, const struct lead *lead, const char *text)
{
    struct gls_span left = gls_span_of(text);
    while (left.size) {
        size_t size = fit(left);
        if (is_full(press, *left.data))
            go_on(press);
        add_piece(press, lead, (struct gls_span){left.data, size});
        left = (struct gls_span){left.data + size, left.size - size};
        if (left.size && left.data[-1] != ' ')
            go_on(press);
    }
}

void gls_press_add_text(struct gls_press *press, enum gls_look look, const char *text,
                        const char *lang, const char *target)
{
    add_pieces(press, &(struct lead){look, lang, target, NULL}, text);
}

void gls_press_run(struct gls_press *press, enum gls_look look, const struct gls_run *run)
{
    const char *lang = run->lang ? run->lang : press->scribe->page->lang;
    struct gls_entry_ref head = run->target;
    char target[GLS_TARGET_BYTES];
    if (head.base)
        head.number = gls_listing_head(press->scribe->listing, run->target);
    gls_press_target(head, target);
    add_pieces(press, &(struct lead){look, lang, head.base ? target : NULL, run->address},
               run->text);
}

/* ------------------------------------------------------------------ headings */

void gls_press_heading(struct gls_press *press, const char *text)
{
    const struct gls_setup *setup = &press->setup;
    double above = press->flow.used ? setup->leading * 1.6 : 0;
    gls_flow_end(&press->flow);
    gls_flow_begin(&press->flow, 1, setup->leading * 5);
    press->flow.y += press->flow.used ? above : 0;
    gls_press_begin(press, (struct gls_measure){.tag = "H1", .leading = setup->leading * 2}, 0);
    gls_press_add_text(press, GLS_LOOK_HEADING, text, press->scribe->page->lang, NULL);
    gls_press_end(press);
    gls_flow_end_group(&press->flow, &(struct gls_flow_mark){.outline = text}, false);
    gls_flow_end(&press->flow);
}

void gls_press_letter(struct gls_press *press, const char *heading, int level)
{
    const struct gls_setup *setup = &press->setup;
    heading = strcmp(heading, "0") == 0 ? "0–9" : heading;
    struct gls_flow_mark mark = {.outline = heading, .level = level};
    gls_press_begin(press,
                    (struct gls_measure){.tag = level ? "H3" : "H2", .leading = setup->leading * 2},
                    setup->leading * 0.8);
    gls_press_add_text(press, GLS_LOOK_LETTER, heading, NULL, NULL);
    gls_press_end(press);
    gls_flow_end_group(&press->flow, &mark, true);
}

/* ------------------------------------------------------------------ entries */

/* The head hangs; what is said of it stands below, to the right. */
static void begin_paragraph(void *payload, enum gls_paragraph kind)
{
    struct gls_press *press = payload;
    double hang = press->setup.hang;
    bool head = kind == GLS_PARAGRAPH_HEAD;
    struct gls_measure measure = {.tag = "P", .x = head ? 0 : hang, .hang = head ? hang : 0};
    gls_press_end(press); /* nothing, before the first */
    gls_press_begin(press, measure, head ? press->setup.gap : 0);
}

/* Between equivalents, a semicolon as the page's language has it. */
static void add_run(void *payload, const struct gls_run *run)
{
    struct gls_press *press = payload;
    struct gls_run set = *run;
    if (run->role == GLS_ROLE_DIVISION && *press->scribe->page->lang == 'f')
        set.text = " ; ";
    gls_press_run(press, (enum gls_look)run->role, &set);
}

/* What explains a term quotes its equivalents. */
static void keep_equivalents(struct gls_press *press, const struct gls_entry *entry)
{
    struct gls_hyphens *hyphens = &press->composer.hyphens;
    gls_hyphens_begin_foreign(hyphens, gls_listing_shelf(press->scribe->listing)->to);
    for (size_t i = 0; i < entry->equivalents.count; i++)
        gls_hyphens_add_foreign(hyphens, entry->equivalents.item[i].text);
}

void gls_press_entry(struct gls_press *press, const struct gls_entry *entry)
{
    const struct gls_page *page = press->scribe->page;
    const struct gls_layout layout = {
        .extent = page->brief ? GLS_EXTENT_BRIEF : GLS_EXTENT_PAGE,
        .lang = page->lang,
        .listing = press->scribe->listing,
    };
    const struct gls_painter painter = {begin_paragraph, add_run, press};
    keep_equivalents(press, entry);
    gls_layout_entry(&layout, entry, &painter);
    gls_press_end(press);
    gls_flow_end_group(&press->flow,
                       &(struct gls_flow_mark){.guide = entry->term.text, .term = entry->ref},
                       false);
}
