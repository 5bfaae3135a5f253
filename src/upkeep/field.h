/** @file What the fields of an entry are called where people write and read them: one word each in
 *  text that is edited and in JSON, and a label in French and English. */
#ifndef GLS_UPKEEP_FIELD_H
#define GLS_UPKEEP_FIELD_H

#include "edit/same.h"

/** Fields that are no data category of the model. */
enum gls_field {
    GLS_FIELD_ID = GLS_CATEGORY_COUNT,
    GLS_FIELD_TERM,
    GLS_FIELD_ORDER,
    GLS_FIELD_WORD, /**< the first of GLS_WORD_LISTS */
    GLS_FIELDS = GLS_FIELD_WORD + GLS_WORD_LISTS
};

/** "subject", for a category, for GLS_FIELD_WORD + a list of words, or one of the others. */
const char *gls_field_name(unsigned field);
/** "domaine" or "subject". */
const char *gls_field_label(unsigned field, const char *lang);
/** The category of that name, or GLS_CATEGORY_COUNT. */
enum gls_category gls_field_category(struct gls_span name);

/** The value of a term in a list of words: of enum gls_pos, gls_gender, gls_admin, gls_term_type.
 */
int gls_word_value(const struct gls_term *term, enum gls_word_list list);
/** A value as text that is edited has it, "fullForm"; NULL: it says nothing. */
const char *gls_word_text(enum gls_word_list list, int value);
/** The same for people: "forme complète". */
const char *gls_word_label(enum gls_word_list list, int value, const char *lang);
/** The list and the value of such a word; false: it is none. */
bool gls_word_named(struct gls_span word, enum gls_word_list *list, int *value);

#endif
