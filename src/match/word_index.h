/** @file Which of many texts have the words of a query, for queries asked again and again: each
 * text a row of numbers of words, each word with the texts that have it.
 *
 *      text 7  "perte de sang"  ──▶ 31 4 60        word 60 "sang"  ──▶ texts 2, 7, 19
 *
 *  What forms of one word are is the index of a glossary's to say, by its readings; a text may be
 *  read in both languages. */
#ifndef GLS_MATCH_WORD_INDEX_H
#define GLS_MATCH_WORD_INDEX_H

#include "core/table.h"
#include "match/wanted_word.h"

/** Zeroed but for gls_word_index_init(). What fails is noted in its work: it then finds nothing. */
struct gls_word_index {
    struct gls_work work;
    struct gls_hash_table table; /**< of the words, by key */
    struct gls_array word, keys; /**< where the key of each begins, and the keys */
    struct gls_array text, row;  /**< name and beginning of each, and the words of all */
    uint32_t *first, *posting;   /**< of each word: the texts that have it */
    uint16_t *met; /**< of each word, while searching: the wanted ones that it meets */
    struct gls_array marked, candidate; /**< words met, and the texts that may do */
};

void gls_word_index_init(struct gls_word_index *words);
void gls_word_index_release(struct gls_word_index *words);
/** Begins a text of that name; then come the folded keys of its words. */
void gls_word_index_text(struct gls_word_index *words, uint32_t name);
void gls_word_index_word(struct gls_word_index *words, struct gls_span key);
/** Ends the last text: searches may begin. False when something failed. */
bool gls_word_index_end(struct gls_word_index *words);

/** Which words of the texts are a form of each word of a glossary in one language. */
struct gls_word_forms {
    const struct gls_index *index;
    struct gls_array form; /**< sorted */
};

/** False with the failure noted in the work of @p words. */
bool gls_word_forms_init(struct gls_word_forms *forms, struct gls_word_index *words,
                         const struct gls_index *index);

/** Told each text that is found, in the order they came: its name, and how many words it has. False
 *  ends the search. */
typedef bool gls_word_found_fn(void *payload, uint32_t name, size_t words);

/** Finds the texts that have the wanted words in any form: all of them side by side, or those that
 *  are no function words anywhere. False when something failed. */
bool gls_word_index_search(struct gls_word_index *words, const struct gls_word_forms *forms,
                           const struct gls_wanted *wanted, bool side_by_side,
                           gls_word_found_fn *found, void *payload);

#endif
