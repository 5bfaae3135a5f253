/* Runs of text, and what stands in brackets behind a term. */
#include "page/layout_parts.h"

void gls_set_paragraph(const struct gls_setting *set, enum gls_paragraph kind)
{
    set->painter->paragraph(set->painter->payload, kind);
}

void gls_set_run(const struct gls_setting *set, struct gls_run run)
{
    set->painter->run(set->painter->payload, &run);
}

void gls_set_text(const struct gls_setting *set, enum gls_role role, const char *text)
{
    if (*text)
        gls_set_run(set, (struct gls_run){.role = role, .text = text});
}

void gls_set_label(const struct gls_setting *set, enum gls_role role, enum gls_label label)
{
    gls_set_text(set, role, gls_label(label, set->layout->lang));
}

struct gls_entry_ref gls_setting_target(const struct gls_setting *set, struct gls_entry_ref concept)
{
    const struct gls_listing *listing = set->layout->listing;
    bool shown = listing && gls_listing_head(listing, concept) != UINT32_MAX;
    return shown ? concept : (struct gls_entry_ref){0};
}

void gls_set_sibling(const struct gls_setting *set, enum gls_role role,
                     const struct gls_entry_term *term)
{
    struct gls_run run = {.role = role, .text = term->text, .lang = term->lang};
    const struct gls_listing *listing = set->layout->listing;
    if (listing && gls_listing_head(listing, set->entry->concept_ref) == term->number) {
        run.target = set->entry->concept_ref;
    }
    gls_set_run(set, run);
}

void gls_set_brackets(const struct gls_setting *set, struct gls_brackets in)
{
    bool open = false;
    const struct {
        enum gls_role role;
        const char *text;
    } part[] = {{GLS_ROLE_GRAMMAR, in.grammar},        {GLS_ROLE_GRAMMAR, in.number},
                {GLS_ROLE_GRAMMAR, in.plural},         {GLS_ROLE_GRAMMAR, in.type},
                {GLS_ROLE_GRAMMAR, in.usage_register}, {GLS_ROLE_PLACE, in.place},
                {GLS_ROLE_WARNING, in.status}};
    for (size_t i = 0; i < sizeof part / sizeof *part; i++) {
        if (!part[i].text || !*part[i].text)
            continue;
        gls_set_text(set, open ? GLS_ROLE_PLAIN : GLS_ROLE_OPEN, open ? ", " : " (");
        gls_set_text(set, part[i].role, part[i].text);
        open = true;
    }
    if (open)
        gls_set_text(set, GLS_ROLE_CLOSE, ")");
}

void gls_set_joint(const struct gls_setting *set, struct gls_joint joint)
{
    if (set->layout->apart)
        gls_set_paragraph(set, joint.kind);
    else
        gls_set_text(set, joint.role, joint.before);
}
