#include "xml/parser.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "xml/encoding.h"
#include "xml/entities.h"

/* ------------------------------------------------------------------ what readers ask */

struct gls_span gls_xml_name(const struct gls_xml *xml)
{
    return xml->name;
}

struct gls_span gls_xml_outer_name(const struct gls_xml *xml)
{
    const struct gls_xml_level *outer = &xml->level[xml->depth ? xml->depth - 1 : 0];
    return (struct gls_span){outer->name, outer->name_size};
}

/* Without its prefix: files with an undeclared prefix are read too. */
static struct gls_span local_name(const char *name)
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
    struct gls_span local = local_name(attribute);
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

static bool has_failed(const struct gls_xml *xml)
{
    return xml->failure.status != GLS_OK || xml->stopped;
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
    if (has_failed(xml))
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
    if (has_failed(xml))
        return;
    xml->stopped = true;
    XML_StopParser(xml->parser, XML_FALSE);
}

static void fail_as_expat(struct gls_xml *xml, enum XML_Error code)
{
    if (has_failed(xml))
        return;
    gls_xml_describe(xml, code, &xml->failure);
    add_byte(xml);
}

static void fail_for_size(struct gls_xml *xml)
{
    gls_xml_fail(xml, GLS_ERR_LIMIT, "a tag or comment of more than %d MiB: no %s is so made",
                 GLS_XML_TOKEN >> 20, gls_xml_what(xml));
}

/* ------------------------------------------------------------------ elements */

/* The row of the element in hand where the state around it is @p state, or NULL. */
static const struct gls_xml_row *find_row(const struct gls_xml *xml, unsigned state)
{
    const struct gls_xml_row *row = xml->table->row;
    if (!state)
        return NULL;
    struct gls_names_walk walk = gls_names_begin(&xml->names, xml->name);
    for (int i = gls_names_next(&xml->names, &walk); i >= 0; i = gls_names_next(&xml->names, &walk))
        if (row[i].within & state)
            return &row[i];
    for (size_t i = xml->unnamed; i < xml->table->count; i++)
        if (row[i].within & state)
            return &row[i];
    return NULL;
}

static void enter(struct gls_xml *xml)
{
    struct gls_xml_level *outer = &xml->level[xml->depth];
    struct gls_xml_level *inner = &xml->level[++xml->depth];
    outer->held = true;
    inner->held = false;
    inner->row = find_row(xml, outer->state);
    inner->state = inner->row ? inner->row->state : 0;
    inner->collects = inner->state && (outer->collects || inner->row->told);
    inner->start = xml->size;
    size_t size = xml->name.size;
    if (size > XML_NAME_BYTES)
        size = gls_utf8_whole(xml->name.data, XML_NAME_BYTES);
    inner->name_size = (unsigned char)size;
    memcpy(inner->name, xml->name.data, inner->name_size);
}

static void XMLCALL start_element(void *data, const XML_Char *name, const XML_Char **attributes)
{
    struct gls_xml *xml = data;
    if (has_failed(xml))
        return;
    if (xml->depth == GLS_XML_DEPTH) {
        gls_xml_fail(xml, GLS_ERR_LIMIT, "elements nested more than %d deep: no %s is so made",
                     GLS_XML_DEPTH, gls_xml_what(xml));
        return;
    }
    if (XML_GetCurrentByteCount(xml->parser) > GLS_XML_TOKEN) {
        fail_for_size(xml);
        return;
    }
    xml->name = local_name(name);
    xml->attributes = attributes;
    enter(xml);
    const struct gls_xml_row *row = xml->level[xml->depth].row;
    if (row && row->opened)
        row->opened(xml, xml->reader);
    xml->attributes = NULL;
}

static bool is_blank(char c)
{
    return (unsigned char)c <= ' ' && (c == ' ' || c == '\t' || c == '\n' || c == '\r');
}

static void XMLCALL end_element(void *data, const XML_Char *name)
{
    (void)name;
    struct gls_xml *xml = data;
    if (has_failed(xml))
        return;
    const struct gls_xml_level *level = &xml->level[xml->depth];
    xml->name = (struct gls_span){level->name, level->name_size};
    if (level->row && level->row->told) {
        char *text = xml->text ? xml->text + level->start : "";
        size_t size = xml->size - level->start;
        xml->blanks = gls_blanks_of(text, size);
        if (xml->blanks)
            size = gls_collapse(text, size);
        level->row->told(xml, xml->reader, (struct gls_span){text, size});
        xml->size = level->start;
    }
    if (level->row && level->row->closed)
        level->row->closed(xml, xml->reader);
    xml->depth--;
}

