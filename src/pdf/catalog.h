/** @file The language of a document, which cairo cannot say: an entry /Lang in the catalog of a PDF
 *  on its way out (ISO 32000-1, 14.9.2). */
#ifndef GLS_PDF_CATALOG_H
#define GLS_PDF_CATALOG_H

#include "glossaire.h"

/** A PDF passing through. The catalog is the last object, so that nothing but the place of the
 *  cross-reference table behind it moves. Where either is not found, as in a PDF with its objects
 *  compressed, it passes unchanged. */
struct gls_catalog {
    const char *lang; /**< "fr" */
    struct gls_buf *out;
    size_t added;     /**< bytes, once the entry is written */
    unsigned matched; /**< bytes of what is looked for */
    bool counting;    /**< what comes is the place of the table */
    unsigned long table;
};
void gls_catalog_write(struct gls_catalog *catalog, const char *data, size_t size);

#endif
