/* The workers of concordance and what they share. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "concordance_job.h"
#include "formats.h"
#include "output.h"
#include "terminal.h"
#include "texts.h"

enum { REFERENCE_MOST = 40, DOCUMENT_REFERENCE = 16, TOLD_MOST = 10 };

/* ------------------------------------------------------------------ a task */

/* What a task has counted is added when its turn has come, so that the number of workers changes
 * nothing. */
static void add_collocates(struct worker *worker)
{
    struct result *result = worker->result;
    thread_pool_has_turn(worker->thread_pool, worker->task, true);
    enum gls_status added = gls_collocates_add(worker->job->collocates, worker->collocates, NULL);
    worker->job->no_memory |= added != GLS_OK;
    if (result->status == GLS_ERR_NOMEM)
        worker->job->no_memory = true;
}

static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct job *job = payload;
    struct worker *worker = &job->worker[number];
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    worker->thread_pool = thread_pool;
    worker->task = task;
    worker->result = result;
    if (!job->call->set.jsonl)
        *result = (struct result){0};
    concordance_read(worker);
    if (worker->collocates)
        add_collocates(worker);
}

/* The next lines, however few. Called by one worker at a time. */
static bool fetch(void *payload, size_t task)
{
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    *result = (struct result){0};
    return line_batches_next(&job->batches, &result->lines);
}

/* ------------------------------------------------------------------ what is said of a task */

static const char *hint_of(const struct job *job, const struct gls_error *err)
{
    if (err->status == GLS_ERR_IO && !job->call->dashes && job->paths.count)
        return "; a term of several words is quoted, or stands before --";
    if (err->status != GLS_ERR_FORMAT || !job->bilingual || job->sources.count)
        return "";
    return job->aligned ? "; here: TERM TEXT --with FILE; see --side, --from and --to too"
                        : "; see --side, --from and --to";
}

/* Lines that could not be read: some of them are told. */
static void say_bad(struct job *job, struct result *result)
{
    if (result->bad && job->bad < TOLD_MOST) {
        result->err.file = result->lines.name;
        cli_failure(job->call->command, &result->err, "");
    }
    job->bad += result->bad;
}

static void release_result(struct result *result)
{
    for (size_t i = 0; i < result->ends; i++)
        free(result->end[i].name);
    free(result->end);
    line_batch_release(&result->lines);
}

static void tell(void *payload, size_t task)
{
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    bool lines = job->call->set.jsonl;
    concordance_pour(job, result);
    if (!lines)
        text_warn(job->paths.item[task], &result->counts);
    if (result->status != GLS_OK)
        cli_failure(job->call->command, &result->err, hint_of(job, &result->err));
    else if (lines)
        say_bad(job, result);
    release_result(result);
    job->trouble |= result->status != GLS_OK;
    job->stopped |= job->out.status != GLS_OK || job->no_memory || (lines && job->trouble);
}

/* ------------------------------------------------------------------ all texts */

static enum gls_status make_listener(struct job *job, struct worker *worker, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    const struct gls_concord_options options = {.side = (unsigned)job->side,
                                                .sentences = job->sentences,
                                                .whole = formats_is_for_programs(job->format),
                                                .exact = set->exact,
                                                .flaws = job->best,
                                                .aligned = job->aligned};
    if (set->collocates)
        return gls_collocates_new(&worker->collocates, job->shelf, set->exact, err);
    return gls_concordance_new(&worker->concordance, job->shelf, &options, concordance_find, worker,
                               err);
}

static enum gls_status make_worker(struct job *job, struct worker *worker, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    unsigned flags = GLS_SCAN_ALL | GLS_SCAN_OVERLAP | GLS_SCAN_GENERAL;
    worker->job = job;
    enum gls_status status = make_listener(job, worker, err);
    if (status == GLS_OK && set->jsonl)
        status = gls_document_reader_new(&worker->reader, set->id, set->text, err);
    if (status != GLS_OK)
        return status;
    struct gls_scan_events events = worker->collocates
                                        ? gls_collocates_events(worker->collocates)
                                        : gls_concordance_events(worker->concordance);
    return gls_scan_new(&worker->scan, job->shelf, flags, &events, err);
}

static enum gls_status make_workers(struct job *job, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (unsigned i = 0; i < job->workers && status == GLS_OK; i++)
        status = make_worker(job, &job->worker[i], err);
    return status;
}

void concordance_free_workers(struct job *job)
{
    for (unsigned i = 0; i < job->workers; i++) {
        gls_scan_free(job->worker[i].scan);
        gls_concordance_free(job->worker[i].concordance);
        gls_collocates_free(job->worker[i].collocates);
        gls_document_reader_free(job->worker[i].reader);
    }
    free(job->worker);
}

