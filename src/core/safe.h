/** @file Text of a glossary for people's eyes: what could command a terminal, reverse a line or
 *  hide is shown for what it is. */
#ifndef GLS_CORE_SAFE_H
#define GLS_CORE_SAFE_H

#include "glossaire.h"

/** Reads the character at @p *at and moves past it; U+FFFD for a byte that is not UTF-8. */
uint32_t gls_safe_next(struct gls_span text, size_t *at);
/** Whether @p c is a control character (C0, DEL, C1). */
bool gls_is_control(uint32_t c);
/** Whether @p c must not be shown as itself: control characters, line separators, direction
 *  controls (Unicode Bidi_Control), invisible tags and noncharacters. Zero-width joiners and the
 *  soft hyphen are spelling, and harmless. */
bool gls_is_treacherous(uint32_t c);
/** Appends @p c; a treacherous one by its number, "\x1B" or "\u202E"; tab and line ends as a
 *  space. */
void gls_safe_put(struct gls_buf *out, uint32_t c);

#endif
