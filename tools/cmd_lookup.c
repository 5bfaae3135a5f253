#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "formats.h"
#include "output.h"
#include "reading.h"
#include "pager.h"
#include "session.h"
#include "shelf.h"
#include "terminal.h"

/* ------------------------------------------------------------------ a query in the arguments */

static enum gls_status answer_words(struct answering *run, struct gls_error *err)
{
    struct gls_buf query;
    gls_buf_init(&query);
    for (size_t i = 0; i < run->call->operands.count; i++) {
        gls_buf_puts(&query, i ? " " : "");
        gls_buf_puts(&query, run->call->operands.item[i]);
    }
    enum gls_status status = gls_buf_finish(&query, err);
    if (status == GLS_OK)
        status = answer_query(run, (struct gls_span){query.data, query.size}, NULL, err);
    gls_buf_release(&query);
    return status;
}

static bool all_words_blank(const struct cli_list *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (!answer_is_blank(gls_span_of(words->item[i])))
            return false;
    return true;
}

static void run_words(struct answering *run)
{
    struct gls_error err;
    if (all_words_blank(&run->call->operands))
        cli_trouble(run->call->command, "the query is empty");
    else if (answer_words(run, &err) != GLS_OK)
        cli_failure(run->call->command, &err, "");
    else
        return;
    run->trouble = true;
}

/* ------------------------------------------------------------------ a query a line */

/* Whether the next line may fare better: not when the trouble is a glossary's. */
static bool run_line(struct answering *run, struct gls_span line, unsigned number)
{
    struct gls_error err;
    if (answer_is_blank(line)) {
        answer_nothing(run);
        return true;
    }
    if (answer_query(run, line, NULL, &err) == GLS_OK)
        return true;
    bool line_is_wrong = !err.file;
    if (line_is_wrong) {
        answer_nothing(run);
        err.file = "standard input";
        err.line = number;
        err.column = err.column ? err.column : 1;
    }
    cli_failure(run->call->command, &err, "");
    run->trouble = true;
    return line_is_wrong;
}

static struct gls_span without_line_end(const char *line, size_t size)
{
    if (size && line[size - 1] == '\n')
        size--;
    if (size && line[size - 1] == '\r')
        size--;
    return (struct gls_span){line, size};
}

static void run_lines(struct answering *run)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    bool go_on = true;
    for (unsigned number = 1; go_on && (size = getline(&line, &room, stdin)) >= 0; number++)
        go_on = run_line(run, without_line_end(line, (size_t)size), number);
    if (go_on && !feof(stdin)) {
        cli_say("standard input: error: cannot read: %s", strerror(errno));
        run->trouble = true;
    }
    free(line);
}

/* ------------------------------------------------------------------ the command */

/* No words, or "-" alone. */
static bool asks_standard_input(const struct cli_list *words)
{
    return words->count == 0 || (words->count == 1 && strcmp(words->item[0], "-") == 0);
}

static bool names_standard_input(const struct cli_list *files)
{
    size_t i = 0;
    while (i < files->count && strcmp(files->item[i], "-") != 0)
        i++;
    return i < files->count;
}

static bool check_output(const struct answering *run, bool reads_lines)
{
    struct cli_list files = {0};
    shelf_add_files(run->shelf, &files);
    if (reads_lines)
        cli_list_add(&files, "-");
    bool good = output_check(run->call, NULL, &files);
    free(files.item);
    return good;
}

static bool open_shelf(struct answering *run, bool reads_lines)
{
    const struct cli_call *call = run->call;
    if (reads_lines && names_standard_input(&call->set.glossaries)) {
        cli_trouble(call->command, "standard input is the glossary: give the words to look up");
        return false;
    }
    run->shelf = shelf_open(call);
    return run->shelf && check_output(run, reads_lines);
}

static enum cli_exit run(const struct cli_call *call)
{
    bool reads_lines = asks_standard_input(&call->operands);
    if (call->operands.count == 0 && session_is_wanted())
        return session_run(call);
    struct answering run = answering_of(call);
    (reads_lines ? cli_begin : pager_begin)(&run.out);
    if (!open_shelf(&run, reads_lines))
        run.trouble = true;
    else
        (reads_lines ? run_lines : run_words)(&run);
    gls_shelf_free(run.shelf);
    enum cli_exit exit = run.found ? CLI_FOUND : CLI_NONE;
    return pager_finish(call->command, &run.out, run.trouble ? CLI_TROUBLE : exit);
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_answered,
              "text (default), html, tsv or json"),
    CLI_FLAG(0, "json", format, "json", "the same as --format json: one object a line"),
    CLI_FLAG(0, "contains", contains, "yes", "every term that has the words, in any order"),
    CLI_FLAG(0, "brief", brief, "yes", "a line an entry: the term and its equivalents"),
    CLI_VALUE(0, "lang", "LANG", lang, cli_lang_choices, "language of labels: fr or en"),
    CLI_END,
};

const struct cli_command cmd_lookup = {
    .name = "lookup",
    .operands = "[WORD...]",
    .summary = "Look up a term and show its equivalents",
    .details = "The words are one query. Without words, every line of standard input is one.\n"
               "French and English are asked, unless --from or --to says otherwise: the better\n"
               "match answers. Case, accents, number and gender do not matter; a * at either\n"
               "end stands for any letters. On a terminal, without words, a session begins.\n"
               "Exit status: 0 found, 1 not found (a suggestion is not an answer), 2 trouble.\n",
    .options = {own_options, session_options, cli_glossary_options, reading_options,
                cli_color_options, cli_status_options, cli_common_options},
    .run = run,
};
