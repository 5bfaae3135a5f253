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

/* Of the blank that a text begins with, 0 if there is none. */
static size_t blank_size(struct gls_span text)
{
    switch (text.size ? *text.data : '\0') {
    case ' ':
    case '\t':
    case '\r':
    case '\n':
        return 1;
    case '\xC2': /* no-break space, soft hyphen */
        return text.size > 1 && (text.data[1] == '\xA0' || text.data[1] == '\xAD') ? 2 : 0;
    case '\xE2': /* narrow no-break space */
        return text.size > 2 && memcmp(text.data, "\xE2\x80\xAF", 3) == 0 ? 3 : 0;
    default:
        return 0;
    }
}

size_t gls_gap_size(struct gls_span text)
{
    const char *start = text.data;
    unsigned lines = 0;
    for (size_t size; (size = blank_size(text)) > 0; text.data += size, text.size -= size)
        if (*text.data == '\n' && ++lines > 1)
            break;
    return (size_t)(text.data - start);
}

/* Whether a text begins with a word and nothing goes on with it. */
static bool begins_with_word(struct gls_span text, struct gls_span word)
{
    if (text.size < word.size || memcmp(text.data, word.data, word.size) != 0)
        return false;
    return text.size == word.size || (unsigned char)text.data[word.size] <= ' ' ||
           strchr(".,;:!?)-", text.data[word.size]);
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
    size_t gap = key.size > FIRST_MOST ? 0 : gls_gap_size(after);
    struct gls_span next = {after.data + gap, after.size - gap};
    if (!gap || !next.size)
        return false;
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (*phrases[i].first == *key.data && *phrases[i].second == *next.data &&
            gls_span_equal(key, gls_span_of(phrases[i].first)) &&
            begins_with_word(next, gls_span_of(phrases[i].second)))
            return true;
    return false;
}
