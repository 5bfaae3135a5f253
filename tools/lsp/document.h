/** @file An open text: its bytes, its lines, and what an editor calls a position. */
#ifndef LSP_DOCUMENT_H
#define LSP_DOCUMENT_H

#include "glossaire.h"
#include "json.h"

/** How positions count what stands before them in a line: LSP 3.17, PositionEncodingKind. */
enum lsp_units { LSP_UNITS_UTF16, LSP_UNITS_UTF8 };

/** A term to avoid that stands in a paragraph. */
struct lsp_mark {
    size_t start, size;     /**< bytes, from the beginning of the paragraph */
    struct gls_match match; /**< the term it most likely is */
};

/** A run of lines with the blank ones behind it: no term crosses these. */
struct lsp_paragraph {
    size_t start, size; /**< bytes of the document */
    bool scanned;
    bool reversed; /**< it is in the language that is translated to */
    struct lsp_mark *mark;
    size_t marks;
};

/** A place in a line that was counted to: of a line of a megabyte, the next is near. */
struct lsp_cursor {
    size_t line, at;   /**< from 0; the byte of the document */
    size_t characters; /**< of the line before it */
    size_t pairs;      /**< of these, how many UTF-16 has two units for */
};

struct lsp_document {
    char *uri;
    enum gls_file_kind kind;
    int64_t version;
    char *text; /**< UTF-8; with a NUL that does not count */
    size_t size, room;
    size_t *line; /**< where each begins */
    size_t lines, line_room;
    struct lsp_cursor *cursor;       /**< one, which readers of the document move too */
    struct lsp_paragraph *paragraph; /**< of a plain text; together they are all of it */
    size_t paragraphs;
    struct json_object *verified; /**< what verify finds in it as it is; NULL: not known */
    bool stale;                   /**< it changed since its findings were told */
    struct lsp_document *next;
};

/** Makes a document. @p language: what the editor calls it, may be NULL. NULL: no memory. */
struct lsp_document *lsp_document_new(const char *uri, const char *language, int64_t version,
                                      struct gls_span text);
void lsp_document_free(struct lsp_document *document);

/** Puts @p text in the place of the bytes from @p start to @p end. Paragraphs that it does not
 * touch stay scanned. False: no memory; then the document is only good for lsp_document_free(). */
bool lsp_document_replace(struct lsp_document *document, size_t start, size_t end,
                          struct gls_span text);
/** Puts @p text in the place of all. */
bool lsp_document_set(struct lsp_document *document, struct gls_span text);

/** The paragraph with the byte @p at; the last one for the end. NULL: there is none. */
struct lsp_paragraph *lsp_paragraph_at(struct lsp_document *document, size_t at);
/** Forgets what was found in every paragraph: the glossary has changed. */
void lsp_document_forget(struct lsp_document *document);

/** The byte of a position ({"line", "character"}), moved into the text where it lies outside.
 * False: it is no position. */
bool lsp_offset_of(const struct lsp_document *document, enum lsp_units units,
                   struct json_object *position, size_t *out);
/** The byte of a place in the file as the library tells it: lines and columns in characters from 1.
 */
size_t lsp_offset_of_place(const struct lsp_document *document, unsigned line, unsigned column);
/** The range of the bytes from @p start to @p end: {"start": {...}, "end": {...}}. */
struct json_object *lsp_range(const struct lsp_document *document, enum lsp_units units,
                              size_t start, size_t end);

#endif
