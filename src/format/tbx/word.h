/** @file The words for status, part of speech, gender and type that TBX files use. */
#ifndef GLS_FORMAT_TBX_WORD_H
#define GLS_FORMAT_TBX_WORD_H

#include "glossaire.h"

/** What a word can be said of. */
enum gls_tbx_list { GLS_TBX_LIST_ADMIN, GLS_TBX_LIST_POS, GLS_TBX_LIST_GENDER, GLS_TBX_LIST_TYPE };

/** A word as a value of its enumeration. */
struct gls_tbx_word {
    const char *word; /**< in small ASCII letters, without blanks and punctuation */
    int value;
    bool loose; /**< it says more than the value: "regulated" is more than admitted */
};

/** The row of @p text, whatever its case, blanks and punctuation, or NULL: "Preferred",
 *  "preferredTerm-admn-sts", "nom", "Proper Noun". */
const struct gls_tbx_word *gls_tbx_word(enum gls_tbx_list list, struct gls_span text);

#endif
