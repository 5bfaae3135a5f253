#include "base/index.h"
#include "match/lookup_search.h"

/* Whether @p key begins with @p phrase; spaces on either side do not count, so that "intra u" and
 * "intrau" begin both "intra-utérin" and "intrautérin". */
static bool begins_with(struct gls_span key, struct gls_span phrase)
{
    size_t at = 0;
    for (size_t i = 0; i < phrase.size; i++) {
        if (phrase.data[i] == ' ')
            continue;
        while (at < key.size && key.data[at] == ' ')
            at++;
        if (at == key.size || key.data[at++] != phrase.data[i])
            return false;
    }
    return true;
}

static void search_base(uint32_t place, struct gls_span phrase, struct gls_gather *gather)
{
    const struct gls_base *base = gather->shelf->base[place];
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    struct gls_range all = index ? gls_index_phrases(index, 1, SIZE_MAX) : (struct gls_range){0, 0};
    for (uint32_t i = all.first; i - all.first < all.count; i++) {
        struct gls_phrase key = gls_index_phrase(index, i);
        if (begins_with(key.text, phrase) && gls_gather_wants(gather, place, key.term))
            gls_gather_add(gather, (struct gls_match){base, key.term, place, GLS_GRADE_PREFIX, 0});
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
    for (uint32_t i = 0; i < gather->shelf->count; i++)
        search_base(i, (struct gls_span){phrase.data, phrase.size}, gather);
    gls_buf_release(&phrase);
    return GLS_OK;
}
