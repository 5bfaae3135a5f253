/* The files of a run of "verify", worked on by several and told in order. */
#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "output.h"
#include "shelf.h"
#include "terminal.h"
#include "texts.h"
#include "verify_job.h"

/* ------------------------------------------------------------------ a file */

/* From time to time: what was found is to be seen now, or at least not to pile up. */
static bool hand_over(void *payload, uint64_t bytes)
{
    struct verify_worker *worker = payload;
    struct verify_job *job = worker->job;
    bool may_go_on = in_turn_pour(&worker->result->turn);
    thread_pool_lock(worker->thread_pool);
    progress_add(&job->progress, bytes);
    bool wanted = !job->stopped;
    thread_pool_unlock(worker->thread_pool);
    return may_go_on && wanted;
}

/* Figures of several files stand apart; the sum of them follows. */
static void part_figures(const struct verify_job *job, struct gls_buf *out)
{
    if (job->call->set.summary && job->paths->count > 1 && formats_named(job->format)->for_people)
        gls_buf_puts(out, "\n");
}

static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct verify_job *job = payload;
    struct verify_worker *worker = &job->worker[number];
    struct verify_result *result = &job->result[task % THREAD_POOL_AHEAD];
    worker->thread_pool = thread_pool;
    worker->result = result;
    *result = (struct verify_result){0};
    gls_buf_init(&result->waivers);
    in_turn_begin(&result->turn, &job->out, thread_pool, task);
    thread_pool_lock(thread_pool);
    bool stopped = job->stopped;
    thread_pool_unlock(thread_pool);
    if (stopped)
        return;
    result->status = gls_verifier_read(worker->verifier, job->paths->item[task], result->turn.out,
                                       &result->counts, &result->err);
    part_figures(job, result->turn.out);
    gls_verifier_write_waivers(worker->verifier, &result->waivers);
}

static void tell(void *payload, size_t task)
{
    struct verify_job *job = payload;
    struct verify_result *result = &job->result[task % THREAD_POOL_AHEAD];
    in_turn_end(&result->turn);
    gls_buf_append(&job->new_waivers, &result->waivers);
    gls_buf_release(&result->waivers);
    gls_buf_flush(&job->out);
    progress_clear(&job->progress);
    if (result->status != GLS_OK)
        cli_failure(job->call->command, &result->err, "");
    job->stopped = job->out.status != GLS_OK; /* the figures would be those of a part, not told */
    if (result->counts.segments && !job->stopped)
        verify_say_counts(job->paths->item[task], &result->counts);
    job->trouble |= result->status != GLS_OK;
}

/* ------------------------------------------------------------------ all files */

static enum gls_severity severity_named(const char *name)
{
    enum gls_severity severity = GLS_SEVERITY_NOTE;
    while (name && severity < GLS_SEVERITY_ERROR && strcmp(gls_severity_name(severity), name) != 0)
        severity++;
    return name ? severity : GLS_SEVERITY_WARNING;
}

static struct gls_verify_options options_of(const struct verify_job *job,
                                            struct verify_worker *worker)
{
    const struct cli_settings *set = &job->call->set;
    bool shown = output_is_standard(set->output);
    return (struct gls_verify_options){.from = set->from,
                                       .to = set->to,
                                       .least = severity_named(set->level),
                                       .only = job->only.item,
                                       .only_count = job->only.count,
                                       .without = job->without.item,
                                       .without_count = job->without.count,
                                       .general = job->general.item,
                                       .general_count = job->general.count,
                                       .usage_register = set->usage_register,
                                       .waivers = job->waivers,
                                       .reverse = set->reverse,
                                       .fuzzy = set->fuzzy,
                                       .strict = set->strict,
                                       .waived = set->waived,
                                       .every = set->every,
                                       .summary = set->summary,
                                       .baseline = set->write_waivers != NULL,
                                       .lang = set->lang ? set->lang : "en",
                                       .title = set->title,
                                       .columns = set->columns,
                                       .source = set->source,
                                       .color = shown && terminal_color(set->color, 1),
                                       .threads = job->threads / job->workers,
                                       .progress = hand_over,
                                       .payload = worker};
}

static enum gls_status make_workers(struct verify_job *job, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (unsigned i = 0; i < job->workers && status == GLS_OK; i++) {
        struct verify_worker *worker = &job->worker[i];
        const struct gls_verify_options options = options_of(job, worker);
        worker->job = job;
        status = gls_verifier_new(&worker->verifier, job->shelf, job->format, &options, err);
    }
    return status;
}

static bool open_output(struct verify_job *job)
{
    struct cli_list source = {0};
    if (job->call->set.source)
        cli_list_add(&source, job->call->set.source);
    const struct cli_list inputs[] = {*job->paths, source};
    bool open = text_open_output(&job->out, job->call, job->shelf, inputs, 2);
    free(source.item);
    return open;
}

static enum cli_exit finish(struct verify_job *job)
{
    const struct cli_command *command = job->call->command;
    struct gls_verifier *first = job->worker[0].verifier;
    struct gls_verify_counts all;
    struct gls_error err;
    for (unsigned i = 1; i < job->workers; i++)
        gls_verifier_add(first, job->worker[i].verifier);
    if (gls_verifier_end(first, &job->out, &all, &err) != GLS_OK) {
        cli_failure(command, &err, "");
        job->trouble = true;
    }
    enum cli_exit exit = job->trouble ? CLI_TROUBLE : all.reported ? CLI_NONE : CLI_FOUND;
    if (job->call->set.write_waivers && !job->trouble)
        exit = verify_write_waivers(job, exit);
    /* What was found before a failure is told, whatever came after it. */
    bool keeps = job->out.fd < 0 || !job->out.target;
    enum cli_exit ended = cli_finish(command, &job->out, keeps ? CLI_FOUND : exit);
    return keeps && ended == CLI_FOUND ? exit : ended;
}

enum cli_exit verify_run(struct verify_job *job)
{
    const struct cli_command *command = job->call->command;
    struct gls_error err;
    if (verify_read_waivers(job, &err) != GLS_OK || make_workers(job, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    if (!open_output(job))
        return CLI_TROUBLE;
    gls_verifier_begin(job->worker[0].verifier, &job->out);
    progress_begin(&job->progress, text_bytes(job->paths));
    const struct thread_pool_job thread_pool = {.tasks = job->paths->count,
                                                .workers = job->workers,
                                                .work = work,
                                                .tell = tell,
                                                .payload = job};
    thread_pool_run(&thread_pool);
    progress_clear(&job->progress);
    return finish(job);
}
