/** @file Inflected forms of a glossary's own words: number, gender, tense, UK and US spelling. They
 *  are made from the entry, by tables of endings and of exceptions (inflect_fr.c, inflect_en.c),
 *  and never by cutting the query to a stem: "fœtal" gives "fœtaux", "fœtale" and "fœtales", and so
 *  cannot meet a word that is none of them. */
#ifndef GLS_TEXT_INFLECT_H
#define GLS_TEXT_INFLECT_H

#include "glossaire.h"

/** How a form differs from its word; matches rank in this order. A form that differs in gender may
 *  differ in number too; person and tense count as number. A spelling (oedema, edema) counts as the
 *  word itself. */
enum gls_relation { GLS_RELATION_NUMBER = 1, GLS_RELATION_GENDER, GLS_RELATION_SPELLING };

enum { GLS_FORMS_MAX = 32, GLS_FORM_BYTES = 96 };

/** One form: @c size bytes of UTF-8, and a NUL after them. */
struct gls_form {
    unsigned char relation; /**< enum gls_relation */
    unsigned char size;
    char text[GLS_FORM_BYTES];
};

/** The other forms of a word, in no promised order. */
struct gls_forms {
    unsigned count;
    struct gls_form form[GLS_FORMS_MAX];
};

/** Where a word stands in its term. */
enum gls_word_place {
    GLS_WORD_PLACE_ALONE,
    GLS_WORD_PLACE_IN_PHRASE,   /**< one of several words */
    GLS_WORD_PLACE_IN_COMPOUND, /**< likewise, and hyphens join all of them: "aide-soignant" */
    GLS_WORD_PLACE_AT_END /**< the last of several, and one that may change before an article */
};

/** What the glossary says of a word.
 *
 *  An adjective has both numbers and both genders. A noun has a feminine where its ending says
 *  person (patiente), more readily when its own gender is not known; it has none when it is
 *  feminine, nor as one word of a phrase, which keeps its gender: "médecin légal" is not "médecine
 *  légale"; but both words of a masculine compound may be persons: "chirurgienne-dentiste".
 *  GLS_POS_NONE may be either: it has both genders where that is no other word's form.
 *  A verb is given in the infinitive and has the forms that texts use: French ones the third
 *  persons and that of "vous", in the present, imperfect, future and conditional, and both
 *  participles, the past one in each number and gender; English ones their three or four; what
 *  else stands in a phrase with a verb agrees as an adjective does. Adverbs
 *  and other words have their spellings only, and so have function words. English adjectives do not
 *  agree. */
struct gls_word_class {
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_word_place place;
};

/** The place of word @p n of the @p count words of a term, @p compound when hyphens join all of
 *  them: GLS_WORD_PLACE_AT_END only for a @p word that has forms there ("à", "de"), in lower case.
 */
enum gls_word_place gls_word_place(const char *lang, struct gls_span word, size_t n, size_t count,
                                   bool compound);

/** Fills @p forms with the other forms of @p word, written as it is, accents and all; never the
 *  word itself, no form twice.
 *
 *  @p word is one token of @p size bytes without space, hyphen or apostrophe, NFC, in lower case,
 *  with its accents and ligatures ("fœtal", "œil", "né"): accents tell "accident" from
 *  "accidenté". One given in the plural has its singular among its forms. @p lang is a primary
 *  subtag, "fr" or "en"; another language, an empty word and one too long for a form give none.
 *  What is not UTF-8 is taken as it is. Never fails, allocates nothing. */
void gls_inflect(const char *lang, const char *word, size_t size, struct gls_word_class of,
                 struct gls_forms *forms);

#endif
