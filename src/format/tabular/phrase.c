#include "format/tabular/phrase.h"

#include <string.h>

#include "core/span.h"
#include "text/fold.h"

struct gls_span gls_phrase_fold(struct gls_span cell, char *out, size_t room)
{
    size_t size = 0;
    struct gls_fold scratch;
    for (size_t at = 0; at < cell.size;) {
        const struct gls_fold *fold =
            gls_fold_char(gls_utf8_next(cell.data, cell.size, &at), &scratch);
        bool word = fold->char_class == GLS_CHAR_WORD;
        if (fold->char_class == GLS_CHAR_IGNORED)
            continue;
        if (size + fold->size + 1 > room)
            return (struct gls_span){out, 0};
        if (!word && size && out[size - 1] != ' ')
            out[size++] = ' ';
        if (word)
            memcpy(out + size, fold->text, fold->size);
        size += word ? fold->size : 0;
    }
    return gls_span_trim((struct gls_span){out, size});
}

bool gls_phrase_among(const char *list, struct gls_span phrase)
{
    for (const char *at = list; phrase.size; at++) {
        size_t size = strcspn(at, "|");
        if (size == phrase.size && memcmp(at, phrase.data, size) == 0)
            return true;
        at += size;
        if (!*at)
            return false;
    }
    return false;
}

bool gls_phrase_split(struct gls_span cell, struct gls_phrase_words *out)
{
    size_t size = gls_phrase_fold(cell, out->text, GLS_PHRASE_WORDS_BYTES).size;
    out->text[size] = '\0';
    out->count = 0;
    for (size_t i = 0; i < size; i++)
        if (i == 0 || out->text[i - 1] == ' ') {
            if (out->count == GLS_PHRASE_WORDS_MOST)
                return false;
            out->start[out->count++] = i;
        }
    out->start[out->count] = size + 1;
    return size;
}

struct gls_span gls_phrase_part(const struct gls_phrase_words *words, size_t first, size_t end)
{
    if (first >= end)
        return (struct gls_span){"", 0};
    return (struct gls_span){words->text + words->start[first],
                             words->start[end] - 1 - words->start[first]};
}
