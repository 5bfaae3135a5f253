/** @file Which part of a term's text is matched: real files write a qualifier, markup or a second
 *  name beside the term itself. */
#ifndef GLS_TEXT_QUALIFIER_H
#define GLS_TEXT_QUALIFIER_H

#include "glossaire.h"

/** A term without its final qualifier: "spinelles [produits chimiques]" is "spinelles", "region of
 *  interest (ROI)" is "region of interest". The same span when it has none, or nothing else. */
struct gls_span gls_without_qualifier(struct gls_span term);

/** Whether the text holds HTML tags of the kind that terminology tools escape into terms, as in
 *  "β<sub>2</sub>-microglobuline". */
bool gls_has_markup(struct gls_span text);
/** Appends the text without such tags. */
void gls_strip_markup(struct gls_span text, struct gls_buf *out);

#endif
