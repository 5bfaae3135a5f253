/** @file Unicode normal forms, by ICU. */
#ifndef GLS_TEXT_NORMAL_H
#define GLS_TEXT_NORMAL_H

#include "glossaire.h"

/** Whether @p text (valid UTF-8) is in normal form C, into @p answer. False when there is no
 *  memory. */
bool gls_is_nfc(struct gls_span text, bool *answer);
/** Appends @p text in normal form C. */
void gls_nfc(struct gls_span text, struct gls_buf *out);
/** Appends @p text in normal form C with full case folding (Unicode, not Turkic): "ŒDÈME" and
 *  "œdème" give the same. Accents and ligatures stay. */
void gls_case_fold(struct gls_span text, struct gls_buf *out);

#endif