/* What places in texts take, "report.txt:123:45". */
static unsigned reference_columns(const struct job *job)
{
    size_t longest = 0;
    if (job->call->set.jsonl)
        return DOCUMENT_REFERENCE; /* their ids are not known yet */
    for (size_t i = 0; i < job->paths.count; i++) {
        size_t size = strlen(job->paths.item[i]);
        longest = size > longest ? size : longest;
    }
    longest += strlen(":123:45");
    return longest < REFERENCE_MOST ? (unsigned)longest : REFERENCE_MOST;
}

static enum gls_status begin_writing(struct job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    bool shown = output_is_standard(set->output);
    const struct gls_concord_look look = {
        .lang = set->lang,
        .title = set->title,
        .reference = reference_columns(job),
        .side = (unsigned)job->side,
        .width = shown && isatty(1) && !set->width ? terminal_width(1) : 0,
        .sentences = job->sentences,
        .aligned = job->aligned,
        .page_of = concordance_page_of,
        .payload = job,
        .color = shown && terminal_color(set->color, 1),
        .safe = shown && isatty(1)};
    return gls_concord_new(&job->concord, job->shelf, job->format, &look, &job->out, err);
}

static bool open_output(struct job *job)
{
    const struct cli_list inputs[] = {job->paths, job->sources};
    return text_open_output(&job->out, job->call, job->glossaries, inputs, 2);
}

static enum gls_status write_kept(struct job *job, struct gls_error *err)
{
    if (job->over)
        cli_say("glossaire concordance: warning: more than %lu places: the others are left out; "
                "see --max",
                job->limit);
    enum gls_status status = gls_occurrences_sort(job->all, job->sort, job->sort_words, err);
    if (status != GLS_OK)
        return status;
    if (job->most)
        gls_occurrences_keep(job->all, job->most);
    gls_occurrences_write(job->all, job->sections, job->concord);
    return GLS_OK;
}

static enum gls_status finish(struct job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    const struct gls_use_table table = {.use = job->plot ? GLS_USE_PLACES : GLS_USE_FORMS,
                                        .most = job->most,
                                        .by_text = set->merge};
    if (job->collocates)
        return gls_collocates_write(job->collocates, job->most, job->format, &job->out, err);
    if (job->uses && !job->concord)
        return gls_uses_write(job->uses, &table, job->format, &job->out, err);
    if (job->uses)
        gls_uses_plot(job->uses, set->merge, job->concord);
    enum gls_status status = job->kept ? write_kept(job, err) : GLS_OK;
    return status == GLS_OK ? gls_concord_end(job->concord, err) : status;
}

/* What holds what is found until it is written. */
static enum gls_status make_holders(struct job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    enum gls_status status = GLS_OK;
    if (job->kept)
        status = gls_occurrences_new(&job->all, job->shelf, err);
    if (status == GLS_OK && set->uses)
        status = gls_uses_new(&job->uses, job->shelf, err);
    if (status == GLS_OK && set->collocates)
        status = gls_collocates_new(&job->collocates, job->shelf, set->exact, err);
    return status;
}

static void read_all(struct job *job)
{
    bool lines = job->call->set.jsonl;
    const struct thread_pool_job pool = {
        lines ? SIZE_MAX : job->paths.count, job->workers, work, tell, job, lines ? fetch : NULL};
    line_batches_begin(&job->batches, &job->paths, NULL);
    thread_pool_run(&pool);
    line_batches_end(&job->batches);
    job->trouble |= job->batches.unread;
    if (job->bad > TOLD_MOST)
        cli_trouble(job->call->command, "%zu lines could not be read", job->bad);
    if (job->collocates)
        job->found = gls_collocates_hits(job->collocates, &job->over) > 0;
}

enum cli_exit concordance_run(struct job *job)
{
    const struct cli_command *command = job->call->command;
    const struct cli_settings *set = &job->call->set;
    struct gls_error err;
    enum gls_status status = make_workers(job, &err);
    if (status == GLS_OK)
        status = make_holders(job, &err);
    if (status != GLS_OK)
        return cli_failure(command, &err, "");
    if (!open_output(job))
        return CLI_TROUBLE;
    bool table = set->collocates || (set->uses && !formats_named(job->format)->one_page);
    if (!table && begin_writing(job, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    read_all(job);
    if (job->collocates && job->over)
        cli_say("glossaire concordance: warning: too many different words: the last ones met are "
                "left out");
    if (job->no_memory)
        job->trouble = cli_trouble(command, "out of memory");
    else if (finish(job, &err) != GLS_OK)
        job->trouble = cli_failure(command, &err, "");
    enum cli_exit exit = job->found ? CLI_FOUND : CLI_NONE;
    exit = cli_finish(command, &job->out, job->trouble ? CLI_TROUBLE : exit);
    return job->bad ? CLI_TROUBLE : exit; /* each line has what it could have */
}
