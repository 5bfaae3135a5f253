#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "formats.h"
#include "jobs.h"
#include "output.h"
#include "progress.h"
#include "shelf.h"
#include "terminal.h"
#include "texts.h"
#include "thread_pool.h"

/* What came of a file, until it is told. */
struct result {
    struct gls_buf out, waivers; /* what could not yet be written; lines that would waive it */
    enum gls_status status;
    struct gls_error err;
    struct gls_verify_counts counts;
};

struct worker {
    struct job *job;
    struct gls_verifier *verifier;
    struct thread_pool *thread_pool; /* and the file at hand: */
    size_t task;
    struct result *result;
    struct gls_buf *out; /* of the job, when it is this file's turn from the beginning */
};

/* One run. */
struct job {
    const struct cli_call *call;
    const struct cli_list *paths;
    const char *format;
    struct gls_shelf *shelf;
    struct gls_waivers *waivers;
    struct cli_list only, without, general; /* strings of their own */
    struct gls_buf out, new_waivers;
    struct worker *worker;
    unsigned workers;
    struct progress progress;
    struct result result[THREAD_POOL_AHEAD];
    bool trouble;
    bool stopped; /* what is written goes nowhere */
};

/* ------------------------------------------------------------------ a file */

enum { HELD_BYTES = 1024 * 1024 };

/* From time to time: what was found is to be seen now, or at least not to pile up. */
static bool hand_over(void *payload, uint64_t bytes)
{
    struct worker *worker = payload;
    struct job *job = worker->job;
    struct gls_buf *held = &worker->result->out;
    bool may_write =
        thread_pool_has_turn(worker->thread_pool, worker->task, held->size > HELD_BYTES);
    thread_pool_lock(worker->thread_pool);
    progress_add(&job->progress, bytes);
    bool wanted = !job->stopped;
    thread_pool_unlock(worker->thread_pool);
    if (!may_write)
        return wanted;
    gls_buf_append(&job->out, held);
    gls_buf_release(held);
    gls_buf_init(held);
    gls_buf_flush(&job->out);
    return job->out.status == GLS_OK;
}

static void work(void *payload, struct thread_pool *thread_pool, unsigned number, size_t task)
{
    struct job *job = payload;
    struct worker *worker = &job->worker[number];
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    worker->thread_pool = thread_pool;
    worker->task = task;
    worker->result = result;
    *result = (struct result){0};
    gls_buf_init(&result->out);
    gls_buf_init(&result->waivers);
    worker->out = thread_pool_has_turn(thread_pool, task, false) ? &job->out : &result->out;
    thread_pool_lock(thread_pool);
    bool stopped = job->stopped;
    thread_pool_unlock(thread_pool);
    if (stopped)
        return;
    result->status = gls_verifier_read(worker->verifier, job->paths->item[task], worker->out,
                                       &result->counts, &result->err);
    gls_verifier_take_waivers(worker->verifier, &result->waivers);
}

/* ------------------------------------------------------------------ what is said of a file */

static void put_count(struct gls_buf *line, const char *before, uint64_t count, const char *what)
{
    gls_buf_printf(line, "%s%llu %s%s", before, (unsigned long long)count, what,
                   count == 1 ? "" : "s");
}

static void put_skipped(struct gls_buf *line, const struct gls_verify_counts *counts)
{
    uint64_t skipped = counts->segments - counts->checked;
    const char *before = " (";
    if (skipped == 0)
        return;
    gls_buf_printf(line, ", %llu not", (unsigned long long)skipped);
    for (unsigned skip = GLS_SKIP_NONE + 1; skip < GLS_SKIP_COUNT; skip++)
        if (counts->skipped[skip]) {
            gls_buf_printf(line, "%s%llu %s", before, (unsigned long long)counts->skipped[skip],
                           gls_skip_name((enum gls_skip)skip));
            before = ", ";
        }
    gls_buf_puts(line, *before == ',' ? ")" : "");
}

/* "notice.xlf: 212 segments: 190 checked, 22 not (22 untranslated); 371 terms, 344 rendered; 1
 * error" */
