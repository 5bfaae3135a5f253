#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "formats.h"
#include "output.h"
#include "reading.h"
#include "pager.h"
#include "shelf.h"
#include "terminal.h"

/* One run: what every query needs. */
struct job {
    const struct cli_call *call;
    struct gls_shelf *shelf;
    unsigned how; /* enum gls_ask */
    const char *format;
    struct gls_page page;
    struct gls_buf out;
    bool found, trouble;
};

/* ------------------------------------------------------------------ not found */

enum { ECHO_BYTES = 72 };

/* The query for a message: of a long one, the beginning. */
static void put_query(struct gls_buf *out, struct gls_span query)
{
    size_t size = query.size;
    if (size > ECHO_BYTES)
        for (size = ECHO_BYTES; size > 0 && ((unsigned char)query.data[size] & 0xC0) == 0x80;)
            size--;
    gls_buf_put_safe(out, (struct gls_span){query.data, size});
    if (size < query.size)
        gls_buf_puts(out, "...");
}

static void put_suggestions(struct gls_buf *out, const struct gls_found *found)
{
    const char *before = ". Did you mean: ", *last = "";
    for (size_t i = 0; i < found->count; i++) {
        const char *term = gls_match_text(&found->match[i]);
        if (found->match[i].grade != GLS_GRADE_FUZZY || strcmp(term, last) == 0)
            continue;
        gls_buf_puts(out, before);
        gls_buf_puts(out, term);
        before = ", ";
        last = term;
    }
    gls_buf_puts(out, *last ? "?" : "");
}

/* Those that are not spelt nearly so, a line each. */
static enum gls_status say_others(struct job *job, const struct gls_found *found,
                                  struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    struct gls_buf lines;
    gls_buf_to_fd(&lines, 2, "standard error");
    for (size_t i = 0; i < found->count && status == GLS_OK; i++) {
        const struct gls_found one = {&found->match[i], 1};
        if (found->match[i].grade != GLS_GRADE_FUZZY)
            status =
                gls_found_write(&one, gls_span_of(""), job->shelf, "text", &job->page, &lines, err);
    }
    gls_buf_flush(&lines);
    gls_buf_release(&lines);
    return status;
}

/* A word for the shell. */
static void put_quoted(struct gls_buf *out, const char *lang, struct gls_span text)
{
    gls_buf_printf(out, "'%s:", lang);
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '\'')
            gls_buf_puts(out, "'\\''");
        else
            gls_buf_put(out, text.data + i, 1);
    gls_buf_puts(out, "'");
}

/* How to have it found the next time: for a person who asked all glossaries there are. */
static void say_how_to_add(const struct job *job, struct gls_span query)
{
    struct gls_buf line;
    if (!job->call->operands.count || job->call->set.glossaries.count || query.size > ECHO_BYTES ||
        memchr(query.data, '*', query.size))
        return;
    gls_buf_init(&line);
    gls_buf_puts(&line, "  to add it: glossaire add ");
    put_quoted(&line, gls_shelf_from(job->shelf), query);
    gls_buf_printf(&line, " %s:...", gls_shelf_to(job->shelf));
    cli_say_line(&line);
}

static enum gls_status say_not_found(struct job *job, struct gls_span query,
                                     const struct gls_found *found, struct gls_error *err)
{
    struct gls_buf line;
    gls_buf_init(&line);
    put_query(&line, query);
    gls_buf_puts(&line, ": not found");
    put_suggestions(&line, found);
    cli_say_line(&line);
    enum gls_status status = say_others(job, found, err);
    say_how_to_add(job, query);
    return status;
}

/* ------------------------------------------------------------------ one query */

/* Whether a query that finds nothing has its answer too. */
static bool answers_every_query(const struct job *job)
{
    return formats_named(job->format)->every_query;
}

/* Writes the answer, or says that there is none. */
static enum gls_status tell(struct job *job, const struct gls_found *found, bool hit,
                            struct gls_span query, struct gls_error *err)
{
    if (!hit && !answers_every_query(job))
        return say_not_found(job, query, found, err);
    if (hit && job->found && formats_named(job->format)->for_people)
        gls_buf_puts(&job->out, "\n");
    return gls_found_write(found, query, job->shelf, job->format, &job->page, &job->out, err);
}

static enum gls_status answer(struct job *job, struct gls_span query, struct gls_error *err)
{
    struct gls_found found;
    enum gls_status status = gls_ask(job->shelf, query, job->how, &found, err);
    bool hit = found.count && !gls_grade_is_guess(found.match->grade);
    if (status == GLS_OK)
        status = tell(job, &found, hit, query, err);
    gls_buf_flush(&job->out);
    gls_found_release(&found);
    job->found |= status == GLS_OK && hit;
    return status;
}

