#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "formats.h"
#include "jobs.h"
#include "output.h"
#include "reading.h"
#include "progress.h"
#include "terminal.h"
#include "texts.h"
#include "thread_pool.h"

/* What came of a text, until it is told. */
struct result {
    struct gls_occurrences *held; /* those found before its turn came; NULL: none yet */
    enum gls_status status;
    struct gls_error err;
    struct gls_scan_counts counts;
};

struct worker {
    struct job *job;
    struct gls_scan *scan;
    struct gls_concordance *concordance;
    struct thread_pool *thread_pool; /* and the text at hand: */
    size_t task;
    struct result *result;
};

/* How often a term was shown. */
struct shown {
    uint32_t place, concept;
    unsigned long times;
};

/* One run. */
struct job {
    const struct cli_call *call;
    struct cli_list terms, given, paths; /* paths: those given, and of --files-from */
    struct text_names names;
    const char *format;
    enum gls_sort sort;
    unsigned sort_words;
    unsigned long side, most, limit; /* characters, lines a term, lines kept */
    bool sections, kept;             /* all is sorted or put in sections before it is written */
    struct gls_shelf *glossaries, *shelf; /* in use; with nothing but what is looked for */
    struct gls_buf out;
    struct gls_concord *concord;
    struct gls_occurrences *all; /* when they are kept */
    struct gls_uses *uses;       /* when they are only counted */
    struct worker *worker;
    unsigned workers;
    struct result result[THREAD_POOL_AHEAD];
    struct shown *shown;
    size_t shown_count;
    bool found, over, trouble, no_memory;
    bool stopped; /* what is written goes nowhere, or nothing more is wanted */
};

enum { USUAL_LIMIT = 100000, MOST_LIMIT = 100000000, SORT_WORDS_MOST = 9, REFERENCE_MOST = 40 };

/* ------------------------------------------------------------------ an occurrence */

/* Whether the term of an occurrence has been shown as often as is wanted; counts it. */
static bool has_enough(struct job *job, const struct gls_occurrence *occurrence)
{
    const struct gls_match *match = occurrence->match;
    uint32_t concept = gls_base_term(match->base, match->term).concept_number;
    size_t i = 0;
    if (!job->most)
        return false;
    while (i < job->shown_count &&
           (job->shown[i].place != match->place || job->shown[i].concept != concept))
        i++;
    if (i == job->shown_count) {
        struct shown *more = realloc(job->shown, (i + 1) * sizeof *more);
        job->no_memory |= !more;
        if (!more)
            return true;
        job->shown = more;
        job->shown[job->shown_count++] = (struct shown){match->place, concept, 0};
    }
    return job->shown[i].times++ >= job->most;
}

/* Takes what is found in the order of the texts. */
static void take(void *payload, const struct gls_occurrence *occurrence)
{
    struct job *job = payload;
    job->found = true;
    if (job->uses) {
        job->no_memory |= gls_uses_add(job->uses, occurrence, NULL) != GLS_OK;
        return;
    }
    if (job->sort == GLS_SORT_PLACE && has_enough(job, occurrence))
        return;
    if (!job->kept)
        gls_concord_line(job->concord, occurrence);
    else if (gls_occurrences_count(job->all) < job->limit)
        job->no_memory |= gls_occurrences_add(job->all, occurrence, NULL) != GLS_OK;
    else
        job->over = true;
}

static void find(void *payload, const struct gls_occurrence *occurrence)
{
    struct worker *worker = payload;
    struct result *result = worker->result;
    if (!result->held && thread_pool_has_turn(worker->thread_pool, worker->task, false)) {
        take(worker->job, occurrence);
        return;
    }
    if (!result->held && result->status == GLS_OK)
        result->status = gls_occurrences_new(&result->held, worker->job->shelf, &result->err);
    if (result->status == GLS_OK)
        result->status = gls_occurrences_add(result->held, occurrence, &result->err);
}

/* ------------------------------------------------------------------ a text */

static void pour(struct job *job, struct result *result)
{
    if (result->held)
        gls_occurrences_tell(result->held, take, job);
    gls_occurrences_free(result->held);
    result->held = NULL;
}