static void say_counts(const char *path, const struct gls_verify_counts *counts)
{
    struct gls_buf line;
    const char *before = "; ";
    gls_buf_init(&line);
    gls_buf_puts(&line, strcmp(path, "-") == 0 ? "standard input" : path);
    put_count(&line, ": ", counts->segments, "segment");
    gls_buf_printf(&line, ": %llu checked", (unsigned long long)counts->checked);
    put_skipped(&line, counts);
    put_count(&line, "; ", counts->terms, "term");
    gls_buf_printf(&line, ", %llu rendered", (unsigned long long)counts->rendered);
    for (int level = GLS_SEVERITY_ERROR; level >= GLS_SEVERITY_NOTE; level--)
        if (counts->found[level]) {
            put_count(&line, before, counts->found[level],
                      gls_severity_name((enum gls_severity)level));
            before = ", ";
        }
    if (counts->waived)
        gls_buf_printf(&line, "%s%llu waived", before, (unsigned long long)counts->waived);
    cli_say_line(&line);
}

static void tell(void *payload, size_t task)
{
    struct job *job = payload;
    struct result *result = &job->result[task % THREAD_POOL_AHEAD];
    gls_buf_append(&job->out, &result->out);
    gls_buf_append(&job->new_waivers, &result->waivers);
    gls_buf_release(&result->out);
    gls_buf_release(&result->waivers);
    gls_buf_flush(&job->out);
    progress_clear(&job->progress);
    if (result->status != GLS_OK)
        cli_failure(job->call->command, &result->err, "");
    if (result->counts.segments)
        say_counts(job->paths->item[task], &result->counts);
    job->trouble |= result->status != GLS_OK;
    job->stopped = job->out.status != GLS_OK;
}

/* ------------------------------------------------------------------ waivers */

static bool is_same(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
           one.st_ino == other.st_ino;
}

/* Whether the file is named on the command line, or is that of another one's folder. */
static bool is_known(const struct cli_call *call, const char *path, const struct cli_list *before)
{
    for (size_t i = 0; i < call->set.waivers.count; i++)
        if (is_same(path, call->set.waivers.item[i]))
            return true;
    for (size_t i = 0; i < before->count; i++)
        if (strcmp(path, before->item[i]) == 0)
            return true;
    return false;
}

/* The file of waivers in the folder of a translation, if there is one. */
static char *name_beside(const char *path)
{
    static const char name[] = "glossaire.waivers";
    const char *slash = strrchr(path, '/');
    size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
    char *beside = malloc(folder + sizeof name);
    if (!beside)
        return NULL;
    memcpy(beside, path, folder);
    memcpy(beside + folder, name, sizeof name);
    if (access(beside, F_OK) == 0)
        return beside;
    free(beside);
    return NULL;
}

static enum gls_status read_beside(struct job *job, struct gls_error *err)
{
    struct cli_list before = {0};
    enum gls_status status = GLS_OK;
    for (size_t i = 0; i < job->paths->count && status == GLS_OK; i++) {
        const char *path = job->paths->item[i];
        char *beside = strcmp(path, "-") == 0 ? NULL : name_beside(path);
        if (!beside)
            continue;
        if (is_known(job->call, beside, &before)) {
            free(beside);
            continue;
        }
        cli_list_add(&before, beside);
        status = gls_waivers_read_for(job->waivers, beside, path, err);
    }
    for (size_t i = 0; i < before.count; i++)
        free((char *)before.item[i]);
    free(before.item);
    return status;
}

static enum gls_status read_waivers(struct job *job, struct gls_error *err)
{
    const struct cli_settings *set = &job->call->set;
    const char *written = set->write_waivers;
    enum gls_status status = gls_waivers_new(&job->waivers, err);
    for (size_t i = 0; i < set->waivers.count && status == GLS_OK; i++)
        status = gls_waivers_read(job->waivers, set->waivers.item[i], err);
    if (status == GLS_OK && written && access(written, F_OK) == 0 &&
        !is_known(job->call, written, &(struct cli_list){0}))
        status = gls_waivers_read(job->waivers, written, err);
    return status == GLS_OK ? read_beside(job, err) : status;
}

