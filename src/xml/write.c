#include "xml/write.h"

#include <string.h>

/* What a byte is written as, or NULL for itself. A tab, a line feed or a carriage return would come
 * back otherwise than it was, in an attribute as a space (XML 1.0, 2.11 and 3.3.3). */
static const char *escape(unsigned char c, bool attribute)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return attribute ? "&quot;" : NULL;
    case '\t':
        return attribute ? "&#9;" : NULL;
    case '\n':
        return attribute ? "&#10;" : NULL;
    default:
        return c < 0x20 ? "\xEF\xBF\xBD" : NULL;
    }
}

/* U+FFFE and U+FFFF: valid UTF-8, but no characters of XML. */
static bool is_noncharacter(const char *at)
{
    return strncmp(at, "\xEF\xBF\xBE", 3) == 0 || strncmp(at, "\xEF\xBF\xBF", 3) == 0;
}

static void append_escaped(struct gls_buf *out, const char *text, bool attribute)
{
    const char *done = text;
    for (const char *at = text; *at; at++) {
        bool wrong = (unsigned char)*at == 0xEF && is_noncharacter(at);
        const char *written = wrong ? "\xEF\xBF\xBD" : escape((unsigned char)*at, attribute);
        if (!written)
            continue;
        gls_buf_put(out, done, (size_t)(at - done));
        gls_buf_puts(out, written);
        at += wrong ? 2 : 0;
        done = at + 1;
    }
    gls_buf_puts(out, done);
}

void gls_xml_put_text(struct gls_buf *out, const char *text)
{
    append_escaped(out, text, false);
}

void gls_xml_put_attribute(struct gls_buf *out, const char *name, const char *value)
{
    gls_buf_puts(out, " ");
    gls_buf_puts(out, name);
    gls_buf_puts(out, "=\"");
    append_escaped(out, value, true);
    gls_buf_puts(out, "\"");
}
