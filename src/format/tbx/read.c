/* TBX of every make (ISO 30042:2008 and 2019, styles DCA and DCT, TBX-Min) is one tree under
 * different names: an entry holds language sections, they hold term groups, and each of the three
 * carries data categories. The table of elements knows those three roles; what a data category
 * means is the same wherever it stands, and the level it belongs to is the innermost role open. */
#include "format/format.h"

#include <stdio.h>
#include <string.h>

#include "format/tbx/aside.h"
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
    {HEADER, "title", TEXT, gls_tbx_open_header_text, NULL, gls_tbx_read_title},
    {HEADER, "id", TEXT, gls_tbx_open_header_text, NULL, gls_tbx_read_title},
    {HEADER, "description", TEXT, gls_tbx_open_header_text, NULL, gls_tbx_read_source},
    {HEADER, "languages", TEXT, gls_tbx_open_languages, NULL, NULL},
    {HEADER, "sourceDesc", SOURCES, gls_tbx_open_header_text, NULL, gls_tbx_read_source},
    {HEADER, "p", TEXT, gls_tbx_open_header_text, NULL, gls_tbx_read_header_text},
    {HEADER, "note", TEXT, gls_tbx_open_header_text, NULL, gls_tbx_read_header_text},
    {SOURCES, "p", TEXT, gls_tbx_open_header_text, NULL, gls_tbx_read_source},

    {OUTSIDE | HEADER, "back", BACK, NULL, NULL, NULL},
    {BACK, "refObjectSec", BACK, gls_tbx_open_objects, NULL, NULL},
    {BACK, "refObjectList", BACK, gls_tbx_open_objects, NULL, NULL},
    {BACK, "refObject", DIGEST, gls_tbx_open_object, gls_tbx_close_object, NULL},

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
    {LEVELS, "descrip", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "descripNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "admin", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "adminNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "transac", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "transacNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "termNote", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "note", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "ref", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "xref", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {LEVELS, "date", TEXT, gls_tbx_open_carrier, NULL, gls_tbx_read_category},
    {GROUP, "termCompList", DIGEST, gls_tbx_open_components, gls_tbx_close_components, NULL},
    {TEXT, "noteKey", TEXT, NULL, NULL, gls_tbx_read_note_key},
    {TEXT, "noteValue", TEXT, NULL, NULL, gls_tbx_read_note_value},

    {GLS_XML_DOCUMENT, NULL, 0, refuse_root, NULL, NULL},
    {OUTSIDE, NULL, OUTSIDE, NULL, NULL, NULL},
    {HEADER | SOURCES, NULL, HEADER, gls_tbx_open_header_text, NULL, gls_tbx_read_header_text},
    {BACK, NULL, BACK, gls_tbx_open_header_text, NULL, gls_tbx_read_header_text},
    {LEVELS, NULL, CATEGORY, gls_tbx_open_category, NULL, gls_tbx_read_category},
    {TEXT, NULL, TEXT, NULL, NULL, NULL},
    {CATEGORY, NULL, CATEGORY, NULL, NULL, NULL},
    {DIGEST, NULL, DIGEST, gls_tbx_open_part, NULL, gls_tbx_read_part},
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
