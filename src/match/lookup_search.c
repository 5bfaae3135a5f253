#include "match/lookup_search.h"

#include "base/index.h"
#include "base/lang.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"

enum gls_status gls_require_index(const struct gls_shelf *shelf, struct gls_error *err)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (!gls_base_is_indexed(shelf->base[i], shelf->from))
            return gls_fail(err, GLS_ERR_USAGE,
                            (struct gls_place){.file = gls_base_file(shelf->base[i])},
                            "no index for \"%s\": see gls_base_index()", shelf->from);
    return GLS_OK;
}

enum gls_status gls_search(const struct gls_shelf *shelf, struct gls_span query,
                           gls_search_fn *search, struct gls_found *found, struct gls_error *err)
{
    *found = (struct gls_found){0};
    char from[GLS_LANG_BYTES];
    gls_lang_canonical(gls_span_of(shelf->from), from);
    struct gls_shelf canonical = {shelf->base, shelf->count, from, shelf->to};
    struct gls_query cut = {0};
    struct gls_gather gather = {.shelf = &canonical};
    enum gls_status status = gls_require_index(shelf, err);
    if (status == GLS_OK)
        status = gls_query_init(&cut, query, err);
    if (status == GLS_OK && cut.count)
        status = search(&cut, &gather, err);
    if (status == GLS_OK)
        status = gls_gather_end(&gather, found, err);
    if (status == GLS_OK)
        status = gls_shelf_sound(shelf, err);
    if (status != GLS_OK)
        gls_found_release(found);
    gls_free(gather.match);
    gls_query_release(&cut);
    return status;
}
