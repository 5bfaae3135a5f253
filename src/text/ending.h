/** @file The ends of words: which look like terms, which are Greek or Latin, and how the other
 *  language writes those.
 *
 *  A guess and nothing else. Of 1,040 one-word names of symptoms, such an ending gave the exact
 *  English name in nine of ten; ordinary words (limite, dose) end so too and must be kept out by
 *  who asks. What is proposed is shown with its mark, and never stands among equivalents. */
#ifndef GLS_TEXT_ENDING_H
#define GLS_TEXT_ENDING_H

#include "glossaire.h"

/** What the end of a word says of it. */
enum gls_ending_kind {
    GLS_ENDING_NOUN = 1,
    GLS_ENDING_ADJECTIVE = 2,
    GLS_ENDING_NEOCLASSICAL = 4 /**< Greek or Latin: -ite, -pathie */
};

/** The kinds of enum gls_ending_kind that the ending of @p word has, 0 for none; @p lang is a
 *  primary subtag, case and accents do not matter. Needs three letters before the ending. */
unsigned gls_ending_kinds(const char *lang, struct gls_span word);

/** Proposals for one word: UTF-8 in small letters, best first, each with a NUL. */
enum { GLS_COGNATES_MAX = 3, GLS_COGNATE_BYTES = 96 };
struct gls_cognates {
    unsigned count;
    char text[GLS_COGNATES_MAX][GLS_COGNATE_BYTES];
};

/** Fills @p out with what a @p word of language @p from, "fr" or "en", may be in the other: by its
 *  neoclassical ending, whose stem is respelt ("leuc" leuk, "œ" e). English is that of the US. To
 *  French nouns only, with the accents of the ending and of the commonest first parts. A word with
 *  another ending, one that is no single word of letters, or one that is too long gives none. Never
 *  fails, allocates nothing. */
void gls_cognates_of(const char *from, struct gls_span word, struct gls_cognates *out);

#endif
