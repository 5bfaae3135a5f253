#include "verify/met.h"

#include <string.h>

#include "core/error.h"
#include "match/scan_many.h"

void gls_met_release(struct gls_met_list *list)
{
    gls_free(list->met.data);
    gls_free(list->match.data);
    *list = (struct gls_met_list){0};
}

static void take(void *payload, const struct gls_hit *hit)
{
    struct gls_met_list *list = payload;
    uint32_t first = (uint32_t)list->match.count;
    struct gls_match *match = gls_array_add(&list->match, sizeof *match, hit->count);
    struct gls_met *met = match ? gls_array_add(&list->met, sizeof *met, 1) : NULL;
    if (!met) {
        list->failed = true;
        list->match.count = first; /* what was not written is not there */
        return;
    }
    memcpy(match, hit->match, hit->count * sizeof *match);
    *met = (struct gls_met){.start = (size_t)hit->start,
                            .size = hit->surface.size,
                            .match = {first, (uint32_t)hit->count},
                            .inner = hit->inner,
                            .overlaps = hit->overlaps};
}

/* Makes the list that which the hits of a scan are put in. */
static void begin(struct gls_met_list *list, struct gls_scan *scan, unsigned flags)
{
    const struct gls_scan_events events = {.hit = take, .payload = list};
    list->met.count = list->match.count = 0;
    list->failed = false;
    gls_scan_change(scan, flags, &events);
}

static enum gls_status end(const struct gls_met_list *list, enum gls_status status,
                           struct gls_error *err)
{
    return status == GLS_OK && list->failed ? gls_fail_nomem(err) : status;
}

enum gls_status gls_met_scan(struct gls_met_list *list, struct gls_scan *scan, struct gls_span text,
                             struct gls_error *err)
{
    begin(list, scan, GLS_SCAN_GENERAL);
    return end(list, gls_scan_whole(scan, text, err), err);
}

/* The hit of that number of another list. */
static struct gls_hit hit_of(const struct gls_met_list *list, size_t number, struct gls_span text)
{
    const struct gls_met *met = gls_met_at(list, number);
    return (struct gls_hit){.surface = {text.data + met->start, met->size},
                            .start = met->start,
                            .match = gls_met_match(list, met, 0),
                            .count = met->match.count};
}

enum gls_status gls_met_scan_deep(struct gls_met_list *list, const struct gls_met_list *outer,
                                  struct gls_scan *scan, struct gls_span text,
                                  struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    begin(list, scan, GLS_SCAN_GENERAL | GLS_SCAN_ALL | GLS_SCAN_OVERLAP);
    if (!gls_scan_knows_words(scan))
        return end(list, gls_scan_whole(scan, text, err), err);
    for (size_t i = 0; i < outer->met.count && status == GLS_OK; i++) {
        struct gls_hit hit = hit_of(outer, i, text);
        take(list, &hit);
        status = gls_scan_within(scan, i, err);
    }
    return end(list, status, err);
}

bool gls_met_is_bad(const struct gls_met_list *list, const struct gls_met *met)
{
    const struct gls_match *match = gls_met_match(list, met, 0);
    return gls_admin_is_bad(gls_base_term_admin(match->base, match->term));
}

/* Outer hits are in order, and inner ones near them. */
size_t gls_met_first_near(const struct gls_met_list *deep, const struct gls_met *met)
{
    enum { NEAR = 4096 }; /* an overlapping term begins before this many bytes */
    size_t low = 0, high = deep->met.count;
    size_t from = met->start > NEAR ? met->start - NEAR : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (gls_met_at(deep, middle)->start < from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool gls_met_is_part(const struct gls_met *inner, const struct gls_met *met)
{
    return inner->size < met->size && inner->start >= met->start &&
           inner->start + inner->size <= met->start + met->size;
}
