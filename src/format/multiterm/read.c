/* MultiTerm's own XML (mtf), the parent of TBX: concepts, language groups, term groups, each with
 * descriptions whose types are words of the owner's own language. They are read as the headings of
 * a table are; what they do not say is kept as a note of that name. Exports are one line of UTF-16
 * of any length, and the order of languages differs by concept. */
#include "format/format.h"

#include <string.h>

#include "core/buf.h"
#include "core/span.h"
#include "format/tabular/column.h"
#include "format/tabular/word.h"
#include "reader_rules_table.h"
#include "xml/xml.h"

enum state {
    OUTSIDE = GLS_XML_DOCUMENT << 1,
    CONCEPT = OUTSIDE << 1,
    SECTION = CONCEPT << 1,
    TERM = SECTION << 1,
    BUNDLE = TERM << 1, /* descripGrp */
    TRANSAC = BUNDLE << 1,
    TEXT = TRANSAC << 1,
    LEVELS = CONCEPT | SECTION | TERM | BUNDLE
};

struct reading {
    struct gls_builder *builder;
    struct gls_place concept_at;
    bool begun;               /* the concept in hand is known to the builder */
    enum gls_level_bit level; /* the innermost that is open */
    unsigned bundles;         /* how many descripGrp are open */
    bool has_text;            /* the open term has its text */
    bool defined, lifted;     /* the open section is; by what is said in a bundle of a term */
    struct gls_buf type;      /* of the description or transaction in hand */
    struct gls_place at;
};

/* Where an element begins. Of how many bytes it is made nobody needs to know: these files are not
 * edited. */
static struct gls_place place_of(struct gls_xml *xml)
{
    struct gls_place at = gls_xml_place(xml);
    at.size = 0;
    return at;
}

/* ------------------------------------------------------------------ levels */

/* The id comes first, where there is one. */
static void begin_concept(struct reading *reading, struct gls_span id)
{
    if (!reading->begun)
        gls_builder_concept(reading->builder, reading->concept_at, id);
    reading->begun = true;
}

static void open_concept(struct gls_xml *xml, void *reader)
{
    struct reading *reading = reader;
    reading->concept_at = place_of(xml);
    reading->begun = false;
    reading->level = GLS_OF_CONCEPT;
}

static void read_id(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    begin_concept(reader, text);
}

static void close_concept(struct gls_xml *xml, void *reader)
{
    (void)xml;
    struct reading *reading = reader;
    begin_concept(reading, (struct gls_span){"", 0});
    gls_builder_concept_end(reading->builder);
    reading->level = GLS_OF_BASE;
}

static void open_group(struct gls_xml *xml, void *reader)
{
    (void)xml;
    begin_concept(reader, (struct gls_span){"", 0});
}

static void close_group(struct gls_xml *xml, void *reader)
{
    (void)xml;
    ((struct reading *)reader)->level = GLS_OF_CONCEPT;
}

/* <language type="French" lang="FR-CA"/>: the tag, or else the name. */
static void open_language(struct gls_xml *xml, void *reader)
{
    char tag[GLS_LANG_BYTES];
    struct reading *reading = reader;
    struct gls_span lang = gls_span_trim(gls_xml_attribute(xml, "lang"));
    if (!lang.size && gls_language_read(gls_xml_attribute(xml, "type"), tag))
        lang = gls_span_of(tag);
    gls_builder_section(reading->builder, place_of(xml), lang);
    reading->level = GLS_OF_SECTION;
    reading->defined = reading->lifted = false;
}

static void open_term_group(struct gls_xml *xml, void *reader)
{
    struct reading *reading = reader;
    if (reading->level == GLS_OF_CONCEPT) /* its language is never told */
        gls_builder_section(reading->builder, place_of(xml), (struct gls_span){"", 0});
    gls_builder_term(reading->builder, place_of(xml));
    reading->level = GLS_OF_TERM;
    reading->has_text = false;
}

