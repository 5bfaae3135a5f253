/* The texts of a run of "annotate", worked on by several and told in order. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "annotate_lines.h"
#include "annotate_texts.h"
#include "formats.h"
#include "in_turn.h"
#include "output.h"
#include "progress.h"
#include "shelf.h"
#include "terminal.h"
#include "texts.h"

/* What came of a text, until it is told. */
struct result {
    struct in_turn turn; /* what is written of it */
    enum gls_status status;
    struct gls_error err;
    struct gls_scan_counts counts;
};

/* A text is either annotated, or summed up, or its terms are counted. */
struct worker {
    struct job *job;
    struct gls_scan *scan;
    struct gls_annotator *annotator;
    struct gls_tally *tally;
    struct gls_census *census;
    struct thread_pool *thread_pool;
    struct result *result; /* of the text at hand */
};

/* One run. */
struct job {
    const struct cli_call *call;
    const struct cli_list *paths;
    const char *format;
    struct gls_shelf *shelf;
    struct gls_buf out;
    struct worker *worker;
    unsigned workers;
    struct gls_tally *total; /* NULL: none is wanted */
    struct progress progress;
    struct result result[THREAD_POOL_AHEAD];
    bool found, trouble;
    bool stopped; /* what is written goes nowhere */
};

/* ------------------------------------------------------------------ a text */

/* After a piece: what was found in it is to be seen now, or at least not to pile up. */
static bool hand_over(void *payload, size_t bytes)
{
    struct worker *worker = payload;
    struct job *job = worker->job;
    bool may_go_on = in_turn_pour(&worker->result->turn);
    thread_pool_lock(worker->thread_pool);
    progress_add(&job->progress, bytes);
    bool wanted = !job->stopped;
    thread_pool_unlock(worker->thread_pool);
    return may_go_on && wanted;
}

static enum gls_status sum_up(struct worker *worker, const char *path)
{
    struct result *result = worker->result;
    struct job *job = worker->job;
    enum gls_status status = gls_tally_end(worker->tally, &result->counts, &result->err);
    if (status == GLS_OK)
        status = gls_tally_write(worker->tally, path, job->format, job->call->set.lang,
                                 result->turn.out, &result->err);
    if (job->total && formats_named(job->format)->for_people)
        gls_buf_puts(result->turn.out, "\n");
    thread_pool_lock(worker->thread_pool);
    if (status == GLS_OK && job->total)
        status = gls_tally_add(job->total, worker->tally, &result->err);
    thread_pool_unlock(worker->thread_pool);
    gls_tally_clear(worker->tally);
    return status;
}

static enum gls_status read_text(struct worker *worker, struct gls_text *text, const char *path)
{
    struct result *result = worker->result;
    if (worker->annotator)
        gls_annotator_begin(worker->annotator, path, worker->result->turn.out);
    enum gls_status status =
        text_scan(text, worker->scan, hand_over, worker, &result->counts, &result->err);
    if (worker->census) {
        gls_census_end(worker->census);
        return status;
    }
    if (worker->tally)
        return status == GLS_OK ? sum_up(worker, path) : (gls_tally_clear(worker->tally), status);
    enum gls_status ended =
        gls_annotator_end(worker->annotator, status == GLS_OK ? &result->err : NULL);
    return status == GLS_OK ? ended : status;
}

static bool is_stopped(struct worker *worker)
{
    thread_pool_lock(worker->thread_pool);
    bool stopped = worker->job->stopped;
    thread_pool_unlock(worker->thread_pool);
    return stopped;
}

static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct job *job = payload;
    struct gls_text *text;
    struct worker *worker = &job->worker[number];
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    const char *path = job->paths->item[task], *label = job->call->set.label;
    worker->thread_pool = thread_pool;
    worker->result = result;
    *result = (struct result){0};
    in_turn_begin(&result->turn, &job->out, thread_pool, task);
    if (is_stopped(worker))
        return;
    result->status = gls_text_open(&text, path, &result->err);
    if (result->status != GLS_OK)
        return;
    result->status = read_text(worker, text, label && strcmp(path, "-") == 0 ? label : path);
    gls_text_close(text);
}

static void end_task(void *payload, size_t task)
{
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    in_turn_end(&result->turn);
    if (result->status != GLS_OK || result->counts.invalid)
        progress_clear(&job->progress);
    text_warn(job->paths->item[task], &result->counts);
    if (result->status != GLS_OK)
        cli_failure(job->call->command, &result->err, "");
    job->found |= result->counts.hits > 0;
    job->trouble |= result->status != GLS_OK;
    job->stopped = job->out.status != GLS_OK;
}

/* ------------------------------------------------------------------ all texts */

static struct gls_markup choose_markup(const struct cli_settings *set, const struct cli_list *paths)
{
    bool shown = output_is_standard(set->output);
    return (struct gls_markup){.lang = set->lang,
                               .title = set->title,
                               .subject = set->subject,
                               .status = set->status,
                               .several = paths->count > 1,
                               .every = set->every,
                               .inner = set->all,
                               .color = shown && terminal_color(set->color, 1),
                               .safe = shown && isatty(1)};
}