/* The file that --write-waivers names: what stands there, and what was found. */
static enum cli_exit write_waivers(struct job *job, enum cli_exit exit)
{
    const struct cli_command *command = job->call->command;
    const char *path = job->call->set.write_waivers;
    struct gls_buf file;
    struct gls_error err;
    struct gls_span lines = {job->new_waivers.data ? job->new_waivers.data : "",
                             job->new_waivers.size};
    if (gls_buf_finish(&job->new_waivers, &err) != GLS_OK ||
        gls_buf_to_file(&file, path, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    if (gls_waivers_extend(path, lines, &file, &err) != GLS_OK) {
        gls_buf_release(&file);
        return cli_failure(command, &err, "");
    }
    return cli_finish(command, &file, exit);
}

/* ------------------------------------------------------------------ all files */

static uint64_t size_of(const struct cli_list *paths)
{
    uint64_t size = 0;
    for (size_t i = 0; i < paths->count; i++) {
        struct stat about;
        if (strcmp(paths->item[i], "-") == 0)
            return 0;
        if (stat(paths->item[i], &about) == 0 && S_ISREG(about.st_mode))
            size += (uint64_t)about.st_size;
    }
    return size;
}

static enum gls_severity severity_named(const char *name)
{
    enum gls_severity severity = GLS_SEVERITY_NOTE;
    while (name && severity < GLS_SEVERITY_ERROR && strcmp(gls_severity_name(severity), name) != 0)
        severity++;
    return name ? severity : GLS_SEVERITY_WARNING;
}

static struct gls_verify_options options_of(const struct job *job, struct worker *worker)
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
                                       .progress = hand_over,
                                       .payload = worker};
}

static enum gls_status make_workers(struct job *job, struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    for (unsigned i = 0; i < job->workers && status == GLS_OK; i++) {
        struct worker *worker = &job->worker[i];
        const struct gls_verify_options options = options_of(job, worker);
        worker->job = job;
        status = gls_verifier_new(&worker->verifier, job->shelf, job->format, &options, err);
    }
    return status;
}

static bool open_output(struct job *job)
{
    struct cli_list files = {0};
    for (size_t i = 0; i < job->paths->count; i++)
        cli_list_add(&files, job->paths->item[i]);
    if (job->call->set.source)
        cli_list_add(&files, job->call->set.source);
    shelf_add_files(job->shelf, &files);
    bool open = output_open(&job->out, job->call, job->call->set.output, &files);
    free(files.item);
    return open;
}

static enum cli_exit finish(struct job *job)
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
        exit = write_waivers(job, exit);
    /* What was found before a failure is told, whatever came after it. */
    bool keeps = job->out.fd < 0 || !job->out.target;
    enum cli_exit ended = cli_finish(command, &job->out, keeps ? CLI_FOUND : exit);
    return keeps && ended == CLI_FOUND ? exit : ended;
}

static enum cli_exit run_job(struct job *job)
{
    const struct cli_command *command = job->call->command;
    struct gls_error err;
    if (read_waivers(job, &err) != GLS_OK || make_workers(job, &err) != GLS_OK)
        return cli_failure(command, &err, "");
    if (!open_output(job))
        return CLI_TROUBLE;
    gls_verifier_begin(job->worker[0].verifier, &job->out);
    progress_begin(&job->progress, size_of(job->paths));
    const struct thread_pool_job thread_pool = {.tasks = job->paths->count,
                                                .workers = job->workers,
                                                .work = work,
                                                .tell = tell,
                                                .payload = job};
    thread_pool_run(&thread_pool);
    progress_clear(&job->progress);
    return finish(job);
}

/* ------------------------------------------------------------------ the command line */

static bool choose_format(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    job->format = set->format;
    if (!job->format)
        job->format = output_is_standard(set->output) ? "text" : formats_of_report(set->output);
    if (!job->format) {
        formats_refuse_suffix(job->call, formats_reported);
        return false;
    }
    if (!set->summary || formats_named(job->format)->summarises)
        return true;
    cli_trouble(job->call->command, "--summary is written as text or json, not %s", job->format);
    return false;
}

