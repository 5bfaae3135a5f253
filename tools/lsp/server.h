/** @file A language server: what it holds between two messages, and what it can be asked. */
#ifndef LSP_SERVER_H
#define LSP_SERVER_H

#include "document.h"
#include "terms.h"
#include "wire.h"

/** Codes of JSON-RPC 2.0 and LSP 3.17. */
enum lsp_error {
    LSP_ERROR_PARSE = -32700,
    LSP_ERROR_INVALID_REQUEST = -32600,
    LSP_ERROR_NO_METHOD = -32601,
    LSP_ERROR_INVALID_PARAMS = -32602,
    LSP_ERROR_INTERNAL = -32603,
    LSP_ERROR_NOT_INITIALIZED = -32002,
    LSP_ERROR_CANCELLED = -32800
};

struct lsp_server {
    struct lsp_wire wire;
    struct lsp_terms terms;
    struct lsp_document *document; /**< those open, the latest first */
    enum lsp_units units;
    bool markdown; /**< the editor shows Markdown */
    bool initialized, shut, gone;
};

/** What comes of a request: a result, which may be NULL (null), or an error. */
struct lsp_reply {
    struct json_object *result;
    int error; /**< enum lsp_error; 0: none */
    const char *message;
};

/** The open document that @p params name, or NULL. */
struct lsp_document *lsp_document_of(struct lsp_server *server, struct json_object *params);

/** Takes a document out of the list and frees it. */
void lsp_forget_document(struct lsp_server *server, struct lsp_document *document);
/** Sends findings, which it takes over, to the editor; @p version: of the text, or NULL. */
void lsp_send_findings(struct lsp_server *server, const char *uri, const int64_t *version,
                       struct json_object *findings);

/** The findings of a document, as an array of Diagnostic. */
struct json_object *lsp_findings_of(struct lsp_server *server, struct lsp_document *document);

/** What verify finds in a translation, as SARIF has it: an array of results, or NULL. What the file
 *  glossaire.waivers beside it waives is not told. The document keeps it until it changes, for what
 *  is offered to do is asked with each move of the cursor. */
struct json_object *lsp_verified(struct lsp_server *server, struct lsp_document *document);
/** Appends the lines that would waive it. */
void lsp_write_waivers(struct lsp_server *server, const struct lsp_document *document,
                       struct gls_buf *waivers);
/** The path of the file of waivers beside a document that is a file; an owned string, or NULL. */
char *lsp_waivers_beside(const struct lsp_document *document);
/** The bytes of a region of SARIF, which counts lines and characters from 1. */
void lsp_region(const struct lsp_document *document, struct json_object *region, size_t *start,
                size_t *end);

/** Handles a message, and answers it where it is a request. */
typedef void lsp_answer_fn(struct lsp_server *server, struct json_object *params,
                           struct lsp_reply *reply);

/** What an editor says of its texts: textDocument/didOpen, didChange, didClose. */
lsp_answer_fn lsp_open_document, lsp_change_document, lsp_close_document;
/** Requests about a place in a document: textDocument/hover, completion, definition, references,
 *  codeAction. */
lsp_answer_fn lsp_hover, lsp_complete, lsp_define, lsp_refer, lsp_act;
/** workspace/executeCommand. */
lsp_answer_fn lsp_execute;

#endif
