/** @file Words of the language at large, by their folded keys. A language without a table has
 *  none. @p lang is a primary subtag, "fr" or "en". */
#ifndef GLS_TEXT_FUNCTION_WORDS_H
#define GLS_TEXT_FUNCTION_WORDS_H

#include "glossaire.h"

/** Whether a word is an article, a pronoun, a preposition or the like, an auxiliary, or no word at
 *  all: a number. */
bool gls_is_function_word(const char *lang, struct gls_span key);

/** Whether a word is written in digits alone. */
bool gls_is_number(struct gls_span key);

/** Whether the word that comes after this one is its verb: "il", "qui", "they". */
bool gls_is_before_verb(const char *lang, struct gls_span key);

/** Whether no form of a verb but its infinitive comes after this word, unless it is a pronoun:
 *  "une", "de"; "la" in "la nuit", but not in "il la provoque". */
bool gls_is_before_noun(const char *lang, struct gls_span key);

/** Whether the pronoun I may stand after this word: "that". */
bool gls_is_before_i(const char *lang, struct gls_span key);

/** Whether a word is a pronoun, an article or the like before an apostrophe only: "n", "l". */
bool gls_is_elided(const char *lang, struct gls_span key);

/** Whether a hyphen before this word makes another word of the one before it: "né" in "mort-né". */
bool gls_is_bound(const char *lang, struct gls_span key);

/** Whether an abbreviation with stops says, after a name, what kind of company it is: "S.A.". */
bool gls_is_company_form(const char *lang, struct gls_span key);

/** Whether a word that has lost its accents is another word: who writes "jeune" does not mean
 *  "jeûne". */
bool gls_is_whole_unaccented(const char *lang, struct gls_span key);

#endif
