/** @file Languages as other programs spell them. */
#ifndef GLS_TEXT_LOCALE_H
#define GLS_TEXT_LOCALE_H

#include <stdbool.h>

enum { GLS_LOCALE_NAME_BYTES = 120 };

/** Sets @p out to a tag of language and region, "fr-FR" for "fr", "en-GB" for itself: the likeliest
 *  region by the data of Unicode, where @p tag has none. False when it has none either. */
bool gls_locale_region(const char *tag, char out[GLS_LOCALE_NAME_BYTES]);
/** Sets @p out to the English name, the region after "_" and "_" for every space in it: "French",
 *  "English_United_States". False when there is none. */
bool gls_locale_english(const char *tag, char out[GLS_LOCALE_NAME_BYTES]);

#endif
