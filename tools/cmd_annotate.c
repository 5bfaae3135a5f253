#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "annotate_lines.h"
#include "formats.h"
#include "listing.h"
#include "jobs.h"
#include "output.h"
#include "reading.h"
#include "progress.h"
#include "terminal.h"
#include "texts.h"
#include "thread_pool.h"

/* What came of a text, until it is told. */
struct result {
    struct gls_buf out; /* what could not yet be written */
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
    struct thread_pool *thread_pool; /* and the text at hand: */
    size_t task;
    struct result *result;
    struct gls_buf *out; /* of the job, when it is this text's turn from the beginning */
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

/* What a text may hold back until its turn has come. */
enum { HELD_BYTES = 1024 * 1024 };

/* ------------------------------------------------------------------ a text */

static void pour(struct worker *worker)
{
    struct gls_buf *held = &worker->result->out;
    gls_buf_append(&worker->job->out, held);
    gls_buf_release(held);
    gls_buf_init(held);
}

/* After a piece: what was found in it is to be seen now, or at least not to pile up. */
static bool hand_over(void *payload, size_t bytes)
{
    struct worker *worker = payload;
    struct job *job = worker->job;
    bool full = worker->result->out.size > HELD_BYTES;
    bool may_write = thread_pool_has_turn(worker->thread_pool, worker->task, full);
    thread_pool_lock(worker->thread_pool);
    progress_add(&job->progress, bytes);
    bool wanted = !job->stopped;
    thread_pool_unlock(worker->thread_pool);
    if (!may_write)
        return wanted;
    pour(worker);
    gls_buf_flush(&job->out);
    return job->out.status == GLS_OK;
}

static enum gls_status sum_up(struct worker *worker, const char *path)
{
    struct result *result = worker->result;
    struct job *job = worker->job;
    enum gls_status status = gls_tally_end(worker->tally, &result->counts, &result->err);
    if (status == GLS_OK)
        status = gls_tally_write(worker->tally, path, job->format, job->call->set.lang, worker->out,
                                 &result->err);
    if (job->total && formats_named(job->format)->for_people)
        gls_buf_puts(worker->out, "\n");
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
        gls_annotator_begin(worker->annotator, path, worker->out);
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
    worker->task = task;
    worker->result = result;
    worker->out = thread_pool_has_turn(thread_pool, task, false) ? &job->out : &result->out;
    *result = (struct result){0};
    gls_buf_init(&result->out);
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
    gls_buf_append(&job->out, &result->out);
    gls_buf_release(&result->out);
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

/* ------------------------------------------------------------------ the command line */

/* A page is the work of one. */
static bool choose_workers(struct job *job)
{
    if (!jobs_choose(job->call, job->paths->count, &job->workers))
        return false;
    if (formats_named(job->format)->one_page)
        job->workers = 1;
    return true;
}

/* What was asked for, else what the suffix of the file says, else text. */
static bool choose_format(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->format = set->format;
    if (!job->format)
        job->format = output_is_standard(set->output) ? "text" : formats_of_text(set->output);
    if (!job->format) {
        formats_refuse_suffix(job->call, formats_annotated);
        return false;
    }
    if (set->summary && (set->subject || set->status)) {
        cli_trouble(job->call->command, "--summary counts all terms: no --subject, no --status");
        return false;
    }
    if (!set->summary || formats_named(job->format)->summarises)
        return true;
    cli_trouble(job->call->command, "--summary is written as text or json, not %s", job->format);
    return false;
}

static enum cli_exit run_texts(struct job *job)
{
    enum cli_exit exit = CLI_TROUBLE;
    if (!choose_format(job) || !choose_workers(job) || !text_check_input(job->call, job->paths))
        return exit;
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

static enum cli_exit run_files(const struct cli_call *call, const struct cli_list *paths)
{
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return cli_trouble(call->command, "out of memory");
    job->call = call;
    job->paths = paths;
    gls_buf_init(&job->out);
    enum cli_exit exit = run_texts(job);
    free(job);
    return exit;
}

/* Options that only mean something for documents. */
static bool check_settings(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    const char *alone = set->id             ? "--id"
                        : set->text         ? "--text"
                        : set->per_document ? "--per-document"
                        : set->fields       ? "--fields"
                        : set->units        ? "--units"
                                            : NULL;
    if (alone && !set->jsonl)
        cli_trouble(call->command, "%s goes with --jsonl", alone);
    else if (set->counts && set->summary)
        cli_trouble(call->command, "--counts does not go with --summary");
    else if (set->counts && set->format)
        cli_trouble(call->command, "--counts has a format of its own");
    else
        return true;
    return false;
}

static enum cli_exit run(const struct cli_call *call)
{
    struct text_names names;
    enum cli_exit exit = CLI_TROUBLE;
    if (!check_settings(call))
        return exit;
    if (text_names_read(&names, call, &call->operands, true)) {
        if (!names.list.count)
            exit = CLI_NONE;
        else if (!call->set.jsonl)
            exit = run_files(call, &names.list);
        else if (text_check_input(call, &names.list))
            exit = annotate_lines(call, &names.list);
    }
    text_names_release(&names);
    return exit;
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_annotated,
              "text, html, tsv, json (the suffix of FILE, or text)"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_FLAG(0, "jsonl", jsonl, "yes", "texts are JSON Lines: an object a line, with a text"),
    CLI_VALUE(0, "id", "NAME", id, NULL, "--jsonl: the member with the id (id)"),
    CLI_VALUE(0, "text", "NAME", text, NULL, "--jsonl: the member with the text (text)"),
    CLI_FLAG(0, "per-document", per_document, "yes", "--jsonl: one line out for each line in"),
    CLI_VALUE(0, "fields", "LIST", fields, NULL, "per hit: surface, term, equivalents too"),
    CLI_VALUE(0, "units", "UNITS", units, annotate_units,
              "--jsonl: places in bytes, chars or utf16 (bytes)"),
    CLI_FLAG(0, "counts", counts, "yes", "only how often each term occurs, in how many texts"),
    CLI_VALUE(0, "label", "NAME", label, NULL, "what standard input is called (-)"),
    CLI_FLAG(0, "line-buffered", line_buffered, "yes", "write what is found at once"),
    CLI_FLAG(0, "summary", summary, "yes", "count terms instead, as text or --json"),
    CLI_VALUE(0, "subject", "NAME", subject, NULL, "mark only terms of that subject field"),
    CLI_VALUE(0, "status", "STATUS", status, listing_status_choices,
              "mark only terms of that status"),
    CLI_FLAG(0, "every", every, "yes", "text: the equivalent after every occurrence"),
    CLI_FLAG(0, "all", all, "yes", "terms within longer ones and across their ends too"),
    CLI_FLAG(0, "general", general, "yes", "words of general language too"),
    CLI_VALUE('j', "jobs", "N", jobs, NULL, "work on N texts at once; 0: one a core (1)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of a page (the name of the text)"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of labels: fr or en"),
    CLI_END,
};

const struct cli_command cmd_annotate = {
    .name = "annotate",
    .operands = "[FILE...]",
    .summary = "Mark the glossary's terms in a text, with their equivalents",
    .details = "Without FILE, or when it is -, the text is standard input.\n"
               "Terms are recognised in any number and gender, and whatever their accents,\n"
               "hyphens and line ends; --from en annotates English.\n"
               "Exit status: 0 terms found, 1 none, 2 trouble.\n",
    .options = {own_options, cli_files_options, cli_status_options, cli_glossary_options,
                reading_options, cli_color_options, cli_common_options},
    .run = run,
};
