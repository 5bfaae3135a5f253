/** @file Words as tables are full of, whatever their case, accents and punctuation. */
#ifndef GLS_FORMAT_TABULAR_PHRASE_H
#define GLS_FORMAT_TABULAR_PHRASE_H

#include "glossaire.h"

/** Folds @p cell into @p out, of @p room bytes: a space between words, whatever parted them. Empty
 *  when it has no word, or when they do not fit. */
struct gls_span gls_phrase_fold(struct gls_span cell, char *out, size_t room);
/** Whether @p list, folded phrases between "|", has @p phrase; none has an empty one. */
bool gls_phrase_among(const char *list, struct gls_span phrase);

enum { GLS_PHRASE_WORDS_BYTES = 120, GLS_PHRASE_WORDS_MOST = 8 };

/** A cell as words in small letters, a space between two. */
struct gls_phrase_words {
    char text[GLS_PHRASE_WORDS_BYTES + 1];
    size_t count, start[GLS_PHRASE_WORDS_MOST + 1]; /**< of each, and one past the last space */
};

/** Folds @p cell and splits it into words; false for what is too long to be a heading. */
bool gls_phrase_split(struct gls_span cell, struct gls_phrase_words *out);
/** The words from @p first up to @p end. */
struct gls_span gls_phrase_part(const struct gls_phrase_words *words, size_t first, size_t end);

#endif
