/** @file A paragraph: runs of text put together, broken into lines (composer.c), and drawn line by
 *  line (block.c). */
#ifndef GLS_PDF_BLOCK_H
#define GLS_PDF_BLOCK_H

#include <pango/pangocairo.h>

#include "core/work.h"
#include "pdf/hyphen.h"
#include "pdf/setup.h"

/** The part of a block that leads somewhere. */
struct gls_pdf_link {
    size_t start, end;   /**< in bytes of the text */
    char target[32];     /**< the name of a destination */
    const char *address; /**< of a web page instead, of less than GLS_ADDRESS_BYTES, borrowed; NULL:
                            none */
};
enum { GLS_ADDRESS_BYTES = 1000 };

/** A paragraph in lines. Counted: each line of a page that is to be drawn holds one. */
struct gls_block {
    PangoLayout *layout;
    const char *tag; /**< of the document's structure: "P", "H1" */
    double x;        /**< of its left edge in the column */
    double leading;
    struct gls_pdf_link *link;
    size_t links;
    unsigned holders;
};
void gls_block_release(struct gls_block *block);
/** How many lines it has. */
int gls_block_lines(const struct gls_block *block);

/** Who is told of a character that no font has. */
typedef void gls_missing_fn(void *payload, uint32_t c);

/** Puts blocks together. */
struct gls_composer {
    struct gls_work *work;
    const struct gls_setup *setup;
    PangoContext *context;
    struct gls_hyphens hyphens;
    PangoFontDescription *font[GLS_LOOKS];
    struct gls_buf text; /**< of the paragraph so far */
    PangoAttrList *attributes;
    struct gls_pdf_link *link;
    size_t links, link_room;
};
void gls_composer_init(struct gls_composer *composer, struct gls_work *work,
                       const struct gls_setup *setup);
void gls_composer_release(struct gls_composer *composer);

/** Adds a run to the paragraph. @p text may hold anything: what could reverse or hide text is
 *  shown by number. @p target: the destination it leads to, or NULL. The time that lines take grows
 *  with the square of a paragraph: one should not be much longer than GLS_BLOCK_BYTES. */
enum { GLS_BLOCK_BYTES = 4096 };
void gls_composer_add(struct gls_composer *composer, enum gls_look look, struct gls_span text,
                      const char *lang, const char *target);
/** The same of a run that leads to a web page. An address that cannot stand in a PDF as it is gives
 *  no link. @p address is borrowed for the life of the block. */
void gls_composer_add_address(struct gls_composer *composer, enum gls_look look,
                              struct gls_span text, const char *lang, const char *address);

/** How lines are made of it. */
struct gls_measure {
    const char *tag;
    double width;
    double x;       /**< of all lines */
    double hang;    /**< of all but the first, and more */
    double leading; /**< 0: that of the text */
    PangoAlignment align;
};
/** Ends the paragraph: a block held once, or NULL when nothing was added or the work has failed.
 * The next run begins another. */
struct gls_block *gls_composer_end(struct gls_composer *composer, struct gls_measure measure);

/** Draws line @p number of a block, its left edge at @p x, its baseline at @p y, between tags that
 *  others set. */
void gls_block_draw(const struct gls_block *block, int number, cairo_t *cairo, double x, double y,
                    gls_missing_fn *missing, void *payload);

#endif
