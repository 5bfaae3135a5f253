/** @file The shape of the table of endings; ending_table.c holds it, ending.c reads it. */
#ifndef GLS_TEXT_ENDING_TABLE_H
#define GLS_TEXT_ENDING_TABLE_H

#include <stdbool.h>

/** An ending of French and what English has in its place. Of those that fit a word the longest
 *  decides. */
struct gls_ending_pair {
    const char *french;    /**< as it is written: "émie" */
    const char *english;   /**< "ic ical", best first, a space between */
    unsigned char kinds;   /**< enum gls_ending_kind */
    unsigned char stem;    /**< letters before it, at least */
    bool from_french_only; /**< English words that end so are too often something else */
};

/** An ending that says what a word is, and has no sure counterpart. Folded. */
struct gls_plain_ending {
    const char *ending;
    unsigned char kinds;
};

/** Letters that a word borrowed from Greek or Latin writes otherwise in the other language. */
struct gls_respelling {
    const char *from, *to;
    bool at_start; /**< of the word only */
};

/** Each list ends with NULL. */
extern const struct gls_ending_pair gls_ending_pairs[];
extern const struct gls_plain_ending gls_endings_fr[], gls_endings_en[];
extern const struct gls_respelling gls_respell_en[]; /**< French, folded, in English letters */
extern const struct gls_respelling gls_respell_fr[]; /**< English in French letters and accents */

#endif
