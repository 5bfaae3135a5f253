/* PO: strings in quotes, in the encoding of the file. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "bitext/po.h"

enum gls_status gls_po_fail(struct po *po, const char *format, ...)
{
    char message[sizeof po->err->message + 1];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    return gls_fail(po->err, GLS_ERR_SYNTAX, gls_lines_place(&po->lines, po->at), "%s", message);
}

/* ------------------------------------------------------------------ the encoding */

static enum gls_status add_mapped(struct po *po, struct gls_bitext_side *side, size_t start,
                                  size_t end)
{
    char text[1024];
    while (start < end) {
        struct gls_place at = gls_lines_place(&po->lines, start);
        size_t size = 0, from = start;
        for (; start < end && size + 4 <= sizeof text; start++) {
            int c = po->encoding.map[(unsigned char)po->lines.line.data[start]];
            if (c < 0) {
                po->at = start;
                return gls_po_fail(po, "byte 0x%02X is no character of %s",
                                   (unsigned char)po->lines.line.data[start], po->charset);
            }
            size += gls_utf8_write(text + size, (uint32_t)c);
        }
        at.size = start - from;
        gls_telling_add(&po->telling, &side->text, (struct gls_span){text, size}, at,
                        GLS_NOTATION_BYTES, false);
    }
    return GLS_OK;
}

enum gls_status gls_po_add(struct po *po, struct gls_bitext_side *side, size_t start, size_t end)
{
    struct gls_span text = {po->lines.line.data + start, end - start};
    size_t valid = gls_utf8_valid(text.data, text.size);
    if (!text.size)
        return GLS_OK;
    if (po->encoding.mapped)
        return add_mapped(po, side, start, end);
    po->knows_charset |= po->field == PO_ID; /* with a text it is no header */
    if (valid < text.size && po->knows_charset) {
        po->at = start + valid;
        return gls_po_fail(po,
                           "byte 0x%02X is not UTF-8: say in the header in what charset the file "
                           "is, or convert it: msgconv -t UTF-8",
                           (unsigned char)text.data[valid]);
    }
    struct gls_place at = gls_lines_place(&po->lines, start);
    at.size = text.size;
    gls_telling_add(&po->telling, &side->text, text, at, GLS_NOTATION_UTF_8, false);
    return GLS_OK;
}

/* ------------------------------------------------------------------ strings */

/* A character by number: \101, \xE9, of the encoding of the file. */
static size_t read_number(const struct gls_span *line, size_t at, unsigned base, unsigned most,
                          unsigned *value)
{
    size_t start = at;
    for (*value = 0; at < line->size && at - start < most; at++) {
        unsigned digit = gls_digit(line->data[at]);
        if (digit >= base)
            break;
        *value = *value * base + digit;
    }
    return at;
}

/* The end of the escape at @p at, which is a byte of the file's encoding; @p value receives it, 256
 * when it stands for nothing known. */
static size_t read_escape(const struct gls_span *line, size_t at, unsigned *value)
{
    static const char letters[] = "n\nt\tr\r\\\\\"\"a\ab\bf\fv\v";
    char c = at + 1 < line->size ? line->data[at + 1] : '\0';
    *value = 256;
    for (size_t i = 0; c && i + 1 < sizeof letters; i += 2)
        if (letters[i] == c)
            *value = (unsigned char)letters[i + 1];
    if (*value < 256)
        return at + 2;
    size_t start = c == 'x' ? at + 2 : at + 1, end = start;
    if (c == 'x' || (c >= '0' && c <= '7'))
        end = read_number(line, start, c == 'x' ? 16 : 8, c == 'x' ? 2 : 3, value);
    *value = end > start ? *value : 256;
    return end;
}

/* A character written as its bytes: in UTF-8 several escapes are one. The end of them; @p text has
 * none when they are no character. */
static size_t read_character(const struct po *po, char text[5])
{
    const struct gls_span *line = &po->lines.line;
    unsigned value;
    size_t at = read_escape(line, po->at, &value), size = 0;
    text[0] = '\0';
    if (value < 256 && po->encoding.mapped) {
        int c = po->encoding.map[value];
        text[c < 0 ? 0 : gls_utf8_write(text, (uint32_t)c)] = '\0';
        return at;
    }
    size_t most = value < 0x80 ? 1 : value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
    while (value < 256 && size < most) {
        text[size++] = (char)value;
        if (size == most || at >= line->size || line->data[at] != '\\')
            break;
        at = read_escape(line, at, &value);
    }
    text[gls_utf8_valid(text, size) == size ? size : 0] = '\0';
    return at;
}