/* After a piece: what was found is to be seen now, or at least not to pile up. */
static bool hand_over(void *payload, size_t bytes)
{
    enum { HELD_MOST = 10000 };
    struct worker *worker = payload;
    struct job *job = worker->job;
    struct result *result = worker->result;
    (void)bytes;
    bool full = result->held && gls_occurrences_count(result->held) > HELD_MOST;
    bool may_write = thread_pool_has_turn(worker->thread_pool, worker->task, full);
    thread_pool_lock(worker->thread_pool);
    bool wanted = !job->stopped;
    thread_pool_unlock(worker->thread_pool);
    if (!may_write)
        return wanted;
    pour(job, result);
    if (!job->kept)
        gls_buf_flush(&job->out);
    return job->out.status == GLS_OK && !job->no_memory;
}

static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct job *job = payload;
    struct gls_text *text;
    struct worker *worker = &job->worker[number];
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    const char *path = job->paths.item[task];
    worker->thread_pool = thread_pool;
    worker->task = task;
    worker->result = result;
    *result = (struct result){0};
    result->status = gls_text_open(&text, path, &result->err);
    if (result->status != GLS_OK)
        return;
    gls_concordance_begin(worker->concordance, path);
    enum gls_status status =
        text_scan(text, worker->scan, hand_over, worker, &result->counts, &result->err);
    enum gls_status ended =
        gls_concordance_end(worker->concordance, status == GLS_OK ? &result->err : NULL);
    if (result->status == GLS_OK)
        result->status = status == GLS_OK ? ended : status;
    gls_text_close(text);
}

static const char *hint_of(const struct job *job, const struct gls_error *err)
{
    bool word = !job->call->dashes && err->status == GLS_ERR_IO && job->paths.count;
    return word ? "; a term of several words is quoted, or stands before --" : "";
}

static void tell(void *payload, size_t task)
{
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    pour(job, result);
    if (job->uses)
        job->no_memory |=
            gls_uses_end(job->uses, job->paths.item[task], result->counts.bytes, NULL) != GLS_OK;
    text_warn(job->paths.item[task], &result->counts);
    if (result->status != GLS_OK)
        cli_failure(job->call->command, &result->err, hint_of(job, &result->err));
    job->trouble |= result->status != GLS_OK;
    job->stopped |= job->out.status != GLS_OK || job->no_memory;
}

/* ------------------------------------------------------------------ all texts */

static enum gls_status make_workers(struct job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    const struct gls_concord_options options = {.side = (unsigned)job->side,
                                                .sentences = set->sentences,
                                                .whole = strcmp(job->format, "json") == 0,
                                                .exact = set->exact};
    unsigned flags = GLS_SCAN_ALL | GLS_SCAN_OVERLAP | GLS_SCAN_GENERAL;
    enum gls_status status = GLS_OK;
    for (unsigned i = 0; i < job->workers && status == GLS_OK; i++) {
        struct worker *worker = &job->worker[i];
        worker->job = job;
        status = gls_concordance_new(&worker->concordance, &options, find, worker, err);
        if (status != GLS_OK)
            break;
        struct gls_scan_events events = gls_concordance_events(worker->concordance);
        status = gls_scan_new(&worker->scan, job->shelf, flags, &events, err);
    }
    return status;
}

static void free_workers(struct job *job)
{
    for (unsigned i = 0; i < job->workers; i++) {
        gls_scan_free(job->worker[i].scan);
        gls_concordance_free(job->worker[i].concordance);
    }
    free(job->worker);
}

/* What places in texts take, "report.txt:123:45". */
static unsigned reference_columns(const struct job *job)
{
    size_t longest = 0;
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
        .sentences = set->sentences,
        .color = shown && terminal_color(set->color, 1),
        .safe = shown && isatty(1)};
    return gls_concord_new(&job->concord, job->shelf, job->format, &look, &job->out, err);
}

static bool open_output(struct job *job)
{
    struct cli_list files = {0};
    for (size_t i = 0; i < job->paths.count; i++)
        cli_list_add(&files, job->paths.item[i]);
    shelf_add_files(job->glossaries, &files);
    bool open = output_open(&job->out, job->call, job->call->set.output, &files);
    free(files.item);
    return open;
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
    const char *use = job->call->set.uses;
    if (job->uses)
        return gls_uses_write(job->uses, *use == 'f' ? GLS_USE_FORMS : GLS_USE_PLACES, job->format,
                              &job->out, err);
    enum gls_status status = job->kept ? write_kept(job, err) : GLS_OK;
    return status == GLS_OK ? gls_concord_end(job->concord, err) : status;
}

