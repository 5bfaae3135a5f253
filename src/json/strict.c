#include "json/strict.h"

#include <string.h>

static bool is_digit(struct gls_span text, size_t at)
{
    return at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
}

static bool is(struct gls_span text, size_t at, const char *among)
{
    return at < text.size && text.data[at] && strchr(among, text.data[at]);
}

static bool skip_digits(struct gls_span text, size_t *at)
{
    bool any = is_digit(text, *at);
    while (is_digit(text, *at))
        ++*at;
    return any;
}

/* Moves past the number at @p *at, or to what is wrong in it. */
static bool skip_number(struct gls_span text, size_t *at)
{
    *at += is(text, *at, "-");
    if (is(text, *at, "0"))
        ++*at;
    else if (!skip_digits(text, at))
        return false;
    if (is_digit(text, *at))
        return false;
    if (is(text, *at, ".")) {
        ++*at;
        if (!skip_digits(text, at))
            return false;
    }
    if (is(text, *at, "eE")) {
        ++*at;
        *at += is(text, *at, "+-");
        return skip_digits(text, at);
    }
    return true;
}

/* Likewise a string; one without an end is json-c's to refuse. */
static bool skip_string(struct gls_span text, size_t *at)
{
    for (++*at; *at < text.size && text.data[*at] != '"'; ++*at) {
        *at += text.data[*at] == '\\' && *at + 1 < text.size;
        if ((unsigned char)text.data[*at] < ' ')
            return false;
    }
    *at += *at < text.size;
    return true;
}

static bool skip_word(struct gls_span text, size_t *at)
{
    static const char *const words[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t size = strlen(words[i]);
        if (text.size - *at >= size && memcmp(text.data + *at, words[i], size) == 0) {
            *at += size;
            return true;
        }
    }
    return false;
}

bool gls_json_strict(struct gls_span text, size_t *at)
{
    bool good = true;
    *at = 0;
    while (good && *at < text.size) {
        if (text.data[*at] == '"')
            good = skip_string(text, at);
        else if (is(text, *at, " \t\r\n{}[]:,"))
            ++*at;
        else if (is_digit(text, *at) || text.data[*at] == '-')
            good = skip_number(text, at);
        else
            good = skip_word(text, at);
    }
    return good;
}
