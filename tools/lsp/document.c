#include "document.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

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

/* The line with the byte @p at, from 0. */
static size_t line_of(const struct lsp_document *document, size_t at)
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

/* Where a line ends, without its line end. */
static size_t line_end(const struct lsp_document *document, size_t line)
{
    size_t end = line + 1 < document->lines ? document->line[line + 1] - 1 : document->size;
    bool carriage = end > document->line[line] && document->text[end - 1] == '\r';
    return end - (line + 1 < document->lines && carriage);
}

/* ------------------------------------------------------------------ positions */

/* How many bytes the character at @p text has; whatever is no UTF-8 is taken as one. */
static size_t character_bytes(const char *text, size_t left)
{
    unsigned char c = (unsigned char)*text;
    size_t size = c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return size < left ? size : left ? left : 1;
}

/* The beginning of a line. */
static struct lsp_cursor line_start(const struct lsp_document *document, size_t line)
{
    return (struct lsp_cursor){.line = line, .at = document->line[line]};
}

/* A character further. */
static void step(const struct lsp_document *document, struct lsp_cursor *cursor, size_t end)
{
    size_t bytes = character_bytes(document->text + cursor->at, end - cursor->at);
    cursor->at += bytes;
    cursor->characters++;
    cursor->pairs += bytes == 4; /* UTF-16 has two units for what UTF-8 has four bytes for */
}

/* A character back; the text is UTF-8, or the editor's message would have been refused. */
static void step_back(const struct lsp_document *document, struct lsp_cursor *cursor)
{
    size_t end = cursor->at--;
    while (cursor->at > 0 && ((unsigned char)document->text[cursor->at] & 0xC0) == 0x80)
        cursor->at--;
    cursor->characters--;
    cursor->pairs -= end - cursor->at == 4;
}

/* The cursor of the document, in @p line: near, when it was there before. */
static struct lsp_cursor *cursor_in(const struct lsp_document *document, size_t line)
{
    if (document->cursor->line != line)
        *document->cursor = line_start(document, line);
    return document->cursor;
}

/* What an editor calls the cursor in its line. */
static size_t character_of(const struct lsp_document *document, const struct lsp_cursor *cursor,
                           enum lsp_units units)
{
    return units == LSP_UTF8 ? cursor->at - document->line[cursor->line]
                             : cursor->characters + cursor->pairs;
}

bool lsp_offset_of(const struct lsp_document *document, enum lsp_units units,
                   struct json_object *position, size_t *out)
{
    size_t line, character;
    if (!lsp_number(position, "line", &line) || !lsp_number(position, "character", &character))
        return false;
    if (line >= document->lines) {
        *out = document->size;
        return true;
    }
    struct lsp_cursor here = line_start(document, line), next = here;
    for (size_t end = line_end(document, line); here.at < end; here = next) {
        step(document, &next, end);
        if (character_of(document, &next, units) > character)
            break; /* at it, or before what it is inside of */
    }
    *out = here.at;
    return true;
}

size_t lsp_offset_of_place(const struct lsp_document *document, unsigned line, unsigned column)
{
    if (line == 0)
        return 0;
    if (line > document->lines)
        return document->size;
    struct lsp_cursor *cursor = cursor_in(document, line - 1);
    size_t end = line_end(document, line - 1), before = column ? column - 1 : 0;
    while (cursor->characters > before)
        step_back(document, cursor);
    while (cursor->characters < before && cursor->at < end)
        step(document, cursor, end);
    return cursor->at;
}

static struct json_object *position_of(const struct lsp_document *document, enum lsp_units units,
                                       size_t at)
{
    size_t line = line_of(document, at);
    struct lsp_cursor *cursor = cursor_in(document, line);
    while (cursor->at > at)
        step_back(document, cursor);
    while (cursor->at < at)
        step(document, cursor, at);
    struct json_object *position = json_object_new_object();
    lsp_add_number(position, "line", line);
    lsp_add_number(position, "character", character_of(document, cursor, units));
    return position;
}

struct json_object *lsp_range(const struct lsp_document *document, enum lsp_units units,
                              size_t start, size_t end)
{
    struct json_object *range = json_object_new_object();
    lsp_add(range, "start", position_of(document, units, start));
    lsp_add(range, "end", position_of(document, units, end));
    return range;
}

/* ------------------------------------------------------------------ paragraphs */

static bool is_blank(const char *text, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r' && text[i] != '\n')
            return false;
    return true;
}

