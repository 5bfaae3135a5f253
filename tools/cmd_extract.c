/* glossaire extract: the terms that texts have and the glossary lacks, with what they may be
 * called. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "extract_texts.h"
#include "formats.h"
#include "jobs.h"
#include "output.h"
#include "reading.h"
#include "terminal.h"
#include "texts.h"
#include "thread_pool.h"

/* What came of a text, until it is told. */
struct result {
    enum gls_status status;
    struct gls_error err;
    struct gls_scan_counts counts; /* of bytes that are not UTF-8 */
};

/* One run. */
struct job {
    const struct cli_call *call;
    const struct cli_list *paths;
    const char *format;
    unsigned long most, least, words, contexts;
    struct gls_shelf *shelf;
    struct gls_base *stop;
    struct gls_association *association; /* of --with */
    struct gls_buf out;
    struct gls_candidate_list *list;
    struct gls_extractor *all;     /* what all texts have */
    struct gls_extractor **worker; /* what one of them has, until its turn comes */
    unsigned workers;
    struct result result[THREAD_POOL_AHEAD];
    struct extract_stream documents; /* of --jsonl */
    struct extract_batch batch[THREAD_POOL_AHEAD];
    struct gls_document_reader **reader; /* a worker's */
    size_t bad;                          /* lines that could not be read */
    bool found, trouble;
};

enum {
    USUAL_MOST = 200,
    MOST_MOST = 100000000,
    LEAST_MOST = 1000000,
    WORDS_MOST = 7,
    CONTEXTS_MOST = 50
};

/* ------------------------------------------------------------------ a text, or some documents */

static enum gls_status read_task(struct job *job, unsigned number, size_t task,
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
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    *result = (struct result){0};
    result->status = read_task(job, number, task, &result->err);
    gls_extractor_invalid(job->worker[number], &result->counts);
    thread_pool_has_turn(thread_pool, task, true);
    enum gls_status added = gls_extractor_add(job->all, job->worker[number],
                                              result->status == GLS_OK ? &result->err : NULL);
    result->status = result->status == GLS_OK ? added : result->status;
}

static bool fetch(void *payload, size_t task)
{
    struct job *job = payload;
    return extract_fetch(&job->documents, &job->batch[task % THREAD_POOL_AHEAD]);
}

static void tell(void *payload, size_t task)
{
    enum { TOLD_MOST = 10 };
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
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

static enum gls_status make_extractors(struct job *job, struct gls_error *err)
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
static bool read_references(struct job *job)
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
    struct job *job = payload;
    job->found = true;
    gls_candidate_list_add(job->list, candidate);
}

static enum gls_status write_candidates(struct job *job, struct gls_error *err)
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

static bool open_output(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    const struct cli_list inputs[] = {*job->paths, set->reference, set->stop, set->with};
    return text_open_output(&job->out, job->call, job->shelf, inputs,
                            sizeof inputs / sizeof *inputs);
}

static enum cli_exit run_job(struct job *job)
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

/* ------------------------------------------------------------------ the command line */

static bool choose_format(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->format = set->format;
    if (!job->format)
        job->format = output_is_standard(set->output) ? "text" : formats_of_extract(set->output);
    if (job->format && set->by && !formats_named(job->format)->for_people) {
        cli_trouble(job->call->command, "--by goes with text, not %s", job->format);
        return false;
    }
    if (job->format)
        return true;
    formats_refuse_suffix(job->call, formats_extracted);
    return false;
}

/* What goes with JSON Lines only, or not with it. */
static bool check_settings(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    const char *alone = set->id ? "--id" : set->text ? "--text" : NULL;
    if (alone && !set->jsonl)
        cli_trouble(call->command, "%s goes with --jsonl", alone);
    else if (set->jsonl && set->side)
        cli_trouble(call->command, "--side is of translations: not with --jsonl");
    else
        return true;
    return false;
}

static bool choose(struct job *job)
{
    const struct cli_call *call = job->call;
    const struct cli_settings *set = &call->set;
    job->most = USUAL_MOST;
    job->contexts = 1;
    return check_settings(call) && choose_format(job) &&
           jobs_number(call, "number", set->most, MOST_MOST, &job->most) &&
           jobs_number(call, "min", set->least, LEAST_MOST, &job->least) &&
           jobs_number(call, "words", set->words, WORDS_MOST, &job->words) &&
           jobs_number(call, "contexts", set->contexts, CONTEXTS_MOST, &job->contexts) &&
           jobs_choose(call, set->jsonl ? THREAD_POOL_MOST : job->paths->count, &job->workers) &&
           text_check_input(call, job->paths);
}

static bool read_stop(struct job *job)
{
    struct gls_error err;
    const struct cli_list *stop = &job->call->set.stop;
    if (!stop->count)
        return true;
    if (gls_terms_load(&job->stop, stop->item, stop->count, gls_shelf_from(job->shelf), &err) ==
        GLS_OK)
        return true;
    cli_failure(job->call->command, &err, "");
    return false;
}

