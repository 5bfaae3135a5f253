/** @file A place in a document that was asked about, and the terms that stand there. */
#ifndef LSP_HITS_H
#define LSP_HITS_H

#include "server.h"

/** Most terms that are told of one place: an outer one and those within it. */
enum { LSP_HITS_MOST = 8 };

/** A term in a document. */
struct lsp_hit {
    size_t start, end; /**< bytes of the document */
    bool reversed;     /**< it is one of the language that is translated to */
    struct gls_match match;
};

struct lsp_hits {
    struct lsp_hit hit[LSP_HITS_MOST];
    size_t count;
};

/** Fills @p hits with the terms of the document at byte @p at, outer ones first. */
void lsp_hits_at(struct lsp_server *server, struct lsp_document *document, size_t at,
                 struct lsp_hits *hits);
/** Tells every term of a document, inner ones too. */
typedef void lsp_hit_fn(void *payload, const struct lsp_hit *hit);
void lsp_each_hit(struct lsp_server *server, struct lsp_document *document, lsp_hit_fn *tell,
                  void *payload);

/** The terms of the source of the segment in whose target byte @p at lies. */
void lsp_source_hits_at(struct lsp_server *server, struct lsp_document *document, size_t at,
                        lsp_hit_fn *tell, void *payload);

/** Reads the document and the byte that a request is about. False: it names none; @p reply has the
 *  error. */
bool lsp_position_of(struct lsp_server *server, struct json_object *params,
                     struct lsp_document **document, size_t *at, struct lsp_reply *reply);

#endif
