#include "core/span.h"

#include <string.h>

struct gls_span gls_span_of(const char *text)
{
    return (struct gls_span){text, strlen(text)};
}

bool gls_span_equal(struct gls_span a, struct gls_span b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

static char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool is_same_letter(char a, char b)
{
    return a == b || ascii_lower(a) == ascii_lower(b);
}

bool gls_span_equal_ascii(struct gls_span a, const char *b)
{
    size_t i = 0;
    while (i < a.size && b[i] && is_same_letter(a.data[i], b[i]))
        i++;
    return i == a.size && !b[i];
}

static bool is_string(struct gls_span text, const char *string)
{
    size_t i = 0;
    while (i < text.size && string[i] && text.data[i] == string[i])
        i++;
    return i == text.size && !string[i];
}

bool gls_span_is_one_of(struct gls_span text, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count && list[i]; i++)
        if (is_string(text, list[i]))
            return true;
    return false;
}

int gls_span_compare(struct gls_span a, struct gls_span b)
{
    size_t shared = a.size < b.size ? a.size : b.size;
    int order = shared ? memcmp(a.data, b.data, shared) : 0;
    return order ? order : (a.size > b.size) - (a.size < b.size);
}

struct gls_span gls_span_trim(struct gls_span span)
{
    while (span.size && gls_is_blank(span.data[0])) {
        span.data++;
        span.size--;
    }
    while (span.size && gls_is_blank(span.data[span.size - 1]))
        span.size--;
    return span;
}

/* Bytes side by side in a word, and one value in each of them. */
enum { WORD_BYTES = sizeof(uint64_t) };
#define IN_EACH(byte) (0x0101010101010101U * (uint64_t)(byte))

/* Whether one of the eight bytes is below a space, or two spaces stand side by side. */
static bool has_odd_blank(const char *text)
{
    uint64_t word, other;
    memcpy(&word, text, sizeof word);
    other = word ^ IN_EACH(' ');
    uint64_t below = (word - IN_EACH(' ')) & ~word & IN_EACH(0x80);
    uint64_t spaces = ~(((other & IN_EACH(0x7F)) + IN_EACH(0x7F)) | other) & IN_EACH(0x80);
    return below | (spaces & (spaces << 8));
}

static bool is_collapsed_short(const char *text, size_t size)
{
    bool blank = false;
    for (size_t i = 1; i < size; i++)
        blank |= ((unsigned char)text[i] < ' ') | ((text[i] == ' ') & (text[i - 1] == ' '));
    return !blank;
}

/* Nearly every text is collapsed already: looked at without a branch, many bytes at once, the last
 * of which are the first of the next. */
static bool is_collapsed(const char *text, size_t size)
{
    if (size && (gls_is_blank(text[0]) || gls_is_blank(text[size - 1])))
        return false;
    if (size < WORD_BYTES)
        return is_collapsed_short(text, size);
    bool odd = has_odd_blank(text + size - WORD_BYTES);
    for (size_t i = 0; i + WORD_BYTES < size; i += WORD_BYTES - 1)
        odd |= has_odd_blank(text + i);
    return !odd;
}

struct gls_span gls_without_byte_order_mark(struct gls_span text)
{
    bool marked = text.size >= 3 && memcmp(text.data, "\xEF\xBB\xBF", 3) == 0;
    return marked ? (struct gls_span){text.data + 3, text.size - 3} : text;
}

bool gls_span_ends(struct gls_span text, const char *ending)
{
    size_t size = strlen(ending);
    return text.size >= size && memcmp(text.data + text.size - size, ending, size) == 0;
}

size_t gls_collapse(char *text, size_t size)
{
    size_t kept = 0;
    if (is_collapsed(text, size))
        return size;
    for (size_t i = 0; i < size; i++)
        if (!gls_is_blank(text[i]))
            text[kept++] = text[i];
        else if (kept && text[kept - 1] != ' ')
            text[kept++] = ' ';
    return kept && text[kept - 1] == ' ' ? kept - 1 : kept;
}

