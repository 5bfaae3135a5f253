/* What explains a term: definitions, synonyms, references, contexts, notes, codes and sources. */
#include <stdio.h>
#include <string.h>

#include "page/layout_parts.h"

static void lay_one_definition(const struct gls_setting *set, const char *text, const char *lang)
{
    if (!text)
        return;
    gls_set_paragraph(set, GLS_PARAGRAPH_DEFINITION);
    gls_set_run(set, (struct gls_run){.role = GLS_ROLE_DEFINITION, .text = text, .lang = lang});
}

/* Who looks a term up to translate it reads the other language too. */
static void lay_definitions(const struct gls_setting *set)
{
    const struct gls_entry *entry = set->entry;
    lay_one_definition(set, entry->definition, entry->definition_lang);
    if (set->layout->extent == GLS_EXTENT_ANSWER)
        lay_one_definition(set, entry->target_definition, entry->target_definition_lang);
}

/* What of the remarks has a paragraph of its own, and how it is begun. */
static const struct remark {
    enum gls_category category;
    enum gls_paragraph kind;
    enum gls_role role;
    enum gls_label label;
} contexts = {GLS_CATEGORY_CONTEXT, GLS_PARAGRAPH_CONTEXT, GLS_ROLE_CONTEXT, GLS_LABEL_CONTEXT},
  codes = {GLS_CATEGORY_EXTERNAL_REFERENCE, GLS_PARAGRAPH_CODE, GLS_ROLE_CODE, GLS_LABEL_CODE},
  sources = {GLS_CATEGORY_SOURCE, GLS_PARAGRAPH_SOURCE, GLS_ROLE_CODE, GLS_LABEL_SOURCE};

/* An address that a reader may be sent to. */
static const char *web_address(const char *target)
{
    bool web =
        target && (strncmp(target, "https://", 8) == 0 || strncmp(target, "http://", 7) == 0);
    return web ? target : NULL;
}

static bool is_of(const struct gls_entry_remark *remark, const struct remark *kind)
{
    return remark->category == kind->category && (remark->text || remark->target);
}

static void add_remark(const struct gls_setting *set, const struct gls_entry_remark *remark,
                       enum gls_role role)
{
    gls_set_run(set, (struct gls_run){.role = role,
                                      .text = remark->text ? remark->text : remark->target,
                                      .lang = remark->lang,
                                      .address = web_address(remark->target)});
    gls_set_brackets(set, (struct gls_brackets){.grammar = remark->source});
}

static void lay_remarks(const struct gls_setting *set, const struct remark *kind)
{
    for (size_t i = 0; i < set->entry->remarks; i++) {
        if (!is_of(&set->entry->remark[i], kind))
            continue;
        gls_set_paragraph(set, kind->kind);
        gls_set_label(set, GLS_ROLE_LABEL, kind->label);
        add_remark(set, &set->entry->remark[i], kind->role);
    }
}

/* Codes, then sources, of which there may be many with little to say: in one paragraph. */
static void lay_authorities(const struct gls_setting *set)
{
    static const struct remark *const kinds[] = {&codes, &sources};
    bool begun = false;
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
        for (size_t i = 0; i < set->entry->remarks; i++) {
            if (!is_of(&set->entry->remark[i], kinds[k]))
                continue;
            if (!begun) {
                gls_set_paragraph(set, kinds[k]->kind);
                gls_set_label(set, GLS_ROLE_LABEL, kinds[k]->label);
            }
            gls_set_text(set, GLS_ROLE_PLAIN, begun ? " · " : "");
            add_remark(set, &set->entry->remark[i], kinds[k]->role);
            begun = true;
        }
}

static void add_synonym(const struct gls_setting *set, const struct gls_entry_term *one)
{
    const char *lang = set->layout->lang;
    gls_set_sibling(set, GLS_ROLE_OTHER_TERM, one);
    gls_set_brackets(set, (struct gls_brackets){
                              .usage_register = gls_label_register(one->usage_register, lang),
                              .place = gls_label_place(gls_entry_region(one), lang),
                          });
}

/* Not for a term whose advice has named what to say. */
static void lay_synonyms(const struct gls_setting *set)
{
    const struct gls_entry *entry = set->entry;
    if (entry->prefer.text || entry->synonyms.count == 0)
        return;
    gls_set_paragraph(set, GLS_PARAGRAPH_SYNONYMS);
    gls_set_label(set, GLS_ROLE_LABEL, GLS_LABEL_SYNONYMS);
    for (size_t i = 0; i < entry->synonyms.count; i++) {
        gls_set_text(set, GLS_ROLE_SEPARATOR, i ? ", " : "");
        add_synonym(set, &entry->synonyms.item[i]);
    }
}

/* "[1] ": who reads it may ask for it so. */
static void add_number(const struct gls_setting *set)
{
    char text[32];
    if (!set->layout->number)
        return;
    snprintf(text, sizeof text, "[%u]\u00A0", ++*set->layout->number);
    gls_set_text(set, GLS_ROLE_LABEL, text);
}

/* What a reference is called: its own words, else its address. */
static void lay_links(const struct gls_setting *set)
{
    const struct gls_entry *entry = set->entry;
    if (entry->links == 0)
        return;
    gls_set_paragraph(set, GLS_PARAGRAPH_SEE);
    gls_set_label(set, GLS_ROLE_LABEL, GLS_LABEL_SEE);
    for (size_t i = 0; i < entry->links; i++) {
        const struct gls_entry_link *link = &entry->link[i];
        struct gls_entry_ref concept = {entry->ref.base, link->concept_number,
                                        entry->ref.shelf_index};
        gls_set_text(set, GLS_ROLE_SEPARATOR, i ? ", " : "");
        add_number(set);
        gls_set_run(set, (struct gls_run){.role = GLS_ROLE_OTHER_TERM,
                                          .text = link->text ? link->text : link->target,
                                          .lang = link->lang,
                                          .target = gls_setting_target(set, concept)});
    }
}

/* Notes that give a register or a number stand in brackets already; one of usage is for programs.
 */
static bool is_shown(const struct gls_setting *set, const char *note)
{
    if (strncmp(note, "usage: ", strlen("usage: ")) == 0 || strcmp(note, "number: plural") == 0 ||
        strcmp(note, "grammaticalNumber: plural") == 0)
        return false;
    const char *given = gls_note_register(note);
    if (given && given == set->entry->term.usage_register &&
        gls_label_register(given, set->layout->lang))
        return false;
    return set->layout->extent == GLS_EXTENT_ANSWER || !gls_note_is_field(note);
}

void gls_set_notes(const struct gls_setting *set, size_t from)
{
    for (size_t i = from; i < set->entry->notes; i++) {
        const struct gls_entry_note *note = &set->entry->note[i];
        if (!is_shown(set, note->text))
            continue;
        gls_set_paragraph(set, GLS_PARAGRAPH_NOTE);
        if (!gls_note_is_field(note->text))
            gls_set_label(set, GLS_ROLE_LABEL, GLS_LABEL_NOTE);
        gls_set_run(
            set, (struct gls_run){.role = GLS_ROLE_NOTE, .text = note->text, .lang = note->lang});
    }
}

void gls_set_said(const struct gls_setting *set)
{
    lay_definitions(set);
    lay_synonyms(set);
    lay_links(set);
    lay_remarks(set, &contexts);
    gls_set_notes(set, 0);
    lay_authorities(set);
}
