/** @file The words in the cells of a glossary for what TBX has values: parts of speech, genders,
 *  statuses, yes and no; English, French and abbreviated. */
#ifndef GLS_FORMAT_TABULAR_WORD_H
#define GLS_FORMAT_TABULAR_WORD_H

#include "glossaire.h"

/** What can be said of a term in words. */
enum gls_cell_word {
    GLS_SAYS_POS,
    GLS_SAYS_GENDER,
    GLS_SAYS_STATUS,
    GLS_SAYS_TYPE,
    GLS_SAYS_FLAG,
    GLS_SAYS_KINDS
};

/** What a cell says. */
struct gls_cell_says {
    bool any[GLS_SAYS_KINDS];  /**< which of them */
    int value[GLS_SAYS_KINDS]; /**< of its enumeration; of a flag 0 or 1 */
    bool all;                  /**< there is nothing else in the cell: it need not be kept */
};

/** Reads @p cell as words of that kind; of a part of speech a gender too: "n. f.". */
struct gls_cell_says gls_words_read(enum gls_cell_word kind, struct gls_span cell);

#endif
