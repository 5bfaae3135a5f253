/* glossaire concordance: terms in their contexts: the options, and what they ask of
 * concordance_run.c. */
#include <stdlib.h>

#include "concordance_job.h"
#include "formats.h"
#include "reading.h"
#include "texts.h"

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

static enum cli_exit run_texts(struct job *job)
{
    struct gls_error err;
    enum cli_exit exit = CLI_TROUBLE;
    if (!concordance_choose(job))
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
    return job->shelf ? concordance_run(job) : exit;
}

static void free_pages(struct job *job)
{
    for (size_t i = 0; i < job->pages.count; i++) {
        free((char *)job->paged.item[i]);
        free((char *)job->pages.item[i]);
    }
    free(job->paged.item);
    free(job->pages.item);
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
        concordance_free_workers(job);
    gls_concord_free(job->concord);
    gls_occurrences_free(job->all);
    gls_uses_free(job->uses);
    gls_collocates_free(job->collocates);
    free_pages(job);
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
              "text, html, tsv, json (the suffix of FILE, or text)"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_FLAG(0, "sentences", sentences, "yes", "whole sentences, with -n N the N best"),
    CLI_FLAG(0, "best", best, "yes", "the best example sentences of each term, 3 or -n"),
    CLI_FLAG(0, "count", uses, "forms", "how often each form occurs, and in how many texts"),
    CLI_FLAG(0, "plot", uses, "places", "where in each text the terms stand"),
    CLI_FLAG(0, "collocates", collocates, "yes", "words that stand near the term oftener than not"),
    CLI_VALUE('w', "width", "N", width, NULL, "N characters on each side (50, or the terminal)"),
    CLI_VALUE('n', "number", "N", most, NULL, "N places, forms or words of each term at most"),
    CLI_VALUE(0, "sort", "ORDER", sort, NULL, "place, left or left,2, right, form, file or best"),
    CLI_FLAG(0, "merge", merge, "yes", "several terms in one list, not in sections"),
    CLI_FLAG(0, "exact", exact, "yes", "TERM only as it is typed"),
    CLI_FLAG(0, "all-terms", all_terms, "yes", "every term of the glossary instead of TERM"),
    CLI_VALUE(0, "max", "N", limit, NULL, "sort at most N places (100000)"),
    CLI_VALUE(0, "side", "SIDE", side, text_sides,
              "FILE is a translation: its source or its target"),
    CLI_VALUES(0, "with", "FILE", with, "with the translation in FILE, segment by segment"),
    CLI_FLAG(0, "jsonl", jsonl, "yes", "texts are JSON Lines: an object a line, with a text"),
    CLI_VALUE(0, "id", "NAME", id, NULL, "--jsonl: the member with the id (id)"),
    CLI_VALUE(0, "text", "NAME", text, NULL, "--jsonl: the member with the text (text)"),
    CLI_VALUE('j', "jobs", "N", jobs, NULL, "work on N texts at once; 0: one a core (1)"),
    CLI_VALUE('o', "output", "FILE", output, NULL, "write FILE, whole or not at all"),
    CLI_VALUE(0, "title", "TEXT", title, NULL, "title of a page"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of a page: fr or en"),
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
                cli_color_options, cli_status_options, cli_common_options},
    .run = run,
};
