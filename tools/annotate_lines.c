/* annotate --jsonl: streams of documents, a JSON object a line. Workers take batches of whole
 * lines, as many as came at once, so that who writes a line and waits has its answer; what comes of
 * them is written in their order. */
#include <stdlib.h>
#include <string.h>

#include "annotate_lines.h"
#include "formats.h"
#include "jobs.h"
#include "line_batches.h"
#include "output.h"
#include "shelf.h"
#include "terminal.h"
#include "texts.h"
#include "thread_pool.h"

enum { TOLD_MOST = 10 };

/* Lines, and what came of them until it is told. */
struct batch {
    struct line_batch in;
    struct gls_buf out;
    size_t bad;           /* lines that could not be read */
    struct gls_error err; /* of the first of them; or of what ended it all */
    bool failed;          /* something ended it all */
};

struct worker {
    struct gls_documents *documents;
    struct gls_census *census;
};

/* One run. */
struct job {
    const struct cli_call *call;
    const struct cli_list *paths;
    struct gls_shelf *shelf;
    struct gls_buf out;
    struct worker *worker;
    unsigned workers;
    unsigned fields;
    enum gls_text_unit unit;

    struct line_batches batches; /* who reads: one at a time */
    struct batch batch[THREAD_POOL_AHEAD];
    size_t bad;   /* lines so far */
    bool trouble; /* and other failures */
    bool stopped; /* what is written goes nowhere, or all has ended; read by workers */
};

/* ------------------------------------------------------------------ a batch */

/* The next lines, however few. Called by one worker at a time. */
static bool fetch(void *payload, size_t task)
{
    struct job *job = payload;
    struct batch *batch = &job->batch[task % THREAD_POOL_AHEAD];
    *batch = (struct batch){.bad = 0};
    gls_buf_init(&batch->out);
    return line_batches_next(&job->batches, &batch->in);
}

/* False when no other line may fare better. */
static bool annotate_line(struct worker *worker, struct batch *batch, struct gls_span line)
{
    struct gls_scan_counts counts;
    struct gls_error err = {0};
    enum gls_status status =
        gls_documents_line(worker->documents, line, batch->in.number, &batch->out, &counts, &err);
    if (status == GLS_OK)
        return true;
    if (!batch->bad++ || !err.line)
        batch->err = err;
    batch->failed = !err.line;
    return !batch->failed;
}

static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct job *job = payload;
    struct batch *batch = &job->batch[task % THREAD_POOL_AHEAD];
    struct gls_span line;
    bool go_on;
    thread_pool_lock(thread_pool);
    go_on = !job->stopped;
    thread_pool_unlock(thread_pool);
    while (go_on && line_batch_next(&batch->in, &line))
        go_on = annotate_line(&job->worker[number], batch, line);
    if (batch->in.lines.status != GLS_OK && !batch->failed) {
        batch->failed = true;
        gls_buf_finish(&batch->in.lines, &batch->err);
    }
    line_batch_release(&batch->in);
}

static void report_bad(struct job *job, struct batch *batch)
{
    if (job->bad < TOLD_MOST || batch->failed) {
        batch->err.file = batch->failed ? batch->err.file : batch->in.name;
        cli_failure(job->call->command, &batch->err, "");
    }
    job->bad += batch->bad;
}

static void end_task(void *payload, size_t task)
{
    struct job *job = payload;
    struct batch *batch = &job->batch[task % THREAD_POOL_AHEAD];
    if (!job->stopped)
        gls_buf_append(&job->out, &batch->out);
    gls_buf_release(&batch->out);
    if (job->call->set.line_buffered)
        gls_buf_flush(&job->out);
    if (!job->stopped && (batch->bad || batch->failed))
        report_bad(job, batch);
    job->trouble |= batch->failed;
    job->stopped |= batch->failed || job->out.status != GLS_OK;
}

/* ------------------------------------------------------------------ a run */

static enum gls_status make_worker(struct job *job, struct worker *worker, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    struct gls_document_options how = {
        .id = set->id,
        .text = set->text,
        .whole = set->per_document,
        .markup = {.inner = set->all, .unit = job->unit, .fields = job->fields},
        .flags = annotate_flags(set)};
    enum gls_status status = GLS_OK;
    if (set->counts)
        status = gls_census_new(&worker->census, job->shelf, err);
    how.census = worker->census;
    return status == GLS_OK ? gls_documents_new(&worker->documents, job->shelf, &how, err) : status;
}

