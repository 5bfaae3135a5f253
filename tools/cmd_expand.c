/* glossaire expand: what a term is called, as a query for a search engine. */
#include <string.h>

#include "output.h"
#include "queries.h"
#include "reading.h"
#include "shelf.h"

/* One run. */
struct job {
    const struct cli_call *call;
    struct gls_shelf *shelf;
    unsigned how; /* enum gls_ask */
    struct gls_expansion expansion;
    struct gls_buf out;
    bool found, trouble;
};

/* ------------------------------------------------------------------ one query */

static void report_not_found(struct gls_span query, const struct gls_found *found)
{
    struct gls_buf line;
    const char *before = ". Did you mean: ";
    gls_buf_init(&line);
    gls_buf_put_safe(&line, query);
    gls_buf_puts(&line, ": not found");
    for (size_t i = 0; i < found->count; i++) {
        if (found->match[i].grade != GLS_GRADE_FUZZY)
            continue;
        gls_buf_puts(&line, before);
        gls_buf_put_safe(&line, gls_span_of(gls_match_text(&found->match[i])));
        before = ", ";
    }
    gls_buf_puts(&line, *before == ',' ? "?" : "");
    cli_say_line(&line);
}

static void report_nothing_left(struct gls_span query, bool kept_out)
{
    struct gls_buf line;
    gls_buf_init(&line);
    gls_buf_put_safe(&line, query);
    gls_buf_puts(&line, kept_out ? ": nothing but short abbreviations, which find too much; to use "
                                   "them all the same: --abbreviations"
                                 : ": nothing that may be said in the other language");
    cli_say_line(&line);
}

static enum gls_status expand(struct job *job, struct gls_span query, const struct gls_found *found,
                              struct gls_error *err)
{
    struct gls_buf line;
    bool kept_out;
    gls_buf_init(&line);
    enum gls_status status = gls_expand(found, job->shelf, &job->expansion, &line, &kept_out, err);
    if (status == GLS_OK && !line.size && line.status == GLS_OK)
        report_nothing_left(query, kept_out);
    job->found |= line.size > 0;
    gls_buf_append(&job->out, &line);
    gls_buf_release(&line);
    return status;
}

/* What a line asks has a line of output, empty when nothing is found: who asked knows which is
 * which. */
static bool answer(void *payload, struct gls_span query, unsigned line)
{
    struct job *job = payload;
    struct gls_found found = {0};
    struct gls_error err;
    bool blank = query_is_blank(query), go_on = true;
    enum gls_status status = blank ? GLS_OK : gls_ask(job->shelf, query, job->how, &found, &err);
    if (status == GLS_OK && found.count && !gls_grade_is_guess(found.match->grade))
        status = expand(job, query, &found, &err);
    else if (status == GLS_OK && !blank)
        report_not_found(query, &found);
    gls_found_release(&found);
    if (status != GLS_OK) {
        go_on = query_failed(job->call, &err, line);
        job->trouble = true;
    }
    gls_buf_puts(&job->out, line || job->found ? "\n" : "");
    gls_buf_flush(&job->out);
    return go_on;
}

/* ------------------------------------------------------------------ the command */

static enum cli_exit run(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    struct job job = {.call = call,
                      .how = GLS_ASK_GUESS | (set->from || set->to ? 0 : GLS_ASK_BOTH_WAYS),
                      .expansion = {.both = set->both,
                                    .forms = set->forms,
                                    .abbreviations = set->abbreviations,
                                    .field = set->field}};
    cli_begin(&job.out);
    job.shelf = shelf_open(call);
    if (!job.shelf)
        job.trouble = true;
    else if (!(queries_are_lines(&call->operands) ? queries_of_lines(answer, &job)
                                                  : queries_of_words(call, answer, &job)))
        job.trouble = true;
    gls_shelf_free(job.shelf);
    enum cli_exit exit = job.found ? CLI_FOUND : CLI_NONE;
    return cli_finish(call->command, &job.out, job.trouble ? CLI_TROUBLE : exit);
}

static const struct cli_option own_options[] = {
    CLI_FLAG(0, "both", both, "yes", "the terms of the query's own language too"),
    CLI_FLAG(0, "forms", forms, "yes", "plurals too, for engines that do not stem"),
    CLI_FLAG(0, "abbreviations", abbreviations, "yes", "those of up to three letters too"),
    CLI_VALUE(0, "field", "FIELD", field, NULL, "in a field: title, or behind it: '[tiab]'"),
    CLI_END,
};

const struct cli_command cmd_expand = {
    .name = "expand",
    .operands = "[WORD...]",
    .summary = "Make a query for a search engine of a term",
    .details = "The words are one query. Without words, every line of standard input is one, and\n"
               "has a line of output. All that may be said for it in the other language stands\n"
               "in quotes, with OR between.\n"
               "Exit status: 0 found, 1 not found, 2 trouble.\n",
    .options = {own_options, cli_status_options, cli_glossary_options, reading_options,
                cli_common_options},
    .run = run,
};