static enum cli_exit run_job(struct job *job)
{
    const struct cli_command *command = job->call->command;
    struct gls_error err;
    enum gls_status status = make_workers(job, &err);
    if (status == GLS_OK && job->kept)
        status = gls_occurrences_new(&job->all, job->shelf, &err);
    if (status == GLS_OK && job->call->set.uses)
        status = gls_uses_new(&job->uses, job->shelf, &err);
    if (status == GLS_OK)
        status = begin_writing(job, &err);
    if (status != GLS_OK)
        return cli_failure(command, &err, "");
    if (!open_output(job))
        return CLI_TROUBLE;
    const struct thread_pool_job thread_pool = {
        job->paths.count, job->workers, work, tell, job, NULL};
    thread_pool_run(&thread_pool);
    if (job->no_memory)
        job->trouble = cli_trouble(command, "out of memory");
    else if (finish(job, &err) != GLS_OK)
        job->trouble = cli_failure(command, &err, "");
    enum cli_exit exit = job->found ? CLI_FOUND : CLI_NONE;
    return cli_finish(command, &job->out, job->trouble ? CLI_TROUBLE : exit);
}

/* ------------------------------------------------------------------ what is looked for */

/* Before "--" stand terms; without it the first is the term, unless all are wanted. */
static bool choose_terms(struct job *job)
{
    const struct cli_call *call = job->call;
    bool all = call->set.all_terms;
    size_t terms = call->dashes ? call->before_dashes : !all && call->operands.count > 0;
    for (size_t i = 0; i < call->operands.count; i++)
        cli_list_add(i < terms ? &job->terms : &job->given, call->operands.item[i]);
    if (all && terms) {
        cli_trouble(call->command, "--all-terms takes no term: '%s' is one", job->terms.item[0]);
        return false;
    }
    if (!all && !terms)
        cli_trouble(call->command, "no term: name one, or ask for --all-terms");
    return all || terms;
}

static bool choose_paths(struct job *job)
{
    bool read = text_names_read(&job->names, job->call, &job->given, true);
    job->paths = job->names.list;
    return read;
}

static enum gls_status find_terms(struct job *job, struct gls_error *err)
{
    if (job->call->set.all_terms) {
        job->shelf = job->glossaries;
        return GLS_OK;
    }
    struct gls_sought *sought = calloc(job->terms.count, sizeof *sought);
    job->no_memory = !sought;
    if (!sought)
        return GLS_OK;
    for (size_t i = 0; i < job->terms.count; i++)
        sought[i] = (struct gls_sought){.term = gls_span_of(job->terms.item[i]),
                                        .exact = job->call->set.exact};
    enum gls_status status =
        gls_shelf_sought(&job->shelf, job->glossaries, sought, job->terms.count, err);
    free(sought);
    return status;
}

/* ------------------------------------------------------------------ the command line */

static const struct sorting {
    const char *name;
    enum gls_sort sort;
    unsigned words; /* how many are compared, if a number may say it; 0: none */
} sortings[] = {
    {"place", GLS_SORT_PLACE, 0}, {"left", GLS_SORT_LEFT, 3}, {"right", GLS_SORT_RIGHT, 3},
    {"form", GLS_SORT_FORM, 0},   {"file", GLS_SORT_FILE, 0},
};

/* "left", "right,2". */
static bool choose_sort(struct job *job)
{
    const char *text = job->call->set.sort ? job->call->set.sort : "place";
    size_t size = strcspn(text, ",");
    const char *words = text[size] ? text + size + 1 : NULL;
    for (size_t i = 0; i < sizeof sortings / sizeof *sortings; i++) {
        const struct sorting *sorting = &sortings[i];
        if (strlen(sorting->name) != size || memcmp(sorting->name, text, size) != 0)
            continue;
        bool number = words && *words >= '1' && *words <= '9' && !words[1];
        if (words && (!number || !sorting->words))
            break;
        job->sort = sorting->sort;
        job->sort_words = number ? (unsigned)(*words - '0') : sorting->words;
        return true;
    }
    cli_trouble(job->call->command,
                "--sort takes place, left, right, form or file, left and right with a number of "
                "words from 1 to %d (left,2), not '%s'",
                SORT_WORDS_MOST, text);
    return false;
}