/* ------------------------------------------------------------------ a query in the arguments */

static enum gls_status answer_words(struct job *job, struct gls_error *err)
{
    struct gls_buf query;
    gls_buf_init(&query);
    for (size_t i = 0; i < job->call->operands.count; i++) {
        gls_buf_puts(&query, i ? " " : "");
        gls_buf_puts(&query, job->call->operands.item[i]);
    }
    enum gls_status status = gls_buf_finish(&query, err);
    if (status == GLS_OK)
        status = answer(job, (struct gls_span){query.data, query.size}, err);
    gls_buf_release(&query);
    return status;
}

static bool is_blank(struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (!strchr(" \t", text.data[i]) || !text.data[i])
            return false;
    return true;
}

static bool all_words_blank(const struct cli_list *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (!is_blank(gls_span_of(words->item[i])))
            return false;
    return true;
}

static void run_words(struct job *job)
{
    struct gls_error err;
    if (all_words_blank(&job->call->operands))
        cli_trouble(job->call->command, "the query is empty");
    else if (answer_words(job, &err) != GLS_OK)
        cli_failure(job->call->command, &err, "");
    else
        return;
    job->trouble = true;
}

/* ------------------------------------------------------------------ a query a line */

/* Answers a query that cannot be asked, so that in JSON every line has its answer. */
static void answer_nothing(struct job *job)
{
    struct gls_error err;
    const struct gls_found none = {0};
    if (answers_every_query(job) && gls_found_write(&none, gls_span_of(""), job->shelf, job->format,
                                                    &job->page, &job->out, &err) != GLS_OK) {
        cli_failure(job->call->command, &err, "");
        job->trouble = true;
    }
    gls_buf_flush(&job->out);
}

/* Whether the next line may fare better: not when the trouble is a glossary's. */
static bool run_line(struct job *job, struct gls_span line, unsigned number)
{
    struct gls_error err;
    if (is_blank(line)) {
        answer_nothing(job);
        return true;
    }
    if (answer(job, line, &err) == GLS_OK)
        return true;
    bool line_is_wrong = !err.file;
    if (line_is_wrong) {
        answer_nothing(job);
        err.file = "standard input";
        err.line = number;
        err.column = err.column ? err.column : 1;
    }
    cli_failure(job->call->command, &err, "");
    job->trouble = true;
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

static void run_lines(struct job *job)
{
    char *line = NULL;
    size_t room = 0;
    ssize_t size;
    if (isatty(0))
        cli_say("One query a line; Ctrl-D ends.");
    bool go_on = true;
    for (unsigned number = 1; go_on && (size = getline(&line, &room, stdin)) >= 0; number++)
        go_on = run_line(job, without_line_end(line, (size_t)size), number);
    if (go_on && !feof(stdin)) {
        cli_say("standard input: error: cannot read: %s", strerror(errno));
        job->trouble = true;
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

static bool check_output(const struct job *job, bool reads_lines)
{
    struct cli_list files = {0};
    shelf_add_files(job->shelf, &files);
    if (reads_lines)
        cli_list_add(&files, "-");
    bool good = output_check(job->call, NULL, &files);
    free(files.item);
    return good;
}

static enum cli_exit run(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    bool reads_lines = asks_standard_input(&call->operands);
    struct job job = {.call = call,
                      .how = GLS_ASK_GUESS | (set->from || set->to ? 0 : GLS_ASK_BOTH_WAYS) |
                             (set->contains ? GLS_ASK_CONTAINS : 0),
                      .format = set->format ? set->format : "text",
                      .page = {.color = terminal_color(set->color, 1),
                               .width = terminal_measure(1),
                               .brief = set->brief,
                               .lang = set->lang}};
    (reads_lines ? cli_begin : pager_begin)(&job.out);
    if (reads_lines && names_standard_input(&set->glossaries)) {
        cli_trouble(call->command, "standard input is the glossary: give the words to look up");
        job.trouble = true;
    } else if (!(job.shelf = shelf_open(call)) || !check_output(&job, reads_lines))
        job.trouble = true;
    else if (reads_lines)
        run_lines(&job);
    else
        run_words(&job);
    gls_shelf_free(job.shelf);
    enum cli_exit exit = job.found ? CLI_FOUND : CLI_NONE;
    return pager_finish(call->command, &job.out, job.trouble ? CLI_TROUBLE : exit);
}

static const struct cli_option own_options[] = {
    CLI_VALUE('f', "format", "FORMAT", format, formats_answered, "text (default), tsv or json"),
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
               "end stands for any letters.\n"
               "Exit status: 0 found, 1 not found (a suggestion is not an answer), 2 trouble.\n",
    .options = {own_options, cli_glossary_options, reading_options, cli_color_options,
                cli_common_options},
    .run = run,
};
