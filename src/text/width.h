/** @file How many columns a text takes in a terminal, whatever the locale. */
#ifndef GLS_TEXT_WIDTH_H
#define GLS_TEXT_WIDTH_H

#include "glossaire.h"

/** The columns of @p text: East Asian wide characters take two (UAX 11), marks, joiners and
 *  controls none, everything else one. */
size_t gls_width(struct gls_span text);

#endif
