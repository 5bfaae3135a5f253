#include "crew.h"

#include <pthread.h>

struct crew {
    const struct crew_job *job;
    pthread_mutex_t lock;
    pthread_cond_t moved; /* the turn has */
    size_t next;          /* the task that nobody has taken */
    size_t turn;          /* the task that is told next */
    unsigned workers;     /* that have a number */
    bool done[CREW_AHEAD];
};

void crew_lock(struct crew *crew)
{
    pthread_mutex_lock(&crew->lock);
}

void crew_unlock(struct crew *crew)
{
    pthread_mutex_unlock(&crew->lock);
}

bool crew_has_turn(struct crew *crew, size_t task, bool wait)
{
    crew_lock(crew);
    while (wait && crew->turn != task)
        pthread_cond_wait(&crew->moved, &crew->lock);
    bool has = crew->turn == task;
    crew_unlock(crew);
    return has;
}

/* Whoever finishes the task whose turn it is tells it, and those after it that were waiting. */
static void finish_task(struct crew *crew, size_t task)
{
    crew->done[task % CREW_AHEAD] = true;
    for (; crew->done[crew->turn % CREW_AHEAD]; crew->turn++) {
        crew->job->tell(crew->job->payload, crew->turn);
        crew->done[crew->turn % CREW_AHEAD] = false;
    }
    pthread_cond_broadcast(&crew->moved);
}

static void *run_worker(void *payload)
{
    struct crew *crew = payload;
    const struct crew_job *job = crew->job;
    crew_lock(crew);
    unsigned worker = crew->workers++;
    while (crew->next < job->tasks) {
        if (crew->next >= crew->turn + CREW_AHEAD / CREW_MOST * job->workers) {
            pthread_cond_wait(&crew->moved, &crew->lock);
            continue;
        }
        size_t task = crew->next++;
        crew_unlock(crew);
        job->work(job->payload, crew, worker, task);
        crew_lock(crew);
        finish_task(crew, task);
    }
    crew_unlock(crew);
    return NULL;
}

/* The calling thread is one of the workers: where no other can be started it does all the work. */
void crew_run(const struct crew_job *job)
{
    pthread_t thread[CREW_MOST];
    unsigned started = 0;
    struct crew crew = {
        .job = job, .lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER};
    while (started + 1 < job->workers &&
           pthread_create(&thread[started], NULL, run_worker, &crew) == 0)
        started++;
    run_worker(&crew);
    while (started)
        pthread_join(thread[--started], NULL);
    pthread_cond_destroy(&crew.moved);
    pthread_mutex_destroy(&crew.lock);
}
