/* glossaire lookup: queries given as arguments or line by line, each with its answer or what may be
 * meant. */
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "formats.h"
#include "output.h"
#include "reading.h"
#include "pager.h"
#include "queries.h"
#include "session.h"
#include "shelf.h"
#include "terminal.h"

/* ------------------------------------------------------------------ a query */

/* Where every query has its answer, a blank line has one too. */
static bool ask(void *payload, struct gls_span query, unsigned line)
{
    struct answering *run = payload;
    struct gls_error err;
    if (query_is_blank(query)) {
        answer_nothing(run);
        return true;
    }
    if (answer_query(run, query, NULL, &err) == GLS_OK)
        return true;
    run->trouble = true;
    if (line && !err.file)
        answer_nothing(run);
    return query_failed(run->call, &err, line);
}

/* ------------------------------------------------------------------ the command */

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
    bool reads_lines = queries_are_lines(&call->operands);
    if (call->operands.count == 0 && session_is_wanted())
        return session_run(call);
    struct answering run = answering_of(call);
    (reads_lines ? cli_begin : pager_begin)(&run.out);
    if (!open_shelf(&run, reads_lines))
        run.trouble = true;
    else if (!(reads_lines ? queries_of_lines(ask, &run) : queries_of_words(call, ask, &run)))
        run.trouble = true;
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
