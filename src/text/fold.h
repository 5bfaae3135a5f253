/** @file Folding: the form of a text in which case, accents, ligatures and compatibility forms no
 *  longer show. A table computed from ICU when the library is built answers for Latin letters and
 *  punctuation; ICU itself for the rest. Folding goes character by character, so decomposed and
 *  composed text fold alike. */
#ifndef GLS_TEXT_FOLD_H
#define GLS_TEXT_FOLD_H

#include "glossaire.h"

/** What a character is to the tokeniser. */
enum gls_char_class {
    GLS_CHAR_SEPARATOR, /**< spaces of every kind, and all that is none of the others */
    GLS_CHAR_WORD,      /**< letters, digits, marks */
    GLS_CHAR_IGNORED,   /**< soft hyphen, zero-width, direction and variation characters */
    GLS_CHAR_APOSTROPHE,
    GLS_CHAR_HYPHEN,
    GLS_CHAR_STOP /**< the full stop */
};

/** A folded character: "É" gives "e", "œ" gives "oe", U+0301 gives nothing. */
enum { GLS_FOLD_BYTES = 14 };
struct gls_fold {
    unsigned char char_class; /**< enum gls_char_class */
    unsigned char size;
    char text[GLS_FOLD_BYTES];
};

/** By what folding is done, e.g. "ICU 72.1, Unicode 15.0": keys made otherwise may differ. */
extern const char gls_fold_profile[];

/** The table: for each block of 256 characters its number in gls_fold_table + 1, or 0. */
extern const unsigned char gls_fold_page[256];
extern const struct gls_fold gls_fold_table[][256];

/** The fold of a character that the table does not have, put into @p scratch. */
const struct gls_fold *gls_fold_rare(uint32_t c, struct gls_fold *scratch);

/** The fold of a character: from the table, or put into @p scratch by ICU. */
static inline const struct gls_fold *gls_fold_char(uint32_t c, struct gls_fold *scratch)
{
    unsigned page = c < 0x10000 ? gls_fold_page[c >> 8] : 0;
    return page ? &gls_fold_table[page - 1][c & 0xFF] : gls_fold_rare(c, scratch);
}

/** Folds the characters of @p text into @p out until @p room is used up, never a part of one;
 *  returns the size. Boundaries are not looked at: "l'os" gives "los". */
size_t gls_fold_key(struct gls_span text, char *out, size_t room);

/** Whether @p a and @p b are the same words: folded, split and compared by gls_tokens. For names
 *  of subjects and articles. */
bool gls_fold_equal(struct gls_span a, struct gls_span b);

/** Appends the heading letter of a term: its first letter without accent in capitals ("É" gives
 *  "E", "œ" gives "O"); "0" for a digit and "#" for a term that has neither. */
void gls_heading(struct gls_span term, struct gls_buf *out);

#endif
