/** @file The words that a query asks for, to be met one by one, in any form, wherever they stand:
 *  in terms that hold them, in texts that speak of them. */
#ifndef GLS_MATCH_WANTED_WORD_H
#define GLS_MATCH_WANTED_WORD_H

#include "base/index.h"
#include "match/lookup_query.h"

enum { GLS_WANTED_WORDS = 16, GLS_WANTED_READINGS = 8 };

/** A word of the query with those words of a glossary that it may be a form of. */
struct gls_wanted_word {
    struct gls_span key; /**< of the query */
    uint32_t reading[GLS_WANTED_READINGS];
    unsigned readings;
    bool function; /**< an article, a preposition or the like */
};

struct gls_wanted {
    const struct gls_index *index;
    struct gls_wanted_word word[GLS_WANTED_WORDS];
    size_t count;
};

/** Fills @p wanted with the words of @p query as @p index, of language @p lang, reads them. False
 *  when they are too many, or all function words. */
bool gls_wanted_init(struct gls_wanted *wanted, const struct gls_query *query,
                     const struct gls_index *index, const char *lang);

/** Whether a word of a text, by its folded key, is a form of the word that is wanted. */
bool gls_wanted_meets(const struct gls_wanted *wanted, const struct gls_wanted_word *word,
                      struct gls_span key);

#endif