/* What the run of blanks from @p start to @p end is. */
static unsigned blanks_between(const char *text, size_t size, size_t start, size_t end)
{
    for (size_t i = start; i < end; i++)
        if (text[i] == '\n' || text[i] == '\r')
            return GLS_BLANKS_LINE;
    if (start == 0)
        return GLS_BLANKS_FIRST;
    if (end == size)
        return GLS_BLANKS_LAST;
    return end - start > 1 || text[start] != ' ' ? GLS_BLANKS_INNER : 0;
}

unsigned gls_blanks_of(const char *text, size_t size)
{
    unsigned blanks = 0;
    if (is_collapsed(text, size))
        return 0;
    for (size_t i = 0, end; i < size; i = end + 1) {
        for (end = i; end < size && gls_is_blank(text[end]);)
            end++;
        if (end > i)
            blanks |= blanks_between(text, size, i, end);
    }
    return blanks;
}

/* ------------------------------------------------------------------ UTF-8 (RFC 3629) */

/* How many bytes a character takes, from its first; 0: no character begins so. */
static size_t sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    if (lead < 0xE0)
        return 2;
    if (lead < 0xF0)
        return 3;
    return lead < 0xF5 ? 4 : 0;
}

size_t gls_utf8_whole(const char *text, size_t size)
{
    size_t lead = size;
    while (lead > 0 && size - lead < 4 && ((unsigned char)text[lead - 1] & 0xC0) == 0x80)
        lead--;
    if (lead == 0)
        return size;
    size_t length = sequence_length((unsigned char)text[lead - 1]);
    return length > 1 && lead - 1 + length > size ? lead - 1 : size;
}

/* The second byte's range rules out overlong forms, surrogates and what lies past U+10FFFF. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

/* Most text is ASCII, eight bytes at a time. */
static size_t skip_ascii(const unsigned char *bytes, size_t at, size_t size)
{
    uint64_t eight;
    while (size - at >= sizeof eight) {
        memcpy(&eight, bytes + at, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
        at += sizeof eight;
    }
    while (at < size && bytes[at] < 0x80)
        at++;
    return at;
}

size_t gls_utf8_valid(const char *text, size_t size)
{
    const unsigned char *bytes = (const unsigned char *)text;
    size_t at = 0;
    while ((at = skip_ascii(bytes, at, size)) < size) {
        size_t length = sequence_length(bytes[at]);
        if (length == 0 || length > size - at)
            return at;
        for (size_t i = 1; i < length; i++)
            if ((bytes[at + i] & 0xC0) != 0x80)
                return at;
        if (length > 2 && !second_fits(bytes[at], bytes[at + 1]))
            return at;
        at += length;
    }
    return size;
}

uint32_t gls_utf8_next_wide(const char *text, size_t size, size_t *at)
{
    const unsigned char *bytes = (const unsigned char *)text + *at;
    size_t length = sequence_length(bytes[0]);
    size_t read = 1;
    uint32_t c = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
    while (read < length && read < size - *at && (bytes[read] & 0xC0) == 0x80)
        c = c << 6 | (bytes[read++] & 0x3Fu);
    bool whole = read == length && (length < 3 || second_fits(bytes[0], bytes[1]));
    *at += whole ? length : 1;
    return whole ? c : 0xFFFD;
}

/* All bytes but those that go on with a character, which are 10xxxxxx; eight are counted at once.
 */
size_t gls_utf8_begins(struct gls_span text)
{
    const uint64_t ones = 0x0101010101010101u;
    size_t count = 0, at = 0;
    for (uint64_t word; text.size - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text.data + at, sizeof word);
        uint64_t begins = (~word >> 7 | word >> 6) & ones;
        count += begins * ones >> 56;
    }
    for (; at < text.size; at++)
        count += ((unsigned char)text.data[at] & 0xC0) != 0x80;
    return count;
}

size_t gls_utf8_write(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    out[0] = (char)((0xF00u >> length & 0xFF) | c);
    return length;
}
