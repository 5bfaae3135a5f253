/* TBX of every make (ISO 30042:2008 and 2019, styles DCA and DCT, TBX-Min) is one tree under
 * different names: an entry holds language sections, they hold term groups, and each of the three
 * carries data categories. The table of elements knows those three roles; what a data category
 * means is the same wherever it stands, and the level it belongs to is the innermost role open. */
#include "format/format.h"

#include <stdio.h>
#include <string.h>

#include "format/tbx/category.h"
#include "reader_rules_table.h"

enum state {
    OUTSIDE = GLS_XML_DOCUMENT << 1, /* between the root and the entries */
    HEADER = OUTSIDE << 1,
    SOURCES = HEADER << 1, /* sourceDesc */
    BACK = SOURCES << 1,
    ENTRY = BACK << 1,
    SECTION = ENTRY << 1,
    GROUP = SECTION << 1,   /* of a term */
    BUNDLE = GROUP << 1,    /* descripGrp and its like */
    TEXT = BUNDLE << 1,     /* a data category: elements in it are markup */
    CATEGORY = TEXT << 1,   /* an element whose name is the data category, or unknown */
    DIGEST = CATEGORY << 1, /* parts that become one note */
    LEVELS = ENTRY | SECTION | GROUP | BUNDLE
};

/* The type of the element in hand, or else its name. */
static struct gls_span type_or_name(const struct gls_xml *xml)
{
    struct gls_span type = gls_span_trim(gls_xml_attribute(xml, "type"));
    return type.size ? type : gls_xml_name(xml);
}

/* ------------------------------------------------------------------ root and entries */

static void refuse_root(struct gls_xml *xml, void *reader)
{
    (void)reader;
    struct gls_span root = gls_xml_name(xml);
    if (root.size > 60)
        root.size = gls_utf8_whole(root.data, 60);
    gls_xml_fail(xml, GLS_ERR_FORMAT,
                 "this is not TBX: its root element is <%.*s>, where <tbx>, <martif> or <TBX> "
                 "was expected",
                 GLS_SPAN_ARG(root));
}

static void open_entry(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    gls_tbx_set(&tbx->name,
                gls_xml_attribute(xml, "id")); /* as XML has it of an attribute of type ID */
    struct gls_span id = gls_tbx_span(&tbx->name);
    size_t most = id.size < sizeof tbx->id ? id.size : sizeof tbx->id - 1;
    size_t shown = gls_utf8_whole(id.data, most);
    memcpy(tbx->id, id.data, shown);
    tbx->id[shown] = '\0';
    gls_builder_concept(tbx->builder, gls_xml_place(xml), id);
    tbx->level = GLS_OF_CONCEPT;
    tbx->bare = false;
}

static void close_entry(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    gls_builder_extent(tbx->builder, GLS_OF_CONCEPT, gls_xml_end(xml));
    gls_builder_concept_end(tbx->builder);
    tbx->level = GLS_OF_BASE;
}

static void open_section(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    gls_builder_section(tbx->builder, gls_xml_place(xml), gls_xml_attribute(xml, "lang"));
    tbx->level = GLS_OF_SECTION;
    tbx->sectioned = true;
    tbx->bare = false;
}

static void close_section(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    gls_builder_extent(tbx->builder, GLS_OF_SECTION, gls_xml_end(xml));
    tbx->level = GLS_OF_CONCEPT;
    tbx->sectioned = false;
    tbx->bare = false;
}

/* A term group outside a language section has its own language, if any. */
static void open_group(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    struct gls_place at = gls_xml_place(xml);
    if (!tbx->sectioned)
        gls_builder_section(tbx->builder, at, gls_xml_attribute(xml, "lang"));
    gls_tbx_begin_term(tbx, at);
    tbx->level = GLS_OF_TERM;
    tbx->bare = tbx->alone = false;
}

static void close_group(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    if (!tbx->alone)
        gls_builder_extent(tbx->builder, GLS_OF_TERM, gls_xml_end(xml));
    tbx->level = tbx->sectioned ? GLS_OF_SECTION : GLS_OF_CONCEPT;
}

