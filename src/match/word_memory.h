/** @file What searches through every text of a shelf keep, once they have been asked for often
 * enough to be worth it: a single query reads the texts, a batch or a session asks an index of
 * their words. It is the stock's, and forgotten when a base is replaced. */
#ifndef GLS_MATCH_WORD_MEMORY_H
#define GLS_MATCH_WORD_MEMORY_H

#include "base/shelf.h"
#include "match/word_index.h"

/** What is read of the base at @p shelf_index of the shelf into an index of words, in the end. */
typedef void gls_word_texts_fn(struct gls_word_index *words, const struct gls_base *base,
                               const struct gls_index *index);

/** Two kinds of texts: those that explain, which are the same for both languages and indexed only
 *  when they are asked for again, and the phrases of one language. */
enum gls_word_source { GLS_WORD_SOURCE_SAID, GLS_WORD_SOURCE_PHRASES };

/** The words of the texts that @p read tells, as @p index reads them. */
struct gls_word_memory {
    struct gls_word_index *words;
    const struct gls_word_forms *forms;
};
/** False: there was no memory, or it is not yet worth it: the texts are to be read. */
bool gls_word_memory_of(struct gls_word_memory *memory, const struct gls_shelf *shelf,
                        uint32_t shelf_index, const struct gls_index *index,
                        enum gls_word_source kind, gls_word_texts_fn *read);

#endif
