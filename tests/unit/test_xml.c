#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/memory.h"
#include "core/span.h"
#include "xml/encoding.h"
#include "xml/names.h"
#include "xml/write.h"
#include "xml/xml.h"

/* A reader that tells what it is told: "<name line:column type>" when an element begins, its own
 * text and "</outer/name>" when it ends. */
enum { INSIDE = GLS_XML_DOCUMENT << 1, MARKUP = INSIDE << 1 };

static void log_opened(struct gls_xml *xml, void *reader)
{
    struct gls_span name = gls_xml_name(xml), type = gls_xml_attribute(xml, "type");
    struct gls_place at = gls_xml_place(xml);
    gls_buf_printf(reader, "<%.*s %u:%u%s%.*s>", GLS_SPAN_ARG(name), at.line, at.column,
                   type.size ? " " : "", GLS_SPAN_ARG(type));
}

static void log_told(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    gls_buf_put(reader, text.data, text.size);
}

static void log_closed(struct gls_xml *xml, void *reader)
{
    struct gls_span name = gls_xml_name(xml), outer = gls_xml_outer_name(xml);
    gls_buf_printf(reader, "</%.*s%s%.*s>", GLS_SPAN_ARG(outer), outer.size ? "/" : "",
                   GLS_SPAN_ARG(name));
}

static void refuse(struct gls_xml *xml, void *reader)
{
    (void)reader;
    gls_xml_fail(xml, GLS_ERR_FORMAT, "refused: %d", 42);
    gls_xml_fail(xml, GLS_ERR_FORMAT, "the first failure counts");
}

/* é takes two bytes: the message is cut where one is split, whatever stands before. */
static void refuse_at_length(struct gls_xml *xml, void *reader)
{
    char text[2 * sizeof((struct gls_error *)0)->message + 1] = "";
    (void)reader;
    for (size_t i = 0; i + 1 < sizeof text; i += 2)
        memcpy(text + i, "é", 2);
    gls_xml_fail(xml, GLS_ERR_FORMAT, "%s%s", gls_xml_attribute(xml, "type").size ? "-" : "", text);
}

static const struct gls_xml_row log_rows[] = {
    {INSIDE, "skip", 0, NULL, NULL, NULL},
    {INSIDE, "refuse", 0, refuse, NULL, NULL},
    {INSIDE, "long", 0, refuse_at_length, NULL, NULL},
    {INSIDE | MARKUP, "hi", MARKUP, NULL, NULL, NULL},
    {GLS_XML_DOCUMENT | INSIDE | MARKUP, NULL, INSIDE, log_opened, log_closed, log_told},
};

static enum gls_status read_log(struct gls_span text, size_t chunk, struct gls_buf *out,
                                struct gls_error *err)
{
    struct gls_input in;
    struct gls_xml_table table = {.row = log_rows, .count = sizeof log_rows / sizeof *log_rows};
    gls_input_from(&in, "log", text);
    in.chunk = chunk;
    gls_buf_init(out);
    enum gls_status status = gls_xml_read(&in, &table, out, err);
    gls_buf_put(out, "", 1);
    gls_input_close(&in);
    return status;
}

static void check_log(struct gls_span text, const char *expected)
{
    static const size_t chunks[] = {0, 1, 2, 5};
    for (size_t i = 0; i < sizeof chunks / sizeof *chunks; i++) {
        struct gls_buf out;
        struct gls_error err = {0};
        enum gls_status status = read_log(text, chunks[i], &out, &err);
        ck_assert_msg(status == GLS_OK, "chunk %zu: %u:%u: %s", chunks[i], err.line, err.column,
                      err.message);
        ck_assert_str_eq(out.data, expected);
        gls_buf_release(&out);
    }
}

static void check_failure(struct gls_span text, enum gls_status status, const char *expected)
{
    struct gls_buf out;
    struct gls_error err = {0};
    char told[400];
    ck_assert_int_eq(read_log(text, 0, &out, &err), status);
    ck_assert_int_eq(err.status, status);
    snprintf(told, sizeof told, "%u:%u: %s", err.line, err.column, err.message);
    ck_assert_str_eq(told, expected);
    gls_buf_release(&out);
}

/* ------------------------------------------------------------------ the table */

#define BYTES(text)                                                                                \
    {                                                                                              \
        text, sizeof(text) - 1                                                                     \
    }
