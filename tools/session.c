/* Look-ups at a prompt: what is typed is a query, the number of a reference, or a command. */
#include "session.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "glossaries.h"
#include "pager.h"
#include "session_state.h"
#include "shelf.h"
#include "terminal.h"

bool session_is_wanted(void)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

/* ------------------------------------------------------------------ the glossaries */

/* The files in use and when they changed, as bytes to be compared. */
static void write_stamp(struct gls_buf *out, const struct cli_call *call)
{
    struct glossaries files = glossaries_in_use(call);
    for (size_t i = 0; i < files.path.count; i++) {
        struct stat about = {0};
        gls_buf_printf(out, "%s:", files.path.item[i]);
        if (stat(files.path.item[i], &about) == 0)
            gls_buf_printf(out, "%llu.%llu.%lld.%lld.%ld", (unsigned long long)about.st_dev,
                           (unsigned long long)about.st_ino, (long long)about.st_size,
                           (long long)about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
        gls_buf_puts(out, "\n");
    }
    glossaries_release(&files);
}

/* Nothing may point into the shelf that goes. */
static void forget(struct session *session)
{
    session->links = 0;
    gls_found_release(&session->found);
}

static void adopt_shelf(struct session *session, struct gls_shelf *shelf)
{
    bool back = session->shelf && session->run.shelf != session->shelf;
    forget(session);
    gls_shelf_free(session->shelf);
    session->shelf = shelf;
    session->run.shelf = back ? gls_shelf_reverse(shelf) : shelf;
}

bool session_renew(struct session *session)
{
    struct gls_buf now;
    gls_buf_init(&now);
    write_stamp(&now, session->run.call);
    bool same = session->shelf && now.size == session->stamp.size &&
                memcmp(now.data, session->stamp.data, now.size) == 0;
    gls_buf_release(same ? &now : &session->stamp);
    if (same)
        return true;
    session->stamp = now;
    struct gls_shelf *shelf = shelf_open(session->run.call);
    if (shelf)
        adopt_shelf(session, shelf);
    else if (session->shelf)
        cli_say("the glossaries are used as they were before");
    return shelf;
}

/* ------------------------------------------------------------------ references */

static void add_links(struct session *session, const struct gls_entry *entry)
{
    for (size_t i = 0; i < entry->links; i++) {
        const struct gls_entry_link *link = &entry->link[i];
        if (session->links == session->link_room) {
            size_t room = session->link_room ? 2 * session->link_room : 16;
            struct session_link *grown = realloc(session->link, room * sizeof *grown);
            if (!grown)
                return;
            session->link = grown;
            session->link_room = room;
        }
        session->link[session->links++] =
            (struct session_link){{entry->ref.base, link->concept_number, entry->ref.shelf_index},
                                  link->text ? link->text : link->target};
    }
}

/* Remembers the references that the answer has numbered, in their order. */
static void note_links(struct session *session, const struct gls_found *found)
{
    struct gls_entry entry = {0};
    session->links = 0;
    for (size_t i = 0; i < found->count; i++)
        if (!gls_grade_is_guess(found->match[i].grade) &&
            gls_entry_of(&entry, session->run.shelf, &found->match[i], NULL) == GLS_OK)
            add_links(session, &entry);
    gls_entry_release(&entry);
}

/* The term that a reference names, or else the first of its concept, which may have none in the
 * language of the reference. False when it leads nowhere. */
static bool find_term(const struct session_link *link, struct gls_match *match)
{
    const struct gls_base *base = link->concept.base;
    struct gls_range terms = gls_base_concept(base, link->concept.number).terms;
    uint32_t term = terms.first;
    for (uint32_t i = 0; i < terms.count; i++)
        if (strcmp(gls_base_term(base, terms.first + i).text, link->text) == 0)
            term = terms.first + i;
    *match = (struct gls_match){base, term, link->concept.shelf_index, GLS_GRADE_EXACT, 0};
    return terms.count;
}

/* The reference that a number means; NULL: it is no such number. */
static const struct session_link *link_of(const struct session *session, const char *query)
{
    char *end;
    unsigned long number = *query >= '1' && *query <= '9' ? strtoul(query, &end, 10) : 0;
    return number && !*end && number <= session->links ? &session->link[number - 1] : NULL;
}

/* ------------------------------------------------------------------ a query */

/* Answers are held, so that long ones can be paged; what was pasted ahead is not for the pager. */
static void show(struct session *session)
{
    struct gls_buf *out = &session->run.out;
    if (prompt_has_more() || !session->prompt.shown)
        (void)!write(STDOUT_FILENO, out->data, out->size);
    else
        pager_show(out);
    gls_buf_release(out);
    gls_buf_init(out);
}

static void note_answer(struct session *session, const struct gls_found *found)
{
    note_links(session, found);
    if (!found->count || gls_grade_is_guess(found->match->grade))
        return;
    free(session->last);
    session->last = cli_copy(gls_match_text(found->match));
}

static enum gls_status follow(struct session *session, struct gls_match *match,
                              struct gls_error *err)
{
    struct answering *run = &session->run;
    const struct gls_found found = {match, 1};
    enum gls_status status = gls_found_write(&found, gls_span_of(gls_match_text(match)), run->shelf,
                                             run->format, &run->page, &run->out, err);
    if (status == GLS_OK)
        note_answer(session, &found);
    return status;
}

static enum gls_status look_up(struct session *session, const char *query, struct gls_error *err)
{
    struct gls_found found;
    enum gls_status status = answer_query(&session->run, gls_span_of(query), &found, err);
    if (status == GLS_OK)
        note_answer(session, &found);
    gls_found_release(&found);
    return status;
}

void session_ask(struct session *session, const char *query)
{
    struct gls_error err;
    struct gls_match match;
    const struct session_link *link = link_of(session, query);
    session->run.found = false; /* no empty line before it */
    session->run.page.width = terminal_measure(STDOUT_FILENO);
    enum gls_status status;
    if (link && find_term(link, &match))
        status = follow(session, &match, &err);
    else
        status = look_up(session, link ? link->text : query, &err);
    show(session);
    if (status != GLS_OK)
        cli_failure(session->run.call->command, &err, "");
}

/* ------------------------------------------------------------------ the session */

static const char *trim(char *line, size_t size)
{
    while (size && strchr(" \t", line[size - 1]))
        line[--size] = '\0';
    return line + strspn(line, " \t");
}

static void write_prompt(const struct session *session, char *out, size_t room)
{
    const char *from = gls_shelf_from(session->run.shelf);
    bool both = session->run.how & GLS_ASK_BOTH_WAYS;
    snprintf(out, room, "%s> ", both ? "glossaire" : from);
}

static void run_line(struct session *session, const char *line)
{
    if (!*line)
        return;
    if (!link_of(session, line)) /* it means something else the next time */
        prompt_remember(&session->prompt, line);
    session_renew(session);
    if (*line == ':')
        session_command(session, line);
    else
        session_ask(session, line);
}

static void run_lines(struct session *session)
{
    while (!session->over) {
        char shown[64];
        const char *text;
        size_t size;
        write_prompt(session, shown, sizeof shown);
        enum line_end end = prompt_read(&session->prompt, shown, &text, &size);
        if (end == LINE_CLOSED)
            break;
        if (end == LINE_READ)
            run_line(session, trim(session->prompt.text, size));
    }
}

static void release(struct session *session)
{
    prompt_close(&session->prompt);
    forget(session);
    gls_shelf_free(session->shelf);
    gls_buf_release(&session->stamp);
    gls_buf_release(&session->run.out);
    free(session->link);
    free(session->last);
    free(session->choice);
}

static bool reads_glossary(const struct cli_call *call)
{
    for (size_t i = 0; i < call->set.glossaries.count; i++)
        if (strcmp(call->set.glossaries.item[i], "-") == 0)
            return true;
    return false;
}

enum cli_exit session_run(const struct cli_call *call)
{
    if (reads_glossary(call))
        return cli_trouble(call->command, "standard input is the glossary, and the questions too");
    struct session session = {.run = answering_of(call)};
    const struct line_hooks hooks = {session_complete, &session};
    gls_buf_init(&session.run.out);
    gls_buf_init(&session.stamp);
    session.run.page.numbered = true;
    bool open = session_renew(&session);
    if (open) {
        prompt_open(&session.prompt, &hooks, !call->set.history);
        if (session.prompt.shown)
            cli_say("A term, or :help. Tab completes, Ctrl-D ends.");
        run_lines(&session);
    }
    release(&session);
    return open && !session.run.trouble ? CLI_FOUND : CLI_TROUBLE;
}

const struct cli_option session_options[] = {
    CLI_FLAG(0, "no-history", history, "no", "in a session: keep no history, call none back"),
    CLI_END,
};
