/** @file The PDF itself: pages, what they are about, where one can go. A thin layer over cairo. */
#ifndef GLS_PDF_DOCUMENT_H
#define GLS_PDF_DOCUMENT_H

#include <cairo-pdf.h>

#include "pdf/catalog.h"
#include "core/work.h"
#include "pdf/setup.h"

struct gls_document {
    cairo_surface_t *surface;
    cairo_t *cairo;
    struct gls_catalog catalog;
    int outline[4]; /**< the newest item of each level */
    unsigned page;  /**< from 1 */
    struct gls_work *work;
};

/** What is said of a document. */
struct gls_about {
    const char *title, *subject, *lang;
    int64_t time; /**< since 1970; 0: not said */
};
void gls_document_open(struct gls_document *document, struct gls_work *work,
                       const struct gls_setup *setup, const struct gls_about *about,
                       struct gls_buf *out);
/** Ends the last page; fails as the work did or, for what cairo refuses, GLS_ERR_FORMAT. A
 * failure of the output shows in gls_buf_finish(). */
enum gls_status gls_document_close(struct gls_document *document, struct gls_error *err);
void gls_document_next_page(struct gls_document *document);

/** Gives a place on this page a name that links can lead to. */
void gls_document_name(struct gls_document *document, const char *name, double x, double y);
/** Adds an item of @p level (0 to 2, below the newest item of the level before) that leads to a
 *  place on this page. */
void gls_document_outline(struct gls_document *document, int level, const char *text, double x,
                          double y);
/** Opens and closes an element of the document's structure: "P", "H1". */
void gls_document_begin(struct gls_document *document, const char *tag);
void gls_document_end(struct gls_document *document, const char *tag);

#endif
