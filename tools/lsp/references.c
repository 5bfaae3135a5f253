/* Where a term comes from, and where else it stands. */
#include "hits.h"
#include "uri.h"

/* The place of a term in its glossary. */
static struct json_object *location_of(const struct gls_entry_term *term)
{
    struct json_object *location = NULL;
    struct gls_buf uri;
    gls_buf_init(&uri);
    lsp_write_uri(&uri, term->place.file);
    if (gls_buf_finish(&uri, NULL) == GLS_OK) {
        struct json_object *range = json_object_new_object(), *start = json_object_new_object();
        lsp_add_number(start, "line", term->place.line - 1);
        lsp_add_number(start, "character", term->place.column ? term->place.column - 1 : 0);
        lsp_add(range, "start", start);
        lsp_add(range, "end", json_object_get(start));
        location = json_object_new_object();
        lsp_add_span(location, "uri", (struct gls_span){uri.data, uri.size});
        lsp_add(location, "range", range);
    }
    gls_buf_release(&uri);
    return location;
}

void lsp_define(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    struct lsp_document *document;
    struct gls_entry entry = {0};
    struct lsp_hits hits;
    size_t at;
    if (!lsp_position_of(server, params, &document, &at, reply))
        return;
    lsp_hits_at(server, document, at, &hits);
    reply->result = json_object_new_array();
    for (size_t i = 0; i < hits.count; i++)
        if (gls_entry_of(&entry, server->terms.way[hits.hit[i].reversed], &hits.hit[i].match,
                         NULL) == GLS_OK &&
            entry.term.place.line)
            json_object_array_add(reply->result, location_of(&entry.term));
    gls_entry_release(&entry);
}

struct references {
    struct lsp_server *server;
    struct lsp_document *document;
    const struct lsp_hits *wanted;
    struct json_object *array;
    size_t last; /* where the last one began: a hit is told for each concept it may be */
};

static uint32_t concept_of(const struct gls_match *match)
{
    return gls_base_term(match->base, match->term).concept_number;
}

static void refer(void *payload, const struct lsp_hit *hit)
{
    struct references *references = payload;
    for (size_t i = 0; i < references->wanted->count && hit->start != references->last; i++) {
        const struct gls_match *wanted = &references->wanted->hit[i].match;
        if (hit->match.base != wanted->base || concept_of(&hit->match) != concept_of(wanted))
            continue;
        struct json_object *location = json_object_new_object();
        lsp_add_text(location, "uri", references->document->uri);
        lsp_add(location, "range",
                lsp_range(references->document, references->server->units, hit->start, hit->end));
        json_object_array_add(references->array, location);
        references->last = hit->start;
    }
}

void lsp_refer(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    struct lsp_document *document;
    struct lsp_hits hits;
    size_t at;
    if (!lsp_position_of(server, params, &document, &at, reply))
        return;
    lsp_hits_at(server, document, at, &hits);
    reply->result = json_object_new_array();
    for (document = server->document; document && hits.count; document = document->next) {
        struct references references = {server, document, &hits, reply->result, SIZE_MAX};
        lsp_each_hit(server, document, refer, &references);
    }
}
