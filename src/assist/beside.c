#include "assist/beside.h"

#include "assist/concordance.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "text/clip.h"

/* A term of the other side: one concept that it may be. */
struct met {
    size_t start, size;
    uint32_t concept;
};

struct gls_beside {
    struct gls_shelf *shelf; /* of the texts; the other direction is its own */
    struct gls_scan *scan;
    const struct gls_segment_text *other;
    struct gls_work *work;
    bool scanned;
    struct gls_array met, renderings;
    struct gls_buf line;
};

/* ------------------------------------------------------------------ life */

static void take_hit(void *payload, const struct gls_hit *hit);

enum gls_status gls_beside_new(struct gls_beside **out, struct gls_shelf *shelf,
                               struct gls_work *work, struct gls_error *err)
{
    struct gls_beside *beside = *out = gls_malloc(sizeof *beside);
    if (!beside)
        return gls_fail_nomem(err);
    *beside = (struct gls_beside){.shelf = shelf, .work = work};
    gls_buf_init(&beside->line);
    const struct gls_scan_events events = {.hit = take_hit, .payload = beside};
    enum gls_status status =
        gls_scan_new(&beside->scan, gls_shelf_reverse(shelf),
                     GLS_SCAN_ALL | GLS_SCAN_OVERLAP | GLS_SCAN_GENERAL, &events, err);
    if (status == GLS_OK)
        return GLS_OK;
    gls_beside_free(beside);
    *out = NULL;
    return status;
}

void gls_beside_free(struct gls_beside *beside)
{
    if (!beside)
        return;
    gls_scan_free(beside->scan);
    gls_free(beside->met.data);
    gls_free(beside->renderings.data);
    gls_buf_release(&beside->line);
    gls_free(beside);
}

/* ------------------------------------------------------------------ a segment */

void gls_beside_begin(struct gls_beside *beside, const struct gls_segment_text *other)
{
    beside->other = other;
    beside->scanned = false;
    beside->met.count = 0;
}

static void take_hit(void *payload, const struct gls_hit *hit)
{
    struct gls_beside *beside = payload;
    for (size_t i = 0; i < hit->count; i++) {
        struct met *met = GLS_APPEND(beside->work, &beside->met, struct met);
        if (met)
            *met = (struct met){(size_t)hit->start, hit->surface.size,
                                gls_match_section(beside->shelf, &hit->match[i])};
    }
}

/* A segment is scanned when something was found in its other side. */
static void scan(struct gls_beside *beside)
{
    bool fed = gls_scan_feed(beside->scan, beside->other->text, NULL) == GLS_OK;
    if (gls_scan_end(beside->scan, NULL, NULL) != GLS_OK || !fed)
        gls_work_fail_nomem(beside->work);
    beside->scanned = true;
}

/* ------------------------------------------------------------------ an occurrence */

static bool is_rendering(const struct gls_beside *beside, const struct met *met,
                         const struct gls_occurrence *occurrence)
{
    for (size_t i = 0; i < occurrence->count; i++)
        if (gls_match_section(beside->shelf, &occurrence->match[i]) == met->concept)
            return true;
    return false;
}

static void put(struct gls_beside *beside, size_t from, size_t to)
{
    gls_put_line(&beside->line, (struct gls_span){beside->other->text.data + from, to - from});
}

static void put_rendering(struct gls_beside *beside, const struct met *met)
{
    struct gls_range *range = GLS_APPEND(beside->work, &beside->renderings, struct gls_range);
    if (!range)
        return;
    range->first = (uint32_t)beside->line.size;
    put(beside, met->start, met->start + met->size);
    range->count = (uint32_t)beside->line.size - range->first;
}

/* The segment on a line, without the blanks at its ends. */
static void put_line(struct gls_beside *beside, const struct gls_occurrence *occurrence)
{
    struct gls_span text = beside->other->text;
    size_t at = 0, end = text.size;
    while (at < end && gls_is_blank(text.data[at]))
        at++;
    while (end > at && gls_is_blank(text.data[end - 1]))
        end--;
    for (size_t i = 0; i < beside->met.count; i++) {
        const struct met *met = GLS_AT(beside->met, struct met, i);
        if (met->start < at || !is_rendering(beside, met, occurrence))
            continue;
        put(beside, at, met->start);
        put_rendering(beside, met);
        at = met->start + met->size;
    }
    put(beside, at, end > at ? end : at);
}

void gls_beside_fill(struct gls_beside *beside, struct gls_occurrence *occurrence)
{
    if (!beside->other || !beside->other->text.size)
        return;
    if (!beside->scanned)
        scan(beside);
    beside->line.size = beside->renderings.count = 0;
    if (!gls_work_failed(beside->work))
        put_line(beside, occurrence);
    gls_work_wrote(beside->work, &beside->line);
    occurrence->aligned = (struct gls_span){beside->line.data, beside->line.size};
    occurrence->rendering = beside->renderings.data;
    occurrence->renderings = beside->renderings.count;
}