/* A plain text among what is aligned is the translation of the text, if there is one only. */
static bool read_aligned(struct job *job)
{
    struct gls_error err;
    bool cut = false;
    const struct cli_list *with = &job->call->set.with;
    bool alone = job->paths->count == 1 && !job->call->set.side && !job->call->set.jsonl &&
                 strcmp(job->paths->item[0], "-") != 0;
    enum gls_status status =
        with->count ? gls_association_new(&job->association, job->shelf, &err) : GLS_OK;
    for (size_t i = 0; i < with->count && status == GLS_OK; i++)
        status = gls_association_read(job->association, with->item[i],
                                      alone ? job->paths->item[0] : NULL, &err);
    if (status != GLS_OK) {
        cli_failure(job->call->command, &err, "");
        return false;
    }
    if (with->count) {
        uint64_t segments = gls_association_segments(job->association, &cut);
        if (cut)
            cli_say("glossaire extract: warning: too much for --with: only the first %llu segments "
                    "are used",
                    (unsigned long long)segments);
    }
    return true;
}

static enum cli_exit run_texts(struct job *job)
{
    if (!choose(job))
        return CLI_TROUBLE;
    job->worker = calloc(job->workers, sizeof *job->worker);
    job->reader = calloc(job->workers, sizeof *job->reader);
    if (!job->worker || !job->reader)
        return cli_trouble(job->call->command, "out of memory");
    job->shelf = shelf_open(job->call);
    return job->shelf && read_stop(job) && read_aligned(job) ? run_job(job) : CLI_TROUBLE;
}

static void release(struct job *job)
{
    for (unsigned i = 0; job->worker && i < job->workers; i++)
        gls_extractor_free(job->worker[i]);
    for (unsigned i = 0; job->reader && i < job->workers; i++)
        gls_document_reader_free(job->reader[i]);
    free(job->worker);
    free(job->reader);
    extract_stream_end(&job->documents);
    gls_extractor_free(job->all);
    gls_candidate_list_free(job->list);
    gls_buf_release(&job->out);
    gls_association_free(job->association);
    gls_base_free(job->stop);
    gls_shelf_free(job->shelf);
    free(job);
}

static enum cli_exit run(const struct cli_call *call)
{
    struct text_names names;
    enum cli_exit exit = CLI_TROUBLE;
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return cli_trouble(call->command, "out of memory");
    job->call = call;
    gls_buf_init(&job->out);
    job->paths = &names.list;
    if (text_names_read(&names, call, &call->operands, true)) {
        extract_stream_begin(&job->documents, &names.list, call->set.label);
        exit = names.list.count ? run_texts(job) : CLI_NONE;
    }
    release(job);
    text_names_release(&names);
    return exit;
}

static void by_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "term ");
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_extracted,
              "text, html, tbx, tsv, json (FILE says, or text)"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_FLAG(0, "jsonl", jsonl, "yes", "texts are JSON Lines: an object a line, with a text"),
    CLI_VALUE(0, "id", "NAME", id, NULL, "--jsonl: the member with the id (id)"),
    CLI_VALUE(0, "text", "NAME", text, NULL, "--jsonl: the member with the text (text)"),
    CLI_VALUE(0, "side", "SIDE", side, text_sides, "texts are translations: read source or target"),
    CLI_VALUE('n', "number", "N", most, NULL, "at most N candidates (200); 0: all"),
    CLI_VALUE(0, "min", "N", least, NULL, "only what occurs N times (1 to 3, by the texts)"),
    CLI_VALUE(0, "words", "N", words, NULL, "longest candidate in content words (5)"),
    CLI_VALUES(0, "reference", "FILE", reference, "compare with the general text FILE"),
    CLI_VALUES(0, "with", "FILE", with, "suggest equivalents from aligned texts: TMX, lines"),
    CLI_VALUES(0, "stop", "FILE", stop, "leave out the terms in FILE, one a line"),
    CLI_VALUE(0, "by", "WHAT", by, by_choices, "text with variants under their term: term"),
    CLI_VALUE(0, "contexts", "N", contexts, NULL, "example sentences of each (1)"),
    CLI_FLAG(0, "known", known, "yes", "what the glossary has, too, marked"),
    CLI_FLAG(0, "no-suggest", suggest, "no", "without proposed equivalents"),
    CLI_VALUE('j', "jobs", "N", jobs, NULL, "work on N files at once; 0: one a core (1)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of a page"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of labels: fr or en"),
    CLI_END,
};

const struct cli_command cmd_extract = {
    .name = "extract",
    .operands = "[FILE...]",
    .summary = "Find the terms that texts have and the glossary lacks",
    .details = "Candidates come best first, in the singular, each with a sentence.\n"
               "Without FILE, or when it is -, the text is standard input.\n"
               "Exit status: 0 candidates found, 1 none, 2 trouble.\n",
    .options = {own_options, cli_files_options, cli_glossary_options, reading_options,
                cli_color_options, cli_common_options},
    .run = run,
};
