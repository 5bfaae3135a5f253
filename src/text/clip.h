/** @file Cutting a line to a number of columns, as people read it: never inside what they see as
 * one character, and between words where that costs little. */
#ifndef GLS_TEXT_CLIP_H
#define GLS_TEXT_CLIP_H

#include "glossaire.h"

/** Where the character as people see it ends that begins at @p at, below text.size: a letter with
 *  its marks, a flag, a Korean syllable, signs that a joiner makes one (UAX 29, grapheme clusters).
 */
size_t gls_grapheme_end(struct gls_span text, size_t at);

/** The beginning of @p text that takes at most @p columns; all of it, when it does. */
struct gls_span gls_clip_head(struct gls_span text, size_t columns);
/** The end of @p text that takes at most @p columns. */
struct gls_span gls_clip_tail(struct gls_span text, size_t columns);

/** Appends @p text as one line: a run of white space and line ends is one space. No-break spaces
 *  stay. */
void gls_put_line(struct gls_buf *out, struct gls_span text);

#endif
