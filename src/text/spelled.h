/** @file Spellings in which a term is typed, for the keys of other programs' dictionaries, which
 *  compare letters and fold little or nothing. */
#ifndef GLS_TEXT_SPELLED_H
#define GLS_TEXT_SPELLED_H

#include "glossaire.h"

/** What is done to a text. Bits; case comes last. */
enum gls_spelled {
    GLS_SPELLED_STRAIGHT = 1,  /**< every apostrophe as ' */
    GLS_SPELLED_CURLED = 2,    /**< every apostrophe as ’ */
    GLS_SPELLED_APART = 4,     /**< ligatures as two letters: oedème */
    GLS_SPELLED_FOLDED = 8,    /**< without accents and ligatures, in small letters: oedeme */
    GLS_SPELLED_SPACED = 16,   /**< every hyphen as a space */
    GLS_SPELLED_HYPHENED = 32, /**< every space as a hyphen */
    GLS_SPELLED_CAPITAL = 64,  /**< the first letter a capital, if it is one of French or English */
    GLS_SPELLED_CAPITALS = 128 /**< all of them */
};

/** Appends @p text so spelled. */
void gls_spell(struct gls_span text, unsigned how, struct gls_buf *out);

#endif