static void close_term_group(struct gls_xml *xml, void *reader)
{
    (void)xml;
    ((struct reading *)reader)->level = GLS_OF_SECTION;
}

/* A second term in a group is one more. */
static void read_term(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct reading *reading = reader;
    struct gls_place at = place_of(xml);
    if (!text.size)
        return;
    if (reading->has_text)
        gls_builder_term(reading->builder, at);
    gls_builder_term_text(reading->builder, text);
    gls_builder_term_written(reading->builder, at, 0);
    reading->has_text = true;
}

/* ------------------------------------------------------------------ descriptions */

static void open_bundle(struct gls_xml *xml, void *reader)
{
    struct reading *reading = reader;
    open_group(xml, reader);
    reading->bundles++;
}

static void close_bundle(struct gls_xml *xml, void *reader)
{
    (void)xml;
    struct reading *reading = reader;
    reading->bundles--;
    reading->lifted &= reading->bundles > 0;
}

static void open_typed(struct gls_xml *xml, void *reader)
{
    struct reading *reading = reader;
    struct gls_span type = gls_span_trim(gls_xml_attribute(xml, "type"));
    open_group(xml, reader);
    type = type.size ? type : gls_xml_name(xml);
    reading->type.size = 0;
    gls_buf_put(&reading->type, type.data, type.size);
    reading->at = place_of(xml);
}

/* Many termbases define terms, where the data model defines concepts in a language: the first
 * definition of a section is its own, with what is said of it. */
static enum gls_level_bit level_of(struct reading *reading, enum gls_cell role)
{
    if (reading->level == GLS_OF_TERM && role == GLS_CELL_DEFINITION && !reading->defined)
        reading->defined = reading->lifted = true;
    else if (reading->level != GLS_OF_TERM || !reading->lifted || role != GLS_CELL_REFERENCE)
        return reading->level;
    return GLS_OF_SECTION;
}

static void add(struct reading *reading, enum gls_cell role, struct gls_span text)
{
    enum gls_level_bit level = level_of(reading, role);
    struct gls_property_draft draft = {
        .value = text, .at = reading->at, .nested = reading->bundles > 1};
    bool grammar = role == GLS_CELL_ARTICLE; /* "der", "das" */
    if (!grammar && gls_cell_category(role, &draft.category)) {
        gls_builder_property(reading->builder, level, &draft);
        reading->defined |= level == GLS_OF_SECTION && role == GLS_CELL_DEFINITION;
        return;
    }
    gls_builder_unknown(reading->builder, reading->level, gls_buf_span(&reading->type), text,
                        reading->at);
}

/* Words of a term as values; what they say beyond that is kept. False for another role. */
static bool add_words(struct reading *reading, enum gls_cell role, struct gls_span text)
{
    static const struct {
        enum gls_cell role;
        enum gls_cell_word word;
    } words[] = {{GLS_CELL_POS, GLS_SAYS_POS},
                 {GLS_CELL_GENDER, GLS_SAYS_GENDER},
                 {GLS_CELL_STATUS, GLS_SAYS_STATUS},
                 {GLS_CELL_TYPE, GLS_SAYS_TYPE}};
    size_t i = 0;
    while (i < 4 && words[i].role != role)
        i++;
    if (i == 4 || reading->level != GLS_OF_TERM)
        return false;
    struct gls_cell_says said = gls_words_read(words[i].word, text);
    if (said.any[GLS_SAYS_POS])
        gls_builder_term_pos(reading->builder, (enum gls_pos)said.value[GLS_SAYS_POS]);
    if (said.any[GLS_SAYS_GENDER])
        gls_builder_term_gender(reading->builder, (enum gls_gender)said.value[GLS_SAYS_GENDER]);
    if (said.any[GLS_SAYS_STATUS])
        gls_builder_term_admin(reading->builder, (enum gls_admin)said.value[GLS_SAYS_STATUS]);
    if (said.any[GLS_SAYS_TYPE])
        gls_builder_term_type(reading->builder, (enum gls_term_type)said.value[GLS_SAYS_TYPE]);
    return said.all;
}

