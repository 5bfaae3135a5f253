/* The life of a language server: its messages, in the order they come, and what each is for. */
#include "server.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lsp.h"

/* ------------------------------------------------------------------ life */

static void initialize(struct lsp_server *server, struct json_object *params,
                       struct lsp_reply *reply)
{
    static const char capabilities[] =
        "{\"textDocumentSync\":{\"openClose\":true,\"change\":2},\"hoverProvider\":true,"
        "\"completionProvider\":{},\"definitionProvider\":true,\"referencesProvider\":true,"
        "\"codeActionProvider\":{\"codeActionKinds\":[\"quickfix\"]},"
        "\"executeCommandProvider\":{\"commands\":[\"glossaire.add\",\"glossaire.waive\"]}}";
    struct json_object *offered = lsp_at(params, "capabilities.general.positionEncodings");
    size_t count =
        json_object_is_type(offered, json_type_array) ? json_object_array_length(offered) : 0;
    for (size_t i = 0; i < count; i++) {
        const char *name = json_object_get_string(json_object_array_get_idx(offered, i));
        if (name && strcmp(name, "utf-8") == 0)
            server->units = LSP_UNITS_UTF8;
    }
    struct json_object *formats = lsp_at(params, "capabilities.textDocument.hover.contentFormat");
    count = json_object_is_type(formats, json_type_array) ? json_object_array_length(formats) : 0;
    for (size_t i = 0; i < count; i++) {
        const char *name = json_object_get_string(json_object_array_get_idx(formats, i));
        server->markdown |= name && strcmp(name, "markdown") == 0;
    }
    struct json_object *can = lsp_parse(gls_span_of(capabilities));
    struct json_object *info = json_object_new_object();
    lsp_add_text(can, "positionEncoding", server->units == LSP_UNITS_UTF8 ? "utf-8" : "utf-16");
    lsp_add_text(info, "name", "glossaire");
    lsp_add_text(info, "version", gls_version());
    reply->result = json_object_new_object();
    lsp_add(reply->result, "capabilities", can);
    lsp_add(reply->result, "serverInfo", info);
    server->initialized = true;
}

static void shut_down(struct lsp_server *server, struct json_object *params,
                      struct lsp_reply *reply)
{
    (void)params;
    (void)reply;
    server->shut = true;
}

static void leave(struct lsp_server *server, struct json_object *params, struct lsp_reply *reply)
{
    (void)params;
    (void)reply;
    server->gone = true;
}

/* ------------------------------------------------------------------ messages */

static void pass_over(struct lsp_server *server, struct json_object *params,
                      struct lsp_reply *reply)
{
    (void)server;
    (void)params;
    (void)reply;
}

static const struct lsp_method {
    const char *name;
    lsp_answer_fn *answer;
    bool always; /* before initialize and after shutdown too */
} methods[] = {
    {"initialize", initialize, true},
    {"initialized", pass_over, false},
    {"shutdown", shut_down, false},
    {"exit", leave, true},
    {"textDocument/didOpen", lsp_open_document, false},
    {"textDocument/didChange", lsp_change_document, false},
    {"textDocument/didClose", lsp_close_document, false},
    {"textDocument/didSave", pass_over, false},
    {"textDocument/hover", lsp_hover, false},
    {"textDocument/completion", lsp_complete, false},
    {"textDocument/definition", lsp_define, false},
    {"textDocument/references", lsp_refer, false},
    {"textDocument/codeAction", lsp_act, false},
    {"workspace/executeCommand", lsp_execute, false},
    {"workspace/didChangeWatchedFiles", pass_over, false},
    {"workspace/didChangeConfiguration", pass_over, false},
};

static const struct lsp_method *find_method(const char *name)
{
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (strcmp(methods[i].name, name) == 0)
            return &methods[i];
    return NULL;
}

static void send_reply(struct lsp_server *server, struct json_object *id,
                       const struct lsp_reply *reply)
{
    struct json_object *message = json_object_new_object();
    lsp_add_text(message, "jsonrpc", "2.0");
    lsp_add(message, "id", json_object_get(id));
    if (reply->error) {
        struct json_object *error = json_object_new_object();
        lsp_add(error, "code", json_object_new_int(reply->error));
        lsp_add_text(error, "message", reply->message);
        lsp_add(message, "error", error);
    } else
        lsp_add(message, "result", reply->result);
    server->gone |= !lsp_wire_write(&server->wire, message);
}

static struct lsp_reply refusal(int error, const char *message)
{
    return (struct lsp_reply){.error = error, .message = message};
}

/* Answers one message. What has no id wants no answer; what has no method is an answer to us. */
static void answer(struct lsp_server *server, struct json_object *message, bool cancelled)
{
    struct json_object *id = lsp_at(message, "id"), *params = lsp_at(message, "params");
    const char *name = lsp_string(message, "method");
    const struct lsp_method *method = name ? find_method(name) : NULL;
    struct lsp_reply reply = {0};
    if (name == NULL) {
        if (id == NULL || lsp_at(message, "result") || lsp_at(message, "error"))
            return;
        reply = refusal(LSP_ERROR_INVALID_REQUEST, "no method");
    } else if (cancelled)
        reply = refusal(LSP_ERROR_CANCELLED, "cancelled");
    else if (method == NULL)
        reply = refusal(LSP_ERROR_NO_METHOD, "no such method");
    else if (!server->initialized && !method->always)
        reply = refusal(LSP_ERROR_NOT_INITIALIZED, "initialize comes first");
    else if (server->shut && method->answer != leave)
        reply = refusal(LSP_ERROR_INVALID_REQUEST, "shut down");
    else
        method->answer(server, params, &reply);
    if (id)
        send_reply(server, id, &reply);
    else
        json_object_put(reply.result);
}