static const struct {
    struct gls_span text;
    const char *log;
} documents[] = {
    {BYTES("<a/>"), "<a 1:1></a>"},
    {BYTES("<a>x</a>"), "<a 1:1>x</a>"},
    {BYTES("<p:a xmlns:p='u' p:TYPE=' t '>x</p:a>"), "<a 1:1  t >x</a>"},
    {BYTES("<q:a q:b='c'>x</q:a>"), "<a 1:1>x</a>"},
    {BYTES("<a> x <hi>y</hi>z<HI/> </a>"), "<a 1:1>x yz</a>"},
    {BYTES("<a>x<b>y</b>z</a>"), "<a 1:1><b 1:5>y</a/b>xz</a>"},
    {BYTES("<a>x<hi>y<b/>z</hi></a>"), "<a 1:1><b 1:10></hi/b>xyz</a>"},
    {BYTES("<a>x<skip>y<b>z</b></skip><b/></a>"), "<a 1:1><b 1:27></a/b>x</a>"},
    {BYTES("<a>\n\t x \r\n\r y\n</a>"), "<a 1:1>x y</a>"},
    {BYTES("<a>\xC2\xA0x\xE2\x80\xAF</a>"), "<a 1:1>\xC2\xA0x\xE2\x80\xAF</a>"},
    {BYTES("<a>&#233;&amp;&lt;<![CDATA[<&]]></a>"), "<a 1:1>é&<<&</a>"},
    {BYTES("<a>é<b/>\n\n  é<b/></a>"), "<a 1:1><b 1:5></a/b><b 3:4></a/b>é é</a>"},
    {BYTES("<!DOCTYPE a [<!ENTITY e 'm&#233;'>]><a>&e;</a>"), "<a 1:37>mé</a>"},
    {BYTES("<!DOCTYPE a SYSTEM 'x'><a type='&oelig;'>&eacute;&alpha;&lt;</a>"),
     "<a 1:24 œ>éα<</a>"},
    {BYTES("<!DOCTYPE a PUBLIC 'p' 'x' [<!ENTITY eacute 'E'>]><a>&eacute;&amp;&quot;</a>"),
     "<a 1:51>E&\"</a>"},
    {BYTES("<!DOCTYPE a [<!ENTITY % p SYSTEM '/etc/passwd'> %p;]><a>&oelig;</a>"), "<a 1:54>œ</a>"},
    /* the encodings, and what stands before the declaration */
    {BYTES("\xEF\xBB\xBF<a>é</a>"), "<a 1:1>é</a>"},
    {BYTES("\xEF\xBB\xBF\n <?xml version='1.0'?><a>é</a>"), "<a 2:23>é</a>"},
    {BYTES("\n\r\n\r  <?xml version='1.0'?><a>é</a>"), "<a 4:24>é</a>"},
    {BYTES("\xEF\xBB\xBF<?xml version='1.0' encoding='windows-1252'?><a>é</a>"), "<a 1:46>é</a>"},
    {BYTES("<?xml version='1.0' encoding='windows-1252'?><a>\x80\x9C\xE9\x92</a>"),
     "<a 1:46>€œé’</a>"},
    {BYTES("<?xml version='1.0' encoding='CP1252'?><a>\x9C<b/></a>"),
     "<a 1:40><b 1:44></a/b>œ</a>"},
    {BYTES("<?xml version='1.0' encoding='iso-8859-15'?><a>\xA4\xBD\xE9</a>"), "<a 1:45>€œé</a>"},
    {BYTES("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"), "<a 1:44>é</a>"},
    {BYTES("<?xml version='1.0' encoding='latin1'?><a>\xE9</a>"), "<a 1:40>é</a>"},
    {BYTES("<?xml version='1.0' encoding='UTF8'?><a>é😀</a>"), "<a 1:38>é😀</a>"},
    {BYTES(" <?xml version=\"1.0\" encoding = \"utf_8\" ?><a>é</a>"), "<a 1:43>é</a>"},
    {BYTES("<?xml version='1.0' encoding='iso_8859_1'?><a>\xE9</a>"), "<a 1:44>é</a>"},
    {BYTES("<?xml version='1.0' encoding='Windows_1252'?><a>\x9C</a>"), "<a 1:46>œ</a>"},
    {BYTES("<?xml version='1.0' encoding='ANSI_X3.4-1968'?><a>e</a>"), "<a 1:48>e</a>"},
    /* a foreign prefix does not displace the attribute */
    {BYTES("<a m:type='wrong' type='own' xmlns:type='urn:x'>x</a>"), "<a 1:1 own>x</a>"},
    {BYTES("<a xmlns:type='urn:x'>x</a>"), "<a 1:1>x</a>"},
    {BYTES("<a m:type='own'>x</a>"), "<a 1:1 own>x</a>"},
    {BYTES("\xFF\xFE<\0a\0>\0\xE9\0\x53\x01<\0/\0a\0>\0"), "<a 1:1>éœ</a>"},
    {BYTES("\xFE\xFF\0<\0a\0>\0\xE9\x01\x53\0<\0/\0a\0>"), "<a 1:1>éœ</a>"},
    {BYTES("\xFE\xFF\0\n\0 \0<\0a\0>\0\xE9\0<\0/\0a\0>"), "<a 2:2>é</a>"},
    {BYTES("<\0a\0>\0\xE9\0<\0/\0a\0>\0"), "<a 1:1>é</a>"},
    {BYTES("\0<\0a\0>\0\xE9\0<\0/\0a\0>"), "<a 1:1>é</a>"},
};