unsigned annotate_flags(const struct cli_settings *set)
{
    return (set->all ? GLS_SCAN_ALL | GLS_SCAN_OVERLAP : 0) |
           (set->general ? GLS_SCAN_GENERAL : 0) | (set->summary ? GLS_SCAN_COUNT : 0);
}

static enum gls_status make_worker(struct job *job, struct worker *worker, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    struct gls_shelf *shelf = job->shelf;
    const struct gls_markup how = choose_markup(set, job->paths);
    struct gls_scan_events events;
    enum gls_status status;
    worker->job = job;
    if (set->counts)
        status = gls_census_new(&worker->census, shelf, err);
    else if (set->summary)
        status = gls_tally_new(&worker->tally, shelf, err);
    else
        status = gls_annotator_new(&worker->annotator, shelf, job->format, &how, err);
    if (status != GLS_OK)
        return status;
    events = worker->census  ? gls_census_events(worker->census)
             : worker->tally ? gls_tally_events(worker->tally)
                             : gls_annotator_events(worker->annotator);
    return gls_scan_new(&worker->scan, shelf, annotate_flags(set), &events, err);
}

static enum gls_status make_workers(struct job *job, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (unsigned i = 0; i < job->workers && status == GLS_OK; i++)
        status = make_worker(job, &job->worker[i], err);
    if (status == GLS_OK && job->call->set.summary && job->paths->count > 1)
        status = gls_tally_new(&job->total, job->shelf, err);
    return status;
}

static void free_workers(struct job *job)
{
    for (unsigned i = 0; i < job->workers; i++) {
        gls_scan_free(job->worker[i].scan);
        gls_annotator_free(job->worker[i].annotator);
        gls_tally_free(job->worker[i].tally);
        gls_census_free(job->worker[i].census);
    }
    gls_tally_free(job->total);
}

static enum gls_status write_counts(struct job *job, struct gls_error *err)
{
    struct gls_census *all = job->worker[0].census;
    for (unsigned i = 1; i < job->workers; i++)
        gls_census_add(all, job->worker[i].census);
    return gls_census_write(all, &job->out, err);
}

/* Of terms that were found those of another subject or status are not marked. */
static bool has_marks(const struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    if (set->summary || set->counts || !(set->subject || set->status))
        return true; /* whatever was found */
    uint64_t marks = 0;
    for (unsigned i = 0; i < job->workers; i++)
        marks += gls_annotator_marks(job->worker[i].annotator);
    return marks > 0;
}

/* What stands below all the texts. */
static enum gls_status finish_texts(struct job *job, struct gls_error *err)
{
    if (job->call->set.counts)
        return write_counts(job, err);
    if (job->total)
        return gls_tally_write(job->total, NULL, job->format, job->call->set.lang, &job->out, err);
    if (job->call->set.summary)
        return GLS_OK;
    return gls_annotator_finish(job->worker[0].annotator, &job->out, err);
}

static enum cli_exit run_job(struct job *job)
{
    const struct cli_command *command = job->call->command;
    struct gls_error err;
    if (make_workers(job, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    if (!text_open_output(&job->out, job->call, job->shelf, job->paths, 1))
        return CLI_TROUBLE;
    progress_begin(&job->progress, text_bytes(job->paths));
    const struct thread_pool_job thread_pool = {job->paths->count, job->workers, work,
                                                end_task,          job,          NULL};
    thread_pool_run(&thread_pool);
    progress_clear(&job->progress);
    if (finish_texts(job, &err) != GLS_OK) {
        cli_failure(command, &err, "");
        job->trouble = true;
    }
    enum cli_exit exit = job->found && has_marks(job) ? CLI_FOUND : CLI_NONE;
    return cli_finish(command, &job->out, job->trouble ? CLI_TROUBLE : exit);
}

static enum cli_exit run_texts(struct job *job)
{
    enum cli_exit exit = CLI_TROUBLE;
    struct worker *workers = calloc(job->workers, sizeof *workers);
    job->worker = workers;
    if (!workers)
        return cli_trouble(job->call->command, "out of memory");
    job->shelf = shelf_open(job->call);
    if (job->shelf)
        exit = run_job(job);
    free_workers(job);
    free(workers);
    gls_buf_release(&job->out);
    gls_shelf_free(job->shelf);
    return exit;
}

enum cli_exit annotate_texts(const struct cli_call *call, const struct cli_list *paths,
                             const char *format, unsigned workers)
{
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return cli_trouble(call->command, "out of memory");
    job->call = call;
    job->paths = paths;
    job->format = format;
    job->workers = workers;
    gls_buf_init(&job->out);
    enum cli_exit exit = run_texts(job);
    free(job);
    return exit;
}
