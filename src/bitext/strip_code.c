/* Codes that are written as text: each knows how long it is and what comes in its place. */
#include "bitext/strip_code.h"

#include <string.h>

#include "core/span.h"
#include "bitext/coded.h"
#include "xml/entities.h"

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool gls_strip_is_word(char c)
{
    return is_letter(c) || is_digit(c) || (unsigned char)c >= 0x80;
}

static bool is_one_of(char c, const char *set)
{
    return c && strchr(set, c);
}

static char look(const struct gls_strip *strip, size_t at)
{
    return at < strip->end ? strip->text[at] : '\0';
}

static bool follows(const struct gls_strip *strip, size_t at, const char *what)
{
    size_t size = strlen(what);
    return strip->end - at >= size && memcmp(strip->text + at, what, size) == 0;
}

static size_t skip_while(const struct gls_strip *strip, size_t at, const char *set)
{
    while (is_one_of(look(strip, at), set))
        at++;
    return at;
}

/* ------------------------------------------------------------------ tags */

/* Tags that end a line of text: what stands on both sides is not one word. */
static const char *const breaks[] = {"br", "p",  "li", "div", "tr", "td", "th", "hr",
                                     "h1", "h2", "h3", "h4",  "ul", "ol", "dt", "dd"};

static bool is_break(struct gls_span name)
{
    size_t i = 0;
    while (i < sizeof breaks / sizeof *breaks && !gls_span_equal_ascii(name, breaks[i]))
        i++;
    return i < sizeof breaks / sizeof *breaks;
}

static size_t match_comment(struct gls_strip *strip)
{
    size_t end = strip->at + 4;
    while (!strip->open_comment && end < strip->end && !follows(strip, end, "-->"))
        end++;
    strip->open_comment |= end == strip->end;
    return strip->open_comment ? 0 : end + 3 - strip->at;
}

/* "<", an optional "/", a letter, then anything but "<" and ">", then ">". */
static size_t match_tag(struct gls_strip *strip)
{
    size_t name = strip->at + 1 + (look(strip, strip->at + 1) == '/'), end = name;
    if (follows(strip, strip->at, "<!--"))
        return match_comment(strip);
    if (!is_letter(look(strip, name)))
        return 0;
    while (is_letter(look(strip, end)) || is_digit(look(strip, end)))
        end++;
    if (is_break((struct gls_span){strip->text + name, end - name}))
        strcpy(strip->put, " ");
    while (end < strip->end && strip->text[end] != '<' && strip->text[end] != '>')
        end++;
    return look(strip, end) == '>' ? end + 1 - strip->at : 0;
}

/* {b>...<b}, and {1>...<1}: their ends. */
static size_t match_braced_end(struct gls_strip *strip)
{
    size_t at = strip->at + 1;
    at = is_digit(look(strip, at)) ? skip_while(strip, at, "0123456789")
                                   : at + is_one_of(look(strip, at), "biu_^");
    return at > strip->at + 1 && look(strip, at) == '}' ? at + 1 - strip->at : 0;
}

static size_t match_less_than(struct gls_strip *strip)
{
    size_t size = strip->kinds & GLS_CODE_BRACED ? match_braced_end(strip) : 0;
    return size ? size : match_tag(strip);
}

/* ------------------------------------------------------------------ references */

static size_t match_reference(struct gls_strip *strip)
{
    enum { LONGEST = 12 };
    size_t start = strip->at + 1, end = start;
    while (end < strip->end && end - start < LONGEST && strip->text[end] != ';' &&
           (is_letter(strip->text[end]) || is_digit(strip->text[end]) || strip->text[end] == '#'))
        end++;
    uint32_t c = look(strip, end) == ';'
                     ? gls_reference((struct gls_span){strip->text + start, end - start})
                     : 0;
    if (!c)
        return 0;
    strip->put[gls_utf8_write(strip->put, c)] = '\0';
    return end + 1 - strip->at;
}

/* ------------------------------------------------------------------ placeholders */

/* %s, %1$@, %-5.2f: but "50 % des", with a space, is none, and no more is "50%d". A letter after it
 * is only believed where it is told apart by a number or a name. */