START_TEST(document)
{
    check_log(documents[_i].text, documents[_i].log);
}
END_TEST

/* UTF-16 that says it is UTF-8, as some programs write it. */
START_TEST(utf_16_that_says_utf_8)
{
    static const char ascii[] = "<?xml version='1.0' encoding='UTF-8'?>\r\n<a><b/>x</a>";
    char text[2 * sizeof ascii] = "\xFF\xFE";
    for (size_t i = 0; i + 1 < sizeof ascii; i++) {
        text[2 + 2 * i] = ascii[i];
        text[3 + 2 * i] = '\0';
    }
    check_log((struct gls_span){text, 2 * sizeof ascii}, "<a 2:1><b 2:4></a/b>x</a>");
}
END_TEST

START_TEST(reader_refuses)
{
    check_failure(gls_span_of("<a>\n<refuse>"), GLS_ERR_FORMAT, "2:1: refused: 42");
}
END_TEST

START_TEST(reader_refuses_at_length)
{
    static const char *const texts[] = {"<a><long>", "<a><long type='x'>"};
    for (size_t i = 0; i < 2; i++) {
        struct gls_buf out;
        struct gls_error err;
        ck_assert_int_eq(read_log(gls_span_of(texts[i]), 0, &out, &err), GLS_ERR_FORMAT);
        size_t size = strlen(err.message);
        ck_assert_uint_eq(size, sizeof err.message - (i ? 1 : 2));
        ck_assert_uint_eq(gls_utf8_valid(err.message, size), size);
        gls_buf_release(&out);
    }
}
END_TEST

START_TEST(nul_in_a_tag_or_text)
{
    static const char text[] = "<a>\n\0</a>", tag[] = "<a \0/>";
    check_failure((struct gls_span){text, sizeof text - 1}, GLS_ERR_SYNTAX,
                  "2:1: the control character U+0000 is not allowed in XML: remove it");
    check_failure((struct gls_span){tag, sizeof tag - 1}, GLS_ERR_SYNTAX,
                  "1:4: the control character U+0000 is not allowed in XML: remove it");
}
END_TEST

START_TEST(long_names)
{
    char name[200], text[500], log[500];
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = '\0';
    snprintf(text, sizeof text, "<%s>x</%s>", name, name);
    snprintf(log, sizeof log, "<%s 1:1>x</%.31s>", name, name);
    check_log(gls_span_of(text), log);
}
END_TEST

/* ------------------------------------------------------------------ pieces */

struct pieces {
    struct gls_span document;
    struct gls_buf log; /* "[text offset+size]", with a mark after what is not the text itself */
    struct gls_traced traced;
};

static void log_piece(struct gls_xml *xml, void *reader, const struct gls_xml_piece *piece)
{
    struct pieces *pieces = reader;
    (void)xml;
    gls_buf_printf(&pieces->log, "[%.*s %u+%u%s%s]", GLS_SPAN_ARG(piece->text),
                   (unsigned)piece->at.offset, (unsigned)piece->at.size,
                   piece->notation == GLS_NOTATION_OTHER ? "&" : "", piece->cdata ? "!" : "");
    gls_traced_add(&pieces->traced, piece->text, piece->at, piece->notation, piece->cdata);
}

static void log_tag(struct gls_xml *xml, void *reader)
{
    struct gls_span name = gls_xml_name(xml);
    gls_buf_printf(&((struct pieces *)reader)->log, "<%.*s>", GLS_SPAN_ARG(name));
}

static void log_end(struct gls_xml *xml, void *reader)
{
    gls_buf_printf(&((struct pieces *)reader)->log, "<%u>", (unsigned)gls_xml_end(xml));
}

