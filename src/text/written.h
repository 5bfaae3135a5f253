/** @file Forms to publish: the plurals of a term as a dictionary would print them. Those of
 *  text/inflect.h are for recognising what others wrote and are generous; these are read, and put
 *  into the files of other programs, so what is not sure is left out. */
#ifndef GLS_TEXT_WRITTEN_H
#define GLS_TEXT_WRITTEN_H

#include "glossaire.h"

enum { GLS_WRITTEN_MAX = 2, GLS_WRITTEN_BYTES = 256 };

/** What is known of a term. */
struct gls_written_class {
    enum gls_pos pos;
    enum gls_gender gender;
    enum gls_term_type type;
    bool plural; /**< it is noted as one */
};

/** The plurals of a term, the first the one to show. */
struct gls_plurals {
    unsigned count;
    bool foreseen; /**< the first is what the rule of the language gives: "fractures", "canaux" */
    char form[GLS_WRITTEN_MAX][GLS_WRITTEN_BYTES]; /**< UTF-8, each with its NUL */
};

/** Fills @p written with the plurals of @p term, which is whole, NFC and written as it is.
 *
 *  Only nouns have one: by their part of speech or, without that, by having a gender; not
 *  abbreviations, nor what is a plural. In French the noun and the adjectives with it change
 *  together, up to the first preposition ("fractures ouvertes du tibia"); in English the last word
 *  before one. Of parts joined by a hyphen the last changes, and the first where it is a noun or an
 *  adjective known to agree ("sages-femmes", but "post-traumatiques"). Words with capitals or
 *  digits stay. None for a term with "et" or a comma, one that is as long in the plural, one of
 *  GLS_WRITTEN_BYTES or more, another language than French and English, and wherever no rule is
 *  sure. Never fails, allocates nothing. */
void gls_written_forms(const char *lang, struct gls_span term, struct gls_written_class of,
                       struct gls_plurals *written);

#endif
