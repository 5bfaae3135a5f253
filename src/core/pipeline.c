#include "core/pipeline.h"

#include <pthread.h>

struct gls_pipeline {
    const struct gls_pipeline_job *job;
    pthread_mutex_t lock;
    pthread_cond_t moved;       /* one of what follows has */
    uint64_t made, taken, told; /* pieces: the next to be made, to be worked on, to be told */
    bool done[GLS_PIPELINE_PLACES];
    bool ended;       /* no more will be made */
    bool stopped;     /* no more are wanted */
    unsigned workers; /* that have a number */
};

static size_t place_of(uint64_t piece)
{
    return (size_t)(piece % GLS_PIPELINE_PLACES);
}

/* ------------------------------------------------------------------ making */

size_t gls_pipeline_place(const struct gls_pipeline *pipeline)
{
    return place_of(pipeline->made);
}

bool gls_pipeline_hand_over(struct gls_pipeline *pipeline)
{
    pthread_mutex_lock(&pipeline->lock);
    pipeline->made++;
    pthread_cond_broadcast(&pipeline->moved);
    while (pipeline->made - pipeline->told == GLS_PIPELINE_PLACES && !pipeline->stopped)
        pthread_cond_wait(&pipeline->moved, &pipeline->lock);
    bool wanted = !pipeline->stopped;
    pthread_mutex_unlock(&pipeline->lock);
    return wanted;
}

static void *run_maker(void *payload)
{
    struct gls_pipeline *pipeline = payload;
    pipeline->job->make(pipeline->job->payload, pipeline);
    pthread_mutex_lock(&pipeline->lock);
    pipeline->ended = true;
    pthread_cond_broadcast(&pipeline->moved);
    pthread_mutex_unlock(&pipeline->lock);
    return NULL;
}

/* ------------------------------------------------------------------ working and telling */

/* Works on the next piece, without the lock, which is held before and after. */
static void work_on_next(struct gls_pipeline *pipeline, unsigned worker)
{
    size_t place = place_of(pipeline->taken++);
    pthread_mutex_unlock(&pipeline->lock);
    pipeline->job->work(pipeline->job->payload, worker, place);
    pthread_mutex_lock(&pipeline->lock);
    pipeline->done[place] = true;
    pthread_cond_broadcast(&pipeline->moved);
}

static void *run_worker(void *payload)
{
    struct gls_pipeline *pipeline = payload;
    pthread_mutex_lock(&pipeline->lock);
    unsigned worker = pipeline->workers++;
    while (!pipeline->stopped && !(pipeline->ended && pipeline->taken == pipeline->made)) {
        if (pipeline->taken < pipeline->made)
            work_on_next(pipeline, worker);
        else
            pthread_cond_wait(&pipeline->moved, &pipeline->lock);
    }
    pthread_mutex_unlock(&pipeline->lock);
    return NULL;
}

static void tell_next(struct gls_pipeline *pipeline)
{
    size_t place = place_of(pipeline->told);
    pthread_mutex_unlock(&pipeline->lock);
    bool wanted = pipeline->job->tell(pipeline->job->payload, place);
    pthread_mutex_lock(&pipeline->lock);
    pipeline->done[place] = false;
    pipeline->told++;
    pipeline->stopped = !wanted;
    pthread_cond_broadcast(&pipeline->moved);
}

/* The calling thread: tells what is done, and works while nothing is. */
static void tell_all(struct gls_pipeline *pipeline)
{
    pthread_mutex_lock(&pipeline->lock);
    while (!pipeline->stopped && !(pipeline->ended && pipeline->told == pipeline->made)) {
        if (pipeline->done[place_of(pipeline->told)])
            tell_next(pipeline);
        else if (pipeline->taken < pipeline->made)
            work_on_next(pipeline, 0);
        else
            pthread_cond_wait(&pipeline->moved, &pipeline->lock);
    }
    pthread_mutex_unlock(&pipeline->lock);
}

bool gls_pipeline_run(const struct gls_pipeline_job *job)
{
    struct gls_pipeline pipeline = {.job = job,
                                    .workers = 1,
                                    .lock = PTHREAD_MUTEX_INITIALIZER,
                                    .moved = PTHREAD_COND_INITIALIZER};
    pthread_t maker, worker[GLS_PIPELINE_MOST];
    unsigned started = 0;
    bool runs = pthread_create(&maker, NULL, run_maker, &pipeline) == 0;
    while (runs && started + 1 < job->workers && started < GLS_PIPELINE_MOST &&
           pthread_create(&worker[started], NULL, run_worker, &pipeline) == 0)
        started++;
    if (runs)
        tell_all(&pipeline);
    while (started)
        pthread_join(worker[--started], NULL);
    if (runs)
        pthread_join(maker, NULL);
    pthread_cond_destroy(&pipeline.moved);
    pthread_mutex_destroy(&pipeline.lock);
    return runs;
}
