/** @file Capitals: of a term at the beginning of a sentence, and within it. */
#ifndef GLS_TEXT_CAPITAL_H
#define GLS_TEXT_CAPITAL_H

#include "glossaire.h"

/** Appends @p text with its first character as a capital, if it has one: "Œdème". */
void gls_capital_put(struct gls_buf *out, struct gls_span text);
/** Whether there is a capital behind its first character, as in "ADN", "ARNm" and "pH". */
bool gls_has_inner_capital(struct gls_span text);

#endif