static bool choose_format(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->format = set->format;
    if (!job->format)
        job->format =
            output_is_standard(set->output) ? "text" : formats_of_concordance(set->output);
    if (job->format)
        return true;
    formats_refuse_suffix(job->call, formats_concorded);
    return false;
}

static bool choose(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->limit = USUAL_LIMIT;
    if (!choose_format(job) || !choose_sort(job) || !choose_terms(job) || !choose_paths(job) ||
        !jobs_number(job->call, "width", set->width, GLS_SIDE_MOST, &job->side) ||
        !jobs_number(job->call, "number", set->most, MOST_LIMIT, &job->most) ||
        !jobs_number(job->call, "max", set->limit, MOST_LIMIT, &job->limit) ||
        !jobs_choose(job->call, job->paths.count, &job->workers))
        return false;
    job->sections = formats_named(job->format)->for_people && !set->merge && job->terms.count > 1;
    job->kept = !set->uses && (job->sections || job->sort != GLS_SORT_PLACE);
    return text_check_input(job->call, &job->paths);
}

static enum cli_exit run_texts(struct job *job)
{
    struct gls_error err;
    enum cli_exit exit = CLI_TROUBLE;
    if (!choose(job))
        return exit;
    if (job->paths.count == 0)
        return CLI_NONE;
    job->worker = calloc(job->workers, sizeof *job->worker);
    if (!job->worker)
        return cli_trouble(job->call->command, "out of memory");
    job->glossaries = shelf_open(job->call);
    if (job->glossaries && find_terms(job, &err) != GLS_OK)
        cli_failure(job->call->command, &err, "");
    if (job->no_memory)
        cli_trouble(job->call->command, "out of memory");
    return job->shelf ? run_job(job) : exit;
}

static enum cli_exit run(const struct cli_call *call)
{
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return cli_trouble(call->command, "out of memory");
    job->call = call;
    gls_buf_init(&job->out);
    enum cli_exit exit = run_texts(job);
    if (job->worker)
        free_workers(job);
    gls_concord_free(job->concord);
    gls_occurrences_free(job->all);
    gls_uses_free(job->uses);
    gls_buf_release(&job->out);
    if (job->shelf != job->glossaries)
        gls_shelf_free(job->shelf);
    gls_shelf_free(job->glossaries);
    free(job->shown);
    free(job->terms.item);
    free(job->given.item);
    text_names_release(&job->names);
    free(job);
    return exit;
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_concorded,
              "text, tsv, json (the suffix of FILE, or text)"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_FLAG(0, "count", uses, "forms", "how often each form occurs, and in how many texts"),
    CLI_FLAG(0, "plot", uses, "places", "where in each text the terms stand"),
    CLI_FLAG(0, "sentences", sentences, "yes", "whole sentences instead of aligned lines"),
    CLI_VALUE('w', "width", "N", width, NULL, "N characters on each side (50, or the terminal)"),
    CLI_VALUE('n', "number", "N", most, NULL, "at most N places of each term"),
    CLI_VALUE(0, "sort", "ORDER", sort, NULL,
              "place, left, right, form, file; left,2: by two words"),
    CLI_FLAG(0, "merge", merge, "yes", "several terms in one list, not in sections"),
    CLI_FLAG(0, "exact", exact, "yes", "TERM only as it is typed"),
    CLI_FLAG(0, "all-terms", all_terms, "yes", "every term of the glossary instead of TERM"),
    CLI_VALUE(0, "max", "N", limit, NULL, "sort at most N places (100000)"),
    CLI_VALUE('j', "jobs", "N", jobs, NULL, "work on N files at once; 0: one a core (1)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_END,
};

const struct cli_command cmd_concordance = {
    .name = "concordance",
    .operands = "TERM... [--] [FILE...]",
    .summary = "Show a term in its contexts, in every form",
    .details = "TERM is looked up: all terms of its entry are shown, deprecated ones too, in any\n"
               "number, gender and spelling. A word that no glossary has is taken for a noun.\n"
               "Several terms stand before --, the files after it; without -- the first word is\n"
               "the term. Without FILE, or when it is -, the text is standard input.\n"
               "Exit status: 0 found, 1 not found, 2 trouble.\n",
    .options = {own_options, cli_files_options, cli_glossary_options, reading_options,
                cli_color_options, cli_common_options},
    .run = run,
};
