/** @file The glossaries of a language server: read into memory, read again when their files change,
 *  and the terms of texts. */
#ifndef LSP_TERMS_H
#define LSP_TERMS_H

#include "../cli.h"
#include "document.h"

/** A file as it was when it was read. */
struct lsp_stamp {
    char *path;
    uint64_t device, inode, size;
    int64_t seconds, nanoseconds;
};

/** What the scanners have met. */
struct lsp_met {
    struct lsp_mark *mark;
    size_t count, room;
    bool failed; /**< for want of memory */
};

struct lsp_terms {
    const struct cli_call *call;
    struct lsp_stamp *stamp; /**< of each glossary in use, read or not */
    size_t stamps;
    struct lsp_stamp *named; /**< earlier ones whose paths the bases have borrowed; may be NULL */
    size_t names;
    struct gls_base **base;
    size_t bases;
    struct gls_shelf *way[2]; /**< as asked for, and the other direction */
    struct gls_scan *scan[2]; /**< for terms to avoid */
    struct lsp_met *met;      /**< by either, one after the other */
};

/** Reads the glossaries in use. Unlike others of the program they are never mapped: whatever
 * becomes of the files, the server lives on. False: none could be read, and the log says why. */
bool lsp_terms_open(struct lsp_terms *terms, const struct cli_call *call);
void lsp_terms_close(struct lsp_terms *terms);
/** Reads them again when their files have changed. True: they are others now; matches that were
 * kept are void. When the new ones cannot be read, the old ones stay. */
bool lsp_terms_renew(struct lsp_terms *terms);

/** Finds the terms to avoid in a paragraph, and its language. */
void lsp_terms_scan(struct lsp_terms *terms, const struct lsp_document *document,
                    struct lsp_paragraph *paragraph);
/** Whether @p text is rather in the language that is translated to. */
bool lsp_terms_is_reversed(struct lsp_terms *terms, struct gls_span text);
/** Tells the terms of @p text, inner and general ones too, of one direction or the other. False: no
 *  memory. */
bool lsp_terms_each(struct lsp_terms *terms, bool reversed, struct gls_span text,
                    void (*hit)(void *payload, const struct gls_hit *hit), void *payload);

#endif