/* A second term in one group is one more term; then the group is the element of neither. */
static void open_term(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    tbx->term_at = gls_xml_place(xml);
    if (!tbx->has_text)
        return;
    if (!tbx->alone)
        gls_builder_extent(tbx->builder, GLS_OF_TERM, 0);
    gls_tbx_begin_term(tbx, tbx->term_at);
    tbx->alone = true;
}

static void open_bare_term(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    tbx->term_at = gls_xml_place(xml);
    gls_tbx_begin_term(tbx, tbx->term_at);
    tbx->bare = tbx->alone = true;
}

static void read_term(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    if (tbx->alone)
        gls_builder_extent(tbx->builder, GLS_OF_TERM, gls_xml_end(xml));
    if (!text.size)
        return;
    gls_builder_term_text(tbx->builder, text);
    gls_builder_term_written(tbx->builder, tbx->term_at, gls_xml_blanks(xml));
    tbx->has_text = true;
}

/* ------------------------------------------------------------------ parts that become one note */

static void begin_digest(struct gls_xml *xml, struct gls_tbx *tbx, struct gls_span first)
{
    gls_tbx_set(&tbx->digest, first);
    tbx->digest_at = gls_xml_place(xml);
}

static void end_digest(struct gls_xml *xml, struct gls_tbx *tbx, struct gls_span name)
{
    gls_tbx_end_place(xml, &tbx->digest_at);
    gls_builder_unknown(tbx->builder, tbx->level, name, gls_tbx_span(&tbx->digest), tbx->digest_at);
    tbx->digest.size = 0;
}

static void open_part(struct gls_xml *xml, void *reader)
{
    gls_tbx_set(&((struct gls_tbx *)reader)->name, type_or_name(xml));
}

static void read_digest(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    struct gls_tbx *tbx = reader;
    struct gls_span name = gls_tbx_span(&tbx->name);
    if (!text.size)
        return;
    gls_buf_puts(&tbx->digest, tbx->digest.size ? "; " : "");
    gls_buf_put(&tbx->digest, name.data, name.size);
    gls_buf_puts(&tbx->digest, ": ");
    gls_buf_put(&tbx->digest, text.data, text.size);
}

/* The words of a term of several, each with its own part of speech, which is not the term's. */
static void open_components(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    begin_digest(xml, tbx, (struct gls_span){"", 0});
    gls_tbx_set(&tbx->key, type_or_name(xml));
}

static void close_components(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    end_digest(xml, tbx, gls_tbx_span(&tbx->key));
    tbx->key.size = 0;
}

/* Back matter: persons and sources that entries refer to. */
static void open_objects(struct gls_xml *xml, void *reader)
{
    gls_tbx_set(&((struct gls_tbx *)reader)->key, type_or_name(xml));
}

static void open_object(struct gls_xml *xml, void *reader)
{
    begin_digest(xml, reader, gls_xml_attribute(xml, "id"));
}

static void close_object(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    struct gls_span key = gls_tbx_span(&tbx->key);
    end_digest(xml, tbx, key.size ? key : gls_xml_name(xml));
}

/* ------------------------------------------------------------------ header */

static void read_header_text(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    struct gls_span name = gls_tbx_span(&tbx->name);
    gls_tbx_end_place(xml, &tbx->at);
    if (gls_span_equal_ascii(name, GLS_TBX2_SCHEMA_TYPE) &&
        gls_span_equal_ascii(text, GLS_TBX2_SCHEMA))
        return;
    if (gls_span_equal_ascii(name, "p"))
        name = gls_xml_outer_name(xml);
    if (gls_span_equal_ascii(name, "note"))
        name.size = 0;
    gls_builder_unknown(tbx->builder, GLS_OF_BASE, name, text, tbx->at);
}

static void open_header_text(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    gls_tbx_set(&tbx->name, type_or_name(xml));
    tbx->at = gls_xml_place(xml);
}

static void read_title(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    if (tbx->titled)
        read_header_text(xml, reader, text);
    else if (text.size)
        gls_builder_title(tbx->builder, text);
    tbx->titled |= text.size > 0;
}