static const struct gls_xml_row piece_rows[] = {
    {INSIDE, "skip", 0, NULL, NULL, NULL},
    {GLS_XML_DOCUMENT | INSIDE, NULL, INSIDE, log_tag, log_end, NULL},
};

static enum gls_status read_pieces(struct pieces *pieces, struct gls_span text, size_t chunk)
{
    struct gls_input in;
    struct gls_xml_table table = {
        .row = piece_rows, .count = sizeof piece_rows / sizeof *piece_rows, .piece = log_piece};
    *pieces = (struct pieces){.document = text};
    gls_buf_init(&pieces->log);
    gls_traced_init(&pieces->traced);
    gls_input_from(&in, "pieces", text);
    in.chunk = chunk;
    enum gls_status status = gls_xml_read(&in, &table, pieces, NULL);
    gls_buf_put(&pieces->log, "", 1);
    gls_input_close(&in);
    return status;
}

static void free_pieces(struct pieces *pieces)
{
    gls_buf_release(&pieces->log);
    gls_traced_release(&pieces->traced);
}

static const struct {
    struct gls_span text;
    const char *log;
} in_pieces[] = {
    {BYTES("<a> x\t</a>"), "<a>[ x\t 3+3]<10>"},
    {BYTES("<a>x<b>y</b>z<c/></a>"), "<a>[x 3+1]<b>[y 7+1]<12>[z 12+1]<c><17><21>"},
    {BYTES("<a>x<skip>y</skip>z</a>"), "<a>[x 3+1][z 18+1]<23>"},
    {BYTES("<a>\xC3\xA9&#233;&lt;x</a>"), "<a>[é 3+2][é 5+6&][< 11+4&][x 15+1]<20>"},
    {BYTES("<a>x<![CDATA[&]]></a>"), "<a>[x 3+1][& 13+1!]<21>"},
    {BYTES("<!DOCTYPE a [<!ENTITY e 'm<b>n</b>'>]><a>&e;</a>"), "<a>[m 41+3&]<b>[n 41+3&]<44><48>"},
    {BYTES("\xEF\xBB\xBF<a>x</a>"), "<a>[x 6+1]<11>"},
    {BYTES("<?xml version='1.0' encoding='windows-1252'?><a>\xE9&e;&amp;</a>"), NULL},
    {BYTES("<?xml version='1.0' encoding='windows-1252'?><a>\xE9\x92&amp;</a>"),
     "<a>[é’ 48+2][& 50+5&]<59>"},
    {BYTES("\xFF\xFE<\0a\0>\0\xE9\0\x53\x01&\0l\0t\0;\0<\0/\0a\0>\0"), "<a>[éœ 8+4][< 12+8&]<28>"},
    {BYTES("\xFE\xFF\0<\0a\0>\0\xE9\0\r\0\n\0x\0<\0/\0a\0>"), "<a>[é 8+2][\n 10+4&][x 14+2]<24>"},
};

START_TEST(pieces)
{
    struct pieces pieces;
    ck_assert_int_eq(read_pieces(&pieces, in_pieces[_i].text, 0),
                     in_pieces[_i].log ? GLS_OK : GLS_ERR_SYNTAX);
    if (in_pieces[_i].log)
        ck_assert_str_eq(pieces.log.data, in_pieces[_i].log);
    free_pieces(&pieces);
}
END_TEST

/* Every character is where its place says, in chunks of any size. */
START_TEST(places_of_text)
{
    static const char utf_8[] = "<?xml version='1.0'?>\n<a>é—a<b>œ</b>\nz</a>";
    static const char wide[] = "\xFF\xFE<\0a\0>\0\xE9\0\x14\x20"
                               "a\0<\0b\0>\0\x53\x01<\0/\0b\0>\0\n\0z\0<\0/\0a\0>\0";
    static const struct {
        struct gls_span document;
        unsigned offset[6], size[6];
    } documents[] = {{{utf_8, sizeof utf_8 - 1}, {25, 27, 30, 34, 40, 41}, {2, 3, 1, 2, 1, 1}},
                     {{wide, sizeof wide - 1}, {8, 10, 12, 20, 30, 32}, {2, 2, 2, 2, 2, 2}}};
    for (size_t d = 0; d < 2; d++)
        for (size_t chunk = 0; chunk < 4; chunk++) {
            struct pieces pieces;
            ck_assert_int_eq(read_pieces(&pieces, documents[d].document, chunk), GLS_OK);
            const struct gls_traced *traced = &pieces.traced;
            for (size_t at = 0, i = 0, start; at < traced->text.size; i++) {
                start = at;
                gls_utf8_next(traced->text.data, traced->text.size, &at);
                struct gls_place place = gls_traced_place(traced, start, at - start);
                ck_assert_uint_eq(place.offset, documents[d].offset[i]);
                ck_assert_uint_eq(place.size, documents[d].size[i]);
            }
            free_pieces(&pieces);
        }
}
END_TEST

