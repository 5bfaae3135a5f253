#include "verify/tally.h"

#include <string.h>

#include "core/memory.h"

static uint32_t *zeros(size_t count)
{
    uint32_t *numbers = gls_malloc((count + 1) * sizeof *numbers);
    return numbers ? memset(numbers, 0, (count + 1) * sizeof *numbers) : NULL;
}

bool gls_verify_tally_init(struct gls_verify_tally *tally, const struct gls_shelf *shelf,
                           bool concepts)
{
    *tally = (struct gls_verify_tally){.shelf = shelf};
    if (!concepts)
        return true;
    tally->asked = zeros(gls_shelf_concepts(shelf));
    tally->rendered = zeros(gls_shelf_concepts(shelf));
    tally->by = zeros(gls_shelf_terms(shelf));
    return tally->asked && tally->rendered && tally->by;
}

void gls_verify_tally_release(struct gls_verify_tally *tally)
{
    gls_free(tally->asked);
    gls_free(tally->rendered);
    gls_free(tally->by);
}

void gls_verify_tally_clear(struct gls_verify_tally *tally)
{
    size_t concepts = gls_shelf_concepts(tally->shelf), terms = gls_shelf_terms(tally->shelf);
    tally->counts = (struct gls_verify_counts){0};
    memset(tally->found, 0, sizeof tally->found);
    tally->files = 0;
    if (!tally->asked)
        return;
    memset(tally->asked, 0, concepts * sizeof *tally->asked);
    memset(tally->rendered, 0, concepts * sizeof *tally->rendered);
    memset(tally->by, 0, terms * sizeof *tally->by);
}

/* A number of a damaged glossary may be any. */
static void ask(struct gls_verify_tally *tally, uint32_t concept)
{
    if (concept < gls_shelf_concepts(tally->shelf))
        tally->asked[concept]++;
}

void gls_verify_tally_take(struct gls_verify_tally *tally, struct gls_comparison *comparison)
{
    tally->counts.terms += comparison->terms;
    tally->counts.rendered += comparison->rendered;
    if (!tally->asked)
        return;
    for (size_t i = 0; i < comparison->rendering.count; i++) {
        const struct gls_rendering *rendering =
            GLS_AT(comparison->rendering, struct gls_rendering, i);
        ask(tally, rendering->concept);
        if (rendering->concept < gls_shelf_concepts(tally->shelf))
            tally->rendered[rendering->concept]++;
        if (rendering->term < gls_shelf_terms(tally->shelf))
            tally->by[rendering->term]++;
    }
    for (size_t i = 0; i < comparison->lacking.count; i++)
        ask(tally, *GLS_AT(comparison->lacking, uint32_t, i));
}

static void add_numbers(uint32_t *to, const uint32_t *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        to[i] += from[i];
}

static void add_counts(struct gls_verify_counts *to, const struct gls_verify_counts *from)
{
    to->segments += from->segments;
    to->checked += from->checked;
    to->terms += from->terms;
    to->rendered += from->rendered;
    to->reported += from->reported;
    to->waived += from->waived;
    for (size_t i = 0; i < GLS_SKIP_COUNT; i++)
        to->skipped[i] += from->skipped[i];
    for (size_t i = 0; i < GLS_SEVERITY_COUNT; i++)
        to->found[i] += from->found[i];
}

void gls_verify_tally_add(struct gls_verify_tally *tally, const struct gls_verify_tally *other)
{
    add_counts(&tally->counts, &other->counts);
    for (size_t i = 0; i < GLS_VERIFY_RULES; i++)
        for (size_t k = 0; k < GLS_SEVERITY_COUNT; k++)
            tally->found[i][k] += other->found[i][k];
    tally->files += other->files;
    if (!tally->asked || !other->asked)
        return;
    add_numbers(tally->asked, other->asked, gls_shelf_concepts(tally->shelf));
    add_numbers(tally->rendered, other->rendered, gls_shelf_concepts(tally->shelf));
    add_numbers(tally->by, other->by, gls_shelf_terms(tally->shelf));
}
