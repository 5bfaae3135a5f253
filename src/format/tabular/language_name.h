/** @file Languages by their names and codes, as they stand over columns and in cells. */
#ifndef GLS_FORMAT_TABULAR_LANGUAGE_NAME_H
#define GLS_FORMAT_TABULAR_LANGUAGE_NAME_H

#include "base/lang.h"
#include "format/tabular/phrase.h"

/** Reads the words from @p first up to @p end as a language: "fr", "french", "fr ca", "french
 *  canada", "in french". */
bool gls_language_of_words(const struct gls_phrase_words *words, size_t first, size_t end,
                           char out[GLS_LANG_BYTES]);
/** Reads the code of a language: ISO 639-1, or what BCP 47 makes of ISO 639-2. */
bool gls_language_of_code(struct gls_span word, char out[GLS_LANG_BYTES]);
/** The language of a country whose code is that of no language; NULL: it is none of these. For
 *  tables whose other columns are codes too. */
const char *gls_language_of_country(struct gls_span word);
/** Whether a word has so many bytes, each a small letter or a digit of ASCII. */
bool gls_is_ascii_word(struct gls_span word, size_t least, size_t most);

#endif
