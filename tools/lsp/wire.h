/** @file Messages over standard input and output: the base protocol of LSP 3.17, a header with the
 *  length of the content, an empty line, the content. */
#ifndef LSP_WIRE_H
#define LSP_WIRE_H

#include "glossaire.h"
#include "json.h"

enum lsp_reading {
    LSP_READ_MESSAGE,
    LSP_READ_NOTHING, /**< none is there yet */
    LSP_READ_MANGLED, /**< a header without a length, or content of more than LSP_CONTENT_MOST; what
                      can be passed over was, and the next message may be read */
    LSP_READ_END,     /**< the other side has gone */
    LSP_READ_NO_MEMORY
};

enum { LSP_HEADER_MOST = 8 * 1024, LSP_CONTENT_MOST = 64 * 1024 * 1024 };

/** Zeroed, with its descriptors: nothing read yet. Free @c data. */
struct lsp_wire {
    int in, out;
    char *data;
    size_t size, room;
    size_t used; /**< bytes at the beginning that were handed out */
    size_t skip; /**< bytes still to come of content that is too long */
};

/** Reads the next message; @p wait: until one is there. @p content is valid until the next call. */
enum lsp_reading lsp_wire_read(struct lsp_wire *wire, bool wait, struct gls_span *content);

/** Writes @p message and frees it. False: nobody reads, or no memory. */
bool lsp_wire_write(struct lsp_wire *wire, struct json_object *message);

#endif
