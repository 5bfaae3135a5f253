/** @file The characters that HTML names. */
#ifndef GLS_XML_ENTITIES_H
#define GLS_XML_ENTITIES_H

#include "glossaire.h"

/** Appends declarations of all entities of HTML 4.01 ("eacute", "alpha", "oelig"), as a DTD has
 *  them. */
void gls_html_entities(struct gls_buf *out);
/** The character of a reference without "&" and ";": "eacute", "#233", "#xE9"; 0: it is none. */
uint32_t gls_reference(struct gls_span name);

#endif
