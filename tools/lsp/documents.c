/* The texts that an editor has open, and what becomes of them. */
#include <string.h>

#include "lsp.h"
#include "server.h"

struct lsp_document *lsp_document_of(struct lsp_server *server, struct json_object *params)
{
    const char *uri = lsp_string(params, "textDocument.uri");
    struct lsp_document *document = server->document;
    while (document && (uri == NULL || strcmp(document->uri, uri) != 0))
        document = document->next;
    return document;
}

void lsp_send_findings(struct lsp_server *server, const char *uri, const int64_t *version,
                       struct json_object *findings)
{
    struct json_object *params = json_object_new_object(), *message = json_object_new_object();
    lsp_add_text(params, "uri", uri);
    if (version)
        lsp_add(params, "version", json_object_new_int64(*version));
    lsp_add(params, "diagnostics", findings);
    lsp_add_text(message, "jsonrpc", "2.0");
    lsp_add_text(message, "method", "textDocument/publishDiagnostics");
    lsp_add(message, "params", params);
    server->gone |= !lsp_wire_write(&server->wire, message);
}

void lsp_forget_document(struct lsp_server *server, struct lsp_document *document)
{
    struct lsp_document **place = &server->document;
    while (*place != document)
        place = &(*place)->next;
    *place = document->next;
    lsp_document_free(document);
}

void lsp_open_document(struct lsp_server *server, struct json_object *params,
                       struct lsp_reply *reply)
{
    const char *uri = lsp_string(params, "textDocument.uri");
    struct json_object *text = lsp_at(params, "textDocument.text");
    struct lsp_document *document = lsp_document_of(server, params);
    (void)reply;
    if (uri == NULL || !json_object_is_type(text, json_type_string))
        return;
    if (document)
        lsp_forget_document(server, document);
    document = lsp_document_new(
        uri, lsp_string(params, "textDocument.languageId"),
        json_object_get_int64(lsp_at(params, "textDocument.version")),
        (struct gls_span){json_object_get_string(text), (size_t)json_object_get_string_len(text)});
    if (document == NULL) {
        cli_say("glossaire lsp: out of memory for %s", uri);
        return;
    }
    document->next = server->document;
    server->document = document;
}

/* One change of a text. False: it is none, or there is no memory; the text is no longer known. */
static bool change(struct lsp_server *server, struct lsp_document *document,
                   struct json_object *event)
{
    struct json_object *text = lsp_at(event, "text"), *range = lsp_at(event, "range");
    size_t start, end;
    if (!json_object_is_type(text, json_type_string))
        return false;
    struct gls_span now = {json_object_get_string(text), (size_t)json_object_get_string_len(text)};
    if (range == NULL)
        return lsp_document_set(document, now);
    return lsp_offset_of(document, server->units, lsp_at(range, "start"), &start) &&
           lsp_offset_of(document, server->units, lsp_at(range, "end"), &end) && start <= end &&
           lsp_document_replace(document, start, end, now);
}

void lsp_change_document(struct lsp_server *server, struct json_object *params,
                         struct lsp_reply *reply)
{
    struct lsp_document *document = lsp_document_of(server, params);
    struct json_object *changes = lsp_at(params, "contentChanges");
    (void)reply;
    if (document == NULL || !json_object_is_type(changes, json_type_array))
        return;
    document->version = json_object_get_int64(lsp_at(params, "textDocument.version"));
    for (size_t i = 0; i < json_object_array_length(changes); i++)
        if (!change(server, document, json_object_array_get_idx(changes, i))) {
            cli_say("glossaire lsp: %s: a change that is none: open the text again", document->uri);
            lsp_forget_document(server, document);
            return;
        }
}

void lsp_close_document(struct lsp_server *server, struct json_object *params,
                        struct lsp_reply *reply)
{
    struct lsp_document *document = lsp_document_of(server, params);
    (void)reply;
    if (document == NULL)
        return;
    lsp_send_findings(server, document->uri, NULL, json_object_new_array());
    lsp_forget_document(server, document);
}