START_TEST(places_in_lines)
{
    struct pieces pieces;
    ck_assert_int_eq(read_pieces(&pieces, gls_span_of("<a>é—x\n yz</a>"), 0), GLS_OK);
    struct gls_place place = gls_traced_place(&pieces.traced, 5, 1);
    ck_assert_uint_eq(place.line, 1);
    ck_assert_uint_eq(place.column, 6);
    place = gls_traced_place(&pieces.traced, 8, 2);
    ck_assert_uint_eq(place.line, 2);
    ck_assert_uint_eq(place.column, 2);
    ck_assert_uint_eq(place.size, 2);
    ck_assert_uint_eq(gls_traced_place(&pieces.traced, 5, 3).size, 0); /* two pieces */
    free_pieces(&pieces);
}
END_TEST

START_TEST(pieces_without_memory)
{
    bool done = false;
    for (long limit = 0; !done; limit++) {
        struct pieces pieces;
        gls_memory_limit = limit;
        enum gls_status status = read_pieces(&pieces, gls_span_of("<a>x<b>y</b>z</a>"), 1);
        gls_memory_limit = -1;
        ck_assert(status == GLS_OK || status == GLS_ERR_NOMEM);
        done =
            status == GLS_OK && pieces.traced.text.status == GLS_OK && pieces.log.status == GLS_OK;
        if (done)
            ck_assert(memcmp(pieces.traced.text.data, "xyz", 3) == 0);
        free_pieces(&pieces);
        ck_assert_int_lt(limit, 1000);
    }
}
END_TEST

/* ------------------------------------------------------------------ limits */

/* @p count copies of @p part after @p before. The caller frees it. */
static struct gls_span repeat(const char *before, const char *part, size_t count)
{
    size_t start = strlen(before), size = strlen(part);
    char *text = malloc(start + count * size);
    ck_assert_ptr_nonnull(text);
    memcpy(text, before, start);
    for (size_t i = 0; i < count; i++)
        memcpy(text + start + i * size, part, size);
    return (struct gls_span){text, start + count * size};
}

/* Refuses @p text having read only its first @p most bytes. */
static void check_limit(struct gls_span text, size_t most, size_t chunk)
{
    struct gls_input in;
    struct gls_error err;
    struct gls_buf out;
    struct gls_xml_table table = {.row = log_rows, .count = sizeof log_rows / sizeof *log_rows};
    gls_buf_init(&out);
    gls_input_from(&in, "log", text);
    in.chunk = chunk;
    ck_assert_int_eq(gls_xml_read(&in, &table, &out, &err), GLS_ERR_LIMIT);
    ck_assert_uint_gt(err.line, 0);
    ck_assert_uint_le(in.start, most);
    gls_buf_release(&out);
    free((void *)text.data);
}

enum { BLOCK = 64 * 1024, HUNDRED_MB = 100 * 1024 * 1024 };

START_TEST(deep_nesting)
{
    check_limit(repeat("", "<a>", 100000), BLOCK, BLOCK);
    check_limit(repeat("", "<skip>", 100000), BLOCK, BLOCK);
}
END_TEST

START_TEST(nesting_that_is_deep_enough)
{
    struct gls_buf text, out;
    gls_buf_init(&text);
    for (int i = 0; i < GLS_XML_DEPTH; i++)
        gls_buf_puts(&text, "<a>");
    for (int i = 0; i < GLS_XML_DEPTH; i++)
        gls_buf_puts(&text, "</a>");
    ck_assert_int_eq(read_log((struct gls_span){text.data, text.size}, 0, &out, NULL), GLS_OK);
    gls_buf_release(&text);
    gls_buf_release(&out);
}
END_TEST

START_TEST(huge_attribute)
{
    check_limit(repeat("<a type='", "x", HUNDRED_MB), 3 * GLS_XML_TOKEN, BLOCK);
}
END_TEST

START_TEST(huge_comment)
{
    check_limit(repeat("<!--", "x", HUNDRED_MB), 3 * GLS_XML_TOKEN, BLOCK);
}
END_TEST

/* So they are in a document that is given in one piece. */
static void check_whole(const char *start, const char *end)
{
    struct gls_span text = repeat(start, "x", GLS_XML_TOKEN + 1);
    memcpy((char *)text.data + text.size - strlen(end), end, strlen(end));
    check_limit(text, text.size, 0);
}

