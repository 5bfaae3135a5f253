/* What is written in several pieces and is one: addresses, which are left out, and what Latin has
 * left in both languages. */
#include <string.h>

#include "assist/chunk.h"
#include "bitext/coded.h"

static bool ends_address(char c)
{
    switch (c) {
    case '(':
    case ')':
    case '[':
    case ']':
    case '<':
    case '>':
    case '"':
    case '\'':
    case '`':
    case '|':
        return true;
    default:
        return (unsigned char)c <= ' ';
    }
}

static bool marks_address(char c)
{
    return c == '/' || c == '@' || c == ':' || c == '.' || c == '_';
}

bool gls_chunker_skips(struct gls_chunker *chunker, size_t start, size_t end)
{
    enum { ADDRESS_BYTES = 2000 };
    const char *text = chunker->passage->text.data;
    size_t begin = chunker->passage->begin, last = chunker->passage->end;
    if (start < chunker->address_end)
        return true;
    if (start < chunker->prose_end)
        return false;
    bool marked = (end < last && marks_address(text[end])) ||
                  (start > begin && marks_address(text[start - 1]));
    if (!marked)
        return false;
    size_t from = start, to = end;
    while (from > begin && start - from < ADDRESS_BYTES && !ends_address(text[from - 1]))
        from--;
    while (to < last && to - end < ADDRESS_BYTES && !ends_address(text[to]))
        to++;
    bool address = gls_is_address((struct gls_span){text + from, to - from});
    *(address ? &chunker->address_end : &chunker->prose_end) = to;
    return address;
}

bool gls_is_latin_phrase(struct gls_span key, struct gls_span after)
{
    enum { FIRST_MOST = 4 };
    static const struct {
        const char *first, *second;
    } phrases[] = {{"in", "vitro"},  {"in", "vivo"},     {"in", "situ"},     {"in", "utero"},
                   {"in", "silico"}, {"in", "toto"},     {"ex", "vivo"},     {"ex", "utero"},
                   {"de", "novo"},   {"ante", "mortem"}, {"post", "mortem"}, {"per", "os"},
                   {"ad", "libitum"}};
    if (key.size > FIRST_MOST || after.size < 2 || *after.data != ' ')
        return false;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        if (*phrases[i].first != *key.data || *phrases[i].second != after.data[1])
            continue;
        size_t size = strlen(phrases[i].second);
        if (!gls_span_equal(key, gls_span_of(phrases[i].first)) || after.size < size + 1 ||
            memcmp(after.data + 1, phrases[i].second, size) != 0)
            continue;
        return after.size == size + 1 || (unsigned char)after.data[size + 1] <= ' ' ||
               strchr(".,;:!?)-", after.data[size + 1]);
    }
    return false;
}