/* The names of rules that are separated by commas. */
static bool split_rules(const struct cli_call *call, const struct cli_list *given,
                        struct cli_list *names)
{
    size_t count;
    const struct gls_verify_rule *rule = gls_verify_rules(&count);
    for (size_t i = 0; i < given->count; i++) {
        char *copy = cli_copy(given->item[i]);
        for (char *name = strtok(copy, ","); name; name = strtok(NULL, ",")) {
            size_t k = 0;
            while (k < count && strcmp(rule[k].name, name) != 0)
                k++;
            if (k == count) {
                cli_trouble(call->command,
                            "no rule '%s'; 'glossaire verify --rules' shows them all", name);
                free(copy);
                return false;
            }
            cli_list_add(names, rule[k].name);
        }
        free(copy);
    }
    return true;
}

/* Words of general language, a concept or a term a line. */
static bool read_general(struct job *job, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (!file) {
        cli_trouble(job->call->command, "cannot read '%s'", path);
        return false;
    }
    while (getline(&line, &room, file) >= 0) {
        line[strcspn(line, "\r\n")] = '\0';
        if (*line && *line != '#')
            cli_list_add(&job->general, cli_copy(line));
    }
    free(line);
    bool whole = !ferror(file);
    fclose(file);
    if (!whole)
        cli_trouble(job->call->command, "cannot read '%s'", path);
    return whole;
}

static bool read_settings(struct job *job)
{
    const struct cli_settings *set = &job->call->set;
    if (!split_rules(job->call, &set->only, &job->only) ||
        !split_rules(job->call, &set->without, &job->without))
        return false;
    for (size_t i = 0; i < set->general_words.count; i++)
        if (!read_general(job, set->general_words.item[i]))
            return false;
    if (set->source && job->paths->count != 1) {
        cli_trouble(job->call->command, "--source is that of one translation: name one file");
        return false;
    }
    if (!choose_format(job) || !text_check_input(job->call, job->paths) ||
        !jobs_choose(job->call, job->paths->count, &job->workers))
        return false;
    if (formats_named(job->format)->one_page)
        job->workers = 1;
    return true;
}

static enum cli_exit run_files(struct job *job)
{
    enum cli_exit exit = CLI_TROUBLE;
    if (!read_settings(job))
        return exit;
    job->worker = calloc(job->workers, sizeof *job->worker);
    if (!job->worker)
        return cli_trouble(job->call->command, "out of memory");
    job->shelf = shelf_open(job->call);
    if (job->shelf)
        exit = run_job(job);
    for (unsigned i = 0; i < job->workers; i++)
        gls_verifier_free(job->worker[i].verifier);
    free(job->worker);
    gls_buf_release(&job->out);
    gls_shelf_free(job->shelf);
    return exit;
}

static void free_job(struct job *job)
{
    for (size_t i = 0; i < job->general.count; i++)
        free((char *)job->general.item[i]);
    free(job->general.item);
    free(job->only.item);
    free(job->without.item);
    gls_buf_release(&job->new_waivers);
    gls_waivers_free(job->waivers);
    free(job);
}

/* ------------------------------------------------------------------ the table of rules */

static void put_rule_text(struct gls_buf *out, const struct gls_verify_rule *rule)
{
    gls_buf_printf(out, "%s (%s%s%s)\n    %s\n    source: %s\n    bad:    %s\n    good:   %s\n",
                   rule->name, gls_severity_name(rule->severity), rule->severities ? "; " : "",
                   rule->severities ? rule->severities : "", rule->summary, rule->source, rule->bad,
                   rule->good);
}

static void put_rule_json(struct gls_buf *out, const struct gls_verify_rule *rule)
{
    const struct {
        const char *key, *value;
    } fields[] = {
        {"{\"rule\":", rule->name},         {",\"level\":", gls_severity_name(rule->severity)},
        {",\"levels\":", rule->severities}, {",\"summary\":", rule->summary},
        {",\"source\":", rule->source},     {",\"bad\":", rule->bad},
        {",\"good\":", rule->good}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        gls_buf_puts(out, fields[i].key);
        cli_put_json(out, fields[i].value);
    }
    gls_buf_puts(out, "}\n");
}

