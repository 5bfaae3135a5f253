/** @file Whether two concepts, of one glossary or of two, say the same. Places and ids do not
 *  matter. */
#ifndef GLS_EDIT_SAME_H
#define GLS_EDIT_SAME_H

#include "base/base.h"

/** A concept, or a section, a term or a property of one. */
struct gls_one {
    const struct gls_base *base;
    uint32_t number;
};

/** A property with those that are nested below it. */
struct gls_said {
    const struct gls_base *base;
    uint32_t first, count;
};
/** A walk over the properties of a level: begin with one zeroed but for @c base. False at the end.
 */
bool gls_said_next(struct gls_said *said, struct gls_range properties);
struct gls_property gls_said_head(struct gls_said said);

/** The same properties in the same order, values and targets alike. */
bool gls_same_said(struct gls_said a, struct gls_said b);
bool gls_same_properties(const struct gls_base *a, struct gls_range of_a, const struct gls_base *b,
                         struct gls_range of_b);
/** The same text, words and properties. */
bool gls_same_term(struct gls_one a, struct gls_one b);
/** The same language, terms and properties, in the same order. */
bool gls_same_section(struct gls_one a, struct gls_one b);
bool gls_same_concept(struct gls_one a, struct gls_one b);

/** The section of a concept in exactly that language, or UINT32_MAX. */
uint32_t gls_section_of(struct gls_one concept, const char *lang);
/** The first term of a section with exactly that text, or UINT32_MAX. */
uint32_t gls_term_of(struct gls_one section, const char *text);

/** The closed lists of words that a term may have. */
enum gls_word_list {
    GLS_WORD_LIST_POS,
    GLS_WORD_LIST_GENDER,
    GLS_WORD_LIST_ADMIN,
    GLS_WORD_LIST_TYPE,
    GLS_WORD_LISTS
};
/** The word of a term in one of them, as gls_pos_name() and its like have it; NULL: none. */
const char *gls_word_of(const struct gls_term *term, enum gls_word_list list);

#endif
