/* The workers of extract, and what is told in the end. */
#include <string.h>
#include <unistd.h>

#include "extract_job.h"
#include "output.h"
#include "terminal.h"
#include "texts.h"

/* ------------------------------------------------------------------ a text, or some documents */

static enum gls_status read_task(struct extract_job *job, unsigned number, size_t task,
                                 struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    struct gls_extractor *extractor = job->worker[number];
    struct extract_batch *batch = &job->batch[task % THREAD_POOL_AHEAD];
    if (set->jsonl)
        return extract_documents(extractor, job->reader[number], batch, err);
    const char *path = job->paths->item[task];
    return set->side ? extract_side(extractor, job->shelf, path, set->side, err)
                     : extract_text(extractor, path, false, err);
}

/* What a text has is added when its turn has come, so that the number of workers changes nothing.
 */
static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct extract_job *job = payload;
    struct extract_result *result = &job->result[task % THREAD_POOL_AHEAD];
    *result = (struct extract_result){0};
    result->status = read_task(job, number, task, &result->err);
    gls_extractor_invalid(job->worker[number], &result->counts);
    thread_pool_has_turn(thread_pool, task, true);
    enum gls_status added = gls_extractor_add(job->all, job->worker[number],
                                              result->status == GLS_OK ? &result->err : NULL);
    result->status = result->status == GLS_OK ? added : result->status;
}

static bool fetch(void *payload, size_t task)
{
    struct extract_job *job = payload;
    return extract_fetch(&job->documents, &job->batch[task % THREAD_POOL_AHEAD]);
}

static void tell(void *payload, size_t task)
{
    enum { TOLD_MOST = 10 };
    struct extract_job *job = payload;
    struct extract_result *result = &job->result[task % THREAD_POOL_AHEAD];
    struct extract_batch *batch = &job->batch[task % THREAD_POOL_AHEAD];
    if (batch->bad && job->bad < TOLD_MOST)
        cli_failure(job->call->command, &batch->err, "");
    job->bad += batch->bad;
    if (result->counts.invalid && !job->call->set.jsonl)
        text_warn(job->paths->item[task], &result->counts);
    bool sided = job->call->set.side && result->status == GLS_ERR_FORMAT;
    if (result->status != GLS_OK)
        cli_failure(job->call->command, &result->err,
                    sided ? "; without --side a text is read as it is" : "");
    job->trouble |= batch->bad || result->status != GLS_OK;
    extract_batch_release(batch);
}

/* ------------------------------------------------------------------ all texts */

static enum gls_status make_extractors(struct extract_job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    const struct gls_extract_options options = {.most = job->most,
                                                .least = (unsigned)job->least,
                                                .words = (unsigned)job->words,
                                                .contexts = (unsigned)job->contexts,
                                                .known = set->known,
                                                .suggest = !set->suggest,
                                                .stop = job->stop,
                                                .association = job->association};
    enum gls_status status = gls_extractor_new(&job->all, job->shelf, &options, err);
    for (unsigned i = 0; i < job->workers && status == GLS_OK; i++)
        status = gls_extractor_new(&job->worker[i], job->shelf, &options, err);
    for (unsigned i = 0; i < job->workers && status == GLS_OK && set->jsonl; i++)
        status = gls_document_reader_new(&job->reader[i], set->id, set->text, err);
    return status;
}

/* Texts to be compared with come first: what they have is known to all that follows. */
static bool read_references(struct extract_job *job)
{
    struct gls_error err;
    const struct cli_list *reference = &job->call->set.reference;
    for (size_t i = 0; i < reference->count; i++)
        if (extract_text(job->all, reference->item[i], true, &err) != GLS_OK) {
            cli_failure(job->call->command, &err, "");
            return false;
        }
    return true;
}

static void take(void *payload, const struct gls_candidate *candidate)
{
    struct extract_job *job = payload;
    job->found = true;
    gls_candidate_list_add(job->list, candidate);
}

static enum gls_status write_candidates(struct extract_job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    bool shown = output_is_standard(set->output), terminal = shown && isatty(1), dropped;
    const struct gls_candidate_look look = {.lang = set->lang,
                                            .title = set->title,
                                            .from = gls_shelf_from(job->shelf),
                                            .to = gls_shelf_to(job->shelf),
                                            .texts = (unsigned)gls_extractor_texts(job->all),
                                            .by_term = set->by != NULL,
                                            .width = terminal ? terminal_width(1) : 0,
                                            .color = shown && terminal_color(set->color, 1),
                                            .safe = terminal};
    gls_extractor_words(job->all, &dropped);
    if (dropped)
        cli_say("glossaire extract: warning: too many different candidates: some of those met "
                "once are left out");
    enum gls_status status = gls_candidate_list_new(&job->list, job->format, &look, &job->out, err);
    if (status == GLS_OK)
        status = gls_extractor_finish(job->all, take, job, err);
    return status == GLS_OK ? gls_candidate_list_end(job->list, err) : status;
}

static bool open_output(struct extract_job *job)
{
    const struct cli_settings *set = &job->call->set;
    const struct cli_list inputs[] = {*job->paths, set->reference, set->stop, set->with};
    return text_open_output(&job->out, job->call, job->shelf, inputs,
                            sizeof inputs / sizeof *inputs);
}

enum cli_exit extract_run(struct extract_job *job)
{
    const struct cli_command *command = job->call->command;
    struct gls_error err;
    if (make_extractors(job, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    if (!open_output(job) || !read_references(job))
        return CLI_TROUBLE;
    bool jsonl = job->call->set.jsonl;
    const struct thread_pool_job thread_pool = {.tasks = jsonl ? SIZE_MAX : job->paths->count,
                                                .workers = job->workers,
                                                .work = work,
                                                .tell = tell,
                                                .payload = job,
                                                .fetch = jsonl ? fetch : NULL};
    thread_pool_run(&thread_pool);
    if (job->bad > 1)
        cli_trouble(command, "%zu lines could not be read", job->bad);
    job->trouble |= job->documents.lines.unread;
    if (write_candidates(job, &err) != GLS_OK)
        job->trouble = cli_failure(command, &err, "");
    enum cli_exit exit = job->found ? CLI_FOUND : CLI_NONE;
    return cli_finish(command, &job->out, job->trouble ? CLI_TROUBLE : exit);
}
