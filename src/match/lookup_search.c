#include "match/lookup_search.h"

/* Who is told of a match reads its text: what is wrong with that shows now. */
static void read_texts(const struct gls_found *found)
{
    for (size_t i = 0; i < found->count; i++)
        gls_match_text(&found->match[i]);
}

static enum gls_status search_once(struct gls_shelf *shelf, const struct gls_query *query,
                                   gls_search_fn *search, struct gls_found *found,
                                   struct gls_error *err)
{
    struct gls_work work = {0};
    struct gls_gather gather = {.work = &work, .shelf = shelf};
    enum gls_status status = gls_shelf_index(shelf, err);
    if (status != GLS_OK)
        return status;
    if (query->count)
        search(query, &gather);
    gls_gather_end(&gather, found);
    read_texts(found);
    status = gls_work_end(&work, err);
    if (status == GLS_OK)
        status = gls_shelf_sound(shelf, err);
    if (status != GLS_OK)
        gls_found_release(found);
    return status;
}

enum gls_status gls_search(struct gls_shelf *shelf, struct gls_span query, gls_search_fn *search,
                           struct gls_found *found, struct gls_error *err)
{
    *found = (struct gls_found){0};
    struct gls_query cut = {0};
    enum gls_status status = gls_query_init(&cut, query, err);
    if (status == GLS_OK)
        status = search_once(shelf, &cut, search, found, err);
    if (status == GLS_ERR_FORMAT) {
        status = gls_shelf_mend(shelf, err);
        if (status == GLS_OK)
            status = search_once(shelf, &cut, search, found, err);
    }
    gls_query_release(&cut);
    return status;
}
