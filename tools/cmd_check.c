/* glossaire check: the rules applied to each glossary, and what has one right answer mended. */
#include <stdlib.h>
#include <string.h>

#include "glossaries.h"
#include "output.h"
#include "reading.h"

enum { LEVELS = GLS_LEVEL_ERROR + 1 };

/* One run over all files. */
struct job {
    const struct cli_call *call;
    enum gls_level least; /* of the findings that are wanted */
    bool json;
    size_t found[LEVELS], fixed;
    struct gls_buf out;
};

static void put_cell(struct gls_buf *out, const char *cell)
{
    gls_buf_puts(out, ":");
    gls_buf_put_safe(out, gls_span_of(cell));
}

/* A finding, under a word for its level or for what became of it. */
static void write_text(struct gls_buf *out, const struct gls_finding *finding, const char *word)
{
    gls_buf_put_safe(out, gls_span_of(finding->file));
    if (*finding->cell)
        put_cell(out, finding->cell);
    else
        gls_buf_printf(out, ":%u:%u", finding->line, finding->column);
    gls_buf_printf(out, ": %s: ", word);
    gls_buf_put_safe(out, gls_span_of(finding->message));
    gls_buf_printf(out, " [%s]\n", finding->rule->name);
}

static void write_json(struct gls_buf *out, const struct gls_finding *finding, const char *fixed)
{
    gls_buf_puts(out, "{\"file\":");
    cli_put_json(out, finding->file);
    gls_buf_printf(out, ",\"line\":%u,\"column\":%u,\"level\":\"%s\",\"rule\":\"%s\",\"message\":",
                   finding->line, finding->column, gls_level_name(finding->rule->level),
                   finding->rule->name);
    cli_put_json(out, finding->message);
    if (*finding->cell) {
        gls_buf_puts(out, ",\"cell\":");
        cli_put_json(out, finding->cell);
    }
    gls_buf_printf(out, "%s}\n", fixed);
}

static void report_fixed(void *payload, const struct gls_finding *finding)
{
    struct job *job = payload;
    job->fixed++;
    if (job->json)
        write_json(&job->out, finding, ",\"fixed\":true");
    else
        write_text(&job->out, finding, "fixed");
}

static void report(void *payload, const struct gls_finding *finding)
{
    struct job *job = payload;
    if (finding->rule->level < job->least)
        return;
    job->found[finding->rule->level]++;
    if (job->json)
        write_json(&job->out, finding, job->call->set.fix ? ",\"fixed\":false" : "");
    else
        write_text(&job->out, finding, gls_level_name(finding->rule->level));
}

/* "medical: 191 concepts, 629 terms: 1 error, 2 warnings" */
static void print_summary(const struct job *job, const struct gls_base *base, const char *name)
{
    struct gls_buf line;
    const char *before = ": ";
    gls_buf_init(&line);
    gls_buf_puts(&line, name);
    if (job->fixed)
        gls_buf_printf(&line, ": %zu fixed", job->fixed);
    cli_put_count(&line, ": ", gls_base_concepts(base), "concept");
    cli_put_count(&line, ", ", gls_base_terms(base), "term");
    for (int level = GLS_LEVEL_ERROR; level >= GLS_LEVEL_STYLE; level--)
        if (job->found[level]) {
            cli_put_count(&line, before, job->found[level],
                          level == GLS_LEVEL_STYLE ? "style remark"
                                                   : gls_level_name((enum gls_level)level));
            before = ", ";
        }
    gls_buf_puts(&line, *before == ':' ? ": clean" : "");
    cli_say_line(&line);
}

static enum cli_exit check_base(struct job *job, struct gls_base *base, const char *name)
{
    struct gls_error err;
    memset(job->found, 0, sizeof job->found);
    if (gls_check(base, report, job, &err) != GLS_OK)
        return cli_failure(job->call->command, &err, "");
    gls_buf_flush(&job->out);
    print_summary(job, base, name);
    bool clean = !job->found[GLS_LEVEL_STYLE] && !job->found[GLS_LEVEL_WARNING] &&
                 !job->found[GLS_LEVEL_ERROR];
    return clean ? CLI_FOUND : CLI_NONE;
}

/* What was read of a table is told too. */
static enum gls_status load(const struct job *job, const char *file, struct gls_base **out,
                            struct gls_error *err)
{
    struct gls_read_options options = reading_of(job->call);
    options.tell = reading_tell;
    return gls_base_load_as(out, file, &options, err);
}

