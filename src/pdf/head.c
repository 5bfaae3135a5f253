/* Running heads: guide words, page number; the title below. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "pdf/press.h"

static void draw(struct gls_press *press, PangoAlignment align, double y)
{
    double measure = gls_flow_measure(&press->flow, 1),
           share = align == PANGO_ALIGN_CENTER ? 1 : 0.475;
    struct gls_block *block = gls_composer_end(
        &press->heads, (struct gls_measure){.width = measure * share, .align = align});
    double x = press->setup.side + (align == PANGO_ALIGN_RIGHT ? measure * (1 - share) : 0);
    if (!block)
        return;
    pango_layout_set_ellipsize(block->layout, PANGO_ELLIPSIZE_END);
    gls_block_draw(block, 0, press->document.cairo, x, y, press->flow.missing, press);
    gls_block_release(block);
}

/* More than a line is not shown. */
static void add_line(struct gls_press *press, enum gls_look look, const char *text)
{
    enum { MORE_THAN_A_LINE = 400 };
    struct gls_span shown = gls_span_of(text ? text : "");
    if (shown.size > MORE_THAN_A_LINE)
        shown.size = gls_utf8_whole(shown.data, MORE_THAN_A_LINE);
    gls_composer_add(&press->heads, look, shown, NULL, NULL);
}

void gls_press_rule(struct gls_press *press, double y)
{
    cairo_t *cairo = press->document.cairo;
    cairo_set_source_rgb(cairo, 0.6, 0.6, 0.6);
    cairo_set_line_width(cairo, 0.4);
    cairo_move_to(cairo, press->setup.side, y);
    cairo_line_to(cairo, press->setup.width - press->setup.side, y);
    cairo_stroke(cairo);
}

/* "Glossaire médical · anatomie – biologie" */
static void add_foot(struct gls_press *press)
{
    const char *first = press->first_subject, *last = press->subject;
    add_line(press, GLS_LOOK_FOLIO, press->scribe->page->title);
    add_line(press, GLS_LOOK_FOLIO, first ? " · " : NULL);
    add_line(press, GLS_LOOK_FOLIO, first);
    if (!first || !last || strcmp(first, last) == 0)
        return;
    add_line(press, GLS_LOOK_FOLIO, " – ");
    add_line(press, GLS_LOOK_FOLIO, last);
}

/* The first page has its title instead. */
void gls_press_head(struct gls_press *press)
{
    double y = press->setup.top - press->setup.leading * 1.6;
    char folio[16];
    snprintf(folio, sizeof folio, "%u", press->document.page);
    gls_document_begin(&press->document, "NonStruct");
    if (press->document.page > 1) {
        add_line(press, GLS_LOOK_GUIDE, press->flow.first);
        draw(press, PANGO_ALIGN_LEFT, y);
        add_line(press, GLS_LOOK_GUIDE, press->flow.last);
        draw(press, PANGO_ALIGN_RIGHT, y);
        gls_press_rule(press, y + press->setup.leading * 0.45);
        add_foot(press);
        draw(press, PANGO_ALIGN_CENTER, press->setup.height - press->setup.bottom * 0.55);
    }
    add_line(press, GLS_LOOK_FOLIO, folio);
    draw(press, PANGO_ALIGN_CENTER, y);
    gls_document_end(&press->document, "NonStruct");
}
