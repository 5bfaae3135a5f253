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

enum gls_status gls_met_scan(struct gls_met_list *list, struct gls_scan *scan, unsigned flags,
                             struct gls_span text, bool again, struct gls_error *err)
{
    const struct gls_scan_events events = {.hit = take, .payload = list};
    list->met.count = list->match.count = 0;
    list->failed = false;
    gls_scan_change(scan, flags, &events);
    enum gls_status status = (again ? gls_scan_whole_again : gls_scan_whole)(scan, text, err);
    return status == GLS_OK && list->failed ? gls_fail_nomem(err) : status;
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