/* ------------------------------------------------------------------ text */

static void append_text(struct gls_xml *xml, const char *data, size_t size)
{
    if (has_failed(xml) || !xml->level[xml->depth].collects)
        return;
    if (size > GLS_XML_TOKEN - xml->size)
        gls_xml_fail(xml, GLS_ERR_LIMIT, "a text of more than %d MiB: no %s is so made",
                     GLS_XML_TOKEN >> 20, gls_xml_what(xml));
    else if (!gls_grow(&xml->text, &xml->room, xml->size + size, 1))
        gls_xml_fail(xml, GLS_ERR_NOMEM, "out of memory");
    else {
        memcpy(xml->text + xml->size, data, size);
        xml->size += size;
    }
}

static unsigned first_unit(const struct gls_encoding *encoding, const char *data)
{
    unsigned a = (unsigned char)data[0], b = encoding->width == 2 ? (unsigned char)data[1] : 0;
    return encoding->big_endian ? a << 8 | b : b << 8 | a;
}

/* Looked up once: within the root it is known. */
static const struct gls_encoding *encoding_of(struct gls_xml *xml)
{
    if (!xml->known.width)
        xml->known = gls_xml_encoding(xml);
    return &xml->known;
}

/* Whether what stands at @p at is @p text itself. What a reference or an entity stands for has more
 * bytes than a character has, or another first one. */
static enum gls_notation notation_of(struct gls_xml *xml, struct gls_place at, struct gls_span text)
{
    int offset, size;
    const char *data = XML_GetInputContext(xml->parser, &offset, &size);
    const struct gls_encoding *encoding = encoding_of(xml);
    if (!data || at.size != gls_encoding_size(encoding, text))
        return GLS_NOTATION_OTHER;
    if (encoding->width != 2 && !encoding->mapped)
        return memcmp(data + offset, text.data, text.size) == 0 ? GLS_NOTATION_UTF_8
                                                                : GLS_NOTATION_OTHER;
    unsigned first = first_unit(encoding, data + offset);
    if (first == '\r' || (first == '&') != (*text.data == '&'))
        return GLS_NOTATION_OTHER;
    return encoding->width == 2 ? GLS_NOTATION_UTF_16 : GLS_NOTATION_BYTES;
}

static void report_piece(struct gls_xml *xml, struct gls_span text)
{
    struct gls_place at = gls_xml_place(xml);
    struct gls_xml_piece piece = {text, at, notation_of(xml, at, text), xml->cdata};
    xml->table->piece(xml, xml->reader, &piece);
}

static void XMLCALL characters(void *data, const XML_Char *text, int size)
{
    struct gls_xml *xml = data;
    append_text(xml, text, (size_t)size);
    unsigned state = xml->level[xml->depth].state, wanted = xml->table->piece_states;
    if (xml->table->piece && !has_failed(xml) && state && (!wanted || state & wanted))
        report_piece(xml, (struct gls_span){text, (size_t)size});
}

static void XMLCALL begin_cdata(void *data)
{
    ((struct gls_xml *)data)->cdata = true;
}

static void XMLCALL end_cdata(void *data)
{
    ((struct gls_xml *)data)->cdata = false;
}

static void XMLCALL comment(void *data, const XML_Char *text)
{
    struct gls_xml *xml = data;
    if (XML_GetCurrentByteCount(xml->parser) > GLS_XML_TOKEN)
        fail_for_size(xml);
    else if (xml->table->comment)
        xml->table->comment(xml, xml->reader, gls_span_of(text));
}

/* An entity that the DTD would have declared: expat leaves out its text and goes on. */
static void XMLCALL skipped_entity(void *data, const XML_Char *name, int is_parameter)
{
    if (!is_parameter)
        gls_xml_fail(data, GLS_ERR_SYNTAX,
                     "the entity &%.60s; is declared in a DTD, which is never opened: write the "
                     "character itself",
                     name);
}

/* In the place of a DTD, which is never opened, stand the entities of HTML: they are what files
 * use of it. An entity that is another file is an error. */
