/** @file Names that XML takes for an id. */
#ifndef GLS_XML_NCNAME_H
#define GLS_XML_NCNAME_H

#include "glossaire.h"

/** Whether @p text is an NCName (Namespaces in XML 1.0, section 3): a name without colon, which is
 *  what xml:id requires. Text that is not UTF-8 is none. */
bool gls_is_ncname(struct gls_span text);

#endif
