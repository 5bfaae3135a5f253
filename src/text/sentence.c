#include "text/sentence.h"

#include <string.h>
#include <unicode/uchar.h>

#include "core/span.h"

/* Abbreviations that a word or number follows, in small letters and without their stop. What may
 * well end a sentence ("etc.") is not here. */
static const char *const abbreviations[] = {
    "al",  "approx", "art",   "av",   "bull", "cf",   "ch",  "chap", "col",  "dept", "dr",
    "drs", "ed",     "env",   "éd",   "eq",   "ex",   "fig", "figs", "hon",  "ibid", "inc",
    "ltd", "mgr",    "mm",    "mr",   "mrs",  "ms",   "mt",  "no",   "nos",  "obs",  "op",
    "p",   "pp",     "pr",    "prof", "rev",  "resp", "réf", "ref",  "refs", "sect", "sec",
    "st",  "ste",    "suppl", "tab",  "trad", "viz",  "vol", "vols", "vs",
};

struct reading {
    struct gls_span text;
    size_t at; /* of the character in hand */
};

static bool is_blank(uint32_t c)
{
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x202F || c == 0x2009;
}

static bool is_closing(uint32_t c)
{
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0xBB || c == 0x201D || c == 0x2019;
}

static bool is_opening(uint32_t c)
{
    return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0xAB || c == 0x201C ||
           c == 0x2018 || c == 0x2013 || c == 0x2014 || c == '-' || c == 0xBF || c == 0xA1;
}

static uint32_t peek(struct gls_span text, size_t at, size_t *end)
{
    *end = at;
    return at < text.size ? gls_utf8_next(text.data, text.size, end) : 0;
}

static size_t skip(struct gls_span text, size_t at, bool (*wanted)(uint32_t c))
{
    size_t end;
    for (uint32_t c = peek(text, at, &end); c && wanted(c); c = peek(text, at, &end))
        at = end;
    return at;
}

/* Whether a byte may stand in a word, any of a character past ASCII included. */
static bool is_word_byte(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static bool is_number(struct gls_span word)
{
    for (size_t i = 0; i < word.size; i++)
        if (word.data[i] < '0' || word.data[i] > '9')
            return false;
    return word.size > 0;
}

/* In small letters, as far as the table needs them. */
static bool is_abbreviation(struct gls_span word)
{
    char small[8];
    if (word.size > sizeof small)
        return false;
    for (size_t i = 0; i < word.size; i++)
        small[i] =
            word.data[i] >= 'A' && word.data[i] <= 'Z' ? (char)(word.data[i] | 0x20) : word.data[i];
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++)
        if (gls_span_equal((struct gls_span){small, word.size}, gls_span_of(abbreviations[i])))
            return true;
    return false;
}

static struct gls_span word_before(struct gls_span text, size_t at)
{
    size_t start = at;
    while (start > 0 && is_word_byte((unsigned char)text.data[start - 1]))
        start--;
    return (struct gls_span){text.data + start, at - start};
}

/* Whether a word is one letter, or an abbreviation. */
static bool is_short(struct gls_span word)
{
    size_t end;
    uint32_t letter = peek(word, 0, &end);
    return word.size && ((end == word.size && u_isalpha((UChar32)letter)) || is_abbreviation(word));
}

/* Whether the stop at @p at is that of an abbreviation, or of the number of an item: one that
 * nothing stands before in its line or its sentence. */
static bool goes_on(struct gls_span text, size_t at)
{
    struct gls_span word = word_before(text, at);
    size_t start = (size_t)(word.data - text.data);
    if (!is_number(word))
        return is_short(word);
    while (start > 0 && (text.data[start - 1] == ' ' || text.data[start - 1] == '\t'))
        start--;
    if (start == 0 || text.data[start - 1] == '\n')
        return true;
    return strchr(".?!", text.data[start - 1]) && !is_short(word_before(text, start - 1));
}

/* Marks that close after a space too, as in French. */
static bool is_guillemet(uint32_t c)
{
    return c == 0xBB || c == 0x201D;
}

/* The place where a sentence begins when one ends with the mark at @p stop; else 0. */
static size_t begins_after(struct gls_span text, size_t stop, size_t after)
{
    size_t end, closed = skip(text, after, is_closing), at = skip(text, closed, is_blank);
    if (skip(text, at, is_guillemet) > at) {
        closed = skip(text, at, is_guillemet);
        at = skip(text, closed, is_blank);
    }
    uint32_t next = peek(text, skip(text, skip(text, at, is_opening), is_blank), &end);
    bool begins = at > closed && (u_isupper((UChar32)next) || u_istitle((UChar32)next) ||
                                  u_isdigit((UChar32)next));
    return begins && !(text.data[stop] == '.' && goes_on(text, stop)) ? at : 0;
}

/* Whether the line that begins at @p at is an item of a list. */
static bool is_item(struct gls_span text, size_t at)
{
    static const char *const bullets[] = {"- ", "* ", "– ", "— ", "• ", "◦ ", "▪ ", "· "};
    at = skip(text, at, is_blank);
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++) {
        size_t size = strlen(bullets[i]);
        if (text.size - at >= size && memcmp(text.data + at, bullets[i], size) == 0)
            return true;
    }
    return false;
}

size_t gls_sentence_next(struct gls_span text, size_t from)
{
    for (size_t at = from; at < text.size;) {
        size_t stop = at, begins = 0;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        if (c == '.' || c == '?' || c == '!' || c == 0x2026)
            begins = begins_after(text, stop, at);
        else if (c == '\n' && is_item(text, at))
            begins = skip(text, at, is_blank);
        if (begins > from)
            return begins;
    }
    return text.size;
}
