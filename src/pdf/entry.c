/* Entries and their headings, as paragraphs. */
#include <stdio.h>
#include <string.h>

#include "pdf/press.h"

void gls_press_target(struct gls_entry_ref term, char out[GLS_TARGET_BYTES])
{
    snprintf(out, GLS_TARGET_BYTES, "t%u.%u", (unsigned)term.place, (unsigned)term.number);
}

void gls_press_add(struct gls_press *press, struct gls_measure measure, double above)
{
    measure.width = gls_flow_measure(&press->flow, press->flow.columns);
    gls_flow_add(&press->flow, gls_composer_end(&press->composer, measure), above);
}

void gls_press_run(struct gls_press *press, enum gls_look look, const struct gls_run *run)
{
    const char *lang = run->lang ? run->lang : press->scribe->page->lang;
    struct gls_entry_ref head = run->target;
    char target[GLS_TARGET_BYTES];
    if (head.base)
        head.number = gls_listing_head(press->scribe->listing, run->target);
    gls_press_target(head, target);
    if (run->address)
        gls_composer_put_address(&press->composer, look, run->text, lang, run->address);
    else
        gls_composer_put(&press->composer, look, run->text, lang, head.base ? target : NULL);
}

/* ------------------------------------------------------------------ headings */

void gls_press_heading(struct gls_press *press, const char *text)
{
    const struct gls_setup *setup = &press->setup;
    double above = press->flow.used ? setup->leading * 1.6 : 0;
    gls_flow_end(&press->flow);
    gls_flow_begin(&press->flow, 1, setup->leading * 5);
    press->flow.y += press->flow.used ? above : 0;
    gls_composer_put(&press->composer, GLS_LOOK_HEADING, text, press->scribe->page->lang, NULL);
    gls_press_add(press, (struct gls_measure){.tag = "H1", .leading = setup->leading * 2}, 0);
    gls_flow_end_group(&press->flow, &(struct gls_flow_mark){.outline = text}, false);
    gls_flow_end(&press->flow);
}

void gls_press_letter(struct gls_press *press, const char *heading, int level)
{
    const struct gls_setup *setup = &press->setup;
    heading = strcmp(heading, "0") == 0 ? "0–9" : heading;
    struct gls_flow_mark mark = {.outline = heading, .level = level};
    gls_composer_put(&press->composer, GLS_LOOK_LETTER, heading, NULL, NULL);
    gls_press_add(press,
                  (struct gls_measure){.tag = level ? "H3" : "H2", .leading = setup->leading * 2},
                  setup->leading * 0.8);
    gls_flow_end_group(&press->flow, &mark, true);
}

/* ------------------------------------------------------------------ entries */

/* The head hangs; what is said of it stands below, to the right. */
static void end_paragraph(struct gls_press *press)
{
    double hang = press->setup.hang;
    bool head = press->kind == GLS_PAR_HEAD;
    struct gls_measure measure = {.tag = "P"};
    measure.x = head ? 0 : hang;
    measure.hang = head ? hang : 0;
    gls_press_add(press, measure, head ? press->setup.gap : 0);
}

static void begin_paragraph(void *payload, enum gls_paragraph kind)
{
    struct gls_press *press = payload;
    end_paragraph(press); /* nothing, before the first */
    press->kind = kind;
}

/* Between equivalents, a semicolon as the page's language has it. */
static void put_run(void *payload, const struct gls_run *run)
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
    const struct gls_painter painter = {begin_paragraph, put_run, press};
    press->kind = GLS_PAR_HEAD;
    keep_equivalents(press, entry);
    gls_layout_entry(&layout, entry, &painter);
    end_paragraph(press);
    gls_flow_end_group(&press->flow,
                       &(struct gls_flow_mark){.guide = entry->term.text, .term = entry->ref},
                       false);
}
