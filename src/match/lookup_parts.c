/* The terms that a query is made of, as a scan finds them in a text. */
#include "core/error.h"
#include "core/memory.h"
#include "match/lookup_search.h"

struct parts {
    struct gls_gather gather;
    size_t size; /* of the query */
};

/* The first term of each place; a query that is a term in a freer way of writing has no parts. */
static void gather_hit(void *payload, const struct gls_hit *hit)
{
    struct parts *parts = payload;
    struct gls_match match = hit->match[0];
    match.grade = GLS_GRADE_PART;
    match.distance = parts->gather.count < UINT8_MAX ? (uint8_t)parts->gather.count : UINT8_MAX;
    if (hit->surface.size < parts->size)
        gls_gather_add(&parts->gather, match);
}

static enum gls_status scan(struct gls_shelf *shelf, struct gls_span query, struct parts *parts,
                            struct gls_error *err)
{
    struct gls_scan *scan;
    const struct gls_scan_events events = {.hit = gather_hit, .payload = parts};
    enum gls_status status = gls_scan_new(&scan, shelf, GLS_SCAN_GENERAL, &events, err);
    if (status != GLS_OK)
        return status;
    status = gls_scan_feed(scan, query, err);
    enum gls_status ended = gls_scan_end(scan, NULL, status == GLS_OK ? err : NULL);
    gls_scan_free(scan);
    return status == GLS_OK ? ended : status;
}

static enum gls_status count_words(struct gls_span query, size_t *count, struct gls_error *err)
{
    struct gls_query cut;
    enum gls_status status = gls_query_init(&cut, query, err);
    *count = cut.count;
    gls_query_release(&cut);
    return status;
}

enum gls_status gls_parts(struct gls_shelf *shelf, struct gls_span query, struct gls_found *found,
                          struct gls_error *err)
{
    struct gls_work work = {0};
    struct parts parts = {{.work = &work, .shelf = shelf}, query.size};
    *found = (struct gls_found){0};
    size_t words;
    enum gls_status status = count_words(query, &words, err);
    if (status == GLS_OK && words > 1)
        status = scan(shelf, query, &parts, err);
    gls_gather_end(&parts.gather, found);
    enum gls_status ended = gls_work_end(&work, status == GLS_OK ? err : NULL);
    status = status == GLS_OK ? ended : status;
    if (status != GLS_OK)
        gls_found_release(found);
    return status;
}
