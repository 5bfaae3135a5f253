/** @file A word in the making of its forms: inflect_form.c finds words and endings in tables and
 * adds forms, inflect_spelling.c spells it in other ways, inflect.c decides which forms it has. */
#ifndef GLS_TEXT_INFLECTION_H
#define GLS_TEXT_INFLECTION_H

#include "text/inflect.h"
#include "text/inflect_rules.h"

/** The word, what is known of it, and where its forms go. */
struct gls_inflection {
    const struct gls_language *language;
    const char *word;
    int trust; /**< the least trust a feminine needs; 0: no feminine */
    struct gls_forms *forms;
};

/** Where the tables by letter hold a byte. */
static inline unsigned gls_letter_slot(char byte)
{
    unsigned letter = (unsigned)(unsigned char)byte - 'a';
    return letter < GLS_LETTERS - 1 ? letter : GLS_LETTERS - 1;
}

const struct gls_irregular *gls_irregular_find(const struct gls_language *in, const char *word);
/** Whether a word is in a sorted list. */
bool gls_word_among(const char *const *words, size_t count, const char *word);
/** Whether a word of @p size bytes ends with @p length bytes. */
bool gls_word_ends(const char *word, size_t size, const char *with, size_t length);

/** Adds stem + ending; returns it, or NULL when it is no new form. */
const char *gls_inflection_add(struct gls_inflection *work, enum gls_relation relation,
                               const char *stem, size_t size, const char *ending,
                               size_t ending_size);
/** Adds stem + each of the space-separated endings. */
void gls_inflection_add_each(struct gls_inflection *work, enum gls_relation relation,
                             const char *stem, size_t size, const char *endings);
/** Adds the space-separated words of a table; there may be none. */
void gls_inflection_add_words(struct gls_inflection *work, enum gls_relation relation,
                              const char *words);
/** Adds what the first rule that fits makes of a word; a rule not trusted enough is passed over,
 *  one without form stops. */
void gls_inflection_apply(struct gls_inflection *work, enum gls_relation relation, const char *word,
                          gls_endings *rules, int trust);
/** Adds every combination of the spellings of the word. */
void gls_inflection_add_spellings(struct gls_inflection *work);

#endif
