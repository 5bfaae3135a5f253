/* What is found is taken in the order of the texts, whoever found it first. */
#include <stdlib.h>

#include "concordance_job.h"

/* ------------------------------------------------------------------ an occurrence */

/* How many concepts the first @p bases of the shelf have. */
static size_t count_concepts(const struct job *job, size_t bases)
{
    size_t count = 0;
    for (size_t i = 0; i < bases; i++)
        count += gls_base_concepts(gls_shelf_base(job->shelf, i));
    return count;
}

/* Whether the term of an occurrence has been shown as often as is wanted; counts it. */
static bool has_enough(struct job *job, const struct gls_occurrence *occurrence)
{
    const struct gls_match *match = occurrence->match;
    if (!job->most)
        return false;
    size_t all = count_concepts(job, gls_shelf_count(job->shelf));
    job->shown = job->shown ? job->shown : calloc(all + 1, sizeof *job->shown);
    job->no_memory |= !job->shown;
    if (!job->shown)
        return true;
    size_t number = count_concepts(job, match->shelf_index) +
                    gls_base_term(match->base, match->term).concept_number;
    return job->shown[number < all ? number : all]++ >= job->most; /* past all: of none */
}

/* Takes what is found in the order of the texts. */
static void take(struct job *job, const struct gls_occurrence *occurrence)
{
    enum gls_status status = GLS_OK;
    job->found = true;
    if (job->uses)
        status = gls_uses_add(job->uses, occurrence, NULL);
    if (job->uses && !job->concord)
        ; /* they are only counted */
    else if (job->best)
        status = gls_occurrences_add_best(job->all, occurrence, job->most, NULL);
    else if (job->sort == GLS_SORT_PLACE && has_enough(job, occurrence))
        ;
    else if (!job->kept)
        gls_concord_line(job->concord, occurrence);
    else if (gls_occurrences_count(job->all) < job->limit)
        status = gls_occurrences_add(job->all, occurrence, NULL);
    else
        job->over = true;
    job->no_memory |= status != GLS_OK;
}

/* ------------------------------------------------------------------ a task */

/* Texts that have ended, all of whose occurrences were taken. */
static void count_texts(struct job *job, struct result *result)
{
    for (; result->told < result->ends && result->end[result->told].after <= result->taken;
         result->told++) {
        const struct text_end *end = &result->end[result->told];
        job->no_memory |= gls_uses_end(job->uses, end->name, end->bytes, NULL) != GLS_OK;
    }
}

struct pouring {
    struct job *job;
    struct result *result;
};

static void pour_one(void *payload, const struct gls_occurrence *occurrence)
{
    struct pouring *pouring = payload;
    count_texts(pouring->job, pouring->result);
    take(pouring->job, occurrence);
    pouring->result->taken++;
}

void concordance_pour(struct job *job, struct result *result)
{
    struct pouring pouring = {job, result};
    if (result->held)
        gls_occurrences_tell(result->held, pour_one, &pouring);
    gls_occurrences_free(result->held);
    result->held = NULL;
    count_texts(job, result);
}

void concordance_find(void *payload, const struct gls_occurrence *occurrence)
{
    struct worker *worker = payload;
    struct result *result = worker->result;
    result->found++;
    if (!result->held && thread_pool_has_turn(worker->thread_pool, worker->task, false)) {
        pour_one(&(struct pouring){worker->job, result}, occurrence);
        return;
    }
    if (!result->held && result->status == GLS_OK)
        result->status = gls_occurrences_new(&result->held, worker->job->shelf, &result->err);
    if (result->status == GLS_OK)
        result->status = gls_occurrences_add(result->held, occurrence, &result->err);
}

/* What was found is to be seen now, or at least not to pile up. */
bool concordance_hand_over(void *payload, size_t bytes)
{
    enum { HELD_MOST = 10000 };
    struct worker *worker = payload;
    struct job *job = worker->job;
    struct result *result = worker->result;
    (void)bytes;
    bool full = result->held && gls_occurrences_count(result->held) > HELD_MOST;
    bool may_write = thread_pool_has_turn(worker->thread_pool, worker->task, full);
    thread_pool_lock(worker->thread_pool);
    bool wanted = !job->stopped;
    thread_pool_unlock(worker->thread_pool);
    if (!may_write || worker->collocates)
        return wanted;
    concordance_pour(job, result);
    if (!job->kept && job->concord)
        gls_buf_flush(&job->out);
    return job->out.status == GLS_OK && !job->no_memory;
}