START_TEST(huge_in_one_piece)
{
    check_whole("<a type='", "'/>");
    check_whole("<a><!--", "-->");
}
END_TEST

START_TEST(huge_text)
{
    check_limit(repeat("<a>", "x", HUNDRED_MB), 2 * GLS_XML_TOKEN, BLOCK);
}
END_TEST

/* Text that nobody wants takes no memory, however long it is. */
START_TEST(huge_text_that_is_passed_over)
{
    struct gls_span text = repeat("<a><skip>", "xx ", 2 * GLS_XML_TOKEN / 3);
    struct gls_buf out;
    struct gls_error err;
    ck_assert_int_eq(read_log(text, BLOCK, &out, &err), GLS_ERR_SYNTAX);
    ck_assert_str_eq(err.message, "the file ends too early: <skip> is not closed (byte 33554439)");
    gls_buf_release(&out);
    free((void *)text.data);
}
END_TEST

START_TEST(billion_laughs)
{
    struct gls_buf text, out;
    struct gls_error err;
    gls_buf_init(&text);
    gls_buf_puts(&text, "<!DOCTYPE a [<!ENTITY e0 'ha'>\n");
    for (int i = 1; i <= 9; i++) {
        gls_buf_printf(&text, "<!ENTITY e%d '", i);
        for (int j = 0; j < 10; j++)
            gls_buf_printf(&text, "&e%d;", i - 1);
        gls_buf_puts(&text, "'>\n");
    }
    gls_buf_puts(&text, "]><a>&e9;</a>");
    ck_assert_int_eq(read_log((struct gls_span){text.data, text.size}, 0, &out, &err),
                     GLS_ERR_LIMIT);
    gls_buf_release(&text);
    gls_buf_release(&out);
}
END_TEST

/* Our own stand-in for a DTD, over and over. */
START_TEST(parameter_entities)
{
    struct gls_span text = repeat("<!DOCTYPE a [<!ENTITY % a SYSTEM 'x'>", "%a;", 200000);
    struct gls_buf out;
    struct gls_error err;
    ck_assert_int_eq(read_log(text, 0, &out, &err), GLS_ERR_LIMIT);
    ck_assert_ptr_nonnull(strstr(err.message, "expand to far more text than the file has"));
    gls_buf_release(&out);
    free((void *)text.data);
}
END_TEST

START_TEST(every_allocation_may_fail)
{
    static const char text[] = "<?xml version='1.0' encoding='windows-1252'?>"
                               "<!DOCTYPE a SYSTEM 'x' [<!ENTITY e 'm'>]>"
                               "<a type='&eacute;'>&e;&oelig;<b>c</b></a>";
    enum gls_status status = GLS_ERR_NOMEM;
    for (long limit = 0; status != GLS_OK; limit++) {
        struct gls_buf out;
        struct gls_error err = {0};
        gls_memory_limit = limit;
        status = read_log(gls_span_of(text), 3, &out, &err);
        gls_memory_limit = -1;
        if (status == GLS_OK && out.status == GLS_OK)
            ck_assert_str_eq(out.data, "<a 1:87 é><b 1:116>c</a/b>mœ</a>");
        else
            ck_assert_msg(status == GLS_OK || status == GLS_ERR_NOMEM, "%ld: %s", limit,
                          err.message);
        if (out.status != GLS_OK) /* the memory of the log, not of the reading */
            status = GLS_ERR_NOMEM;
        gls_buf_release(&out);
        ck_assert_int_lt(limit, 1000);
    }
}
END_TEST

/* ------------------------------------------------------------------ parts */

START_TEST(names_are_found)
{
    static struct gls_names names;
    static const char *const given[] = {"term", "langSec", "langSet", "note", "Term", "tig"};
    for (uint8_t i = 0; i < 6; i++)
        gls_names_add(&names, given[i], i);
    struct gls_names_walk walk = gls_names_begin(&names, gls_span_of("TERM"));
    ck_assert_int_eq(gls_names_next(&names, &walk), 0);
    ck_assert_int_eq(gls_names_next(&names, &walk), 4);
    ck_assert_int_eq(gls_names_next(&names, &walk), -1);
    walk = gls_names_begin(&names, gls_span_of("langSet"));
    ck_assert_int_eq(gls_names_next(&names, &walk), 2);
    walk = gls_names_begin(&names, gls_span_of("langSep"));
    ck_assert_int_eq(gls_names_next(&names, &walk), -1);
    walk = gls_names_begin(&names, gls_span_of(""));
    ck_assert_int_eq(gls_names_next(&names, &walk), -1);
}
END_TEST