/* ------------------------------------------------------------------ the order of work */

/* Messages that came while others were answered: a request among them may be taken back. */
enum { QUEUE_MOST = 256, MANGLED_MOST = 100 };
struct queue {
    struct {
        struct json_object *message;
        bool cancelled;
    } item[QUEUE_MOST];
    size_t count;
    unsigned mangled; /* one after the other: who sends no more than that speaks another protocol */
};

static void cancel(struct queue *queue, struct json_object *id)
{
    for (size_t i = 0; i < queue->count; i++)
        if (id && json_object_equal(lsp_at(queue->item[i].message, "id"), id))
            queue->item[i].cancelled = true;
}

static void accept_message(struct lsp_server *server, struct queue *queue, struct gls_span content)
{
    struct json_object *message = lsp_parse(content);
    if (!json_object_is_type(message, json_type_object)) {
        const struct lsp_reply broken = refusal(LSP_ERROR_PARSE, "the content is no JSON object");
        send_reply(server, NULL, &broken);
        json_object_put(message);
        return;
    }
    const char *method = lsp_string(message, "method");
    if (method && strcmp(method, "$/cancelRequest") == 0) {
        cancel(queue, lsp_at(message, "params.id"));
        json_object_put(message);
    } else if (method && strncmp(method, "$/", 2) == 0 && !lsp_at(message, "id"))
        json_object_put(message); /* may be passed over, says the protocol */
    else
        queue->item[queue->count++].message = message;
}

/* Reads what is there; waits when there is nothing else to do. */
static void read_ahead(struct lsp_server *server, struct queue *queue, bool idle)
{
    while (queue->count < QUEUE_MOST && !server->gone) {
        struct gls_span content;
        switch (lsp_wire_read(&server->wire, idle && queue->count == 0, &content)) {
        case LSP_READ_MESSAGE:
            queue->mangled = 0;
            accept_message(server, queue, content);
            break;
        case LSP_READ_MANGLED: {
            const struct lsp_reply broken =
                refusal(LSP_ERROR_PARSE, "a header without Content-Length, or too long a message");
            send_reply(server, NULL, &broken);
            server->gone |= ++queue->mangled == MANGLED_MOST;
            break;
        }
        case LSP_READ_NOTHING:
            return;
        case LSP_READ_END:
            server->gone |= queue->count == 0;
            return;
        case LSP_READ_NO_MEMORY:
            cli_say("glossaire lsp: out of memory");
            server->gone = true;
        }
    }
}

/* Tells the findings of one document that changed; false: none did. They wait until no message is
 * left, so that fast typing is not answered letter by letter. */
static bool publish_findings(struct lsp_server *server)
{
    struct lsp_document *document = server->document;
    while (document && !document->stale)
        document = document->next;
    if (document == NULL)
        return false;
    document->stale = false;
    lsp_send_findings(server, document->uri, &document->version, lsp_findings_of(server, document));
    return true;
}

static void renew(struct lsp_server *server)
{
    struct lsp_document *document = server->document;
    if (lsp_terms_renew(&server->terms))
        for (; document; document = document->next)
            lsp_document_forget(document);
}

static void serve(struct lsp_server *server, struct queue *queue)
{
    bool idle = false; /* nothing is left to be told */
    while (!server->gone) {
        read_ahead(server, queue, idle);
        if (queue->count == 0) {
            idle = !server->gone && !publish_findings(server);
            continue;
        }
        if (idle)
            renew(server);
        idle = false;
        struct json_object *message = queue->item[0].message;
        bool cancelled = queue->item[0].cancelled;
        memmove(queue->item, queue->item + 1, --queue->count * sizeof *queue->item);
        queue->item[queue->count].cancelled = false;
        answer(server, message, cancelled);
        json_object_put(message);
    }
    while (queue->count > 0)
        json_object_put(queue->item[--queue->count].message);
}

static enum cli_exit serve_editor(const struct cli_call *call)
{
    struct lsp_server server = {.wire = {.in = STDIN_FILENO, .out = STDOUT_FILENO}};
    struct queue *queue = calloc(1, sizeof *queue);
    signal(SIGPIPE, SIG_IGN); /* an editor that died is told by the failing write */
    bool opened = queue && lsp_terms_open(&server.terms, call);
    if (opened)
        serve(&server, queue);
    while (server.document)
        lsp_forget_document(&server, server.document);
    lsp_terms_close(&server.terms);
    free(server.wire.data);
    free(queue);
    return !opened ? CLI_TROUBLE : server.shut ? CLI_FOUND : CLI_NONE;
}

__attribute__((visibility("default")))
const struct lsp_module lsp_module = {LSP_VERSION, serve_editor};
