/* What expat says in a word, said so that someone can act on it. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "xml/parser.h"

enum { TROUBLE_BYTES = 200 };

/* The bytes of the file from where expat stopped; @p before receives the one before them. */
static struct gls_span bytes_here(const struct gls_xml *xml, unsigned char *before)
{
    int offset = 0, size = 0;
    const char *bytes = XML_GetInputContext(xml->parser, &offset, &size);
    *before = 0;
    if (!bytes || offset < 0 || offset >= size)
        return (struct gls_span){"", 0};
    if (offset > 0)
        *before = (unsigned char)bytes[offset - 1];
    return (struct gls_span){bytes + offset, (size_t)(size - offset)};
}

/* The word that stands here, up to a blank or one of @p stops; empty in UTF-16. */
static struct gls_span word_here(const struct gls_xml *xml, const char *stops)
{
    unsigned char before;
    struct gls_span here = bytes_here(xml, &before);
    size_t size = 0;
    while (size < here.size && size < 60 && (unsigned char)here.data[size] > ' ' &&
           !strchr(stops, here.data[size]))
        size++;
    return (struct gls_span){here.data, gls_utf8_whole(here.data, size)};
}

static void describe_early_end(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    const struct gls_xml_level *open = &xml->level[xml->depth];
    if (!xml->depth)
        snprintf(out, TROUBLE_BYTES, "the file ends before any element");
    else
        snprintf(out, TROUBLE_BYTES, "the file ends too early: <%.*s> is not closed",
                 open->name_size, open->name);
}

static void describe_wrong_byte(const struct gls_xml *xml, struct gls_span here,
                                char out[TROUBLE_BYTES])
{
    unsigned byte = (unsigned char)here.data[0];
    size_t at = 0;
    if (*xml->encoding)
        snprintf(out, TROUBLE_BYTES, "byte 0x%02X is no character of %s", byte, xml->encoding);
    else if (gls_utf8_valid(here.data, here.size < 4 ? here.size : 4) > 0)
        snprintf(out, TROUBLE_BYTES, "the character U+%04X cannot stand here",
                 (unsigned)gls_utf8_next(here.data, here.size, &at));
    else
        snprintf(out, TROUBLE_BYTES,
                 "byte 0x%02X is not UTF-8: if the file is in windows-1252, declare it in its "
                 "first line, or convert it: iconv -f windows-1252 -t utf-8",
                 byte);
}

static void describe_invalid(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    unsigned char before;
    struct gls_span here = bytes_here(xml, &before);
    unsigned char byte = here.size ? (unsigned char)here.data[0] : 0;
    bool wide = xml->forced && strncmp(xml->forced, "UTF-16", 6) == 0;
    if (wide || !here.size)
        snprintf(out, TROUBLE_BYTES, "not well-formed XML");
    else if (byte == 0 || (byte < ' ' && !strchr("\t\n\r", byte)))
        snprintf(out, TROUBLE_BYTES,
                 "the control character U+%04X is not allowed in XML: "
                 "remove it",
                 byte);
    else if (byte >= 0x80)
        describe_wrong_byte(xml, here, out);
    else if (before == '&' || byte == '&')
        snprintf(out, TROUBLE_BYTES, "a bare \"&\": write &amp;");
    else if (before == '<')
        snprintf(out, TROUBLE_BYTES, "a bare \"<\": write &lt;");
    else if (byte == '<')
        snprintf(out, TROUBLE_BYTES, "\"<\" inside a tag: a \">\" or a quote is missing before it");
    else
        snprintf(out, TROUBLE_BYTES, "not well-formed XML at \"%c\"", byte);
}

static void describe_mismatch(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    const struct gls_xml_level *open = &xml->level[xml->depth];
    struct gls_span found = word_here(xml, ">");
    snprintf(out, TROUBLE_BYTES, "</%.*s> where </%.*s> was expected", GLS_SPAN_ARG(found),
             open->name_size, open->name);
}

