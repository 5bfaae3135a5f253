/** @file Words as tables are full of, whatever their case, accents and punctuation. */
#ifndef GLS_FORMAT_TABULAR_PHRASE_H
#define GLS_FORMAT_TABULAR_PHRASE_H

#include "glossaire.h"

/** Folds @p cell into @p out, of @p room bytes: a space between words, whatever parted them. Empty
 *  when it has no word, or when they do not fit. */
struct gls_span gls_phrase_fold(struct gls_span cell, char *out, size_t room);
/** Whether @p list, folded phrases between "|", has @p phrase; none has an empty one. */
bool gls_phrase_among(const char *list, struct gls_span phrase);

#endif