START_TEST(encodings_by_name)
{
    int map[256];
    ck_assert(gls_encoding_map("Windows-1252", map));
    ck_assert_int_eq(map[0x80], 0x20AC);
    ck_assert_int_eq(map[0x81], -1);
    ck_assert_int_eq(map[0xA0], 0xA0);
    ck_assert_int_eq(map['a'], 'a');
    ck_assert(gls_encoding_map("ISO-8859-15", map));
    ck_assert_int_eq(map[0xBD], 0x153);
    ck_assert(!gls_encoding_map("windows-12520", map));
    ck_assert(!gls_encoding_map("", map));
}
END_TEST

static const struct {
    const char *text, *as_text, *as_attribute;
} escapes[] = {
    {"", "", " a=\"\""},
    {"œ\"'", "œ\"'", " a=\"œ&quot;'\""},
    {"<a>&b;", "&lt;a&gt;&amp;b;", " a=\"&lt;a&gt;&amp;b;\""},
    {"\t\n\r", "\t\n&#13;", " a=\"&#9;&#10;&#13;\""},
    {"a\x01z\x1F", "a\xEF\xBF\xBDz\xEF\xBF\xBD", " a=\"a\xEF\xBF\xBDz\xEF\xBF\xBD\""},
    {"\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBC", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBC",
     " a=\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBC\""},
};

START_TEST(escaping)
{
    struct gls_buf out;
    gls_buf_init(&out);
    gls_xml_put_text(&out, escapes[_i].text);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, escapes[_i].as_text);
    out.size = 0;
    gls_xml_put_attribute(&out, "a", escapes[_i].text);
    gls_buf_put(&out, "", 1);
    ck_assert_str_eq(out.data, escapes[_i].as_attribute);
    gls_buf_release(&out);
}
END_TEST

/* ------------------------------------------------------------------ input */

START_TEST(input_of_memory)
{
    struct gls_input in;
    struct gls_span span;
    gls_input_from(&in, "x", gls_span_of("abcdefgh"));
    ck_assert_int_eq(gls_input_peek(&in, 3, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("abc")));
    gls_input_skip(&in, 1);
    in.chunk = 2;
    ck_assert_int_eq(gls_input_next(&in, 0, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("bc")));
    ck_assert_int_eq(gls_input_next(&in, 4, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("defg")));
    ck_assert_int_eq(gls_input_next(&in, 4, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("h")));
    ck_assert_int_eq(gls_input_next(&in, 4, &span, NULL), GLS_OK);
    ck_assert_uint_eq(span.size, 0);
    ck_assert_int_eq(gls_input_peek(&in, 4, &span, NULL), GLS_OK);
    ck_assert_uint_eq(span.size, 0);
    gls_input_close(&in);
    gls_input_from(&in, "x", (struct gls_span){NULL, 0});
    ck_assert_int_eq(gls_input_next(&in, 0, &span, NULL), GLS_OK);
    ck_assert_uint_eq(span.size, 0);
    gls_input_close(&in);
    gls_input_close(&in);
}
END_TEST

/* A pipe gives what it has; who wants more waits for it. */
START_TEST(input_of_a_pipe)
{
    int ends[2], standard = dup(STDIN_FILENO);
    struct gls_input in;
    struct gls_span span;
    ck_assert_int_eq(pipe(ends), 0);
    dup2(ends[0], STDIN_FILENO);
    ck_assert_int_eq((int)write(ends[1], "abc", 3), 3);
    ck_assert_int_eq(gls_input_open(&in, "-", NULL), GLS_OK);
    ck_assert_str_eq(in.name, "-");
    ck_assert_int_eq(gls_input_next(&in, 0, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("abc")));
    ck_assert_int_eq((int)write(ends[1], "defg", 4), 4);
    close(ends[1]);
    ck_assert_int_eq(gls_input_peek(&in, 9, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("defg")));
    ck_assert_int_eq(gls_input_next(&in, 0, &span, NULL), GLS_OK);
    ck_assert(gls_span_equal(span, gls_span_of("defg")));
    ck_assert_int_eq(gls_input_next(&in, 0, &span, NULL), GLS_OK);
    ck_assert_uint_eq(span.size, 0);
    gls_input_close(&in);
    dup2(standard, STDIN_FILENO);
    close(standard);
    close(ends[0]);
}
END_TEST

