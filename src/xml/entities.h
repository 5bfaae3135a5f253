/** @file The characters that HTML names. */
#ifndef GLS_XML_ENTITIES_H
#define GLS_XML_ENTITIES_H

#include "glossaire.h"

/** Appends declarations of all entities of HTML 4.01 ("eacute", "alpha", "oelig"), as a DTD has
 *  them. */
void gls_html_entities(struct gls_buf *out);

#endif
