/* What an editor offers to do: a term to avoid replaced, a word taken into one's own glossary. */
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

#include "hits.h"

extern char **environ;

/* ------------------------------------------------------------------ replacing a term */

/* Adds the action that puts @p text in the place of the bytes from @p start to @p end. */
static void add_replacing(struct lsp_server *server, const struct lsp_document *document,
                          size_t start, size_t end, const char *text, bool sure,
                          struct json_object *actions)
{
    struct gls_buf title;
    struct json_object *action = json_object_new_object(), *edit = json_object_new_object(),
                       *changes = json_object_new_object(), *edits = json_object_new_array(),
                       *change = json_object_new_object();
    gls_buf_init(&title);
    gls_buf_printf(&title, "Replace with “%s”%s", text,
                   sure ? "" : " (its number is for you to see to)");
    lsp_add(change, "range", lsp_range(document, server->units, start, end));
    lsp_add_text(change, "newText", text);
    json_object_array_add(edits, change);
    lsp_add(changes, document->uri, edits);
    lsp_add(edit, "changes", changes);
    lsp_add_span(action, "title", (struct gls_span){title.data, title.size});
    lsp_add_text(action, "kind", "quickfix");
    if (sure)
        lsp_add_true(action, "isPreferred");
    lsp_add(action, "edit", edit);
    json_object_array_add(actions, action);
    gls_buf_release(&title);
}

static void add_replacement(struct lsp_server *server, const struct lsp_document *document,
                            const struct lsp_paragraph *paragraph, const struct lsp_mark *mark,
                            struct json_object *actions)
{
    struct gls_entry entry = {0};
    char text[GLS_PLURAL_BYTES];
    size_t start = paragraph->start + mark->start;
    struct gls_span surface = {document->text + start, mark->size};
    if (gls_entry_of(&entry, server->terms.way[paragraph->reversed], &mark->match, NULL) ==
            GLS_OK &&
        entry.prefer.text) {
        bool sure = gls_entry_replacement(&entry.term, &entry.prefer, surface, text);
        if (*text)
            add_replacing(server, document, start, start + mark->size, text, sure, actions);
    }
    gls_entry_release(&entry);
}

/* ------------------------------------------------------------------ a translation */

static struct json_object *first_of(struct json_object *object, const char *path)
{
    struct json_object *array = lsp_at(object, path);
    return json_object_is_type(array, json_type_array) ? json_object_array_get_idx(array, 0) : NULL;
}

/* A fix is only told where its form is sure. */
static void add_fix(struct lsp_server *server, const struct lsp_document *document,
                    struct json_object *result, struct json_object *actions)
{
    struct json_object *fix = first_of(result, "fixes");
    struct json_object *edit = first_of(first_of(fix, "artifactChanges"), "replacements");
    const char *text = lsp_string(edit, "insertedContent.text");
    size_t first, last;
    if (text == NULL)
        return;
    lsp_region(document, lsp_at(edit, "deletedRegion"), &first, &last);
    add_replacing(server, document, first, last, text, true, actions);
}

static void add_command(const char *title, const char *name, const char *first, const char *second,
                        struct json_object *actions)
{
    struct json_object *action = json_object_new_object(), *command = json_object_new_object(),
                       *arguments = json_object_new_array();
    json_object_array_add(arguments, json_object_new_string(first));
    if (second)
        json_object_array_add(arguments, json_object_new_string(second));
    lsp_add_text(command, "title", title);
    lsp_add_text(command, "command", name);
    lsp_add(command, "arguments", arguments);
    lsp_add_text(action, "title", title);
    lsp_add_text(action, "kind", "quickfix");
    lsp_add(action, "command", command);
    json_object_array_add(actions, action);
}

static const char *fingerprint_of(struct json_object *result)
{
    struct json_object *fingerprints = lsp_at(result, "partialFingerprints"), *value = NULL;
    json_object_object_get_ex(fingerprints, "glossaire/v1", &value);
    return value ? json_object_get_string(value) : NULL;
}

static void add_waiving(const struct lsp_document *document, struct json_object *result,
                        struct json_object *actions)
{
    char title[128];
    const char *fingerprint = fingerprint_of(result), *rule = lsp_string(result, "ruleId");
    if (fingerprint == NULL || rule == NULL)
        return;
    snprintf(title, sizeof title, "Waive this %.64s, in glossaire.waivers", rule);
    add_command(title, "glossaire.waive", document->uri, fingerprint, actions);
}

/* What can be done about the findings of verify between two bytes. */
static void add_remedies(struct lsp_server *server, struct lsp_document *document, size_t start,
                         size_t end, struct json_object *actions)
{
    struct json_object *results = lsp_verified(server, document);
    size_t count =
        json_object_is_type(results, json_type_array) ? json_object_array_length(results) : 0;
    for (size_t i = 0; i < count; i++) {
        struct json_object *result = json_object_array_get_idx(results, i);
        struct json_object *place =
            lsp_at(first_of(result, "locations"), "physicalLocation.region");
        size_t first, last;
        lsp_region(document, place, &first, &last);
        if (first > end || start > last)
            continue;
        add_fix(server, document, result, actions);
        add_waiving(document, result, actions);
    }
}

