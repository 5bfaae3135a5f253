/* What a line that begins with a colon does. */
#include <stdlib.h>
#include <string.h>

#include "session_state.h"

/* ------------------------------------------------------------------ other commands */

/* Cuts @p text into words, as a shell does: by blanks, but not within quotes. @p text is written
 * over. */
static void split(char *text, struct cli_list *words)
{
    char *out = text;
    while (*(text += strspn(text, " \t"))) {
        char quote = 0;
        cli_list_add(words, out);
        for (; *text && (quote || !strchr(" \t", *text)); text++) {
            if (*text == quote)
                quote = 0;
            else if (!quote && (*text == '"' || *text == '\''))
                quote = *text;
            else
                *out++ = *text;
        }
        text += *text != '\0';
        *out++ = '\0';
    }
}

/* Runs a command of the program with the words of @p rest behind @p before. */
static void run_program(const char *name, struct cli_list *before, const char *rest)
{
    struct cli_call call;
    char *copy = cli_copy(rest);
    const struct cli_command *command = cli_find_command(name);
    split(copy, before);
    cli_list_add(before, NULL);
    if (!command)
        cli_say(":%s: this program has no command '%s'", name, name);
    else if (cli_parse(&call, command, (char **)(void *)before->item)) {
        if (call.set.help)
            cli_help(command);
        else
            command->run(&call);
    }
    if (command)
        cli_release(&call);
    free(copy);
    free(before->item);
}

/* The glossaries of the session, for a command that takes them. */
static void add_glossaries(const struct session *session, struct cli_list *words)
{
    const struct cli_list *named = &session->run.call->set.glossaries;
    for (size_t i = 0; i < named->count; i++) {
        cli_list_add(words, "-g");
        cli_list_add(words, named->item[i]);
    }
}

static void run_list(struct session *session, const char *rest)
{
    struct cli_list words = {0};
    add_glossaries(session, &words);
    if (session->run.shelf != session->shelf) {
        cli_list_add(&words, "--from");
        cli_list_add(&words, gls_shelf_from(session->run.shelf));
    }
    run_program("list", &words, rest);
}

/* To the first glossary that the session was given, or the user's own. */
static void run_add(struct session *session, const char *rest)
{
    struct cli_list words = {0};
    if (session->run.call->set.glossaries.count)
        cli_list_add(&words, *session->run.call->set.glossaries.item);
    run_program("add", &words, rest);
}

/* The glossary, of those that the session was given, whose entry answers a term; NULL: the user's
 * own. */
static const char *glossary_of(const struct session *session, const char *term)
{
    const struct cli_list *named = &session->run.call->set.glossaries;
    struct gls_found found = {0};
    size_t shelf_index = SIZE_MAX;
    if (!named->count ||
        gls_ask(session->shelf, gls_span_of(term), GLS_ASK_BOTH_WAYS, &found, NULL) != GLS_OK)
        return NULL;
    if (found.count)
        shelf_index = found.match->shelf_index;
    gls_found_release(&found);
    return shelf_index < named->count ? named->item[shelf_index] : *named->item;
}

/* The words are one term; without any, the one answered last. */
static void run_edit(struct session *session, const char *rest)
{
    struct cli_list words = {0};
    const char *term = *rest ? rest : session->last;
    if (!term) {
        cli_say(":edit: which term?");
        return;
    }
    const char *glossary = glossary_of(session, term);
    if (glossary)
        cli_list_add(&words, glossary);
    cli_list_add(&words, term);
    run_program("edit", &words, "");
}

/* ------------------------------------------------------------------ the session's own */

static void ask_both(struct session *session, const char *rest)
{
    (void)rest;
    session->run.how |= GLS_ASK_BOTH_WAYS;
    session->run.shelf = session->shelf;
}

static void quit(struct session *session, const char *rest)
{
    (void)rest;
    session->over = true;
}

static void help(struct session *session, const char *rest);

