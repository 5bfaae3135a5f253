/* XLIFF 2.0 to 2.2, module "Glossary": each unit may say which terms it has and how they are to be
 * translated. Programs copy an entry into every unit that has its term. */
#include "format/xliff_glossary.h"

#include <string.h>

#include "core/span.h"
#include "core/table.h"
#include "format/tabular/draft.h"
#include "reader_rules_table.h"
#include "xml/xml.h"

enum {
    ROOT = GLS_XML_DOCUMENT << 1,
    BODY = ROOT << 1, /* of a file or a group */
    UNIT = BODY << 1,
    GLOSSARY = UNIT << 1,
    ENTRY = GLOSSARY << 1,
    TEXT = ENTRY << 1
};

struct glossary {
    struct gls_work work;
    struct gls_builder *builder;
    struct gls_draft draft; /* the entry in hand */
    const char *from, *to;
    struct gls_buf unit, id;
    struct gls_place entry_at, text_at;
    struct gls_span source; /* what the element in hand says of its origin */
    struct gls_buf said;    /* of the entry, to know it again */
    struct gls_array sums;  /* of uint64_t: of what the concepts say */
    struct gls_hash_table table;
};

/* ------------------------------------------------------------------ around the words */

/* A failure of memory ends the reading. */
static void ask(struct gls_xml *xml, struct glossary *glossary)
{
    gls_work_wrote(&glossary->work, &glossary->unit);
    gls_work_wrote(&glossary->work, &glossary->id);
    gls_work_wrote(&glossary->work, &glossary->said);
    if (gls_work_failed(&glossary->work))
        gls_xml_stop(xml);
}

static void open_root(struct gls_xml *xml, void *reader)
{
    struct glossary *glossary = reader;
    glossary->from = gls_work_keep(&glossary->work, gls_xml_attribute(xml, "srcLang")).data;
    glossary->to = gls_work_keep(&glossary->work, gls_xml_attribute(xml, "trgLang")).data;
    ask(xml, glossary);
}

static void open_unit(struct gls_xml *xml, void *reader)
{
    struct glossary *glossary = reader;
    struct gls_span id = gls_xml_attribute(xml, "id");
    glossary->unit.size = 0;
    gls_buf_put(&glossary->unit, id.data, id.size);
    ask(xml, glossary);
}

static void open_entry(struct gls_xml *xml, void *reader)
{
    struct glossary *glossary = reader;
    struct gls_span id = gls_xml_attribute(xml, "id");
    gls_draft_clear(&glossary->draft);
    glossary->entry_at = gls_xml_place(xml);
    glossary->entry_at.size = 0;
    glossary->said.size = glossary->id.size = 0;
    gls_buf_append(&glossary->id, &glossary->unit);
    if (id.size && glossary->unit.size)
        gls_buf_puts(&glossary->id, "/");
    gls_buf_put(&glossary->id, id.data, id.size);
    ask(xml, glossary);
}

/* ------------------------------------------------------------------ words */

/* What an element says, or its origin, under a letter for its kind. */
static void note(struct glossary *glossary, char kind, struct gls_span text)
{
    gls_buf_put(&glossary->said, &kind, 1);
    gls_buf_put(&glossary->said, text.data, text.size);
    gls_buf_put(&glossary->said, "", 1);
}

static void open_text(struct gls_xml *xml, void *reader)
{
    struct glossary *glossary = reader;
    glossary->text_at = gls_xml_place(xml);
    glossary->text_at.size = 0;
    glossary->source = gls_work_keep(&glossary->work, gls_xml_attribute(xml, "source"));
    note(glossary, 's', glossary->source);
    ask(xml, glossary);
}

static void say(struct glossary *glossary, uint32_t term, enum gls_category category,
                struct gls_span value)
{
    const struct gls_draft_said said = {
        .category = category, .name = {"", 0}, .value = value, .at = glossary->text_at};
    if (value.size)
        gls_draft_add_said(&glossary->draft, term, &said);
}

static void take_word(struct gls_xml *xml, struct glossary *glossary, char kind,
                      struct gls_span text)
{
    const char *tag = gls_draft_lang(&glossary->draft, kind == 't' ? glossary->from : glossary->to);
    note(glossary, kind, text);
    uint32_t term = text.size && tag
                        ? gls_draft_term(&glossary->draft, tag,
                                         gls_work_keep(&glossary->work, text), glossary->text_at)
                        : GLS_DRAFT_NONE;
    if (term != GLS_DRAFT_NONE && !gls_work_failed(&glossary->work)) {
        gls_draft_term_at(&glossary->draft, term)->admin = GLS_ADMIN_ADMITTED;
        say(glossary, term, GLS_CATEGORY_SOURCE, glossary->source);
    }
    ask(xml, glossary);
}

