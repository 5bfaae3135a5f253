#include "match/lookup_query.h"

#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/token.h"

static const struct {
    const char *lang, *word;
} articles[] = {
    {"fr", "le"},  {"fr", "la"}, {"fr", "les"}, {"fr", "l"},  {"fr", "un"}, {"fr", "une"},
    {"fr", "des"}, {"fr", "du"}, {"fr", "de"},  {"fr", "d"},  {"fr", "au"}, {"fr", "aux"},
    {"en", "the"}, {"en", "a"},  {"en", "an"},  {"en", "to"},
};

enum gls_status gls_query_init(struct gls_query *query, struct gls_span text, struct gls_error *err)
{
    *query = (struct gls_query){.text = text};
    gls_buf_init(&query->keys);
    size_t valid = gls_utf8_valid(text.data, text.size);
    if (valid < text.size)
        return gls_fail(err, GLS_ERR_BAD_UTF8, (struct gls_place){0},
                        "the query is not UTF-8: byte %zu is 0x%02X", valid + 1,
                        (unsigned char)text.data[valid]);
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, text);
    while (gls_tokens_next(&tokens, &token)) {
        if (query->count == GLS_QUERY_WORDS) {
            query->count = 0;
            return GLS_OK;
        }
        if (!gls_grow(&query->word, &query->room, query->count + 1, sizeof *query->word))
            return gls_fail_nomem(err);
        query->word[query->count++] = (struct gls_query_word){
            query->keys.size, token.key.size, token.start,    token.end,
            token.hyphen,     token.acute,    token.initials, token.capitals};
        gls_buf_put(&query->keys, token.key.data, token.key.size);
    }
    return query->keys.status == GLS_OK ? GLS_OK : gls_fail_nomem(err);
}

void gls_query_release(struct gls_query *query)
{
    gls_free(query->word);
    gls_buf_release(&query->keys);
    *query = (struct gls_query){0};
}

struct gls_span gls_query_key(const struct gls_query *query, const struct gls_query_word *word)
{
    return word->key_size ? (struct gls_span){query->keys.data + word->key, word->key_size}
                          : (struct gls_span){"", 0};
}

static bool is_article(struct gls_span key, const char *lang)
{
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++)
        if (gls_span_equal(key, gls_span_of(articles[i].word)) &&
            gls_lang_matches(articles[i].lang, lang))
            return true;
    return false;
}

size_t gls_query_articles(const struct gls_query *query, const char *lang)
{
    size_t count = 0;
    while (count + 1 < query->count && is_article(gls_query_key(query, &query->word[count]), lang))
        count++;
    return count;
}

void gls_query_phrase(const struct gls_query *query, size_t first, struct gls_buf *out)
{
    for (size_t i = first; i < query->count; i++) {
        struct gls_span key = gls_query_key(query, &query->word[i]);
        gls_buf_put(out, " ", i > first ? 1 : 0);
        gls_buf_put(out, key.data, key.size);
    }
}
