#include "edit/outline.h"

#include <string.h>

#include "core/span.h"

/* A walk over markup that is known to be well-formed. */
struct walk {
    struct gls_outline *outline;
    struct gls_work *work;
    const char *data;
    uint64_t at, end;
    uint32_t open; /* the innermost element; UINT32_MAX: none */
    unsigned depth;
};

static bool begins(const struct walk *w, const char *with)
{
    size_t size = strlen(with);
    return w->end - w->at >= size && memcmp(w->data + w->at, with, size) == 0;
}

/* Moves past the next @p mark; false when there is none. */
static bool pass(struct walk *w, const char *mark)
{
    size_t size = strlen(mark);
    for (; w->end - w->at >= size; w->at++)
        if (memcmp(w->data + w->at, mark, size) == 0) {
            w->at += size;
            return true;
        }
    return false;
}

/* Moves past the end of a tag, whatever its attributes hold. */
static bool pass_tag(struct walk *w)
{
    char quote = 0;
    for (; w->at < w->end; w->at++) {
        char c = w->data[w->at];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>') {
            w->at++;
            return true;
        }
    }
    return false;
}

static struct gls_span name_at(const struct walk *w, uint64_t at)
{
    size_t size = 0;
    while (at + size < w->end && !gls_is_blank(w->data[at + size]) && w->data[at + size] != '>' &&
           w->data[at + size] != '/')
        size++;
    return (struct gls_span){w->data + at, size};
}

static bool open_element(struct walk *w)
{
    uint64_t offset = w->at;
    struct gls_outlined *element = GLS_APPEND(w->work, &w->outline->element, struct gls_outlined);
    if (!element || !pass_tag(w))
        return false;
    *element = (struct gls_outlined){.offset = offset,
                                     .inside = w->at,
                                     .close = w->at,
                                     .end = w->at,
                                     .name = name_at(w, offset + 1),
                                     .parent = w->open,
                                     .depth = w->depth};
    if (w->data[w->at - 2] == '/')
        return true;
    w->open = (uint32_t)w->outline->element.count - 1;
    w->depth++;
    return true;
}

static bool close_element(struct walk *w)
{
    uint64_t offset = w->at;
    if (w->open == UINT32_MAX || !pass_tag(w))
        return false;
    struct gls_outlined *element = GLS_AT(w->outline->element, struct gls_outlined, w->open);
    element->close = offset;
    element->end = w->at;
    w->open = element->parent;
    w->depth--;
    return true;
}

static bool read_markup(struct walk *w)
{
    if (begins(w, "<!--"))
        return pass(w, "-->");
    if (begins(w, "<![CDATA["))
        return pass(w, "]]>");
    if (begins(w, "<?"))
        return pass(w, "?>");
    return begins(w, "</") ? close_element(w) : open_element(w);
}

bool gls_outline_read(struct gls_outline *outline, struct gls_work *work, struct gls_span file,
                      uint64_t offset, uint64_t size)
{
    *outline = (struct gls_outline){.file = file};
    if (offset > file.size || size > file.size - offset || !size || file.data[offset] != '<')
        return false;
    struct walk w = {.outline = outline,
                     .work = work,
                     .data = file.data,
                     .at = offset,
                     .end = offset + size,
                     .open = UINT32_MAX};
    bool good = true;
    while (good && w.at < w.end) {
        const char *next = memchr(w.data + w.at, '<', (size_t)(w.end - w.at));
        w.at = next ? (uint64_t)(next - w.data) : w.end;
        good = !next || read_markup(&w);
    }
    return good && w.open == UINT32_MAX && outline->element.count &&
           gls_outline_at(outline, 0)->end == w.end;
}

void gls_outline_release(struct gls_outline *outline)
{
    gls_free(outline->element.data);
    *outline = (struct gls_outline){0};
}

/* ------------------------------------------------------------------ asking */

uint32_t gls_outline_find(const struct gls_outline *outline, uint64_t offset)
{
    uint32_t from = 0, to = (uint32_t)outline->element.count;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (gls_outline_at(outline, middle)->offset < offset)
            from = middle + 1;
        else
            to = middle;
    }
    bool found = from < outline->element.count && gls_outline_at(outline, from)->offset == offset;
    return found ? from : UINT32_MAX;
}

uint32_t gls_outline_child(const struct gls_outline *outline, uint32_t parent, uint32_t after)
{
    uint32_t i = after == UINT32_MAX ? parent + 1 : after + 1;
    for (; i < outline->element.count; i++) {
        const struct gls_outlined *element = gls_outline_at(outline, i);
        if (element->offset >= gls_outline_at(outline, parent)->end)
            break;
        if (element->parent == parent)
            return i;
    }
    return UINT32_MAX;
}

struct gls_span gls_local_name(struct gls_span name)
{
    const char *colon = name.size ? memchr(name.data, ':', name.size) : NULL;
    size_t prefix = colon ? (size_t)(colon - name.data) + 1 : 0;
    return (struct gls_span){name.data + prefix, name.size - prefix};
}

struct gls_span gls_outline_attribute(const struct gls_outline *outline, uint32_t number,
                                      const char *name, struct gls_span *whole)
{
    const struct gls_outlined *element = gls_outline_at(outline, number);
    const char *at = element->name.data + element->name.size;
    const char *end = outline->file.data + element->inside - 1;
    while (at < end) {
        while (at < end && (gls_is_blank(*at) || *at == '/'))
            at++;
        const char *begin = at;
        while (at < end && !gls_is_blank(*at) && *at != '=')
            at++;
        struct gls_span written = {begin, (size_t)(at - begin)};
        while (at < end && *at != '"' && *at != '\'')
            at++;
        const char *quote = at < end ? memchr(at + 1, *at, (size_t)(end - at) - 1) : NULL;
        if (!quote)
            break;
        struct gls_span value = {at + 1, (size_t)(quote - at) - 1};
        at = quote + 1;
        if (gls_span_equal_ascii(gls_local_name(written), name)) {
            if (whole)
                *whole = (struct gls_span){begin, (size_t)(at - begin)};
            return value;
        }
    }
    return (struct gls_span){"", 0};
}
