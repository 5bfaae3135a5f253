/** @file The parts of a layout: layout_run.c runs and brackets, layout_head.c a term with its
 *  equivalents, layout_said.c what explains it; layout.c puts them together. */
#ifndef GLS_PAGE_LAYOUT_PARTS_H
#define GLS_PAGE_LAYOUT_PARTS_H

#include "page/label.h"
#include "page/layout.h"

/** An entry on its way to the painter. */
struct gls_setting {
    const struct gls_layout *layout;
    const struct gls_entry *entry; /**< NULL for the index at the back */
    const struct gls_painter *painter;
};

void gls_set_paragraph(const struct gls_setting *set, enum gls_paragraph kind);
void gls_set_run(const struct gls_setting *set, struct gls_run run);
/** A run of nothing but text; none for "". */
void gls_set_text(const struct gls_setting *set, enum gls_role role, const char *text);
void gls_set_label(const struct gls_setting *set, enum gls_role role, enum gls_label label);
/** A term of the entry's own concept: a reference when that is where the concept is found. */
void gls_set_sibling(const struct gls_setting *set, enum gls_role role,
                     const struct gls_entry_term *term);
/** The concept as a target, when the page has an entry of it. */
struct gls_entry_ref gls_setting_target(const struct gls_setting *set,
                                        struct gls_entry_ref concept);

/** " (n. m., pl. yeux, abrév., courant, Québec, à éviter)" of those parts that are said. */
struct gls_brackets {
    const char *grammar, *number, *plural, *type, *usage_register, *place, *status;
};
void gls_set_brackets(const struct gls_setting *set, struct gls_brackets in);

/** "hydropisie (n. f.) [vieilli : dire œdème] — oedema (UK), edema (US); ✗ dropsy (à éviter)", in
 *  one paragraph or each part in its own. The punctuation between parts is for one paragraph. */
struct gls_joint {
    enum gls_paragraph kind;
    enum gls_role role;
    const char *before;
};
void gls_set_joint(const struct gls_setting *set, struct gls_joint joint);

/** The term with its advice and its equivalents. */
void gls_set_head(const struct gls_setting *set);
/** Definitions, synonyms, references, notes, codes and sources. */
void gls_set_said(const struct gls_setting *set);
/** The notes from number @p from on. */
void gls_set_notes(const struct gls_setting *set, size_t from);

#endif
