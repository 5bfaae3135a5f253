/** @file The tables by which plurals are published: written.c reads them, written_fr.c and
 *  written_en.c hold them. */
#ifndef GLS_TEXT_WRITTEN_RULES_H
#define GLS_TEXT_WRITTEN_RULES_H

#include <stdbool.h>
#include <stddef.h>

/** An ending and what it becomes; the first row that fits decides. */
struct gls_plural {
    const char *ending;  /**< "al"; "^bal" is the whole word; "" fits every word */
    const char *becomes; /**< "aux"; two with a space between; NULL: there is no plural, or none
                              that differs */
    bool foreseen;       /**< it is the rule of the language */
};

/** A language. The lists end with NULL. */
struct gls_written_language {
    const char *name; /**< primary subtag */
    const struct gls_plural *plural;
    bool noun_first; /**< all words agree up to a preposition; else the last changes */
    const char *const *preposition; /**< words, and parts of a compound, that end what changes */
    const char *const *elided;      /**< beginnings of a word that are one: "d’" */
    const char *const *joining;     /**< words with which a term has no plural: "et" */
    const char *const *staying;     /**< words that never change beside a noun */
    const char *staying_ending;     /**< an ending of such words; "": none */
    const char *const *compound;    /**< compounds whose plural is no rule's, with it after a space;
                                         alone: none is published */
    const char *const *agreeing;    /**< first parts that change with the last */
    const char *const *prefix;      /**< first parts that stay; NULL: all do */
    const char *prefix_endings;     /**< letters that end first parts of the same kind: cardio- */
};

extern const struct gls_written_language gls_written_french, gls_written_english;

#endif
