/** @file Asking JSON messages, which may hold anything, and making them. The reader is json-c. */
#ifndef LSP_JSON_H
#define LSP_JSON_H

#include <json-c/json.h>
#include <stdbool.h>

#include "glossaire.h"

/** The value at @p path, names with dots between ("textDocument.uri"), or NULL. */
struct json_object *lsp_at(struct json_object *message, const char *path);
/** The string there, or NULL when there is none; with a NUL, and as far as that. */
const char *lsp_string(struct json_object *message, const char *path);
/** The whole number there. False when there is none, or when it is no place in a text. */
bool lsp_number(struct json_object *message, const char *path, size_t *out);

/** Reads one value, strictly: no comments, no trailing commas, UTF-8. NULL: it is none. */
struct json_object *lsp_parse(struct gls_span text);

/** Adds to an object, which takes @p value over. Without memory the name is missing. */
void lsp_add(struct json_object *object, const char *name, struct json_object *value);
void lsp_add_text(struct json_object *object, const char *name, const char *text);
void lsp_add_span(struct json_object *object, const char *name, struct gls_span text);
void lsp_add_number(struct json_object *object, const char *name, size_t number);
void lsp_add_true(struct json_object *object, const char *name);

#endif