/* The end of the paragraph that begins at @p start: behind the blank lines after it. */
static size_t paragraph_end(const struct lsp_document *document, size_t start, size_t end)
{
    bool words = false, blank = false;
    for (size_t at = start; at < end;) {
        const char *stop = memchr(document->text + at, '\n', end - at);
        size_t size = stop ? (size_t)(stop - document->text) + 1 - at : end - at;
        if (!is_blank(document->text + at, size)) {
            if (blank && words)
                return at;
            words = true;
        } else
            blank = true;
        at += size;
    }
    return end;
}

static void forget(struct lsp_paragraph *paragraph)
{
    free(paragraph->mark);
    paragraph->mark = NULL;
    paragraph->marks = 0;
    paragraph->scanned = false;
}

void lsp_document_forget(struct lsp_document *document)
{
    for (size_t i = 0; i < document->paragraphs; i++)
        forget(&document->paragraph[i]);
    document->stale = true;
}

/* How many paragraphs the bytes from @p start to @p end have; tells them, when @p out is one. */
static size_t cut(const struct lsp_document *document, size_t start, size_t end,
                  struct lsp_paragraph *out)
{
    size_t count = 0;
    while (start < end) {
        size_t next = paragraph_end(document, start, end);
        if (out)
            out[count] = (struct lsp_paragraph){.start = start, .size = next - start};
        count++;
        start = next;
    }
    return count;
}

static size_t paragraph_number(const struct lsp_document *document, size_t at)
{
    size_t low = 0, high = document->paragraphs;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (document->paragraph[middle].start <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

struct lsp_paragraph *lsp_paragraph_at(struct lsp_document *document, size_t at)
{
    return document->paragraphs ? &document->paragraph[paragraph_number(document, at)] : NULL;
}

/* Cuts anew what lies around a change: the bytes from @p start to @p end have become @p size. One
 * paragraph more is taken on either side, for the change may have joined them. */
static bool cut_again(struct lsp_document *document, size_t start, size_t end, size_t size)
{
    size_t first = 0, last = 0, from = 0, to = document->size, old = document->paragraphs;
    if (old > 0) {
        first = paragraph_number(document, start);
        last = paragraph_number(document, end) + 1;
        first -= first > 0;
        last += last < old;
        from = document->paragraph[first].start;
        to = document->paragraph[last - 1].start + document->paragraph[last - 1].size + size -
             (end - start);
    }
    size_t now = cut(document, from, to, NULL), count = old - (last - first) + now;
    struct lsp_paragraph *all = malloc((count + 1) * sizeof *all);
    if (all == NULL)
        return false;
    if (old > 0) {
        for (size_t i = first; i < last; i++)
            forget(&document->paragraph[i]);
        memcpy(all, document->paragraph, first * sizeof *all);
        memcpy(all + first + now, document->paragraph + last, (old - last) * sizeof *all);
    }
    cut(document, from, to, all + first);
    for (size_t i = first + now; i < count; i++)
        all[i].start += size - (end - start); /* modulo: back, when the text became shorter */
    free(document->paragraph);
    document->paragraph = all;
    document->paragraphs = count;
    return true;
}

/* ------------------------------------------------------------------ the document */

static bool has_suffix(const char *uri, const char *suffixes)
{
    size_t length = strlen(uri);
    while (*suffixes != '\0') {
        size_t size = strcspn(suffixes, " ");
        if (length > size && strncasecmp(uri + length - size, suffixes, size) == 0)
            return true;
        suffixes += size + (suffixes[size] == ' ');
    }
    return false;
}

static enum lsp_kind kind_of(const char *uri, const char *language)
{
    if (has_suffix(uri, ".tbx") || (language && strcmp(language, "tbx") == 0))
        return LSP_GLOSSARY;
    if (has_suffix(uri, ".xlf .xliff .sdlxliff .mqxliff .mxliff .txlf .tmx .po .pot") ||
        (language && (strcmp(language, "po") == 0 || strcmp(language, "xliff") == 0)))
        return LSP_TRANSLATION;
    return LSP_PLAIN_TEXT;
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
    size_t first = document->lines ? line_of(document, start) : 0;
    memmove(document->text + start + text.size, document->text + end, document->size - end);
    if (text.size > 0)
        memcpy(document->text + start, text.data, text.size);
    document->size = size;
    document->text[size] = '\0';
    document->stale = true;
    *document->cursor = (struct lsp_cursor){0};
    return find_lines(document, first) &&
           (document->kind != LSP_PLAIN_TEXT || cut_again(document, start, end, text.size));
}

bool lsp_document_set(struct lsp_document *document, struct gls_span text)
{
    return lsp_document_replace(document, 0, document->size, text);
}
