#include <string.h>

#include "base/index.h"
#include "match/search.h"

/* Whether @p key begins with @p phrase; spaces on either side do not count, so that "intra u" and
 * "intrau" begin both "intra-utérin" and "intrautérin". */
static bool begins_with(const char *key, struct gls_span phrase)
{
    for (size_t at = 0; at < phrase.size; at++) {
        if (phrase.data[at] == ' ')
            continue;
        while (*key == ' ')
            key++;
        if (*key++ != phrase.data[at])
            return false;
    }
    return true;
}

static void search_base(const struct gls_base *base, struct gls_span phrase,
                        struct gls_gather *gather)
{
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    struct gls_lang_filter lang = {.want = gather->shelf->from};
    for (uint32_t i = 0; index && i < gls_base_terms(base); i++) {
        const char *key = gls_index_key(index, i);
        if (begins_with(key, phrase) && gls_lang_filter_takes(&lang, gls_base_term(base, i).lang))
            gls_gather_append(gather, (struct gls_match){base, i, GLS_PREFIX, 0});
    }
}

enum gls_status gls_search_prefix(const struct gls_query *query, struct gls_gather *gather,
                                  struct gls_error *err)
{
    (void)err;
    struct gls_buf phrase;
    gls_buf_init(&phrase);
    gls_query_phrase(query, gls_query_articles(query, gather->shelf->from), &phrase);
    gather->failed = phrase.status != GLS_OK;
    for (size_t i = 0; i < gather->shelf->count; i++)
        search_base(gather->shelf->base[i], (struct gls_span){phrase.data, phrase.size}, gather);
    gls_buf_release(&phrase);
    return GLS_OK;
}
