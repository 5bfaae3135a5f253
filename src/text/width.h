/** @file How many columns a text takes in a terminal, whatever the locale, and where it may be
 *  broken. */
#ifndef GLS_TEXT_WIDTH_H
#define GLS_TEXT_WIDTH_H

#include "glossaire.h"

/** The columns of @p text: East Asian wide characters take two (UAX 11), marks, joiners and
 *  controls none, everything else one. */
size_t gls_width(struct gls_span text);
/** Whether a line may end between two characters without a space: in East Asian text, but not
 *  before its closing signs nor after its opening ones (UAX 14). */
bool gls_line_may_end(uint32_t before, uint32_t after);

#endif
