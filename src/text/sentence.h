/** @file Where sentences end, in French and English text alike. */
#ifndef GLS_TEXT_SENTENCE_H
#define GLS_TEXT_SENTENCE_H

#include "glossaire.h"

/** The first place past @p from where a sentence begins, or text.size: after ".", "?", "!" or "…",
 *  closing marks and a blank, before a capital; never after a single letter, an abbreviation that
 *  wants a word ("cf.", "Dr") or the number of an item. An item of a list begins one, too. @p text
 * is a paragraph, whose end is the end of its last sentence. */
size_t gls_sentence_next(struct gls_span text, size_t from);

#endif