static void read_source(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    gls_tbx_end_place(xml, &tbx->at);
    struct gls_property_draft draft = {.category = GLS_CATEGORY_SOURCE,
                                       .value = text,
                                       .at = tbx->at,
                                       .blanks = gls_xml_blanks(xml)};
    gls_builder_property(tbx->builder, GLS_OF_BASE, &draft);
}

/* TBX-Min: <languages source="de" target="en"/>. */
static void open_languages(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    struct gls_span source = gls_xml_attribute(xml, "source");
    struct gls_span target = gls_xml_attribute(xml, "target");
    gls_tbx_set(&tbx->note, source);
    gls_buf_puts(&tbx->note, " → ");
    gls_buf_put(&tbx->note, target.data, target.size);
    tbx->note.size = gls_collapse(tbx->note.data, tbx->note.size);
    gls_builder_unknown(tbx->builder, GLS_OF_BASE, gls_xml_name(xml), gls_tbx_span(&tbx->note),
                        gls_xml_place(xml));
}

/* ------------------------------------------------------------------ the table */

static const struct gls_xml_row rows[] = {
    /* within, name, state, opened, closed, told */
    {GLS_XML_DOCUMENT, "tbx", OUTSIDE, NULL, NULL, NULL},
    {GLS_XML_DOCUMENT, "martif", OUTSIDE, NULL, NULL, NULL},
    {GLS_XML_DOCUMENT, "martifHeader", OUTSIDE, NULL, NULL, NULL},

    {OUTSIDE, "tbxHeader", HEADER, NULL, NULL, NULL},
    {OUTSIDE, "martifHeader", HEADER, NULL, NULL, NULL},
    {OUTSIDE, "header", HEADER, NULL, NULL, NULL},
    {OUTSIDE, "fileDesc", HEADER, NULL, NULL, NULL},
    {OUTSIDE, "encodingDesc", HEADER, NULL, NULL, NULL},
    {OUTSIDE, "revisionDesc", HEADER, NULL, NULL, NULL},
    {HEADER, "text", OUTSIDE, NULL, NULL, NULL},
    {HEADER, "body", OUTSIDE, NULL, NULL, NULL},
    {HEADER, "title", TEXT, open_header_text, NULL, read_title},
    {HEADER, "id", TEXT, open_header_text, NULL, read_title},
    {HEADER, "description", TEXT, open_header_text, NULL, read_source},
    {HEADER, "languages", TEXT, open_languages, NULL, NULL},
    {HEADER, "sourceDesc", SOURCES, open_header_text, NULL, read_source},
    {HEADER, "p", TEXT, open_header_text, NULL, read_header_text},
    {HEADER, "note", TEXT, open_header_text, NULL, read_header_text},
    {SOURCES, "p", TEXT, open_header_text, NULL, read_source},

    {OUTSIDE | HEADER, "back", BACK, NULL, NULL, NULL},
    {BACK, "refObjectSec", BACK, open_objects, NULL, NULL},
    {BACK, "refObjectList", BACK, open_objects, NULL, NULL},
    {BACK, "refObject", DIGEST, open_object, close_object, NULL},

    {OUTSIDE, "conceptEntry", ENTRY, open_entry, close_entry, NULL},
    {OUTSIDE, "termEntry", ENTRY, open_entry, close_entry, NULL},
    {OUTSIDE, "entry", ENTRY, open_entry, close_entry, NULL},
    {ENTRY | CATEGORY, "langSec", SECTION, open_section, close_section, NULL},
    {ENTRY | CATEGORY, "langSet", SECTION, open_section, close_section, NULL},
    {ENTRY | CATEGORY, "langGroup", SECTION, open_section, close_section, NULL},
    {ENTRY | SECTION | CATEGORY, "termSec", GROUP, open_group, close_group, NULL},
    {ENTRY | SECTION | CATEGORY, "tig", GROUP, open_group, close_group, NULL},
    {ENTRY | SECTION | CATEGORY, "ntig", GROUP, open_group, close_group, NULL},
    {ENTRY | SECTION | CATEGORY, "termGroup", GROUP, open_group, close_group, NULL},
    {ENTRY | SECTION | CATEGORY, "termGrp", GROUP, open_group, close_group, NULL},
    {GROUP, "termGrp", GROUP, NULL, NULL, NULL},
    {GROUP, "term", TEXT, open_term, NULL, read_term},
    {SECTION, "term", TEXT, open_bare_term, NULL, read_term},

    {LEVELS, "descripGrp", BUNDLE, gls_tbx_open_bundle, gls_tbx_close_bundle, NULL},
    {LEVELS, "adminGrp", BUNDLE, gls_tbx_open_bundle, gls_tbx_close_bundle, NULL},
    {LEVELS, "transacGrp", BUNDLE, gls_tbx_open_bundle, gls_tbx_close_bundle, NULL},
    {LEVELS, "termNoteGrp", BUNDLE, gls_tbx_open_bundle, gls_tbx_close_bundle, NULL},
    {LEVELS, "noteGrp", BUNDLE, gls_tbx_open_bundle, gls_tbx_close_bundle, NULL},
    {LEVELS, "descrip", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "descripNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "admin", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "adminNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "transac", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "transacNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "termNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "note", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "ref", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "xref", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {LEVELS, "date", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_take_category},
    {GROUP, "termCompList", DIGEST, open_components, close_components, NULL},
    {TEXT, "noteKey", TEXT, NULL, NULL, gls_tbx_take_key},
    {TEXT, "noteValue", TEXT, NULL, NULL, gls_tbx_take_value},

    {GLS_XML_DOCUMENT, NULL, 0, refuse_root, NULL, NULL},
    {OUTSIDE, NULL, OUTSIDE, NULL, NULL, NULL},
    {HEADER | SOURCES, NULL, HEADER, open_header_text, NULL, read_header_text},
    {BACK, NULL, BACK, open_header_text, NULL, read_header_text},
    {LEVELS, NULL, CATEGORY, gls_tbx_open_category, NULL, gls_tbx_take_category},
    {TEXT, NULL, TEXT, NULL, NULL, NULL},
    {CATEGORY, NULL, CATEGORY, NULL, NULL, NULL},
    {DIGEST, NULL, DIGEST, open_part, NULL, read_digest},
};

/* ------------------------------------------------------------------ reading */

/* Adds the concept to the message. */
static void add_concept(const struct gls_tbx *tbx, struct gls_error *err)
{
    size_t size = strlen(err->message);
    if (tbx->level == GLS_OF_BASE || !err->line)
        return;
    snprintf(err->message + size, sizeof err->message - size, " (concept %zu%s%s)",
             gls_builder_concepts(tbx->builder) + 1, *tbx->id ? ", id " : "", tbx->id);
    size = strlen(err->message);
    err->message[gls_utf8_whole(err->message, size)] = '\0';
}

/* A merge that could not decide leaves comments such as "<<<<<<< ours". Of the
 * "=======" between them nothing is kept: many a file has such lines of its own. */
static void read_comment(struct gls_xml *xml, void *reader, struct gls_span text)
{
    enum { SIZE = 7 };
    struct gls_tbx *tbx = reader;
    text = gls_span_trim(text);
    bool marked = text.size >= SIZE && (memcmp(text.data, "<<<<<<<", SIZE) == 0 ||
                                        memcmp(text.data, ">>>>>>>", SIZE) == 0);
    if (marked && (text.size == SIZE || text.data[SIZE] == ' '))
        gls_builder_mark(tbx->builder, text, gls_xml_place(xml));
}

static enum gls_status read_tbx(struct gls_source *source, const struct gls_read_options *options,
                                struct gls_builder *builder, struct gls_error *err)
{
    (void)options;
    struct gls_xml_table table = {
        .row = rows, .count = sizeof rows / sizeof *rows, .comment = read_comment};
    struct gls_tbx tbx;
    gls_tbx_init(&tbx, builder);
    enum gls_status status = gls_xml_read(source->in, &table, &tbx, err);
    if (status != GLS_OK && err)
        add_concept(&tbx, err);
    return gls_tbx_release(&tbx, status, err);
}

static const char *const roots[] = {"tbx", "martif", "martifHeader", NULL};
const struct gls_reader gls_tbx_reader = {.roots = roots, .read = read_tbx, .rules = GLS_RULES_tbx};
