#include "answer.h"

#include <string.h>

#include "formats.h"
#include "terminal.h"

struct answering answering_of(const struct cli_call *call)
{
    const struct cli_settings *set = &call->set;
    return (struct answering){.call = call,
                              .how = GLS_ASK_GUESS |
                                     (set->from || set->to ? 0 : GLS_ASK_BOTH_WAYS) |
                                     (set->contains ? GLS_ASK_CONTAINS : 0),
                              .format = set->format ? set->format : "text",
                              .page = {.color = terminal_color(set->color, 1),
                                       .width = terminal_measure(1),
                                       .brief = set->brief,
                                       .lang = set->lang}};
}

/* ------------------------------------------------------------------ not found */

enum { ECHO_BYTES = 72 };

/* The query for a message: of a long one, the beginning. */
static void write_query(struct gls_buf *out, struct gls_span query)
{
    size_t size = query.size;
    if (size > ECHO_BYTES)
        for (size = ECHO_BYTES; size > 0 && ((unsigned char)query.data[size] & 0xC0) == 0x80;)
            size--;
    gls_buf_put_safe(out, (struct gls_span){query.data, size});
    if (size < query.size)
        gls_buf_puts(out, "...");
}

static void write_suggestions(struct gls_buf *out, const struct gls_found *found)
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
static enum gls_status report_others(struct answering *run, const struct gls_found *found,
                                     struct gls_error *err)
{
    enum gls_status status = GLS_OK;
    struct gls_buf lines;
    gls_buf_to_fd(&lines, 2, "standard error");
    for (size_t i = 0; i < found->count && status == GLS_OK; i++) {
        const struct gls_found one = {&found->match[i], 1};
        if (found->match[i].grade != GLS_GRADE_FUZZY)
            status =
                gls_found_write(&one, gls_span_of(""), run->shelf, "text", &run->page, &lines, err);
    }
    gls_buf_flush(&lines);
    gls_buf_release(&lines);
    return status;
}

/* A word for the shell. */
static void write_quoted(struct gls_buf *out, const char *lang, struct gls_span text)
{
    gls_buf_printf(out, "'%s:", lang);
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '\'')
            gls_buf_puts(out, "'\\''");
        else
            gls_buf_put(out, text.data + i, 1);
    gls_buf_puts(out, "'");
}

/* The language of a query that was asked in both: a term that has all its words tells. */
enum asked { ASKED_FROM, ASKED_TO, ASKED_EITHER };

static enum asked language_asked(const struct answering *run, const struct gls_found *found)
{
    const char *to = gls_shelf_to(run->shelf);
    if (!(run->how & GLS_ASK_BOTH_WAYS))
        return ASKED_FROM;
    for (size_t i = 0; i < found->count; i++) {
        const struct gls_match *match = &found->match[i];
        const char *lang = gls_base_term(match->base, match->term).lang;
        if (match->grade == GLS_GRADE_CONTAINS)
            return strncmp(lang, to, strcspn(to, "-")) == 0 ? ASKED_TO : ASKED_FROM;
    }
    return ASKED_EITHER;
}

/* "'fr:zibeline' en:..." */
static void write_terms(struct gls_buf *out, const char *from, const char *to,
                        struct gls_span query)
{
    write_quoted(out, from, query);
    gls_buf_printf(out, " %s:...", to);
}

/* How to have it found the next time: for a person who asked all glossaries there are. */
static void report_how_to_add(const struct answering *run, struct gls_span query,
                              const struct gls_found *found)
{
    struct gls_buf line;
    const char *from = gls_shelf_from(run->shelf), *to = gls_shelf_to(run->shelf);
    enum asked asked = language_asked(run, found);
    if (!run->call->operands.count || run->call->set.glossaries.count || query.size > ECHO_BYTES ||
        memchr(query.data, '*', query.size))
        return;
    gls_buf_init(&line);
    gls_buf_puts(&line, "  to add it: glossaire add ");
    if (asked != ASKED_TO)
        write_terms(&line, from, to, query);
    gls_buf_puts(&line, asked == ASKED_EITHER ? ", or " : "");
    if (asked != ASKED_FROM)
        write_terms(&line, to, from, query);
    cli_say_line(&line);
}

static enum gls_status report_not_found(struct answering *run, struct gls_span query,
                                        const struct gls_found *found, struct gls_error *err)
{
    struct gls_buf line;
    gls_buf_init(&line);
    write_query(&line, query);
    gls_buf_puts(&line, ": not found");
    write_suggestions(&line, found);
    cli_say_line(&line);
    enum gls_status status = report_others(run, found, err);
    report_how_to_add(run, query, found);
    return status;
}

/* ------------------------------------------------------------------ one query */

/* Whether a query that finds nothing has its answer too. */
static bool answers_every_query(const struct answering *run)
{
    return formats_named(run->format)->every_query;
}

/* Writes the answer, or says that there is none. */
static enum gls_status write_answer(struct answering *run, const struct gls_found *found, bool hit,
                                    struct gls_span query, struct gls_error *err)
{
    if (!hit && !answers_every_query(run))
        return report_not_found(run, query, found, err);
    if (hit && run->found && formats_named(run->format)->for_people)
        gls_buf_puts(&run->out, "\n");
    return gls_found_write(found, query, run->shelf, run->format, &run->page, &run->out, err);
}

enum gls_status answer_query(struct answering *run, struct gls_span query, struct gls_found *found,
                             struct gls_error *err)
{
    struct gls_found own;
    struct gls_found *met = found ? found : &own;
    enum gls_status status = gls_ask(run->shelf, query, run->how, met, err);
    bool hit = met->count && !gls_grade_is_guess(met->match->grade);
    if (status == GLS_OK)
        status = write_answer(run, met, hit, query, err);
    gls_buf_flush(&run->out);
    run->found |= status == GLS_OK && hit;
    if (!found)
        gls_found_release(&own);
    return status;
}

void answer_nothing(struct answering *run)
{
    struct gls_error err;
    const struct gls_found none = {0};
    if (answers_every_query(run) && gls_found_write(&none, gls_span_of(""), run->shelf, run->format,
                                                    &run->page, &run->out, &err) != GLS_OK) {
        cli_failure(run->call->command, &err, "");
        run->trouble = true;
    }
    gls_buf_flush(&run->out);
}
