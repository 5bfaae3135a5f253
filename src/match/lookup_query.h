/** @file A query cut into words, as all kinds of matching see it. */
#ifndef GLS_MATCH_LOOKUP_QUERY_H
#define GLS_MATCH_LOOKUP_QUERY_H

#include "glossaire.h"

enum { GLS_QUERY_WORDS = 1000 }; /* as many as the longest term the index takes */

/** A word of the query: its folded key and its place. Keys lie side by side, so words joined by a
 *  hyphen are one word with the sum of their keys. */
struct gls_query_word {
    size_t key, key_size; /**< in the query's keys */
    size_t start, end;    /**< bytes of the query */
    bool hyphen;          /**< only a hyphen parts it from the word before */
    bool acute;           /**< ends in é or és as written */
    bool initials;        /**< written as initials are: "FCS" */
    bool capitals;        /**< no letter is small, and there is one: "T3" */
};

/** Zeroed is empty. */
struct gls_query {
    struct gls_span text;
    struct gls_query_word *word;
    size_t count, room;
    struct gls_buf keys;
};

/** Cuts @p text, which must outlive the query, and must be UTF-8: else GLS_ERR_BAD_UTF8. More than
 *  GLS_QUERY_WORDS words are no words: nothing can match them. Fails with GLS_ERR_NOMEM too. */
enum gls_status gls_query_init(struct gls_query *query, struct gls_span text,
                               struct gls_error *err);
void gls_query_release(struct gls_query *query);

/** The key of a word. */
struct gls_span gls_query_key(const struct gls_query *query, const struct gls_query_word *word);

/** How many words at the beginning may be an article of language @p lang ("la", "de l'"): never
 *  all of them. */
size_t gls_query_articles(const struct gls_query *query, const char *lang);

/** Appends the keys from word @p first on, joined by spaces. */
void gls_query_phrase(const struct gls_query *query, size_t first, struct gls_buf *out);

#endif
