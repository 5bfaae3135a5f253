/** @file Columns: lines go in, pages come out as they fill. A section, which may begin in the
 *  middle of a page, fills columns side by side; at its end they are made alike in height. */
#ifndef GLS_PDF_FLOW_H
#define GLS_PDF_FLOW_H

#include "pdf/block.h"
#include "pdf/document.h"

/** What stands at the first line of a group. Zeroed: nothing. */
struct gls_flow_mark {
    const char *guide;   /**< the term, for guide words; NULL: none. Lives as long as the flow. */
    const char *outline; /**< an item of the outline; NULL: none. Likewise. */
    int level;           /**< of that item */
    struct gls_entry_ref term; /**< the entry that begins here; base NULL: none */
};

struct gls_flow_line {
    struct gls_block *block;
    int number;
    double above;              /**< space, but not at the top of a column */
    bool kept;                 /**< no column begins with it */
    bool begins;               /**< a group, before which space may grow */
    struct gls_flow_mark mark; /**< of the first line of a group */
};

struct gls_flow {
    struct gls_work *work;
    const struct gls_setup *setup;
    struct gls_document *document;
    struct gls_flow_line *line; /**< not on paper yet */
    size_t lines, room;
    size_t group;                    /**< the first line of the group being made */
    unsigned columns;                /**< of the section */
    double y;                        /**< where columns begin on this page */
    bool used, ended;                /**< this page has something on it; it has its running head */
    bool whole;                      /**< columns end between groups only */
    bool quiet;                      /**< what is yet to come on this page gives no guide words */
    bool keep_next;                  /**< the next group stays with the last */
    const char *first, *last, *open; /**< guide words; the entry that goes on from before */
    /** Tells where a group with a mark came to stand. */
    void (*placed)(void *payload, const struct gls_flow_mark *mark, double x, double y);
    /** Draws the running head of a page that is full. */
    void (*page)(void *payload);
    gls_missing_fn *missing;
    void *payload;
};

void gls_flow_release(struct gls_flow *flow);
/** The width of a column when there are so many. */
double gls_flow_measure(const struct gls_flow *flow, unsigned columns);
/** Begins a section of so many columns below what is on the page; on a new one when there is no
 *  room for a few lines and @p least points more. */
void gls_flow_begin(struct gls_flow *flow, unsigned columns, double least);
/** Adds a block to the group at hand, which it takes; NULL is nothing. */
void gls_flow_add(struct gls_flow *flow, struct gls_block *block, double above);
/** Ends the group: it stays together, or is split with at least two lines on each side.
 *  @p with_next: nothing comes between it and the next group. */
void gls_flow_end_group(struct gls_flow *flow, const struct gls_flow_mark *mark, bool with_next);
/** Ends the section: what is left goes on paper in columns of one height. */
void gls_flow_end(struct gls_flow *flow);
/** Ends the page, if anything is on it. */
void gls_flow_end_page(struct gls_flow *flow);

#endif