static enum gls_status add_escape(struct po *po, struct gls_bitext_side *side)
{
    char text[5];
    struct gls_place at = gls_lines_place(&po->lines, po->at);
    size_t end = read_character(po, text);
    if (!*text)
        return gls_po_fail(po,
                           "this is no escape that gettext knows: write \"\\\\\" for a backslash");
    at.size = end - po->at;
    gls_telling_add(&po->telling, &side->text, gls_span_of(text), at, GLS_NOTATION_OTHER, false);
    po->at = end;
    return GLS_OK;
}

/* From after the first quote to after the second. */
static enum gls_status read_string(struct po *po, struct gls_bitext_side *side)
{
    const struct gls_span *line = &po->lines.line;
    struct gls_place opened = gls_lines_place(&po->lines, po->at++);
    enum gls_status status = GLS_OK;
    while (status == GLS_OK && po->at < line->size && line->data[po->at] != '"') {
        size_t start = po->at;
        while (po->at < line->size && line->data[po->at] != '"' && line->data[po->at] != '\\')
            po->at++;
        size_t end = po->at;
        status = gls_po_add(po, side, start, end);
        if (status == GLS_OK && po->at < line->size && line->data[po->at] == '\\')
            status = add_escape(po, side);
    }
    if (status == GLS_OK && po->at >= line->size)
        return gls_fail(po->err, GLS_ERR_SYNTAX, opened,
                        "this string is not closed: a quote is missing at its end");
    po->at++;
    return status;
}

void gls_po_skip_blanks(struct po *po)
{
    const struct gls_span *line = &po->lines.line;
    while (po->at < line->size && line->data[po->at] && strchr(" \t\r\f\v", line->data[po->at]))
        po->at++;
}

enum gls_status gls_po_read_strings(struct po *po, struct gls_bitext_side *side)
{
    const struct gls_span *line = &po->lines.line;
    enum gls_status status = GLS_OK;
    while (status == GLS_OK) {
        gls_po_skip_blanks(po);
        if (po->at == line->size || line->data[po->at] != '"')
            break;
        if (!side->present) {
            side->at = gls_lines_place(&po->lines, po->at);
            side->present = true;
        }
        status = read_string(po, side);
    }
    return status;
}

/* ------------------------------------------------------------------ the header */

/* The value of a field, "Language: fr"; the end of its line or of the text ends it. */
static struct gls_span field_of(struct gls_span header, const char *name)
{
    size_t size = strlen(name);
    while (header.size) {
        const char *end = memchr(header.data, '\n', header.size);
        struct gls_span line = {header.data, end ? (size_t)(end - header.data) : header.size};
        if (line.size > size && gls_span_equal_ascii((struct gls_span){line.data, size}, name))
            return gls_span_trim((struct gls_span){line.data + size, line.size - size});
        header = (struct gls_span){line.data + line.size + (end != NULL),
                                   header.size - line.size - (end != NULL)};
    }
    return (struct gls_span){"", 0};
}

static void keep_lang(struct gls_span lang, char out[40])
{
    const char *modifier = lang.size ? memchr(lang.data, '@', lang.size) : NULL;
    size_t size = modifier ? (size_t)(modifier - lang.data) : lang.size;
    size = size < 40 ? size : 0;
    memcpy(out, lang.data, size);
    out[size] = '\0';
}

enum gls_status gls_po_read_header(struct po *po, struct gls_span header)
{
    struct gls_span type = field_of(header, "Content-Type:"), charset = {"", 0};
    keep_lang(field_of(header, "Language:"), po->target_lang);
    keep_lang(field_of(header, "X-Source-Language:"), po->source_lang);
    for (size_t at = 0; at + 8 <= type.size && !charset.size; at++)
        if (gls_span_equal_ascii((struct gls_span){type.data + at, 8}, "charset="))
            charset = gls_span_trim((struct gls_span){type.data + at + 8, type.size - at - 8});
    snprintf(po->charset, sizeof po->charset, "%.*s", (int)(charset.size < 39 ? charset.size : 39),
             charset.data);
    if (!charset.size || gls_encoding_is_utf8(charset) || gls_span_equal_ascii(charset, "CHARSET"))
        return GLS_OK;
    po->encoding = gls_encoding_named(po->charset);
    po->lines.mapped = po->encoding.mapped;
    if (po->encoding.mapped)
        return GLS_OK;
    return gls_fail(po->err, GLS_ERR_SYNTAX, po->form[0].at,
                    "the charset %s is not known: convert the file, msgconv -t UTF-8", po->charset);
}