static void describe_entity(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    struct gls_span name = word_here(xml, ";<>");
    if (name.size) /* in an attribute expat stops at the beginning of its tag */
        snprintf(out, TROUBLE_BYTES, "the entity %.*s; is not defined: write the character itself",
                 GLS_SPAN_ARG(name));
    else
        snprintf(out, TROUBLE_BYTES,
                 "an entity in this tag is not defined: write the character itself");
}

static void describe_character(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    struct gls_span reference = word_here(xml, ";<>");
    snprintf(out, TROUBLE_BYTES, "%.*s; is not a character that XML allows: remove it",
             GLS_SPAN_ARG(reference));
}

static void describe_encoding(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    snprintf(out, TROUBLE_BYTES,
             "the encoding %s is not known: convert the file to UTF-8, as "
             "iconv does, and declare that",
             xml->encoding);
}

static void describe_amplification(const struct gls_xml *xml, char out[TROUBLE_BYTES])
{
    snprintf(out, TROUBLE_BYTES,
             "its entities expand to far more text than the file has: no %s is so made",
             gls_xml_what(xml));
}

/* Errors not told here have the words of expat. */
static const struct {
    enum XML_Error code;
    enum gls_status status;
    const char *message;
    void (*tell)(const struct gls_xml *xml, char out[TROUBLE_BYTES]);
} troubles[] = {
    {XML_ERROR_NO_ELEMENTS, GLS_ERR_SYNTAX, NULL, describe_early_end},
    {XML_ERROR_UNCLOSED_TOKEN, GLS_ERR_SYNTAX, "the file ends too early, in this tag or comment",
     NULL},
    {XML_ERROR_PARTIAL_CHAR, GLS_ERR_SYNTAX, "the file ends too early, in this character", NULL},
    {XML_ERROR_UNCLOSED_CDATA_SECTION, GLS_ERR_SYNTAX,
     "the file ends too early, in this CDATA section", NULL},
    {XML_ERROR_INVALID_TOKEN, GLS_ERR_SYNTAX, NULL, describe_invalid},
    {XML_ERROR_TAG_MISMATCH, GLS_ERR_SYNTAX, NULL, describe_mismatch},
    {XML_ERROR_UNDEFINED_ENTITY, GLS_ERR_SYNTAX, NULL, describe_entity},
    {XML_ERROR_ENTITY_DECLARED_IN_PE, GLS_ERR_SYNTAX, NULL, describe_entity},
    {XML_ERROR_BAD_CHAR_REF, GLS_ERR_SYNTAX, NULL, describe_character},
    {XML_ERROR_UNKNOWN_ENCODING, GLS_ERR_SYNTAX, NULL, describe_encoding},
    {XML_ERROR_JUNK_AFTER_DOC_ELEMENT, GLS_ERR_SYNTAX, "more text after the end of the document",
     NULL},
    {XML_ERROR_MISPLACED_XML_PI, GLS_ERR_SYNTAX, "<?xml ... ?> must be the very first thing", NULL},
    {XML_ERROR_EXTERNAL_ENTITY_HANDLING, GLS_ERR_SYNTAX,
     "this entity is in another file, and none is ever opened", NULL},
    {XML_ERROR_AMPLIFICATION_LIMIT_BREACH, GLS_ERR_LIMIT, NULL, describe_amplification},
};

enum gls_status gls_xml_describe(struct gls_xml *xml, enum XML_Error code, struct gls_error *err)
{
    char message[TROUBLE_BYTES];
    if (code == XML_ERROR_NO_MEMORY)
        return gls_fail_nomem(err);
    for (size_t i = 0; i < sizeof troubles / sizeof *troubles; i++) {
        if (troubles[i].code != code)
            continue;
        if (troubles[i].tell)
            troubles[i].tell(xml, message);
        return gls_fail(err, troubles[i].status, gls_xml_place(xml), "%s",
                        troubles[i].tell ? message : troubles[i].message);
    }
    return gls_fail(err, GLS_ERR_SYNTAX, gls_xml_place(xml), "%s", XML_ErrorString(code));
}
