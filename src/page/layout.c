/* An entry laid out whole, in brief, or as a reference; and a row of the index at the back. */
#include "page/layout_parts.h"

/* A synonym sends to the term that stands for its concept, unless its advice has done so. */
static void lay_reference(const struct gls_setting *set, uint32_t head)
{
    const struct gls_entry *entry = set->entry;
    struct gls_term term = gls_base_term(entry->ref.base, head);
    if (!entry->prefer.text || entry->prefer.number != head) {
        gls_set_paragraph(set, GLS_PARAGRAPH_SEE);
        gls_set_label(set, GLS_ROLE_LABEL, GLS_LABEL_SEE);
        gls_set_run(set, (struct gls_run){.role = GLS_ROLE_OTHER_TERM,
                                          .text = term.text,
                                          .lang = term.lang,
                                          .target = entry->concept_ref});
    }
    gls_set_notes(set, entry->own_note);
}

void gls_layout_entry(const struct gls_layout *layout, const struct gls_entry *entry,
                      const struct gls_painter *painter)
{
    const struct gls_setting set = {layout, entry, painter};
    uint32_t head = entry->ref.number;
    gls_set_head(&set);
    if (layout->extent == GLS_EXTENT_BRIEF)
        return;
    if (layout->extent == GLS_EXTENT_PAGE)
        head = gls_listing_head(layout->listing, entry->concept_ref);
    if (head == entry->ref.number)
        gls_set_said(&set);
    else
        lay_reference(&set, head);
}

/* ------------------------------------------------------------------ the index at the back */

static void add_lead(const struct gls_setting *set, struct gls_entry_ref lead)
{
    struct gls_term term = gls_base_term(lead.base, lead.number);
    struct gls_entry_ref concept = {lead.base, term.concept_number, lead.shelf_index};
    gls_set_run(set, (struct gls_run){.role = GLS_ROLE_OTHER_TERM,
                                      .text = term.text,
                                      .lang = term.lang,
                                      .target = gls_setting_target(set, concept)});
    gls_set_brackets(set, (struct gls_brackets){.grammar = gls_label_gender(term.gender)});
}

void gls_layout_back_row(const struct gls_layout *layout, const struct gls_back_index *index,
                         const struct gls_back_row *row, const struct gls_painter *painter)
{
    const struct gls_setting set = {layout, NULL, painter};
    const char *lang = layout->lang;
    gls_set_paragraph(&set, GLS_PARAGRAPH_HEAD);
    gls_set_run(&set, (struct gls_run){.role = row->bad ? GLS_ROLE_BAD_TERM : GLS_ROLE_TERM,
                                       .text = row->term.text,
                                       .lang = row->term.lang});
    gls_set_brackets(&set, (struct gls_brackets){
                               .place = gls_label_place(gls_entry_region(&row->term), lang),
                               .status = row->bad ? gls_label_status(row->term.admin, lang) : NULL,
                           });
    gls_set_joint(&set, (struct gls_joint){GLS_PARAGRAPH_EQUIVALENTS, GLS_ROLE_PLAIN, " — "});
    for (size_t i = 0; i < row->count; i++) {
        gls_set_text(&set, GLS_ROLE_SEPARATOR, i ? ", " : "");
        add_lead(&set, index->leads[row->first + i]);
    }
}
