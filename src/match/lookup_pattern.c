/* A query with a star at its end, its beginning, or both: every term is looked at. */
#include <string.h>

#include "base/index.h"
#include "match/lookup_search.h"

/* Letters without the spaces between them, so that "intra u" and "intrau" begin both
 * "intra-utérin" and "intrautérin". */
static struct gls_span squeeze(char *out, struct gls_span phrase)
{
    size_t size = 0;
    for (size_t i = 0; i < phrase.size; i++)
        if (phrase.data[i] != ' ')
            out[size++] = phrase.data[i];
    return (struct gls_span){out, size};
}

/* Whether the letters of @p key begin with those of @p part. */
static bool begins_with(struct gls_span key, struct gls_span part)
{
    size_t at = 0;
    for (size_t i = 0; i < part.size; i++) {
        while (at < key.size && key.data[at] == ' ')
            at++;
        if (at == key.size || key.data[at++] != part.data[i])
            return false;
    }
    return true;
}

static bool ends_with(struct gls_span key, struct gls_span part)
{
    size_t at = key.size;
    for (size_t i = part.size; i > 0; i--) {
        while (at > 0 && key.data[at - 1] == ' ')
            at--;
        if (at == 0 || key.data[--at] != part.data[i - 1])
            return false;
    }
    return true;
}

static bool has_inside(struct gls_span key, struct gls_span part)
{
    for (size_t at = 0; part.size && at < key.size; at++) {
        const char *next = memchr(key.data + at, part.data[0], key.size - at);
        if (!next)
            return false;
        at = (size_t)(next - key.data);
        if (begins_with((struct gls_span){next, key.size - at}, part))
            return true;
    }
    return false;
}

/* What is looked for, and how a term that has it is told. */
struct pattern {
    bool (*fits)(struct gls_span key, struct gls_span part);
    enum gls_grade grade;
    struct gls_span part;
};

static void search_base(uint32_t shelf_index, const struct pattern *pattern,
                        struct gls_gather *gather)
{
    const struct gls_base *base = gather->shelf->base[shelf_index];
    const struct gls_index *index = gls_base_index_of(base, gather->shelf->from);
    struct gls_range all = index ? gls_index_phrases(index, 1, SIZE_MAX) : (struct gls_range){0, 0};
    for (uint32_t i = all.first; i - all.first < all.count; i++) {
        struct gls_phrase key = gls_index_phrase(index, i);
        if (pattern->fits(key.text, pattern->part) &&
            gls_gather_wants(gather, shelf_index, key.term))
            gls_gather_add(gather,
                           (struct gls_match){base, key.term, shelf_index, pattern->grade, 0});
    }
}

/* Articles before the words count only where something else may stand before them. */
static void search_all(const struct gls_query *query, struct pattern pattern, size_t first,
                       struct gls_gather *gather)
{
    struct gls_buf phrase;
    gls_buf_init(&phrase);
    gls_query_phrase(query, first, &phrase);
    char *letters = gls_work_alloc(gather->work, phrase.size + 1);
    if (gls_work_wrote(gather->work, &phrase) && letters) {
        pattern.part = squeeze(letters, (struct gls_span){phrase.data, phrase.size});
        for (uint32_t i = 0; i < gather->shelf->count; i++)
            search_base(i, &pattern, gather);
    }
    gls_buf_release(&phrase);
}

void gls_search_beginning(const struct gls_query *query, struct gls_gather *gather)
{
    const struct pattern pattern = {begins_with, GLS_GRADE_PREFIX, {0}};
    search_all(query, pattern, gls_query_articles(query, gather->shelf->from), gather);
}

static void search_end(const struct gls_query *query, struct gls_gather *gather)
{
    search_all(query, (struct pattern){ends_with, GLS_GRADE_CONTAINS, {0}}, 0, gather);
}

static void search_inside(const struct gls_query *query, struct gls_gather *gather)
{
    search_all(query, (struct pattern){has_inside, GLS_GRADE_CONTAINS, {0}}, 0, gather);
}

static bool is_star(struct gls_span query, size_t at)
{
    return at < query.size && query.data[at] == '*';
}

gls_search_fn *gls_search_pattern(struct gls_span *query)
{
    bool last = query->size > 1 && is_star(*query, query->size - 1), first = is_star(*query, 0);
    query->size -= last;
    query->data += first;
    query->size -= first;
    if (first)
        return last ? search_inside : search_end;
    return last ? gls_search_beginning : NULL;
}
