/** @file Writing XML: what must be escaped is. What XML 1.0 cannot hold at all, such as a control
 *  character, is written as U+FFFD. */
#ifndef GLS_XML_WRITE_H
#define GLS_XML_WRITE_H

#include "glossaire.h"

/** Appends character data: of the markup only "&", "<" and ">" are escaped. */
void gls_xml_put_text(struct gls_buf *out, const char *text);
/** Appends ` name="value"`. */
void gls_xml_put_attribute(struct gls_buf *out, const char *name, const char *value);

#endif
