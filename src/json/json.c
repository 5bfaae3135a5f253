/* JSON, by json-c: strict, UTF-8 validated, and what that lets pass refused before (strict.h). */
#include <json-c/json.h>
#include <json-c/printbuf.h>
#include <limits.h>
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "core/version.h"
#include "format/module.h"
#include "json/strict.h"
#include "sources_table.h"

enum { DEPTH = 128 };

struct gls_json_parser {
    struct json_tokener *tokener;
    struct json_object *document;
};

/* ------------------------------------------------------------------ a parser */

static void close_parser(struct gls_json_parser *parser)
{
    if (!parser)
        return;
    json_object_put(parser->document);
    if (parser->tokener)
        json_tokener_free(parser->tokener);
    gls_free(parser);
}

static struct gls_json_parser *open_parser(void)
{
    struct gls_json_parser *parser = gls_malloc(sizeof *parser);
    if (!parser)
        return NULL;
    *parser = (struct gls_json_parser){.tokener = json_tokener_new_ex(DEPTH)};
    if (parser->tokener) {
        json_tokener_set_flags(parser->tokener, JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
        return parser;
    }
    close_parser(parser);
    return NULL;
}

/* ------------------------------------------------------------------ reading */

static enum gls_status fail_at(struct gls_error *err, struct gls_span text, size_t offset,
                               const char *why)
{
    struct gls_place at = {.line = 1, .column = 1};
    for (size_t i = 0; i < offset && i < text.size; i++)
        at.column += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return gls_fail(err, GLS_ERR_SYNTAX, at, "not JSON: %s", why);
}

static bool is_blank(struct gls_span text, size_t from)
{
    while (from < text.size && memchr(" \t\r\n", text.data[from], 4))
        from++;
    return from == text.size;
}

/* Room for the longest string in it: without memory json-c leaves text out in silence. */
static bool make_room(struct json_tokener *tokener, struct gls_span text)
{
    bool made = printbuf_memset(tokener->pb, 0, '\0', (int)text.size) >= 0;
    printbuf_reset(tokener->pb);
    return made;
}

/* Without memory json-c stops where it is and calls it a success. */
static bool was_starved(const struct gls_json_parser *parser, enum json_tokener_error error,
                        struct gls_span text)
{
    bool null = gls_span_equal(gls_span_trim(text), gls_span_of("null"));
    return error == json_tokener_success &&
           (parser->tokener->depth > 0 || (!parser->document && !null));
}

static enum gls_status read_value(struct gls_json_parser *parser, struct gls_span text,
                                  const struct gls_json_value **out, struct gls_error *err)
{
    struct json_tokener *tokener = parser->tokener;
    json_object_put(parser->document);
    parser->document = NULL;
    json_tokener_reset(tokener);
    *out = NULL;
    if (text.size >= INT_MAX)
        return fail_at(err, text, 0, "longer than 2 GiB");
    if (is_blank(text, 0))
        return fail_at(err, text, 0, "there is nothing");
    size_t end = gls_utf8_valid(text.data, text.size);
    if (end < text.size)
        return fail_at(err, text, end, "not UTF-8");
    if (!gls_json_strict(text, &end))
        return fail_at(err, text, end, "this cannot stand here");
    if (!make_room(tokener, text))
        return gls_fail_nomem(err);
    parser->document = json_tokener_parse_ex(tokener, text.data, (int)text.size);
    enum json_tokener_error error = json_tokener_get_error(tokener);
    end = json_tokener_get_parse_end(tokener);
    if (error == json_tokener_continue) { /* a number may go on */
        parser->document = json_tokener_parse_ex(tokener, "", 1);
        error = json_tokener_get_error(tokener);
        end = text.size;
    }
    if (was_starved(parser, error, text))
        return gls_fail_nomem(err);
    if (error == json_tokener_continue)
        return fail_at(err, text, text.size, "it ends too early");
    if (error != json_tokener_success)
        return fail_at(err, text, end, json_tokener_error_desc(error));
    if (!is_blank(text, end))
        return fail_at(err, text, end, "something stands after it");
    *out = (const struct gls_json_value *)parser->document;
    return GLS_OK;
}

/* ------------------------------------------------------------------ values */

/* json-c asks for objects that may change, to count who holds them. */
static struct json_object *object_of(const struct gls_json_value *value)
{
    return (struct json_object *)(uintptr_t)value;
}

static enum gls_json_kind kind_of(const struct gls_json_value *value)
{
    switch (json_object_get_type(object_of(value))) {
    case json_type_null:
        return GLS_JSON_NULL;
    case json_type_boolean:
        return GLS_JSON_BOOLEAN;
    case json_type_double:
    case json_type_int:
        return GLS_JSON_NUMBER;
    case json_type_string:
        return GLS_JSON_STRING;
    case json_type_array:
        return GLS_JSON_ARRAY;
    default:
        return GLS_JSON_OBJECT;
    }
}

static bool has_member(const struct gls_json_value *value, const char *name)
{
    return kind_of(value) == GLS_JSON_OBJECT &&
           json_object_object_get_ex(object_of(value), name, NULL);
}

static const struct gls_json_value *member_of(const struct gls_json_value *value, const char *name)
{
    struct json_object *member = NULL;
    if (kind_of(value) != GLS_JSON_OBJECT ||
        !json_object_object_get_ex(object_of(value), name, &member))
        return NULL;
    return (const struct gls_json_value *)member;
}

static struct gls_span text_of(const struct gls_json_value *value)
{
    struct json_object *object = object_of(value);
    switch (kind_of(value)) {
    case GLS_JSON_STRING:
        return (struct gls_span){json_object_get_string(object),
                                 (size_t)json_object_get_string_len(object)};
    case GLS_JSON_NUMBER:
        return gls_span_of(json_object_to_json_string_ext(object, JSON_C_TO_STRING_PLAIN));
    default:
        return (struct gls_span){"", 0};
    }
}

static const struct gls_json_library library = {open_parser, close_parser, read_value, kind_of,
                                                member_of,   has_member,   text_of};

const struct gls_module gls_module = {.sources = GLS_SOURCES, .json = &library};
