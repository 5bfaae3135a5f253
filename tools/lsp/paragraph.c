/* The paragraphs of a plain text, cut anew only around what changes. */
#include <stdlib.h>
#include <string.h>

#include "document_lines.h"

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
    json_object_put(document->verified);
    document->verified = NULL;
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

/* One paragraph more is taken on either side, for the change may have joined them. */
bool lsp_paragraphs_cut(struct lsp_document *document, size_t start, size_t end, size_t size)
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
