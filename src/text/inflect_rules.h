/** @file The shape of a language's inflection tables. inflect.c is the engine that reads them;
 *  inflect_fr.c and inflect_en.c hold them. */
#ifndef GLS_TEXT_INFLECT_RULES_H
#define GLS_TEXT_INFLECT_RULES_H

#include <stdbool.h>
#include <stddef.h>

/** Whom a feminine may be made for: each kind includes those before it. The less is known of a
 *  word, the surer its ending must be. */
enum gls_trust {
    GLS_TRUST_ADJECTIVES = 1,
    GLS_TRUST_UNKNOWN, /**< no part of speech */
    GLS_TRUST_NOUNS,   /**< no gender */
    GLS_TRUST_PERSONS  /**< masculine nouns: the ending itself says person */
};

/** Replaces an ending. Of a list the first row that fits decides; a row not trusted for the word
 *  is passed over, one without @c becomes decides that there is no form. */
struct gls_ending {
    const char *ending;  /**< "al"; "" fits every word; NULL ends a list */
    const char *becomes; /**< "aux"; several forms with a space between: "aux als" */
    unsigned char least; /**< bytes before the ending, at least */
    unsigned char trust; /**< enum gls_trust; feminines only */
    const char *after;   /**< the byte before the ending is one of these; NULL: any */
};

/** Lists by the last letter of the word, a to z, then one for any other byte (é, ï, œ). */
enum { GLS_LETTERS = 27 };
typedef const struct gls_ending *const gls_endings[GLS_LETTERS];

/** A word that the endings get wrong. Its forms stand with a space between; "": it has none;
 *  NULL: by its ending. A feminine takes its plural by its ending. */
struct gls_irregular {
    const char *word, *number, *gender;
};

/** A word, and what stands for it before an article at the end of an expression: "conduire à" in
 *  "conduit au", with a space between. */
struct gls_contraction {
    const char *word, *forms;
};

/** The verbs of an ending, and what they have in its place; the first row that fits decides. */
struct gls_conjugation {
    const char *ending;     /**< of the infinitive */
    const char *forms;      /**< "it issent issait", a space between */
    const char *participle; /**< past, which agrees like an adjective; NULL: none that does */
    bool whole;             /**< that verb alone, not the others that end so */
};

/** Where in a word a spelling is looked for; a final s does not count as the end. */
enum gls_spelling_place {
    GLS_SPELLING_ANYWHERE,
    GLS_SPELLING_AT_START,
    GLS_SPELLING_AT_END,
    GLS_SPELLING_WHOLE
};

/** Letters that two spellings of a language write differently, at least two: either may stand for
 *  the other. Without @c other, "", a word is not respelled from there on (prec-ise). */
struct gls_spelling {
    char one[14], other[14]; /**< one "" ends a list */
    enum gls_spelling_place where;
};

/** Lists by the first letter of either spelling, in the order of gls_endings. */
typedef const struct gls_spelling *const gls_spellings[GLS_LETTERS];

/** All that is known of a language. The tables of words are sorted by their bytes. */
struct gls_language {
    const char *name;        /**< primary subtag */
    gls_endings *plural;     /**< singular to plural */
    gls_endings *singular;   /**< plural to singular, for words given in the plural */
    gls_endings *feminine;   /**< masculine to feminine; NULL: the language has no gender */
    gls_spellings *spelling; /**< NULL: there is one */
    const struct gls_conjugation *verb;
    size_t verbs;
    const struct gls_irregular *irregular;
    size_t irregulars;
    const char *const *fixed; /**< words without number and gender: function words, taux */
    size_t fixeds;
    const struct gls_contraction *contraction;
    size_t contractions;
    const char *const *one_gender; /**< words whose "feminine" is another word (rein, vaccin) */
    size_t one_genders;
};

extern const struct gls_language gls_french, gls_english;

#endif