static int XMLCALL external_entity(XML_Parser parser, const XML_Char *context, const XML_Char *base,
                                   const XML_Char *system, const XML_Char *public)
{
    (void)base, (void)system, (void)public;
    struct gls_buf dtd;
    if (context)
        return XML_STATUS_ERROR;
    gls_buf_init(&dtd);
    gls_html_entities(&dtd);
    XML_Parser inner = XML_ExternalEntityParserCreate(parser, context, "UTF-8");
    enum XML_Error trouble = XML_ERROR_NO_MEMORY;
    if (inner && dtd.status == GLS_OK) {
        XML_Parse(inner, dtd.data, (int)dtd.size, 1);
        trouble = XML_GetErrorCode(inner);
    }
    if (trouble != XML_ERROR_NONE)
        fail_as_expat(XML_GetUserData(parser), trouble);
    if (inner)
        XML_ParserFree(inner);
    gls_buf_release(&dtd);
    return trouble == XML_ERROR_NONE ? XML_STATUS_OK : XML_STATUS_ERROR;
}

static int XMLCALL unknown_encoding(void *data, const XML_Char *name, XML_Encoding *encoding)
{
    struct gls_xml *xml = data;
    snprintf(xml->encoding, sizeof xml->encoding, "%s", name);
    encoding->data = NULL;
    encoding->convert = NULL;
    encoding->release = NULL;
    return gls_encoding_map(name, encoding->map) ? XML_STATUS_OK : XML_STATUS_ERROR;
}

/* ------------------------------------------------------------------ the first bytes */

/* How a file begins that is not what expat expects at once. */
static const struct opening {
    unsigned char byte[3];
    unsigned char size; /* of @c byte */
    unsigned char mark; /* how many of them are a byte order mark */
    unsigned char width;
    const char *encoding;
} openings[] = {
    {{0xEF, 0xBB, 0xBF}, 3, 3, 1, "UTF-8"}, {{0xFF, 0xFE}, 2, 2, 2, "UTF-16LE"},
    {{0xFE, 0xFF}, 2, 2, 2, "UTF-16BE"},    {{'<', 0}, 2, 0, 2, "UTF-16LE"},
    {{0, '<'}, 2, 0, 2, "UTF-16BE"},        {{0}, 0, 0, 1, NULL},
};

static const struct opening *find_opening(struct gls_span head)
{
    const struct opening *row = openings;
    while (head.size < row->size || memcmp(head.data, row->byte, row->size) != 0)
        row++;
    return row;
}

/* The blank that begins at @p at, or 0. */
static char blank_at(struct gls_span head, size_t at, const struct opening *opening)
{
    if (at + opening->width > head.size)
        return 0;
    bool big = opening->width == 2 && strcmp(opening->encoding, "UTF-16BE") == 0;
    char low = head.data[at + big];
    char high = opening->width == 2 ? head.data[at + !big] : 0;
    return high == 0 && is_blank(low) ? low : 0;
}

/* What an XML declaration at @p at says, "" when it says nothing. */
static struct gls_span declared_encoding(struct gls_span head, size_t at)
{
    static const char begins[] = "<?xml", names[] = "encoding";
    const struct gls_span none = {"", 0};
    struct gls_span text = {head.data + at, head.size - at};
    const char *close = text.size ? memchr(text.data, '>', text.size) : NULL;
    if (!close || text.size < sizeof begins || memcmp(text.data, begins, sizeof begins - 1) != 0)
        return none;
    const char *name = text.data + sizeof begins - 1;
    while (close - name > (long)sizeof names && memcmp(name, names, sizeof names - 1) != 0)
        name++;
    const char *quote = name + sizeof names - 1;
    while (quote < close && *quote != '"' && *quote != '\'')
        quote++;
    const char *end = quote < close ? memchr(quote + 1, *quote, (size_t)(close - quote - 1)) : NULL;
    return end ? (struct gls_span){quote + 1, (size_t)(end - quote - 1)} : none;
}

/* Passes over the byte order mark and blanks, which may not stand before an XML declaration. */
static enum gls_status skip_opening(struct gls_xml *xml, struct gls_input *in,
                                    struct gls_error *err)
{
    struct gls_span head;
    enum gls_status status = gls_input_peek(in, 4096, &head, err);
    if (status != GLS_OK)
        return status;
    const struct opening *opening = find_opening(head);
    size_t at = opening->mark;
    for (char c = blank_at(head, at, opening); c; c = blank_at(head, at, opening)) {
        at += opening->width;
        xml->skipped.column++;
        if (c == '\n' || (c == '\r' && blank_at(head, at, opening) != '\n')) {
            xml->skipped.line++;
            xml->skipped.column = 0;
        }
    }
    xml->forced = opening->encoding;
    if (!xml->forced && gls_encoding_is_utf8(declared_encoding(head, at)))
        xml->forced = "UTF-8";
    xml->skipped_bytes = at;
    gls_input_skip(in, at);
    return GLS_OK;
}

