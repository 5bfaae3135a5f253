#include "upkeep/diff.h"

#include <string.h>

#include "upkeep/pair.h"

struct walk {
    const struct gls_diff_events *events;
    struct gls_diff_counts counts;
    struct gls_one old, now; /* in hand */
    bool told;
};

/* The concept is told before the first of its differences. */
static void pass_on(void *payload, const struct gls_difference *difference)
{
    struct walk *walk = payload;
    if (!walk->told && walk->events->begin)
        walk->events->begin(walk->events->payload, walk->old, walk->now);
    walk->told = true;
    if (walk->events->difference)
        walk->events->difference(walk->events->payload, difference);
}

static void tell_alone(struct walk *walk, struct gls_one old, struct gls_one now, size_t *count)
{
    if (walk->events->begin)
        walk->events->begin(walk->events->payload, old, now);
    ++*count;
}

static void tell_two(struct walk *walk, struct gls_work *work)
{
    walk->told = false;
    bool same_id = strcmp(gls_base_concept(walk->old.base, walk->old.number).id,
                          gls_base_concept(walk->now.base, walk->now.number).id) == 0;
    if (!same_id || !gls_same_concept(walk->old, walk->now))
        gls_compare(work, walk->old, walk->now, pass_on, walk);
    ++*(walk->told ? &walk->counts.changed : &walk->counts.unchanged);
}

static void walk_concepts(struct walk *walk, struct gls_work *work,
                          const struct gls_pairing *pairing, const struct gls_base *old,
                          const struct gls_base *now)
{
    struct gls_one none = {NULL, 0};
    for (uint32_t i = 0; i < gls_base_concepts(now); i++) {
        walk->now = (struct gls_one){now, i};
        walk->old = (struct gls_one){old, pairing->of_second[i]};
        if (pairing->of_second[i] == UINT32_MAX)
            tell_alone(walk, none, walk->now, &walk->counts.added);
        else
            tell_two(walk, work);
    }
    for (uint32_t i = 0; i < gls_base_concepts(old); i++)
        if (pairing->of_first[i] == UINT32_MAX)
            tell_alone(walk, (struct gls_one){old, i}, none, &walk->counts.removed);
}

enum gls_status gls_diff_walk(const struct gls_base *old, const struct gls_base *now,
                              const struct gls_diff_events *events, struct gls_diff_counts *counts,
                              struct gls_error *err)
{
    struct gls_work work = {0};
    struct gls_pairing pairing;
    struct walk walk = {.events = events};
    if (gls_pair(&pairing, &work, old, now))
        walk_concepts(&walk, &work, &pairing, old, now);
    gls_pairing_release(&pairing);
    enum gls_status status = gls_work_end(&work, err);
    if (status == GLS_OK)
        status = gls_base_sound(old, err);
    if (status == GLS_OK)
        status = gls_base_sound(now, err);
    if (counts)
        *counts = walk.counts;
    return status;
}

/* ------------------------------------------------------------------ for the public header */

struct gls_term gls_head_term(struct gls_one concept)
{
    struct gls_range terms = gls_base_concept(concept.base, concept.number).terms;
    for (uint32_t i = terms.first; i < terms.first + terms.count; i++) {
        struct gls_term term = gls_base_term(concept.base, i);
        if (gls_lang_matches("fr", term.lang))
            return term;
    }
    return gls_base_term(concept.base, terms.count ? terms.first : UINT32_MAX);
}

enum gls_status gls_diff_write(const struct gls_base *old, const struct gls_base *now,
                               const char *format, const struct gls_page *page, struct gls_buf *out,
                               struct gls_diff_counts *counts, struct gls_error *err)
{
    bool english = page && page->lang && gls_lang_matches("en", page->lang);
    struct gls_diff_writing writing = {
        .out = out, .lang = english ? "en" : "fr", .color = page && page->color};
    struct gls_diff_events events = {0};
    const struct gls_format *row = format ? gls_format_find(format) : NULL;
    if (row && row->summarises)
        events = row->for_programs ? gls_diff_json : gls_diff_text;
    else if (format)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0},
                        "unknown format of differences \"%s\": text or json", format);
    events.payload = &writing;
    return gls_diff_walk(old, now, &events, counts, err);
}