static enum cli_exit show_rules(const struct cli_call *call)
{
    size_t count;
    struct gls_buf out;
    const struct gls_verify_rule *rule = gls_verify_rules(&count);
    bool json = call->set.format && strcmp(call->set.format, "json") == 0;
    cli_begin(&out);
    for (; count > 0; count--, rule++)
        (json ? put_rule_json : put_rule_text)(&out, rule);
    return cli_finish(call->command, &out, CLI_FOUND);
}

static enum cli_exit run(const struct cli_call *call)
{
    const char *standard[] = {"-"};
    const struct cli_list input = {standard, 1};
    if (call->set.rules)
        return show_rules(call);
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return cli_trouble(call->command, "out of memory");
    job->call = call;
    job->paths = call->operands.count ? &call->operands : &input;
    gls_buf_init(&job->out);
    gls_buf_init(&job->new_waivers);
    enum cli_exit exit = run_files(job);
    free_job(job);
    return exit;
}

static void level_choices(struct gls_buf *out)
{
    for (enum gls_severity level = GLS_SEVERITY_NOTE; level < GLS_SEVERITY_COUNT; level++)
        gls_buf_printf(out, "%s ", gls_severity_name(level));
}

static void register_choices(struct gls_buf *out)
{
    gls_buf_puts(out, "lay technical ");
}

static const struct cli_option what_options[] = {
    CLI_VALUE(0, "source", "FILE", source, NULL, "the source of a translation in plain text"),
    CLI_VALUE(0, "columns", "N,M", columns, NULL, "source and target in a table without a header"),
    CLI_FLAG(0, "fuzzy", fuzzy, "yes", "entries of PO files that are marked fuzzy too"),
    CLI_VALUE(0, "level", "LEVEL", level, level_choices,
              "lowest level reported: note, warning, error (warning)"),
    CLI_VALUES(0, "only", "RULE,...", only, "these rules alone"),
    CLI_VALUES(0, "without", "RULE,...", without, "all rules but these"),
    CLI_FLAG(0, "rules", rules, "yes", "show the rules, with examples"),
    CLI_FLAG(0, "reverse", reverse, "yes", "terms too that nothing in the source asks for"),
    CLI_VALUE(0, "register", "REGISTER", usage_register, register_choices,
              "the register wanted: lay or technical"),
    CLI_VALUES(0, "general", "FILE", general_words, "words, one a line, whose absence is a note"),
    CLI_END,
};

static const struct cli_option own_options[] = {
    CLI_VALUES(0, "waivers", "FILE", waivers, "findings to let stand; see the manual"),
    CLI_VALUE(0, "write-waivers", "FILE", write_waivers, NULL,
              "add what is found to FILE as waivers"),
    CLI_FLAG(0, "waived", waived, "yes", "show what is waived too"),
    CLI_FLAG(0, "strict", strict, "yes", "waivers that met nothing are warnings"),
    CLI_FLAG(0, "summary", summary, "yes", "figures instead of findings, as text or --json"),
    CLI_FLAG(0, "every", every, "yes", "a page of all segments, findings or not"),
    CLI_VALUE('f', "format", "FORMAT", format, formats_reported,
              "text, tsv, json, sarif, html (by suffix, or text)"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_VALUE('j', "jobs", "N", jobs, NULL, "work on N files at once; 0: one a core (1)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of a page"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of messages: fr or en (en)"),
    CLI_END,
};

const struct cli_command cmd_verify = {
    .name = "verify",
    .operands = "[FILE...]",
    .summary = "Check a translation against the glossary",
    .details = "Reads translations with their sources: XLIFF, TMX, PO, tables, or plain text\n"
               "beside its --source. Without FILE, or when it is -, that is standard input.\n"
               "Tells terms that are not rendered, words to avoid, words left in the other\n"
               "language, another region's spelling.\n"
               "Exit status: 0 clean, 1 findings, 2 trouble.\n",
    .options = {what_options, own_options, cli_glossary_options, cli_color_options,
                cli_common_options},
    .run = run,
};
