#include "thread_pool.h"

#include <pthread.h>

struct thread_pool {
    const struct thread_pool_job *job;
    pthread_mutex_t lock;
    pthread_cond_t moved; /* the turn has */
    size_t next;          /* the task that nobody has taken */
    size_t turn;          /* the task that is told next */
    unsigned workers;     /* that have a number */
    bool fetching;        /* somebody makes the next task ready */
    bool ended;           /* there is none */
    bool done[THREAD_POOL_AHEAD];
};

void thread_pool_lock(struct thread_pool *thread_pool)
{
    pthread_mutex_lock(&thread_pool->lock);
}

void thread_pool_unlock(struct thread_pool *thread_pool)
{
    pthread_mutex_unlock(&thread_pool->lock);
}

bool thread_pool_has_turn(struct thread_pool *thread_pool, size_t task, bool wait)
{
    thread_pool_lock(thread_pool);
    while (wait && thread_pool->turn != task)
        pthread_cond_wait(&thread_pool->moved, &thread_pool->lock);
    bool has = thread_pool->turn == task;
    thread_pool_unlock(thread_pool);
    return has;
}

/* Whoever finishes the task whose turn it is tells it, and those after it that were waiting. */
static void finish_task(struct thread_pool *thread_pool, size_t task)
{
    thread_pool->done[task % THREAD_POOL_AHEAD] = true;
    for (; thread_pool->done[thread_pool->turn % THREAD_POOL_AHEAD]; thread_pool->turn++) {
        thread_pool->job->tell(thread_pool->job->payload, thread_pool->turn);
        thread_pool->done[thread_pool->turn % THREAD_POOL_AHEAD] = false;
    }
    pthread_cond_broadcast(&thread_pool->moved);
}

static bool may_take(const struct thread_pool *thread_pool)
{
    const struct thread_pool_job *job = thread_pool->job;
    return !thread_pool->fetching && thread_pool->next < thread_pool->turn + THREAD_POOL_AHEAD /
                                                                                 THREAD_POOL_MOST *
                                                                                 job->workers;
}

/* Takes the next task, when it may be; false: there is none. */
static bool take_task(struct thread_pool *thread_pool, size_t *task)
{
    const struct thread_pool_job *job = thread_pool->job;
    while (!thread_pool->ended && thread_pool->next < job->tasks && !may_take(thread_pool))
        pthread_cond_wait(&thread_pool->moved, &thread_pool->lock);
    if (thread_pool->ended || thread_pool->next >= job->tasks)
        return false;
    *task = thread_pool->next;
    if (job->fetch) {
        thread_pool->fetching = true;
        thread_pool_unlock(thread_pool);
        bool fetched = job->fetch(job->payload, *task);
        thread_pool_lock(thread_pool);
        thread_pool->fetching = false;
        thread_pool->ended = !fetched;
        pthread_cond_broadcast(&thread_pool->moved);
    }
    thread_pool->next += !thread_pool->ended;
    return !thread_pool->ended;
}

static void *run_worker(void *payload)
{
    struct thread_pool *thread_pool = payload;
    const struct thread_pool_job *job = thread_pool->job;
    size_t task;
    thread_pool_lock(thread_pool);
    unsigned worker = thread_pool->workers++;
    while (take_task(thread_pool, &task)) {
        thread_pool_unlock(thread_pool);
        job->work(job->payload, thread_pool, worker, task);
        thread_pool_lock(thread_pool);
        finish_task(thread_pool, task);
    }
    thread_pool_unlock(thread_pool);
    return NULL;
}

/* The calling thread is one of the workers: where no other can be started it does all the work. */
void thread_pool_run(const struct thread_pool_job *job)
{
    pthread_t thread[THREAD_POOL_MOST];
    unsigned started = 0;
    struct thread_pool thread_pool = {
        .job = job, .lock = PTHREAD_MUTEX_INITIALIZER, .moved = PTHREAD_COND_INITIALIZER};
    while (started + 1 < job->workers &&
           pthread_create(&thread[started], NULL, run_worker, &thread_pool) == 0)
        started++;
    run_worker(&thread_pool);
    while (started)
        pthread_join(thread[--started], NULL);
    pthread_cond_destroy(&thread_pool.moved);
    pthread_mutex_destroy(&thread_pool.lock);
}
