/* glossaire extract: the terms that texts have and the glossary lacks, with what they may be
 * called. */
#include <stdlib.h>
#include <string.h>

#include "extract_job.h"
#include "formats.h"
#include "jobs.h"
#include "output.h"
#include "reading.h"
#include "texts.h"

enum {
    USUAL_MOST = 200,
    MOST_MOST = 100000000,
    LEAST_MOST = 1000000,
    WORDS_MOST = 7,
    CONTEXTS_MOST = 50
};

static bool choose_format(struct extract_job *job)
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

static bool choose(struct extract_job *job)
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

static bool read_stop(struct extract_job *job)
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
static bool read_aligned(struct extract_job *job)
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

static enum cli_exit run_texts(struct extract_job *job)
{
    if (!choose(job))
        return CLI_TROUBLE;
    job->worker = calloc(job->workers, sizeof *job->worker);
    job->reader = calloc(job->workers, sizeof *job->reader);
    if (!job->worker || !job->reader)
        return cli_trouble(job->call->command, "out of memory");
    job->shelf = shelf_open(job->call);
    return job->shelf && read_stop(job) && read_aligned(job) ? extract_run(job) : CLI_TROUBLE;
}

static void release(struct extract_job *job)
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
    struct extract_job *job = calloc(1, sizeof *job);
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
                cli_color_options, cli_status_options, cli_common_options},
    .run = run,
};
