#include "text/qualifier.h"

#include <string.h>

#include "core/span.h"

struct gls_span gls_without_qualifier(struct gls_span term)
{
    if (term.size < 4)
        return term;
    char close = term.data[term.size - 1];
    char open = close == ']' ? '[' : close == ')' ? '(' : '\0';
    size_t at = term.size - 1;
    while (open && at > 0 && term.data[at] != open)
        at--;
    if (!open || at < 2 || term.data[at - 1] != ' ')
        return term;
    return gls_span_trim((struct gls_span){term.data, at});
}

/* The size of the tag that stands at the beginning of @p text, or 0. */
static size_t tag_size(struct gls_span text)
{
    static const char *const tags[] = {"sub", "sup", "i", "b", "u", "em", "strong", "small"};
    if (text.size < 3 || text.data[0] != '<')
        return 0;
    size_t name = text.data[1] == '/' ? 2 : 1;
    const char *end = memchr(text.data, '>', text.size < 10 ? text.size : 10);
    if (!end)
        return 0;
    struct gls_span tag = {text.data + name, (size_t)(end - text.data) - name};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (gls_span_equal_ascii(tag, tags[i]))
            return (size_t)(end - text.data) + 1;
    return 0;
}

bool gls_has_markup(struct gls_span text)
{
    const char *end = text.data + text.size, *at = text.data;
    while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
        if (tag_size((struct gls_span){at, (size_t)(end - at)}))
            return true;
        at++;
    }
    return false;
}

void gls_strip_markup(struct gls_span text, struct gls_buf *out)
{
    for (size_t at = 0; at < text.size;) {
        size_t tag = tag_size((struct gls_span){text.data + at, text.size - at});
        if (!tag)
            gls_buf_put(out, text.data + at, 1);
        at += tag ? tag : 1;
    }
}
