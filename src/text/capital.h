/** @file A term at the beginning of a sentence. */
#ifndef GLS_TEXT_CAPITAL_H
#define GLS_TEXT_CAPITAL_H

#include "glossaire.h"

/** Appends @p text with its first character as a capital, if it has one: "Œdème". */
void gls_capital_put(struct gls_buf *out, struct gls_span text);

#endif
