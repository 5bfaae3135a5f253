/* glossaire verify: translations compared with the glossary: the options, and what they ask of
 * verify_run.c. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "formats.h"
#include "jobs.h"
#include "output.h"
#include "texts.h"
#include "verify_job.h"

/* ------------------------------------------------------------------ settings */

static bool choose_format(struct verify_job *job)
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

static void add_general(struct verify_job *job, char *lines)
{
    for (char *line = strtok(lines, "\r\n"); line; line = strtok(NULL, "\r\n"))
        if (*line != '#')
            cli_list_add(&job->general, cli_copy(line));
}

/* Words of general language, a concept or a term a line. */
static bool read_general(struct verify_job *job, const char *path)
{
    struct gls_buf held;
    gls_buf_init(&held);
    bool good = text_hold(job->call, path, '\0', &held);
    if (good)
        add_general(job, held.data);
    gls_buf_release(&held);
    return good;
}

static bool read_settings(struct verify_job *job)
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
    if (set->embedded && (job->paths->count != 1 || strcmp(job->paths->item[0], "-") == 0)) {
        cli_trouble(job->call->command, "--embedded is for one translation: name its file");
        return false;
    }
    if (!choose_format(job) || !text_check_input(job->call, job->paths) ||
        !jobs_threads(job->call, &job->threads))
        return false;
    job->workers = job->threads;
    if (job->workers > job->paths->count)
        job->workers = (unsigned)job->paths->count;
    if (formats_named(job->format)->one_page)
        job->workers = 1;
    return true;
}

/* ------------------------------------------------------------------ a run */

static enum cli_exit run_files(struct verify_job *job)
{
    enum cli_exit exit = CLI_TROUBLE;
    if (!read_settings(job))
        return exit;
    job->worker = calloc(job->workers, sizeof *job->worker);
    if (!job->worker)
        return cli_trouble(job->call->command, "out of memory");
    job->shelf = verify_open_shelf(job);
    if (job->shelf)
        exit = verify_run(job);
    for (unsigned i = 0; i < job->workers; i++)
        gls_verifier_free(job->worker[i].verifier);
    free(job->worker);
    gls_buf_release(&job->out);
    gls_shelf_free(job->shelf);
    return exit;
}

static void free_job(struct verify_job *job)
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

static enum cli_exit run(const struct cli_call *call)
{
    const char *standard[] = {"-"};
    const struct cli_list input = {standard, 1};
    if (call->set.rules)
        return verify_show_rules(call);
    struct verify_job *job = calloc(1, sizeof *job);
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

/* ------------------------------------------------------------------ options */

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
    CLI_FLAG(0, "embedded", embedded, "yes", "the glossary too that the XLIFF 2 file brings along"),
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
    CLI_VALUE('j', "jobs", "N", jobs, NULL, "work with N threads; 0: one a core (0)"),
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
                cli_status_options, cli_common_options},
    .run = run,
};
