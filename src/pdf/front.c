/* Front matter: title block, how to read an entry, what is written short. */
#include "page/label.h"
#include "page/legend.h"
#include "pdf/press.h"
#include "page/typography.h"

/* ------------------------------------------------------------------ title block */

static void add_title(struct gls_press *press)
{
    const struct gls_page *page = press->scribe->page;
    double leading = press->setup.size * gls_types[GLS_LOOK_TITLE].size * 1.15;
    gls_press_begin(press, (struct gls_measure){.tag = "H1", .leading = leading}, 0);
    gls_press_add_text(press, GLS_LOOK_TITLE, page->title, page->lang, NULL);
    gls_press_end(press);
}

static void add_line(struct gls_press *press, enum gls_look look, const struct gls_buf *text)
{
    gls_press_begin(press, (struct gls_measure){.tag = "P", .leading = press->setup.leading * 1.15},
                    press->setup.leading * 0.2);
    if (gls_work_wrote(&press->work, text) && text->size > 1)
        gls_press_add_text(press, look, text->data, press->scribe->page->lang, NULL);
    gls_press_end(press);
}

static void add_counts(struct gls_press *press)
{
    const struct gls_shelf *shelf = gls_listing_shelf(press->scribe->listing);
    const char *lang = press->scribe->page->lang;
    size_t terms = gls_listing_count(press->scribe->listing);
    struct gls_buf text;
    gls_buf_init(&text);
    gls_buf_printf(&text, "%s → %s · ", gls_label_language(shelf->from, lang),
                   gls_label_language(shelf->to, lang));
    gls_typeset_count(terms, lang, &text);
    gls_buf_printf(&text, " %s", gls_label(terms == 1 ? GLS_LABEL_TERM : GLS_LABEL_TERMS, lang));
    gls_buf_put(&text, "", 1);
    add_line(press, GLS_LOOK_SUBTITLE, &text);
    gls_buf_release(&text);
}

static void add_title_block(struct gls_press *press)
{
    gls_flow_begin(&press->flow, 1, 0);
    add_title(press);
    add_counts(press);
    add_line(press, (enum gls_look)GLS_ROLE_SUBJECT, &press->subjects);
    gls_flow_end_group(&press->flow, &(struct gls_flow_mark){0}, false);
    gls_flow_end(&press->flow);
    press->flow.y += press->setup.leading;
}

/* ------------------------------------------------------------------ how to read */

static void add_text(struct gls_press *press, const char *text)
{
    gls_press_add_text(press, GLS_LOOK_TEXT, text, press->scribe->page->lang, NULL);
}

static void add_small_heading(struct gls_press *press, enum gls_label label)
{
    const char *lang = press->scribe->page->lang;
    gls_press_begin(press, (struct gls_measure){.tag = "H2"}, press->setup.leading * 0.5);
    gls_press_add_text(press, GLS_LOOK_KEY, gls_label(label, lang), lang, NULL);
    gls_press_end(press);
    gls_flow_end_group(&press->flow, &(struct gls_flow_mark){0}, true);
}

static void add_sentences(struct gls_press *press, const struct gls_legend *legend)
{
    const struct gls_page *page = press->scribe->page;
    const char *sentence;
    add_small_heading(press, GLS_LABEL_READING);
    for (size_t i = 0; (sentence = gls_legend_sentence(legend, i, page->lang)) != NULL; i++) {
        gls_press_begin(press, (struct gls_measure){.tag = "P"}, 0);
        add_text(press, sentence);
        gls_press_end(press);
        gls_flow_end_group(&press->flow, &(struct gls_flow_mark){0}, false);
    }
}

/* What is written short looks as it does in entries. */
static enum gls_look look_of(enum gls_abbreviated what)
{
    return (enum gls_look)(what == GLS_SHORT_PLACE     ? GLS_ROLE_PLACE
                           : what == GLS_SHORT_SYNONYM ? GLS_ROLE_LABEL
                                                       : GLS_ROLE_GRAMMAR);
}

static void add_abbreviations(struct gls_press *press, const struct gls_legend *legend)
{
    const char *lang = press->scribe->page->lang;
    bool french = *lang == 'f';
    if (legend->count == 0)
        return;
    add_small_heading(press, GLS_LABEL_ABBREVIATIONS);
    gls_press_begin(press, (struct gls_measure){.tag = "P"}, 0);
    for (size_t i = 0; i < legend->count; i++) {
        const struct gls_abbreviation *row = &legend->row[i];
        gls_press_add_text(press, look_of(row->what), row->shown, lang, NULL);
        add_text(press, french ? "\u00A0:\u00A0" : ":\u00A0");
        add_text(press, row->meaning);
        add_text(press, i + 1 == legend->count ? "." : french ? " ; " : "; ");
    }
    gls_press_end(press);
    gls_flow_end_group(&press->flow, &(struct gls_flow_mark){0}, false);
}

static void add_legend(struct gls_press *press)
{
    struct gls_scribe *scribe = press->scribe;
    struct gls_legend legend;
    scribe->status = gls_legend_build(&legend, scribe->listing, scribe->page->brief,
                                      scribe->page->lang, scribe->err);
    if (scribe->status != GLS_OK)
        return;
    gls_flow_begin(&press->flow, press->setup.columns, 0);
    add_sentences(press, &legend);
    add_abbreviations(press, &legend);
    gls_flow_end(&press->flow);
    press->flow.y += press->setup.leading;
}

void gls_press_front(struct gls_press *press)
{
    add_title_block(press);
    add_legend(press);
    gls_press_rule(press, press->flow.y);
    press->flow.y += press->setup.leading * 0.5;
}
