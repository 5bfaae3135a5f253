/** @file The lines and paragraphs of a document, for document.c, position.c and paragraph.c. */
#ifndef LSP_DOCUMENT_LINES_H
#define LSP_DOCUMENT_LINES_H

#include "document.h"

/** The line with the byte @p at, from 0. */
size_t lsp_line_of(const struct lsp_document *document, size_t at);
/** Where a line ends, without its line end. */
size_t lsp_line_end(const struct lsp_document *document, size_t line);
/** Cuts anew what lies around a change: the bytes from @p start to @p end have become @p size.
 * False: no memory. */
bool lsp_paragraphs_cut(struct lsp_document *document, size_t start, size_t end, size_t size);

#endif
