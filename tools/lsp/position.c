/* Bytes of a document as an editor counts them: lines, and UTF-16 units or bytes in them. */
#include "document_lines.h"

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
    return units == LSP_UNITS_UTF8 ? cursor->at - document->line[cursor->line]
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
    for (size_t end = lsp_line_end(document, line); here.at < end; here = next) {
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
    size_t end = lsp_line_end(document, line - 1), before = column ? column - 1 : 0;
    while (cursor->characters > before)
        step_back(document, cursor);
    while (cursor->characters < before && cursor->at < end)
        step(document, cursor, end);
    return cursor->at;
}

static struct json_object *position_of(const struct lsp_document *document, enum lsp_units units,
                                       size_t at)
{
    size_t line = lsp_line_of(document, at);
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