static bool make_workers(struct job *job)
{
    struct gls_error err;
    for (unsigned i = 0; i < job->workers; i++)
        if (make_worker(job, &job->worker[i], &err) != GLS_OK) {
            cli_failure(job->call->command, &err, "");
            return false;
        }
    return true;
}

static void finish(struct job *job)
{
    struct gls_error err;
    for (unsigned i = 1; i < job->workers && job->call->set.counts; i++)
        gls_census_add(job->worker[0].census, job->worker[i].census);
    if (job->call->set.counts &&
        gls_census_write(job->worker[0].census, &job->out, &err) != GLS_OK) {
        cli_failure(job->call->command, &err, "");
        job->trouble = true;
    }
    if (job->bad > TOLD_MOST)
        cli_trouble(job->call->command, "%zu lines could not be read", job->bad);
}

static enum cli_exit run_job(struct job *job)
{
    if (!make_workers(job) || !text_open_output(&job->out, job->call, job->shelf, job->paths, 1))
        return CLI_TROUBLE;
    const struct thread_pool_job pool = {SIZE_MAX, job->workers, work, end_task, job, fetch};
    thread_pool_run(&pool);
    finish(job);
    bool whole = !job->trouble && !job->batches.unread; /* each line has what it could have */
    enum cli_exit exit = cli_finish(job->call->command, &job->out, whole ? CLI_FOUND : CLI_TROUBLE);
    return job->bad ? CLI_TROUBLE : exit;
}

/* ------------------------------------------------------------------ the command line */

void annotate_units(struct gls_buf *out)
{
    gls_buf_puts(out, "bytes chars utf16 ");
}

static enum gls_text_unit unit_of(const char *name)
{
    if (name && strcmp(name, "chars") == 0)
        return GLS_IN_CHARS;
    return name && strcmp(name, "utf16") == 0 ? GLS_IN_UTF16 : GLS_IN_BYTES;
}

static bool read_fields(struct job *job)
{
    static const char *const names[] = {"surface", "term", "equivalents"};
    static const unsigned bits[] = {GLS_HIT_SURFACE, GLS_HIT_TERM, GLS_HIT_EQUIVALENTS};
    const char *at = job->call->set.fields;
    for (size_t size, i; at && *at; at += size + (at[size] == ',')) {
        size = strcspn(at, ",");
        for (i = 0; i < 3 && !(strlen(names[i]) == size && memcmp(names[i], at, size) == 0);)
            i++;
        if (i == 3) {
            cli_trouble(
                job->call->command,
                "--fields takes surface, term and equivalents with commas between, not '%s'",
                job->call->set.fields);
            return false;
        }
        job->fields |= bits[i];
    }
    return true;
}

/* What goes with --jsonl only by one of these, and what does not go with it. */
static bool check_settings(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    const char *wrong = set->summary ? "--summary" : set->every ? "--every" : NULL;
    if (wrong)
        cli_trouble(call->command, "%s does not go with --jsonl", wrong);
    else if (set->format && !formats_is_for_programs(set->format))
        cli_trouble(call->command, "with --jsonl the output is JSON, not %s", set->format);
    else if (set->fields && !set->per_document)
        cli_trouble(call->command, "--fields goes with --per-document: a line a hit has them all");
    else
        return true;
    return false;
}

static enum cli_exit run_in(struct job *job)
{
    enum cli_exit exit = CLI_TROUBLE;
    if (!check_settings(job->call) || !read_fields(job) ||
        !jobs_choose(job->call, THREAD_POOL_MOST, &job->workers))
        return exit;
    job->worker = calloc(job->workers, sizeof *job->worker);
    if (!job->worker)
        return cli_trouble(job->call->command, "out of memory");
    job->shelf = shelf_open(job->call);
    if (job->shelf)
        exit = run_job(job);
    for (unsigned i = 0; i < job->workers; i++) {
        gls_documents_free(job->worker[i].documents);
        gls_census_free(job->worker[i].census);
    }
    free(job->worker);
    gls_buf_release(&job->out);
    line_batches_end(&job->batches);
    gls_shelf_free(job->shelf);
    return exit;
}

enum cli_exit annotate_lines(const struct cli_call *call, const struct cli_list *paths)
{
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return cli_trouble(call->command, "out of memory");
    job->call = call;
    job->paths = paths;
    job->unit = unit_of(call->set.units);
    gls_buf_init(&job->out);
    line_batches_begin(&job->batches, paths, call->set.label);
    enum cli_exit exit = run_in(job);
    free(job);
    return exit;
}