static const struct command {
    const char *name, *takes, *summary;
    void (*run)(struct session *session, const char *rest);
    bool takes_term;
} commands[] = {
    {"list", "[OPTION...]", "entries in alphabetical order, as glossaire list", run_list, false},
    {"both", "", "queries in both languages", ask_both, false},
    {"add", "[WORD...]", "a new entry in your own glossary", run_add, true},
    {"edit", "[TERM]", "the entry of a term; without one, of the last", run_edit, true},
    {"help", "", "this", help, false},
    {"quit", "", "end, as Ctrl-D does", quit, false},
};
enum { COMMANDS = sizeof commands / sizeof *commands };

/* Both languages of the shelf, by their primary subtags: ":fr", ":en". */
static void write_language(const char *tag, char out[16])
{
    snprintf(out, 16, "%.*s", (int)strcspn(tag, "-"), tag);
}

static bool choose_language(struct session *session, const char *name)
{
    struct gls_shelf *const ways[] = {session->shelf, gls_shelf_reverse(session->shelf)};
    for (size_t i = 0; i < 2; i++) {
        char lang[16];
        write_language(gls_shelf_from(ways[i]), lang);
        if (strcmp(name, lang) != 0)
            continue;
        session->run.how &= ~(unsigned)GLS_ASK_BOTH_WAYS;
        session->run.shelf = ways[i];
        return true;
    }
    return false;
}

static void help(struct session *session, const char *rest)
{
    char from[16], to[16];
    (void)rest;
    write_language(gls_shelf_from(session->shelf), from);
    write_language(gls_shelf_to(session->shelf), to);
    printf("TERM               look it up; * at either end stands for any letters\n"
           "1, 2...            follow a reference of the last answer\n");
    printf(":%-4s :%-4s        queries in that language only\n", from, to);
    for (size_t i = 0; i < COMMANDS; i++)
        printf(":%-5s%-13s%s\n", commands[i].name, commands[i].takes, commands[i].summary);
    printf("The beginning of a command is enough: \":q\". Tab completes, Ctrl-R searches the\n"
           "history, arrow keys go through it, Ctrl-C drops a line, Ctrl-D ends.\n");
    fflush(stdout);
}

/* ------------------------------------------------------------------ a line */

void session_each_command(const struct session *session,
                          void (*visit)(void *payload, const char *name), void *payload)
{
    char name[16];
    for (size_t i = 0; i < COMMANDS; i++)
        visit(payload, commands[i].name);
    write_language(gls_shelf_from(session->shelf), name);
    visit(payload, name);
    write_language(gls_shelf_to(session->shelf), name);
    visit(payload, name);
}

static const struct command *find_command(const char *name, size_t size)
{
    for (size_t i = 0; i < COMMANDS; i++)
        if (strlen(commands[i].name) == size && memcmp(commands[i].name, name, size) == 0)
            return &commands[i];
    return NULL;
}

/* What begins as was typed. */
struct begun {
    const char *typed;
    size_t count;
    const char *last;
};

static void note_begun(void *payload, const char *name)
{
    struct begun *begun = payload;
    if (strncmp(name, begun->typed, strlen(begun->typed)) != 0)
        return;
    begun->count++;
    begun->last = name;
}

/* A beginning is enough, as in ":q", where no other name has it: ":e" is ":en" or ":edit". */
static const struct command *find_begun(const struct session *session, const char *typed)
{
    struct begun begun = {.typed = typed};
    session_each_command(session, note_begun, &begun);
    return *typed && begun.count == 1 ? find_command(begun.last, strlen(begun.last)) : NULL;
}

size_t session_before_term(const char *line, size_t size)
{
    size_t end = 1;
    while (end < size && line[end] != ' ')
        end++;
    const struct command *command = end < size ? find_command(line + 1, end - 1) : NULL;
    while (end < size && line[end] == ' ')
        end++;
    return command && command->takes_term ? end : 0;
}

void session_command(struct session *session, const char *line)
{
    size_t size = strcspn(line + 1, " \t");
    const char *rest = line + 1 + size + strspn(line + 1 + size, " \t");
    char name[16];
    const struct command *command = find_command(line + 1, size);
    snprintf(name, sizeof name, "%.*s", size < sizeof name ? (int)size : 0, line + 1);
    if (!command)
        command = find_begun(session, name);
    if (command)
        command->run(session, rest);
    else if (!choose_language(session, name))
        cli_say("%.*s: no such command; :help lists them", (int)(size < 64 ? size + 1 : 64), line);
}
