/** @file How the pages look: paper, columns, and the look of every role. All lengths are in points,
 *  1/72 inch. */
#ifndef GLS_PDF_SETUP_H
#define GLS_PDF_SETUP_H

#include "page/layout.h"

/** What text looks like: a role of an entry, or one of the page's own. */
enum gls_look {
    GLS_LOOK_TITLE = GLS_ROLES,
    GLS_LOOK_SUBTITLE,
    GLS_LOOK_HEADING, /**< of a section: a subject, the index */
    GLS_LOOK_LETTER,
    GLS_LOOK_GUIDE, /**< guide words */
    GLS_LOOK_FOLIO, /**< the page number, and what stands small beside it */
    GLS_LOOK_KEY,   /**< in front matter: what is explained */
    GLS_LOOK_TEXT,  /**< in front matter: the explanation */
    GLS_LOOKS
};

struct gls_type {
    const char *family; /**< font families, the first that is there */
    double size;        /**< times the size of the text */
    int weight;         /**< 400 regular, 700 bold */
    bool italic, struck, hyphenated;
    uint32_t color; /**< 0xRRGGBB */
};
extern const struct gls_type gls_types[GLS_LOOKS];

struct gls_setup {
    double width, height;     /**< of the paper */
    double side, top, bottom; /**< margins; the running head stands in the top one */
    double size, leading;     /**< of the text, and from line to line */
    double gap, most_gap;     /**< above an entry, and what it may grow to */
    double gutter, hang;      /**< between columns; of lines below the first */
    unsigned columns, index_columns;
};

/** What suits a page with its defaults filled in. */
struct gls_setup gls_setup_of(const struct gls_page *page);

#endif
