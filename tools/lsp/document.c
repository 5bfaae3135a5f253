#include "document_lines.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../formats.h"

/* ------------------------------------------------------------------ lines */

/* Where lines begin from line @p first on, whose beginning is known. */
static bool find_lines(struct lsp_document *document, size_t first)
{
    document->lines = first + 1;
    size_t at = first ? document->line[first] : 0;
    for (;;) {
        if (document->lines > document->line_room) {
            size_t room = document->line_room * 2 + 64;
            size_t *line = realloc(document->line, room * sizeof *line);
            if (line == NULL)
                return false;
            document->line = line;
            document->line_room = room;
        }
        document->line[document->lines - 1] = at;
        const char *end = memchr(document->text + at, '\n', document->size - at);
        if (end == NULL)
            return true;
        at = (size_t)(end - document->text) + 1;
        document->lines++;
    }
}

size_t lsp_line_of(const struct lsp_document *document, size_t at)
{
    size_t low = 0, high = document->lines;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (document->line[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t lsp_line_end(const struct lsp_document *document, size_t line)
{
    size_t end = line + 1 < document->lines ? document->line[line + 1] - 1 : document->size;
    bool carriage = end > document->line[line] && document->text[end - 1] == '\r';
    return end - (line + 1 < document->lines && carriage);
}

/* ------------------------------------------------------------------ the document */

/* By its name, or else as the editor calls what it is written in. */
static enum gls_file_kind kind_of(const char *uri, const char *language)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (format->kind && formats_has_suffix(format, uri, strcasecmp))
            return format->kind;
    format = language ? gls_format_find(language) : NULL;
    return format ? format->kind : GLS_FILE_TEXT;
}

struct lsp_document *lsp_document_new(const char *uri, const char *language, int64_t version,
                                      struct gls_span text)
{
    struct lsp_document *document = calloc(1, sizeof *document);
    if (document == NULL)
        return NULL;
    document->uri = strdup(uri);
    document->cursor = calloc(1, sizeof *document->cursor);
    document->kind = kind_of(uri, language);
    document->version = version;
    if (document->uri == NULL || document->cursor == NULL || !lsp_document_set(document, text)) {
        lsp_document_free(document);
        return NULL;
    }
    return document;
}

void lsp_document_free(struct lsp_document *document)
{
    if (document == NULL)
        return;
    lsp_document_forget(document);
    free(document->paragraph);
    free(document->cursor);
    free(document->line);
    free(document->text);
    free(document->uri);
    free(document);
}

bool lsp_document_replace(struct lsp_document *document, size_t start, size_t end,
                          struct gls_span text)
{
    size_t size = document->size - (end - start) + text.size;
    if (size + 1 > document->room) {
        char *grown = realloc(document->text, size + size / 4 + 256);
        if (grown == NULL)
            return false;
        document->text = grown;
        document->room = size + size / 4 + 256;
    }
    size_t first = document->lines ? lsp_line_of(document, start) : 0;
    memmove(document->text + start + text.size, document->text + end, document->size - end);
    if (text.size > 0)
        memcpy(document->text + start, text.data, text.size);
    document->size = size;
    document->text[size] = '\0';
    document->stale = true;
    json_object_put(document->verified);
    document->verified = NULL;
    *document->cursor = (struct lsp_cursor){0};
    return find_lines(document, first) &&
           (document->kind != GLS_FILE_TEXT || lsp_paragraphs_cut(document, start, end, text.size));
}

bool lsp_document_set(struct lsp_document *document, struct gls_span text)
{
    return lsp_document_replace(document, 0, document->size, text);
}
