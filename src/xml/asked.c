/* What readers ask of the element in hand, and how they or we end the reading. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "xml/encoding.h"
#include "xml/parser.h"

struct gls_span gls_xml_name(const struct gls_xml *xml)
{
    return xml->name;
}

struct gls_span gls_xml_outer_name(const struct gls_xml *xml)
{
    const struct gls_xml_level *outer = &xml->level[xml->depth ? xml->depth - 1 : 0];
    return (struct gls_span){outer->name, outer->name_size};
}

struct gls_span gls_xml_local_name(const char *name)
{
    const char *local = name, *end = name;
    for (; *end; end++)
        if (*end == ':')
            local = end + 1;
    return (struct gls_span){local, (size_t)(end - local)};
}

/* How well an attribute answers to a name: 0, not at all. The prefix of a foreign vocabulary makes
 * another attribute of it, but for files whose own names all have one. */
static unsigned rate_attribute(const char *attribute, const char *name)
{
    struct gls_span local = gls_xml_local_name(attribute);
    if (!gls_span_equal_ascii(local, name) || strncmp(attribute, "xmlns:", 6) == 0)
        return 0;
    if (local.data == attribute)
        return 2;
    if (strncmp(attribute, "xml:", 4) == 0)
        return strcmp(name, "lang") == 0 ? 3 : 1;
    return 1;
}

struct gls_span gls_xml_attribute(const struct gls_xml *xml, const char *name)
{
    const char *value = "";
    unsigned best = 0;
    for (const XML_Char **at = xml->attributes; at && *at; at += 2) {
        unsigned rate = rate_attribute(at[0], name);
        if (rate > best) {
            best = rate;
            value = at[1];
        }
    }
    return gls_span_of(value);
}

unsigned gls_xml_blanks(const struct gls_xml *xml)
{
    return xml->blanks;
}

bool gls_xml_held_elements(const struct gls_xml *xml)
{
    return xml->level[xml->depth].held;
}

struct gls_encoding gls_xml_encoding(const struct gls_xml *xml)
{
    return gls_encoding_named(xml->forced ? xml->forced : xml->declared);
}

bool gls_xml_declares(const struct gls_xml *xml, const char *name)
{
    for (const XML_Char **at = xml->attributes; at && *at; at += 2)
        if (strncmp(at[0], "xmlns", 5) == 0 && strcmp(at[1], name) == 0)
            return true;
    return false;
}

/* A column says little in a file of one line: there the message gets the byte too. */
static void add_byte(struct gls_xml *xml)
{
    enum { LONG_LINE = 1000 };
    struct gls_error *err = &xml->failure;
    size_t size = strlen(err->message);
    XML_Index byte = XML_GetCurrentByteIndex(xml->parser);
    if (err->column > LONG_LINE && byte >= 0)
        snprintf(err->message + size, sizeof err->message - size, " (byte %lld)",
                 (long long)byte + (long long)xml->skipped_bytes);
}

void gls_xml_fail(struct gls_xml *xml, enum gls_status status, const char *format, ...)
{
    if (gls_xml_has_failed(xml))
        return;
    char message[sizeof xml->failure.message + 1]; /* gls_fail() cuts what is too long for it */
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    gls_fail(&xml->failure, status, gls_xml_place(xml), "%s", message);
    add_byte(xml);
    XML_StopParser(xml->parser, XML_FALSE);
}

void gls_xml_stop(struct gls_xml *xml)
{
    if (gls_xml_has_failed(xml))
        return;
    xml->stopped = true;
    XML_StopParser(xml->parser, XML_FALSE);
}

void gls_xml_fail_as_expat(struct gls_xml *xml, enum XML_Error code)
{
    if (gls_xml_has_failed(xml))
        return;
    gls_xml_describe(xml, code, &xml->failure);
    add_byte(xml);
}

void gls_xml_fail_for_size(struct gls_xml *xml)
{
    gls_xml_fail(xml, GLS_ERR_LIMIT, "a tag or comment of more than %d MiB: no %s is so made",
                 GLS_XML_TOKEN >> 20, gls_xml_what(xml));
}