/* Adds the line with that fingerprint to the waivers beside the document. */
static bool waive(struct lsp_server *server, const struct lsp_document *document,
                  const char *fingerprint)
{
    struct gls_error err;
    struct gls_buf lines, out;
    bool waived = false;
    char *path = lsp_waivers_beside(document);
    gls_buf_init(&lines);
    lsp_write_waivers(server, document, &lines);
    gls_buf_put(&lines, "", 1);
    const char *at = path && gls_buf_finish(&lines, NULL) == GLS_OK ? lines.data : "";
    for (; *at != '\0' && !waived; at += strcspn(at, "\n") + (at[strcspn(at, "\n")] == '\n')) {
        struct gls_span line = {at, strcspn(at, "\n") + 1};
        const char *met = strstr(at, fingerprint);
        if (met == NULL || met >= at + line.size)
            continue;
        enum gls_status status = gls_buf_to_file(&out, path, &err);
        if (status == GLS_OK)
            status = gls_waivers_extend(path, line, &out, &err);
        if (status == GLS_OK)
            status = gls_buf_finish(&out, &err);
        gls_buf_release(&out);
        if (status != GLS_OK)
            cli_failure(server->terms.call->command, &err, "");
        waived = status == GLS_OK;
    }
    gls_buf_release(&lines);
    free(path);
    return waived;
}

/* ------------------------------------------------------------------ one's own glossary */

/* A selection that may be a term: words on one line. */
static bool is_term(struct gls_span text)
{
    enum { TERM_MOST = 100 };
    return text.size > 1 && text.size <= TERM_MOST && !memchr(text.data, '\n', text.size) &&
           !memchr(text.data, '\t', text.size);
}

static void add_adding(struct gls_span text, const char *lang, struct json_object *actions)
{
    char title[256], term[128];
    snprintf(title, sizeof title, "Add “%.*s” to my glossary", (int)text.size, text.data);
    snprintf(term, sizeof term, "%s:%.*s", lang, (int)text.size, text.data);
    add_command(title, "glossaire.add", term, NULL, actions);
}

void lsp_act(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    struct lsp_document *document = lsp_document_of(server, params);
    struct json_object *range = lsp_at(params, "range");
    size_t start, end;
    if (document == NULL ||
        !lsp_offset_of(document, server->units, lsp_at(range, "start"), &start) ||
        !lsp_offset_of(document, server->units, lsp_at(range, "end"), &end)) {
        reply->error = LSP_ERROR_INVALID_PARAMS;
        reply->message = document ? "no range" : "the document is not open";
        return;
    }
    reply->result = json_object_new_array();
    struct lsp_paragraph *paragraph = lsp_paragraph_at(document, start);
    if (document->kind == GLS_FILE_TRANSLATION)
        add_remedies(server, document, start, end, reply->result);
    if (paragraph == NULL)
        return;
    if (!paragraph->scanned)
        lsp_terms_scan(&server->terms, document, paragraph);
    for (size_t i = 0; i < paragraph->marks; i++) {
        size_t at = paragraph->start + paragraph->mark[i].start;
        if (at <= end && start <= at + paragraph->mark[i].size)
            add_replacement(server, document, paragraph, &paragraph->mark[i], reply->result);
    }
    struct gls_span selected = {document->text + start, end > start ? end - start : 0};
    if (is_term(selected))
        add_adding(selected, gls_shelf_from(server->terms.way[paragraph->reversed]), reply->result);
}

/* Runs "glossaire add" by itself, so that an entry is added here as it is anywhere. Its output is
 * no message of ours: it goes to the log. */
static bool run_add(const char *term)
{
    char program[] = "glossaire", command[] = "add", dashes[] = "--";
    char *copy = cli_copy(term), *arguments[] = {program, command, dashes, copy, NULL};
    posix_spawn_file_actions_t files;
    pid_t child;
    int status = -1;
    if (posix_spawn_file_actions_init(&files) != 0) {
        free(copy);
        return false;
    }
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, STDERR_FILENO, STDOUT_FILENO);
    if (posix_spawn(&child, "/proc/self/exe", &files, NULL, arguments, environ) == 0)
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
    posix_spawn_file_actions_destroy(&files);
    free(copy);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* An argument of a command, or NULL. */
static const char *argument(struct json_object *params, size_t number)
{
    struct json_object *arguments = lsp_at(params, "arguments");
    bool there = json_object_is_type(arguments, json_type_array) &&
                 number < json_object_array_length(arguments);
    struct json_object *value = there ? json_object_array_get_idx(arguments, number) : NULL;
    return json_object_is_type(value, json_type_string) ? json_object_get_string(value) : NULL;
}

static void execute_add(struct lsp_server *server, const char *term, struct lsp_reply *reply)
{
    if (!run_add(term)) {
        reply->error = LSP_ERROR_INTERNAL;
        reply->message = "the term could not be added; the log says why";
    } else if (lsp_terms_renew(&server->terms))
        for (struct lsp_document *open = server->document; open; open = open->next)
            lsp_document_forget(open);
}

static void execute_waive(struct lsp_server *server, const char *uri, const char *fingerprint,
                          struct lsp_reply *reply)
{
    struct lsp_document *document = server->document;
    while (document && strcmp(document->uri, uri) != 0)
        document = document->next;
    if (document == NULL || *fingerprint == '\0' || !waive(server, document, fingerprint)) {
        reply->error = LSP_ERROR_INTERNAL;
        reply->message = "nothing was waived: the finding is gone, or the log says why";
        return;
    }
    for (document = server->document; document; document = document->next)
        lsp_document_forget(document);
}

void lsp_execute(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    const char *command = lsp_string(params, "command"), *first = argument(params, 0);
    const char *second = argument(params, 1);
    if (command && first && !second && strcmp(command, "glossaire.add") == 0)
        execute_add(server, first, reply);
    else if (command && first && second && strcmp(command, "glossaire.waive") == 0)
        execute_waive(server, first, second, reply);
    else {
        reply->error = LSP_ERROR_INVALID_PARAMS;
        reply->message = "glossaire.add takes a term, \"fr:œdème\"; glossaire.waive an address "
                         "and a fingerprint";
    }
}
