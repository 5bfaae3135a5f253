/** @file The words of a text, found again by what they are and by where they stand. */
#ifndef GLS_VERIFY_TEXT_WORDS_H
#define GLS_VERIFY_TEXT_WORDS_H

#include "core/memory.h"

struct gls_text_word {
    size_t start, end;   /**< bytes of the text */
    struct gls_span key; /**< its folded letters: in the keys of the list, or of the scan */
    uint64_t head;       /**< the first bytes of its key, the first the highest */
    bool capital;        /**< it begins with one */
};

/** Begin with gls_text_words_init(). */
struct gls_text_words {
    struct gls_span text; /**< borrowed */
    struct gls_buf keys;
    struct gls_array word;  /**< of struct gls_text_word, in the order of the text */
    struct gls_array order; /**< of uint32_t: their numbers, in the order of their keys; empty where
                                 there are so few that they are as soon looked through */
    struct gls_array row;   /**< to sort in */
    bool failed;            /**< there was no memory */
};

void gls_text_words_init(struct gls_text_words *words);
void gls_text_words_release(struct gls_text_words *words);
/** Reads the words of a text. */
void gls_text_words_read(struct gls_text_words *words, struct gls_span text);
/** The same of the text that @p scan was given last, whose words it may know already; they are
 * valid until its next text. */
void gls_text_words_take(struct gls_text_words *words, struct gls_span text,
                         const struct gls_scan *scan);

static inline const struct gls_text_word *gls_text_words_at(const struct gls_text_words *words,
                                                            size_t number)
{
    return GLS_AT(words->word, struct gls_text_word, number);
}
static inline struct gls_span gls_text_words_key(const struct gls_text_words *words, size_t number)
{
    return gls_text_words_at(words, number)->key;
}
/** Words that are looked for: those whose key is @c key, or begins with it. */
struct gls_text_words_search {
    struct gls_span key;
    bool begins;
    uint64_t head, mask; /**< of the first bytes of a key: how they are, which count */
    size_t at, end;
};
struct gls_text_words_search gls_text_words_find(const struct gls_text_words *words,
                                                 struct gls_span key, bool begins);
/** The number of the next of them, in the order of the text among those of one key; false when
 *  there is none. */
bool gls_text_words_next(const struct gls_text_words *words, struct gls_text_words_search *search,
                         size_t *number);
/** The number of the first word that ends after byte @p at, or how many there are. */
size_t gls_text_words_after(const struct gls_text_words *words, size_t at);

#endif