static enum cli_exit check_file(struct job *job, const char *file, const char *name,
                                const char *hint)
{
    struct gls_base *base;
    struct gls_error err;
    enum gls_status status = GLS_OK;
    job->fixed = 0;
    if (job->call->set.fix)
        status = gls_fix(file, job->least, report_fixed, job, &err);
    if (status == GLS_OK)
        status = load(job, file, &base, &err);
    if (status != GLS_OK)
        return cli_failure(job->call->command, &err, err.status == GLS_ERR_IO ? hint : "");
    enum cli_exit exit = check_base(job, base, name);
    gls_base_free(base);
    return exit;
}

/* ------------------------------------------------------------------ the table of rules */

static void write_rule_text(struct gls_buf *out, const struct gls_rule *rule)
{
    gls_buf_printf(out, "%s (%s%s)\n    %s\n    bad:  %s\n    good: %s\n", rule->name,
                   gls_level_name(rule->level), rule->mended ? ", mended by --fix" : "",
                   rule->summary, rule->bad, rule->good);
}

static void write_rule_json(struct gls_buf *out, const struct gls_rule *rule)
{
    gls_buf_printf(out, "{\"rule\":\"%s\",\"level\":\"%s\",\"summary\":", rule->name,
                   gls_level_name(rule->level));
    cli_put_json(out, rule->summary);
    gls_buf_puts(out, ",\"bad\":");
    cli_put_json(out, rule->bad);
    gls_buf_puts(out, ",\"good\":");
    cli_put_json(out, rule->good);
    gls_buf_printf(out, ",\"fix\":%s}\n", rule->mended ? "true" : "false");
}

static enum cli_exit show_rules(struct job *job)
{
    size_t count;
    const struct gls_rule *rule = gls_rules(&count);
    for (; count > 0; count--, rule++)
        if (rule->level >= job->least)
            (job->json ? write_rule_json : write_rule_text)(&job->out, rule);
    return CLI_FOUND;
}

/* ------------------------------------------------------------------ the command */

static enum gls_level level_named(const char *name)
{
    enum gls_level level = GLS_LEVEL_STYLE;
    while (name && level < GLS_LEVEL_ERROR && strcmp(gls_level_name(level), name) != 0)
        level++;
    return level;
}

/* What comes with the program belongs to it, and is replaced with it. */
static bool may_change(const struct cli_call *call, const struct glossaries *checked, size_t i)
{
    const char *name = checked->name.item[i];
    if (!call->set.fix || !glossaries_is_shipped(checked, i))
        return true;
    cli_trouble(call->command,
                "%s comes with the program and is not changed: copy it with 'glossaire convert %s "
                "-o FILE.tbx', and name the copy",
                name, name);
    return false;
}

static enum cli_exit check_files(struct job *job)
{
    const struct cli_call *call = job->call;
    struct glossaries checked =
        call->operands.count ? glossaries_named(&call->operands) : glossaries_in_use(call);
    bool apart = output_check(call, NULL, &checked.path);
    enum cli_exit worst = apart ? CLI_FOUND : CLI_TROUBLE;
    for (size_t i = 0; apart && i < checked.path.count; i++) {
        enum cli_exit exit =
            may_change(call, &checked, i)
                ? check_file(job, checked.path.item[i], checked.name.item[i], checked.hint)
                : CLI_TROUBLE;
        worst = exit > worst ? exit : worst;
    }
    glossaries_release(&checked);
    return worst;
}

static enum cli_exit run(const struct cli_call *call)
{
    struct job job = {
        .call = call, .least = level_named(call->set.level), .json = call->set.format != NULL};
    cli_begin(&job.out);
    enum cli_exit exit = call->set.rules ? show_rules(&job) : check_files(&job);
    return cli_finish(call->command, &job.out, exit);
}

static void level_choices(struct gls_buf *out)
{
    for (enum gls_level level = GLS_LEVEL_STYLE; level <= GLS_LEVEL_ERROR; level++)
        gls_buf_printf(out, "%s ", gls_level_name(level));
}

static const struct cli_option own_options[] = {
    CLI_VALUE(0, "level", "LEVEL", level, level_choices,
              "lowest level to report: style, warning or error"),
    CLI_FLAG(0, "json", format, "json", "findings as JSON, one object a line"),
    CLI_FLAG(0, "fix", fix, "yes", "mend in FILE what has one right answer"),
    CLI_FLAG(0, "rules", rules, "yes", "show the rules, with examples"),
    CLI_VALUES('g', "glossary", "FILE", glossaries, "the glossary to check when no FILE is named"),
    CLI_END,
};

const struct cli_command cmd_check = {
    .name = "check",
    .operands = "[FILE...]",
    .summary = "Find mistakes in a glossary",
    .details = "Without FILE, the glossary in use is checked; - is standard input.\n"
               "Exit status: 0 clean, 1 findings, 2 trouble.\n",
    .options = {own_options, reading_options, reading_side_options, cli_status_options,
                cli_common_options},
    .run = run,
};
