#include "assist/tally.h"

#include "core/error.h"
#include "core/memory.h"
#include "format/mark.h"

/* ------------------------------------------------------------------ counters */

static void count(struct gls_work *work, struct gls_counter *counter, uint32_t number,
                  uint64_t times)
{
    struct gls_number_set *set = &counter->set;
    if (!gls_work_grow(work, &counter->times, &counter->room, set->count + 1,
                       sizeof *counter->times))
        return;
    if (gls_number_set_add(set, number, work))
        counter->times[set->count - 1] = 0;
    if (number < set->limit && !gls_work_failed(work))
        counter->times[set->rank[number] - 1] += times;
}

static void add_counter(struct gls_work *work, struct gls_counter *counter,
                        const struct gls_counter *other)
{
    for (size_t i = 0; i < other->set.count; i++)
        count(work, counter, other->set.member[i], other->times[i]);
}

static void release_counter(struct gls_counter *counter)
{
    gls_number_set_release(&counter->set);
    gls_free(counter->times);
}

/* ------------------------------------------------------------------ the tally */

static enum gls_status make_tally(struct gls_tally *tally, const struct gls_shelf *shelf,
                                  struct gls_error *err)
{
    tally->shelf = shelf;
    if (!gls_number_set_init(&tally->concepts.set, gls_shelf_concepts(shelf)) ||
        !gls_number_set_init(&tally->avoid.set, gls_shelf_terms(shelf)))
        return gls_fail_nomem(err);
    return GLS_OK;
}

enum gls_status gls_tally_new(struct gls_tally **out, const struct gls_shelf *shelf,
                              struct gls_error *err)
{
    *out = NULL;
    struct gls_tally *tally = gls_malloc(sizeof *tally);
    if (!tally)
        return gls_fail_nomem(err);
    *tally = (struct gls_tally){0};
    enum gls_status status = make_tally(tally, shelf, err);
    if (status == GLS_OK)
        *out = tally;
    else
        gls_tally_free(tally);
    return status;
}

void gls_tally_free(struct gls_tally *tally)
{
    if (!tally)
        return;
    release_counter(&tally->concepts);
    release_counter(&tally->avoid);
    gls_free(tally);
}

static uint32_t concept_of(const struct gls_tally *tally, const struct gls_match *match)
{
    return gls_shelf_concept_number(tally->shelf, match->shelf_index,
                                    gls_base_term_concept(match->base, match->term));
}

static void count_hit(void *payload, const struct gls_hit *hit)
{
    struct gls_tally *tally = payload;
    if (hit->inner)
        return;
    struct gls_work *work = &tally->work;
    for (size_t i = 0; i < gls_hit_senses(hit); i++)
        count(work, &tally->concepts, concept_of(tally, &hit->match[i]), i == 0);
    if (gls_hit_is_bad(hit))
        count(work, &tally->avoid,
              gls_shelf_term_number(tally->shelf, hit->match->shelf_index, hit->match->term), 1);
}

struct gls_scan_events gls_tally_events(struct gls_tally *tally)
{
    return (struct gls_scan_events){.hit = count_hit, .payload = tally};
}

static void add_counts(struct gls_tally *tally, const struct gls_scan_counts *other)
{
    struct gls_scan_counts *counts = &tally->counts;
    counts->bytes += other->bytes;
    counts->words += other->words;
    counts->content_words += other->content_words;
    counts->covered_words += other->covered_words;
    counts->hits += other->hits;
    counts->invalid += other->invalid;
}

enum gls_status gls_tally_end(struct gls_tally *tally, const struct gls_scan_counts *counts,
                              struct gls_error *err)
{
    add_counts(tally, counts);
    tally->texts++;
    return gls_work_status(&tally->work, err);
}

enum gls_status gls_tally_add(struct gls_tally *tally, const struct gls_tally *other,
                              struct gls_error *err)
{
    add_counter(&tally->work, &tally->concepts, &other->concepts);
    add_counter(&tally->work, &tally->avoid, &other->avoid);
    add_counts(tally, &other->counts);
    tally->texts += other->texts;
    return gls_work_status(&tally->work, err);
}

void gls_tally_clear(struct gls_tally *tally)
{
    gls_number_set_clear(&tally->concepts.set);
    gls_number_set_clear(&tally->avoid.set);
    tally->counts = (struct gls_scan_counts){0};
    tally->texts = 0;
    gls_work_end(&tally->work, NULL);
}
