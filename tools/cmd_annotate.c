/* glossaire annotate: which texts and glossaries, in which format, by how many threads. */
#include "annotate_lines.h"
#include "annotate_texts.h"
#include "formats.h"
#include "jobs.h"
#include "listing.h"
#include "output.h"
#include "reading.h"
#include "texts.h"

/* A page is the work of one. */
static bool choose_workers(const struct cli_call *call, size_t texts, const char *format,
                           unsigned *workers)
{
    if (!jobs_choose(call, texts, workers))
        return false;
    if (formats_named(format)->one_page)
        *workers = 1;
    return true;
}

/* Whether figures can be written so. */
static bool may_sum_up(const struct cli_call *call, const char *format)
{
    const struct cli_settings *set = &call->set;
    if (!set->summary)
        return true;
    if (set->subject || set->status)
        cli_trouble(call->command, "--summary counts all terms: no --subject, no --status");
    else if (!formats_named(format)->summarises)
        cli_trouble(call->command, "--summary is written as text or json, not %s", format);
    else
        return true;
    return false;
}

/* What was asked for, else what the suffix of the file says, else text. NULL: none will do, which
 * was said. */
static const char *choose_format(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    const char *format = set->format;
    if (!format)
        format = output_is_standard(set->output) ? "text" : formats_of_text(set->output);
    if (!format)
        formats_refuse_suffix(call, formats_annotated);
    return format && may_sum_up(call, format) ? format : NULL;
}

static enum cli_exit run_files(const struct cli_call *call, const struct cli_list *paths)
{
    const char *format = choose_format(call);
    unsigned workers;
    if (!format || !choose_workers(call, paths->count, format, &workers) ||
        !text_check_input(call, paths))
        return CLI_TROUBLE;
    return annotate_texts(call, paths, format, workers);
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
