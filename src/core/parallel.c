#include "core/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

struct job {
    gls_parallel_fn *work;
    void *payload;
    size_t count;
    atomic_size_t next; /* the piece that nobody has taken */
};

static void *run_pieces(void *payload)
{
    struct job *job = payload;
    for (size_t n; (n = atomic_fetch_add(&job->next, 1)) < job->count;)
        job->work(job->payload, n);
    return NULL;
}

static size_t count_threads(size_t count)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    size_t most = processors < 1                   ? 1
                  : processors > GLS_PARALLEL_MOST ? GLS_PARALLEL_MOST
                                                   : (size_t)processors;
    return count < most ? count : most;
}

void gls_parallel(size_t count, gls_parallel_fn *work, void *payload)
{
    pthread_t thread[GLS_PARALLEL_MOST];
    struct job job = {.work = work, .payload = payload, .count = count};
    size_t wanted = count_threads(count), started = 0;
    while (started + 1 < wanted && pthread_create(&thread[started], NULL, run_pieces, &job) == 0)
        started++;
    run_pieces(&job);
    while (started)
        pthread_join(thread[--started], NULL);
}