static size_t match_percent(struct gls_strip *strip)
{
    size_t at = strip->at + 1;
    bool sure = false;
    if (strip->at && is_digit(strip->text[strip->at - 1]))
        return 0;
    if (look(strip, at) == '(') {
        while (++at < strip->end &&
               (gls_strip_is_word(strip->text[at]) || is_one_of(strip->text[at], "._-")))
            continue;
        sure = look(strip, at++) == ')';
        if (!sure)
            return 0;
    }
    size_t digits = skip_while(strip, at, "0123456789");
    if (digits > at && look(strip, digits) == '$') {
        sure = true;
        at = digits + 1;
    }
    at = skip_while(strip, at, "-+#0'");
    at = skip_while(strip, at, "0123456789*.");
    at = skip_while(strip, at, "hlLqjzt");
    if (!is_one_of(look(strip, at), "sdiufFeEgGxXoc@p"))
        return 0;
    return sure || !gls_strip_is_word(look(strip, at + 1)) ? at + 1 - strip->at : 0;
}

static bool is_path(char c)
{
    return gls_strip_is_word(c) || is_one_of(c, "._-:$[]");
}

/* {name}, ${name}, {{ x.y }}: braces around one word or path. */
static size_t match_braces(const struct gls_strip *strip, size_t at)
{
    size_t open = at, braces = look(strip, at + 1) == '{' ? 2 : 1;
    at += braces;
    if (braces == 2)
        at = skip_while(strip, at, " ");
    size_t name = at;
    while (is_path(look(strip, at)))
        at++;
    if (at == name)
        return 0;
    if (braces == 2)
        at = skip_while(strip, at, " ");
    return follows(strip, at, braces == 2 ? "}}" : "}") ? at + braces - open : 0;
}

size_t gls_strip_message(const struct gls_strip *strip)
{
    static const char *const kinds[] = {"plural", "select", "selectordinal"};
    size_t at = skip_while(strip, strip->at + 1, " \n"), depth = 1;
    while (is_path(look(strip, at)))
        at++;
    at = skip_while(strip, at, " \n");
    size_t kind = skip_while(strip, at + 1, " \n"), end = kind;
    while (is_letter(look(strip, end)))
        end++;
    struct gls_span name = {strip->text + kind, end - kind};
    bool known = false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        known |= kind < strip->end && gls_span_equal(name, gls_span_of(kinds[i]));
    if (look(strip, at) != ',' || !known || look(strip, skip_while(strip, end, " \n")) != ',')
        return 0;
    for (; end < strip->end && depth; end++)
        depth += (strip->text[end] == '{') - (strip->text[end] == '}');
    return end - strip->at;
}

static size_t match_braced_begin(const struct gls_strip *strip)
{
    size_t at = strip->at + 1;
    at = is_digit(look(strip, at)) ? skip_while(strip, at, "0123456789")
                                   : at + is_one_of(look(strip, at), "biu_^j");
    bool closed = look(strip, at) == '>' || look(strip, at) == '}';
    return at > strip->at + 1 && closed ? at + 1 - strip->at : 0;
}

/* ------------------------------------------------------------------ accelerators */

/* In a label, the only one of its kind and before a letter. */
static bool is_accelerator(const struct gls_strip *strip)
{
    enum { LABEL_BYTES = 80 };
    char mark = strip->text[strip->at];
    if (!(strip->kinds & GLS_CODE_ACCELERATOR) || strip->end > LABEL_BYTES ||
        !is_letter(look(strip, strip->at + 1)))
        return false;
    return memchr(strip->text, mark, strip->end) == strip->text + strip->at &&
           !memchr(strip->text + strip->at + 1, mark, strip->end - strip->at - 1);
}

/* ------------------------------------------------------------------ any code */

/* A placeholder stands for words: those beside it are not joined. */
static size_t part_words(struct gls_strip *strip, size_t size, bool word_before)
{
    if (size && word_before && gls_strip_is_word(look(strip, strip->at + size)))
        strcpy(strip->put, " ");
    return size;
}

static size_t match_brace(struct gls_strip *strip, bool word_before)
{
    size_t size = strip->kinds & GLS_CODE_BRACED ? match_braced_begin(strip) : 0;
    return size ? size : part_words(strip, match_braces(strip, strip->at), word_before);
}

size_t gls_strip_match(struct gls_strip *strip, bool word_before)
{
    size_t size;
    strip->put[0] = '\0';
    switch (strip->text[strip->at]) {
    case '<':
        size = match_less_than(strip);
        break;
    case '{':
        return match_brace(strip, word_before);
    case '$':
    case '#':
        size = look(strip, strip->at + 1) == '{' ? match_braces(strip, strip->at + 1) : 0;
        return part_words(strip, size ? size + 1 : 0, word_before);
    case '%':
        return part_words(strip, match_percent(strip), word_before);
    case '&':
        size = match_reference(strip);
        return size || !is_accelerator(strip) ? size : 1;
    default:
        return is_accelerator(strip);
    }
    if (!size)
        strip->put[0] = '\0';
    return size;
}