/* ------------------------------------------------------------------ the loop */

static void index_rows(struct gls_xml *xml)
{
    const struct gls_xml_table *table = xml->table;
    for (; xml->unnamed < table->count && table->row[xml->unnamed].name; xml->unnamed++)
        gls_names_add(&xml->names, table->row[xml->unnamed].name, (uint8_t)xml->unnamed);
}

static bool make_parser(struct gls_xml *xml)
{
    XML_Memory_Handling_Suite memory = {gls_malloc, gls_realloc, gls_free};
    xml->parser = XML_ParserCreate_MM(xml->forced, &memory, NULL);
    if (!xml->parser)
        return false;
    XML_SetUserData(xml->parser, xml);
    XML_SetXmlDeclHandler(xml->parser, gls_xml_declaration);
    XML_SetElementHandler(xml->parser, start_element, end_element);
    XML_SetCommentHandler(xml->parser, comment);
    XML_SetCharacterDataHandler(xml->parser, characters);
    XML_SetCdataSectionHandler(xml->parser, begin_cdata, end_cdata);
    XML_SetSkippedEntityHandler(xml->parser, skipped_entity);
    XML_SetExternalEntityRefHandler(xml->parser, external_entity);
    XML_SetParamEntityParsing(xml->parser, XML_PARAM_ENTITY_PARSING_ALWAYS);
    XML_SetUnknownEncodingHandler(xml->parser, unknown_encoding, xml);
    return true;
}

static enum gls_status fail_as_stopped(struct gls_xml *xml, struct gls_error *err)
{
    if (xml->stopped)
        return GLS_OK;
    fail_as_expat(xml, XML_GetErrorCode(xml->parser));
    if (xml->failure.status == GLS_ERR_NOMEM)
        return gls_fail_nomem(err);
    if (err)
        *err = xml->failure;
    return xml->failure.status;
}

/* How much to read at once: a file whole, but for a huge one. Expat scans a tag or a comment from
 * its beginning again at each block, so that a long one comes in blocks of twice the size. */
static size_t block_size(const struct gls_input *in, size_t waiting)
{
    enum { BLOCK = 64 * 1024, MOST = 64 * 1024 * 1024 };
    size_t left = gls_input_left(in), size = in->chunk;
    if (!size)
        size = left < BLOCK ? BLOCK : left < MOST ? left + 1 : MOST;
    return waiting > BLOCK && waiting > size ? waiting : size;
}

static enum gls_status feed(struct gls_xml *xml, struct gls_input *in, struct gls_error *err)
{
    XML_Index fed = 0, finished = 0;
    for (;;) {
        size_t room = block_size(in, (size_t)(fed - finished)), size;
        char *block = XML_GetBuffer(xml->parser, (int)room);
        if (!block)
            return gls_fail_nomem(err);
        enum gls_status status = gls_input_read(in, block, room, &size, err);
        if (status != GLS_OK)
            return status;
        bool last = size < room;
        if (last && fed == 0)
            gls_xml_count_lines(xml, block, size);
        if (XML_ParseBuffer(xml->parser, (int)size, last) != XML_STATUS_OK)
            return fail_as_stopped(xml, err);
        if (last)
            return GLS_OK;
        fed += (XML_Index)size;
        XML_Index now = XML_GetCurrentByteIndex(xml->parser);
        finished = now > finished ? now : finished;
        if (fed - finished > GLS_XML_TOKEN) {
            fail_for_size(xml);
            return fail_as_stopped(xml, err);
        }
    }
}

enum gls_status gls_xml_read(struct gls_input *in, const struct gls_xml_table *table, void *reader,
                             struct gls_error *err)
{
    struct gls_xml xml = {.table = table, .reader = reader, .file = in->name};
    xml.level[0].state = GLS_XML_DOCUMENT;
    index_rows(&xml);
    enum gls_status status = skip_opening(&xml, in, err);
    if (status != GLS_OK)
        return status;
    if (!make_parser(&xml))
        return gls_fail_nomem(err);
    status = feed(&xml, in, err);
    XML_ParserFree(xml.parser);
    gls_free(xml.text);
    return status;
}
