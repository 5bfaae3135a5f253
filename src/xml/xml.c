#include "xml/parser.h"

#include <stdio.h>
#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "xml/encoding.h"
#include "xml/entities.h"

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
    if (gls_xml_has_failed(xml))
        return;
    if (xml->depth == GLS_XML_DEPTH) {
        gls_xml_fail(xml, GLS_ERR_LIMIT, "elements nested more than %d deep: no %s is so made",
                     GLS_XML_DEPTH, gls_xml_what(xml));
        return;
    }
    if (XML_GetCurrentByteCount(xml->parser) > GLS_XML_TOKEN) {
        gls_xml_fail_for_size(xml);
        return;
    }
    xml->name = gls_xml_local_name(name);
    xml->attributes = attributes;
    enter(xml);
    const struct gls_xml_row *row = xml->level[xml->depth].row;
    if (row && row->opened)
        row->opened(xml, xml->reader);
    xml->attributes = NULL;
}

static void XMLCALL end_element(void *data, const XML_Char *name)
{
    (void)name;
    struct gls_xml *xml = data;
    if (gls_xml_has_failed(xml))
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
    if (gls_xml_has_failed(xml) || !xml->level[xml->depth].collects)
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
    if (xml->table->piece && !gls_xml_has_failed(xml) && state && (!wanted || state & wanted))
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
        gls_xml_fail_for_size(xml);
    else if (xml->table->comment)
        xml->table->comment(xml, xml->reader, gls_span_of(text));
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
    XML_SetSkippedEntityHandler(xml->parser, gls_xml_skipped_entity);
    XML_SetExternalEntityRefHandler(xml->parser, gls_xml_external_entity);
    XML_SetParamEntityParsing(xml->parser, XML_PARAM_ENTITY_PARSING_ALWAYS);
    XML_SetUnknownEncodingHandler(xml->parser, unknown_encoding, xml);
    return true;
}

static enum gls_status fail_as_stopped(struct gls_xml *xml, struct gls_error *err)
{
    if (xml->stopped)
        return GLS_OK;
    gls_xml_fail_as_expat(xml, XML_GetErrorCode(xml->parser));
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
            gls_xml_fail_for_size(xml);
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
    enum gls_status status = gls_xml_skip_opening(&xml, in, err);
    if (status != GLS_OK)
        return status;
    if (!make_parser(&xml))
        return gls_fail_nomem(err);
    status = feed(&xml, in, err);
    XML_ParserFree(xml.parser);
    gls_free(xml.text);
    return status;
}
