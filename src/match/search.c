#include "match/search.h"

#include "base/index.h"
#include "base/lang.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/display.h"
#include "text/token.h"

static enum gls_status require_index(const struct gls_shelf *shelf, struct gls_error *err)
{
    for (size_t i = 0; i < shelf->count; i++)
        if (!gls_base_is_indexed(shelf->base[i], shelf->from))
            return gls_fail(err, GLS_USAGE,
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
    enum gls_status status = require_index(shelf, err);
    if (status == GLS_OK)
        status = gls_query_init(&cut, query, err);
    if (status == GLS_OK && cut.count)
        status = search(&cut, &gather, err);
    if (status == GLS_OK)
        status = gls_gather_end(&gather, found, err);
    gls_free(gather.match);
    gls_query_release(&cut);
    return status;
}

static void put_keys(struct gls_span text, struct gls_buf *out)
{
    struct gls_tokens tokens;
    struct gls_token token;
    gls_tokens_begin(&tokens, text);
    while (gls_tokens_next(&tokens, &token)) {
        gls_buf_put(out, " ", out->size ? 1 : 0);
        gls_buf_put(out, token.key.data, token.key.size);
    }
}

struct gls_span gls_term_phrase(const struct gls_term *term, struct gls_buf *out)
{
    struct gls_span text = gls_span_of(term->text);
    struct gls_buf plain;
    gls_buf_init(&plain);
    if (gls_has_markup(text)) {
        gls_strip_markup(text, &plain);
        text = (struct gls_span){plain.data, plain.size};
    }
    out->size = 0;
    put_keys(gls_without_qualifier(text), out);
    if (!out->size)
        put_keys(text, out);
    if (plain.status != GLS_OK)
        out->status = plain.status;
    gls_buf_release(&plain);
    return (struct gls_span){out->data, out->size};
}
