/* Back matter: the index from the other language, with page numbers that lead to the entries. */
#include <stdio.h>
#include <string.h>

#include "entry/back_index.h"
#include "page/label.h"
#include "pdf/press.h"

/* A row on its way: a page number follows what is said of the term it belongs to. */
struct row {
    struct gls_press *press;
    struct gls_entry_ref lead; /* a concept whose page number is due; base NULL: none */
};

static void add_page(struct row *row)
{
    struct gls_entry_ref concept = row->lead, head = row->lead;
    char number[16];
    if (!concept.base)
        return;
    head.number = gls_listing_head(row->press->scribe->listing, concept);
    snprintf(number, sizeof number, "\u00A0\u00A0%u",
             (unsigned)row->press->page[head.shelf_index][head.number]);
    const struct gls_run run = {.text = number, .target = concept};
    gls_press_run(row->press, GLS_LOOK_FOLIO, &run);
    row->lead.base = NULL;
}

static void begin_paragraph(void *payload, enum gls_paragraph kind)
{
    (void)payload, (void)kind; /* a row is one */
}

/* The terms of the other language look here as they do in entries. */
static void add_run(void *payload, const struct gls_run *run)
{
    static const enum gls_look looks[GLS_ROLES] = {
        [GLS_ROLE_TERM] = (enum gls_look)GLS_ROLE_EQUIVALENT,
        [GLS_ROLE_BAD_TERM] = (enum gls_look)GLS_ROLE_BAD_EQUIVALENT,
    };
    struct row *row = payload;
    struct gls_run kept = *run;
    if (run->role == GLS_ROLE_SEPARATOR)
        add_page(row);
    if (row->lead.base && run->role == GLS_ROLE_OPEN) /* "(f.) 12" does not stand alone */
        kept.text = "\u00A0(";
    gls_press_run(row->press, looks[run->role] ? looks[run->role] : (enum gls_look)run->role,
                  &kept);
    if (run->target.base)
        row->lead = run->target;
}

static void write_row(struct gls_press *press, const struct gls_back_index *index,
                      const struct gls_back_row *at)
{
    const struct gls_layout layout = {.lang = press->scribe->page->lang,
                                      .listing = press->scribe->listing};
    struct row row = {press, {0}};
    const struct gls_painter painter = {begin_paragraph, add_run, &row};
    gls_press_begin(press, (struct gls_measure){.tag = "P", .hang = press->setup.hang}, 0);
    gls_layout_back_row(&layout, index, at, &painter);
    add_page(&row);
    gls_press_end(press);
    gls_flow_end_group(&press->flow, &(struct gls_flow_mark){.guide = at->term.text}, false);
}

static void write_rows(struct gls_press *press, const struct gls_back_index *index)
{
    for (size_t i = 0; i < index->letter_count; i++) {
        const struct gls_letter *letter = &index->letters[i];
        gls_press_letter(press, letter->heading, 1);
        for (size_t r = 0; r < letter->count; r++)
            write_row(press, index, &index->rows[letter->first + r]);
    }
}

/* Smaller than the entries, in more columns. */
static void set_small(struct gls_press *press)
{
    struct gls_setup *setup = &press->setup;
    setup->size *= 0.9;
    setup->leading *= 0.9;
    setup->hang *= 0.9;
    setup->gap = 0;
    gls_composer_release(&press->composer);
    gls_composer_init(&press->composer, &press->work, setup);
}

static void add_heading(struct gls_press *press)
{
    const struct gls_shelf *shelf = gls_listing_shelf(press->scribe->listing);
    const char *lang = press->scribe->page->lang;
    struct gls_buf text;
    gls_buf_init(&text);
    gls_buf_printf(&text, "%s %s → %s", gls_label(GLS_LABEL_INDEX, lang),
                   gls_label_language(shelf->to, lang), gls_label_language(shelf->from, lang));
    gls_buf_put(&text, "", 1);
    if (gls_work_wrote(&press->work, &text))
        gls_press_heading(press, text.data);
    gls_buf_release(&text);
}

/* On a page of its own, unless the last one is hardly begun; its guide words are then those of the
 * entries. */
void gls_press_index(struct gls_press *press)
{
    const struct gls_setup *setup = &press->setup;
    struct gls_scribe *scribe = press->scribe;
    struct gls_back_index index = {0};
    scribe->status = gls_back_index_build(&index, scribe->listing, scribe->err);
    if (index.count) {
        gls_flow_begin(&press->flow, 1, (setup->height - setup->top - setup->bottom) / 2);
        press->flow.quiet = press->flow.used;
        add_heading(press);
        set_small(press);
        gls_flow_begin(&press->flow, press->setup.index_columns, 0);
        write_rows(press, &index);
        gls_flow_end(&press->flow);
    }
    gls_back_index_release(&index);
}