static void read_description(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    struct reading *reading = reader;
    struct gls_heading heading = gls_heading_read(gls_buf_span(&reading->type), false);
    bool source = heading.role == GLS_CELL_TERM && heading.side == GLS_COLUMN_SIDE_SOURCE;
    enum gls_cell role = source ? GLS_CELL_REFERENCE : heading.role;
    if (!add_words(reading, role, text))
        add(reading, role, text);
}

/* ------------------------------------------------------------------ transactions */

/* <transac type="origination">who</transac> */
static void read_transaction(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    struct reading *reading = reader;
    struct gls_property_draft what = {.category = GLS_CATEGORY_TRANSACTION,
                                      .value = gls_buf_span(&reading->type),
                                      .at = reading->at};
    struct gls_property_draft who = {
        .category = GLS_CATEGORY_RESPONSIBILITY, .value = text, .nested = true, .at = reading->at};
    gls_builder_property(reading->builder, reading->level, &what);
    gls_builder_property(reading->builder, reading->level, &who);
}

/* "2011-05-16T17:39:16": the day. */
static void read_date(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct reading *reading = reader;
    const char *time = text.size ? memchr(text.data, 'T', text.size) : NULL;
    struct gls_property_draft day = {
        .category = GLS_CATEGORY_DATE,
        .value = {text.data, time ? (size_t)(time - text.data) : text.size},
        .nested = true,
        .at = place_of(xml)};
    gls_builder_property(reading->builder, reading->level, &day);
}

/* ------------------------------------------------------------------ the table */

static const struct gls_xml_row rows[] = {
    /* within, name, state, opened, closed, told */
    {GLS_XML_DOCUMENT, "mtf", OUTSIDE, NULL, NULL, NULL},
    {OUTSIDE, "conceptGrp", CONCEPT, open_concept, close_concept, NULL},
    {CONCEPT, "concept", TEXT, NULL, NULL, read_id},
    {CONCEPT, "languageGrp", SECTION, open_group, close_group, NULL},
    {SECTION, "language", TEXT, open_language, NULL, NULL},
    {SECTION, "termGrp", TERM, open_term_group, close_term_group, NULL},
    {TERM, "term", TEXT, NULL, NULL, read_term},
    {LEVELS, "descripGrp", BUNDLE, open_bundle, close_bundle, NULL},
    {LEVELS, "transacGrp", TRANSAC, open_group, NULL, NULL},
    {TRANSAC, "transac", TEXT, open_typed, NULL, read_transaction},
    {TRANSAC, "date", TEXT, NULL, NULL, read_date},
    {LEVELS, "system", 0, NULL, NULL, NULL},
    {LEVELS, NULL, TEXT, open_typed, NULL, read_description},
    {OUTSIDE, NULL, OUTSIDE, NULL, NULL, NULL},
    {TEXT, NULL, TEXT, NULL, NULL, NULL},
};

static enum gls_status read_multiterm(struct gls_source *source,
                                      const struct gls_read_options *options,
                                      struct gls_builder *builder, struct gls_error *err)
{
    (void)options;
    const struct gls_xml_table table = {.row = rows, .count = sizeof rows / sizeof *rows};
    struct reading reading = {.builder = builder, .level = GLS_OF_BASE};
    gls_buf_init(&reading.type);
    enum gls_status status = gls_xml_read(source->in, &table, &reading, err);
    if (status == GLS_OK && reading.type.status != GLS_OK)
        status = gls_fail_nomem(err);
    gls_buf_release(&reading.type);
    return status;
}

static const char *const roots[] = {"mtf", NULL};
const struct gls_reader gls_multiterm_reader = {
    .roots = roots, .read = read_multiterm, .rules = GLS_RULES_multiterm};
