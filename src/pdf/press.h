/** @file A glossary on its way to paper: what the parts of this folder share. */
#ifndef GLS_PDF_PRESS_H
#define GLS_PDF_PRESS_H

#include "format/format.h"
#include "pdf/flow.h"

struct gls_press {
    struct gls_scribe *scribe;
    struct gls_work work;
    struct gls_setup setup;
    struct gls_document document;
    struct gls_composer composer; /**< of what flows */
    struct gls_composer heads;    /**< of running heads */
    struct gls_flow flow;
    uint32_t **page;      /**< of each glossary, of each term: where its entry stands; 0: nowhere */
    uint32_t missing[64]; /**< characters reported so far */
    size_t missing_count;
    struct gls_measure measure; /**< of the paragraph that is being put together */
    double above;               /**< it, space */
    bool goes_on;               /**< some of it is in the flow */
    bool lettered;              /**< the section has heading letters */
    const char *subject;        /**< the section's; NULL: none */
    const char *first_subject;  /**< on the page at hand; NULL: none */
    struct gls_buf subjects;    /**< "anatomie, imagerie", ends in NUL */
};

/** The name of the destination of an entry. */
enum { GLS_TARGET_BYTES = 32 };
void gls_press_target(struct gls_entry_ref term, char out[GLS_TARGET_BYTES]);
/** Adds text to the paragraph at hand; one that is too long goes on in another. */
void gls_press_add_text(struct gls_press *press, enum gls_look look, const char *text,
                        const char *lang, const char *target);
/** A painter's run, in the look of its role or another. */
void gls_press_run(struct gls_press *press, enum gls_look look, const struct gls_run *run);
/** Begins a paragraph that many points below what is there. */
void gls_press_begin(struct gls_press *press, struct gls_measure measure, double above);
/** Ends it and adds it to the group at hand, full width of a column of that section. */
void gls_press_end(struct gls_press *press);

/** Title, subjects and counts; how to read an entry. */
void gls_press_front(struct gls_press *press);
/** Ends the section at hand: a heading over the whole width, in the outline at level 0. */
void gls_press_heading(struct gls_press *press, const char *text);
/** A heading letter of the listing or its index, in the outline at @p level. */
void gls_press_letter(struct gls_press *press, const char *heading, int level);
void gls_press_entry(struct gls_press *press, const struct gls_entry *entry);
/** A thin line across the page. */
void gls_press_rule(struct gls_press *press, double y);
/** The running head of the page at hand. */
void gls_press_head(struct gls_press *press);
/** The index of the other language. */
void gls_press_index(struct gls_press *press);

#endif