START_TEST(input_read_whole)
{
    char path[] = "/tmp/glossaire-XXXXXX", bytes[16];
    struct gls_input in;
    struct gls_span span;
    size_t size;
    int fd = mkstemp(path);
    ck_assert_int_eq((int)write(fd, "abcdefgh", 8), 8);
    close(fd);
    ck_assert_int_eq(gls_input_open(&in, path, NULL), GLS_OK);
    ck_assert_uint_eq(gls_input_left(&in), 8);
    ck_assert_int_eq(gls_input_peek(&in, 3, &span, NULL), GLS_OK);
    gls_input_skip(&in, 1);
    ck_assert_uint_eq(gls_input_left(&in), 7);
    ck_assert_int_eq(gls_input_read(&in, bytes, 2, &size, NULL), GLS_OK);
    ck_assert(gls_span_equal((struct gls_span){bytes, size}, gls_span_of("bc")));
    ck_assert_int_eq(gls_input_read(&in, bytes, sizeof bytes, &size, NULL), GLS_OK);
    ck_assert(gls_span_equal((struct gls_span){bytes, size}, gls_span_of("defgh")));
    ck_assert_uint_eq(gls_input_left(&in), 0);
    ck_assert_int_eq(gls_input_read(&in, bytes, sizeof bytes, &size, NULL), GLS_OK);
    ck_assert_uint_eq(size, 0);
    gls_input_close(&in);
    unlink(path);
}
END_TEST

START_TEST(input_larger_than_a_block)
{
    char path[] = "/tmp/glossaire-XXXXXX";
    struct gls_span text = repeat("", "0123456789abcde\n", 20000), chunk;
    struct gls_input in;
    size_t size = 0;
    int fd = mkstemp(path);
    ck_assert_int_eq((int)write(fd, text.data, text.size), (int)text.size);
    close(fd);
    ck_assert_int_eq(gls_input_open(&in, path, NULL), GLS_OK);
    ck_assert_int_eq(gls_input_peek(&in, 100000, &chunk, NULL), GLS_OK);
    ck_assert_uint_eq(chunk.size, 100000);
    do {
        ck_assert_int_eq(gls_input_next(&in, size % 5 ? 150000 : 0, &chunk, NULL), GLS_OK);
        ck_assert(memcmp(text.data + size, chunk.data, chunk.size) == 0);
        size += chunk.size;
    } while (chunk.size);
    ck_assert_uint_eq(size, text.size);
    gls_input_close(&in);
    unlink(path);
    free((void *)text.data);
}
END_TEST

/* ------------------------------------------------------------------ */

#define COUNT(array) (int)(sizeof(array) / sizeof *(array))

Suite *xml_suite(void);
Suite *xml_suite(void)
{
    Suite *suite = suite_create("xml");
    TCase *tc = tcase_create("xml");
    tcase_set_timeout(tc, 60);
    tcase_add_loop_test(tc, document, 0, COUNT(documents));
    tcase_add_test(tc, utf_16_that_says_utf_8);
    tcase_add_test(tc, reader_refuses);
    tcase_add_test(tc, reader_refuses_at_length);
    tcase_add_test(tc, nul_in_a_tag_or_text);
    tcase_add_test(tc, long_names);
    tcase_add_test(tc, every_allocation_may_fail);
    tcase_add_loop_test(tc, pieces, 0, COUNT(in_pieces));
    tcase_add_test(tc, places_of_text);
    tcase_add_test(tc, places_in_lines);
    tcase_add_test(tc, pieces_without_memory);
    tcase_add_test(tc, names_are_found);
    tcase_add_test(tc, encodings_by_name);
    tcase_add_loop_test(tc, escaping, 0, COUNT(escapes));
    suite_add_tcase(suite, tc);
    tc = tcase_create("limits");
    tcase_set_tags(tc, "large");
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, deep_nesting);
    tcase_add_test(tc, nesting_that_is_deep_enough);
    tcase_add_test(tc, huge_attribute);
    tcase_add_test(tc, huge_comment);
    tcase_add_test(tc, huge_in_one_piece);
    tcase_add_test(tc, huge_text);
    tcase_add_test(tc, huge_text_that_is_passed_over);
    tcase_add_test(tc, billion_laughs);
    tcase_add_test(tc, parameter_entities);
    suite_add_tcase(suite, tc);
    tc = tcase_create("input");
    tcase_add_test(tc, input_of_memory);
    tcase_add_test(tc, input_of_a_pipe);
    tcase_add_test(tc, input_read_whole);
    tcase_add_test(tc, input_larger_than_a_block);
    suite_add_tcase(suite, tc);
    return suite;
}