static void take_term(struct gls_xml *xml, void *reader, struct gls_span text)
{
    take_word(xml, reader, 't', text);
}

static void take_translation(struct gls_xml *xml, void *reader, struct gls_span text)
{
    take_word(xml, reader, 'r', text);
}

static void take_definition(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct glossary *glossary = reader;
    note(glossary, 'd', text);
    say(glossary, GLS_DRAFT_NONE, GLS_CATEGORY_DEFINITION, gls_work_keep(&glossary->work, text));
    if (text.size)
        say(glossary, GLS_DRAFT_NONE, GLS_CATEGORY_SOURCE, glossary->source);
    ask(xml, glossary);
}

/* ------------------------------------------------------------------ an entry */

static bool is_same(const void *in, uint32_t member, const void *wanted)
{
    const struct gls_array *sums = in;
    return *GLS_AT(*sums, uint64_t, member) == *(const uint64_t *)wanted;
}

static bool is_new(struct glossary *glossary)
{
    uint64_t sum = gls_hash(glossary->table.key, gls_buf_span(&glossary->said));
    struct gls_hash_slot *slot = gls_hash_table_find(&glossary->work, &glossary->table,
                                                     (uint32_t)sum, is_same, &glossary->sums, &sum);
    if (!slot || slot->member)
        return false;
    uint64_t *kept = GLS_APPEND(&glossary->work, &glossary->sums, uint64_t);
    if (!kept)
        return false;
    *kept = sum;
    gls_hash_table_insert(&glossary->table, slot, (uint32_t)sum, glossary->sums.count - 1);
    return true;
}

static void close_entry(struct gls_xml *xml, void *reader)
{
    struct glossary *glossary = reader;
    if (glossary->draft.terms.count && is_new(glossary))
        gls_draft_build(&glossary->draft, glossary->builder, glossary->entry_at,
                        gls_buf_span(&glossary->id));
    ask(xml, glossary);
}

/* ------------------------------------------------------------------ the whole */

static const struct gls_xml_row rows[] = {
    {GLS_XML_DOCUMENT, "xliff", ROOT, open_root, NULL, NULL},
    {ROOT, "file", BODY, NULL, NULL, NULL},
    {BODY, "group", BODY, NULL, NULL, NULL},
    {BODY, "unit", UNIT, open_unit, NULL, NULL},
    {UNIT, "glossary", GLOSSARY, NULL, NULL, NULL},
    {GLOSSARY, "glossEntry", ENTRY, open_entry, close_entry, NULL},
    {ENTRY, "term", TEXT, open_text, NULL, take_term},
    {ENTRY, "translation", TEXT, open_text, NULL, take_translation},
    {ENTRY, "definition", TEXT, open_text, NULL, take_definition},
    {TEXT, NULL, TEXT, NULL, NULL, NULL},
};

enum gls_status gls_xliff_glossary_read(struct gls_input *in, struct gls_builder *builder,
                                        size_t *concepts, struct gls_error *err)
{
    static const struct gls_xml_table table = {
        .row = rows, .count = sizeof rows / sizeof *rows, .what = "translation"};
    struct glossary glossary = {.work = {.file = in->name},
                                .builder = builder,
                                .table = {.what = "entries", .key = gls_hash_key()}};
    struct gls_buf *const bufs[] = {&glossary.unit, &glossary.id, &glossary.said};
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        gls_buf_init(bufs[i]);
    glossary.draft.work = &glossary.work;
    enum gls_status status = gls_xml_read(in, &table, &glossary, err);
    *concepts = glossary.sums.count;
    gls_draft_release(&glossary.draft);
    gls_hash_table_release(&glossary.table);
    gls_free(glossary.sums.data);
    for (size_t i = 0; i < sizeof bufs / sizeof *bufs; i++)
        gls_buf_release(bufs[i]);
    enum gls_status drafted = gls_work_end(&glossary.work, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? drafted : status;
}

static enum gls_status read_glossary(struct gls_source *source,
                                     const struct gls_read_options *options,
                                     struct gls_builder *builder, struct gls_error *err)
{
    size_t concepts;
    (void)options;
    enum gls_status status = gls_xliff_glossary_read(source->in, builder, &concepts, err);
    if (status != GLS_OK || concepts)
        return status;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = source->in->name},
                    "it brings no glossary along: none of its units has a <glossEntry>");
}

static const char *const roots[] = {NULL}; /* for who asks for it by name */
const struct gls_reader gls_xliff_glossary_reader = {
    .roots = roots, .read = read_glossary, .rules = GLS_RULES_xliff_glossary, .has_options = true};
