/* TBX-Basic (ISO 30042:2019), style DCA, and its second version (ISO 30042:2008), which is what CAT
 * tools read, in one layout: two spaces a level, one element a line, so that a glossary kept in
 * version control changes only where its content does. What the schema of TBX-Basic does not allow
 * is written as a note that begins with the name of its category. */
#include <stdio.h>
#include <string.h>

#include "base/lang.h"
#include "core/buf.h"
#include "format/format.h"
#include "format/concept_id.h"
#include "format/tbx/category.h"
#include "xml/ncname.h"
#include "xml/write.h"

/* A version of TBX: the names of its elements, and what its schema has no group for. */
struct version {
    const char *root, *beginning, *header, *concept, *section, *term;
    const char *schema;   /* named in the header; NULL: in the root */
    bool groups_admin;    /* there is adminGrp */
    bool notes_in_groups; /* a group may hold notes */
};

static const struct version v3 = {
    .root = "tbx",
    .beginning = "<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\" type=\"TBX-Basic\" style=\"dca\"",
    .header = "tbxHeader",
    .concept = "conceptEntry",
    .section = "langSec",
    .term = "termSec",
    .groups_admin = true,
    .notes_in_groups = true,
};

/* Readers know a term in "tig"; "ntig", with its group, is not for TBX-Basic. */
static const struct version v2 = {
    .root = "martif",
    .beginning = "<martif type=\"TBX-Basic\"",
    .header = "martifHeader",
    .concept = "termEntry",
    .section = "langSet",
    .term = "tig",
    .schema = GLS_TBX2_SCHEMA,
};

struct writing {
    const struct version *version;
    struct gls_buf *out;
    struct gls_concept_ids ids;
    struct gls_entry_ref concept; /* in hand */
    unsigned depth;
};

/* ------------------------------------------------------------------ elements */

static void indent(struct writing *w)
{
    for (unsigned i = 0; i < w->depth; i++)
        gls_buf_puts(w->out, "  ");
}

static void open_element(struct writing *w, const char *name, const char *attribute,
                         const char *value)
{
    indent(w);
    gls_buf_puts(w->out, "<");
    gls_buf_puts(w->out, name);
    if (attribute)
        gls_xml_put_attribute(w->out, attribute, value);
    gls_buf_puts(w->out, ">\n");
    w->depth++;
}

static void close_element(struct writing *w, const char *name)
{
    w->depth--;
    indent(w);
    gls_buf_puts(w->out, "</");
    gls_buf_puts(w->out, name);
    gls_buf_puts(w->out, ">\n");
}

/* A whole element; attributes that are NULL are left out. */
struct leaf {
    const char *name, *type, *target;
};

static void begin_leaf(struct writing *w, struct leaf leaf)
{
    indent(w);
    gls_buf_puts(w->out, "<");
    gls_buf_puts(w->out, leaf.name);
    if (leaf.type)
        gls_xml_put_attribute(w->out, "type", leaf.type);
    if (leaf.target)
        gls_xml_put_attribute(w->out, "target", leaf.target);
    gls_buf_puts(w->out, ">");
}

static void end_leaf(struct writing *w, struct leaf leaf)
{
    gls_buf_puts(w->out, "</");
    gls_buf_puts(w->out, leaf.name);
    gls_buf_puts(w->out, ">\n");
}

static void write_leaf(struct writing *w, struct leaf leaf, const char *text)
{
    begin_leaf(w, leaf);
    gls_xml_put_text(w->out, text);
    end_leaf(w, leaf);
}

/* ------------------------------------------------------------------ what the schema allows */

static bool is_one_of(const char *text, const char *const *words)
{
    while (*words && strcmp(*words, text) != 0)
        words++;
    return *words != NULL;
}

static bool all_digits(const char *text, size_t count)
{
    return strspn(text, "0123456789") >= count;
}

/* XML Schema's date without a time zone: YYYY-MM-DD of the calendar. */
static bool is_date(const char *text)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    unsigned year, month, day;
    if (strlen(text) != 10 || !all_digits(text, 4) || text[4] != '-' || !all_digits(text + 5, 2) ||
        text[7] != '-' || !all_digits(text + 8, 2) ||
        sscanf(text, "%4u-%2u-%2u", &year, &month, &day) != 3)
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return year > 0 && month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] + (unsigned)(month == 2 && leap);
}

static bool is_address(const char *target)
{
    size_t scheme = strncmp(target, "http://", 7) == 0    ? 7
                    : strncmp(target, "https://", 8) == 0 ? 8
                                                          : 0;
    return scheme && target[scheme];
}

static bool is_value(enum gls_category category, const char *value)
{
    static const char *const transactions[] = {"origination", "modification", NULL};
    static const char *const locations[] = {"checkBox",
                                            "comboBox",
                                            "comboBoxElement",
                                            "dialogBox",
                                            "groupBox",
                                            "informativeMessage",
                                            "menuItem",
                                            "interactiveMessage",
                                            "progressBar",
                                            "pushButton",
                                            "radioButton",
                                            "slider",
                                            "spinBox",
                                            "tab",
                                            "tableText",
                                            "textBox",
                                            "toolTip",
                                            "user-definedType",
                                            NULL};
    switch (category) {
    case GLS_CATEGORY_TRANSACTION:
        return is_one_of(value, transactions);
    case GLS_CATEGORY_TERM_LOCATION:
        return is_one_of(value, locations);
    case GLS_CATEGORY_DATE:
        return is_date(value);
    default:
        return true;
    }
}

/* What a property's target is written as: NULL for none, or when it cannot be. */
static const char *written_target(const struct writing *w, const struct gls_property *property)
{
    const struct gls_category_row *row = gls_category_row(property->category);
    if (strcmp(row->carrier, "xref") == 0)
        return is_address(property->target) ? property->target : NULL;
    return *property->target ? gls_concept_ids_target(&w->ids, w->concept, property->target) : NULL;
}

/* Whether TBX-Basic has a way to write the property. Only references and persons have targets. */
static bool fits(const struct writing *w, const struct gls_property *property)
{
    const struct gls_category_row *row = gls_category_row(property->category);
    bool pointing = strcmp(row->carrier, "xref") == 0 || *property->target;
    if (pointing && (property->category == GLS_CATEGORY_NOTE || !written_target(w, property)))
        return false;
    return is_value(property->category, property->value);
}

/* ------------------------------------------------------------------ properties */

static void write_as_note(struct writing *w, const struct gls_property *property)
{
    struct leaf note = {.name = "note"};
    begin_leaf(w, note);
    if (property->category != GLS_CATEGORY_NOTE) {
        gls_xml_put_text(w->out, gls_category_row(property->category)->name);
        gls_buf_puts(w->out, ": ");
    }
    gls_xml_put_text(w->out, property->value);
    gls_buf_puts(w->out, *property->value && *property->target ? " → " : "");
    gls_xml_put_text(w->out, property->target);
    end_leaf(w, note);
}

static void write_as_itself(struct writing *w, const struct gls_property *property)
{
    const struct gls_category_row *row = gls_category_row(property->category);
    bool core = strcmp(row->carrier, row->name) == 0; /* note and date need no type */
    write_leaf(w, (struct leaf){row->carrier, core ? NULL : row->name, written_target(w, property)},
               property->value);
}

static void write_property(struct writing *w, const struct gls_property *property, bool allowed)
{
    if (allowed && fits(w, property))
        write_as_itself(w, property);
    else
        write_as_note(w, property);
}

/* How many nested properties follow the one at @p at. */
static uint32_t count_nested(const struct gls_base *base, struct gls_range range, uint32_t at)
{
    uint32_t count = 0;
    while (at + count + 1 < range.count &&
           gls_base_property(base, range.first + at + count + 1).nested)
        count++;
    return count;
}

static const char *group_of(const struct writing *w, enum gls_category category)
{
    const char *group = gls_category_row(category)->group;
    bool missing = group && strcmp(group, "adminGrp") == 0 && !w->version->groups_admin;
    return missing ? NULL : group;
}

/* Whether a property stands in the group of its head; what is only a note there does not, where
 * groups hold no notes. */
static bool stands_in(const struct writing *w, enum gls_category head,
                      const struct gls_property *property)
{
    bool note = !gls_category_nests(head, property->category) || !fits(w, property) ||
                property->category == GLS_CATEGORY_NOTE;
    return w->version->notes_in_groups || !note;
}

static size_t count_within(const struct writing *w, uint32_t number, uint32_t nested)
{
    size_t count = 0;
    struct gls_property head = gls_base_property(w->concept.base, number);
    for (uint32_t i = 1; i <= nested; i++) {
        struct gls_property property = gls_base_property(w->concept.base, number + i);
        count += stands_in(w, head.category, &property);
    }
    return count;
}

/* Of the properties below a head those that stand in its group, or those that stand after it. */
static void write_nested(struct writing *w, uint32_t number, uint32_t nested, bool wrapped,
                         bool within)
{
    struct gls_property head = gls_base_property(w->concept.base, number);
    for (uint32_t i = 1; i <= nested; i++) {
        struct gls_property property = gls_base_property(w->concept.base, number + i);
        bool allowed = wrapped && gls_category_nests(head.category, property.category);
        if (within == (wrapped && stands_in(w, head.category, &property)))
            write_property(w, &property, allowed);
    }
}

/* A property and those nested below it, @p nested records. Of a head that cannot have a group only
 * notes can follow. */
static void write_group(struct writing *w, uint32_t number, uint32_t nested)
{
    struct gls_property head = gls_base_property(w->concept.base, number);
    const char *group = fits(w, &head) ? group_of(w, head.category) : NULL;
    bool wrapped =
        group && (count_within(w, number, nested) > 0 || head.category == GLS_CATEGORY_TRANSACTION);
    if (wrapped)
        open_element(w, group, NULL, NULL);
    write_property(w, &head, true);
    write_nested(w, number, nested, wrapped, true);
    if (wrapped)
        close_element(w, group);
    write_nested(w, number, nested, wrapped, false);
}

/* The schema wants the termNotes of a term before all else. */
enum which { TERM_NOTES, OTHERS, ALL };

static bool is_term_note(const struct writing *w, const struct gls_property *property)
{
    return fits(w, property) &&
           strcmp(gls_category_row(property->category)->carrier, "termNote") == 0;
}

static void write_properties(struct writing *w, struct gls_range range, enum which which)
{
    for (uint32_t i = 0; i < range.count; i++) {
        uint32_t number = range.first + i;
        uint32_t nested = count_nested(w->concept.base, range, i);
        struct gls_property property = gls_base_property(w->concept.base, number);
        if (which == ALL || is_term_note(w, &property) == (which == TERM_NOTES))
            write_group(w, number, nested);
        i += nested;
    }
}

/* ------------------------------------------------------------------ concepts */

static void write_word(struct writing *w, const char *type, const char *word, const char *ending)
{
    struct leaf leaf = {.name = "termNote", .type = type};
    if (!word)
        return;
    begin_leaf(w, leaf);
    gls_buf_puts(w->out, word);
    gls_buf_puts(w->out, ending);
    end_leaf(w, leaf);
}

static void write_term(struct writing *w, struct gls_term term)
{
    open_element(w, w->version->term, NULL, NULL);
    write_leaf(w, (struct leaf){.name = "term"}, term.text);
    write_word(w, "partOfSpeech", gls_pos_name(term.pos), "");
    write_word(w, "grammaticalGender", gls_gender_name(term.gender), "");
    write_word(w, "administrativeStatus", gls_admin_name(term.admin), "Term-admn-sts");
    write_word(w, "termType", gls_term_type_name(term.type), "");
    write_properties(w, term.properties, TERM_NOTES);
    write_properties(w, term.properties, OTHERS);
    close_element(w, w->version->term);
}

/* The schema wants a term in every section, and a section in every concept: an empty one, which a
 * reader passes over, keeps what is said of them. */
static void write_section(struct writing *w, struct gls_section section)
{
    open_element(w, w->version->section, "xml:lang", section.lang);
    write_properties(w, section.properties, ALL);
    for (uint32_t i = 0; i < section.terms.count; i++)
        write_term(w, gls_base_term(w->concept.base, section.terms.first + i));
    if (!section.terms.count)
        write_term(w, (struct gls_term){.text = ""});
    close_element(w, w->version->section);
}

static void write_concept(struct writing *w, struct gls_entry_ref ref, const char *id)
{
    struct gls_concept concept = gls_base_concept(ref.base, ref.number);
    w->concept = ref;
    open_element(w, w->version->concept, "id", id);
    write_properties(w, concept.properties, ALL);
    if (*concept.id && strcmp(concept.id, id) != 0) {
        begin_leaf(w, (struct leaf){.name = "note"});
        gls_buf_puts(w->out, "id: ");
        gls_xml_put_text(w->out, concept.id);
        end_leaf(w, (struct leaf){.name = "note"});
    }
    for (uint32_t i = 0; i < concept.sections.count; i++)
        write_section(w, gls_base_section(ref.base, concept.sections.first + i));
    if (!concept.sections.count)
        write_section(w, (struct gls_section){.lang = "und"});
    close_element(w, w->version->concept);
}

/* ------------------------------------------------------------------ header */

/* The properties of one kind in the headers of all glossaries; how many there were. */
static size_t write_header_lines(struct writing *w, const struct gls_shelf *shelf,
                                 enum gls_category category, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        struct gls_range range = gls_base_header(shelf->base[i]);
        for (uint32_t at = 0; at < range.count; at++) {
            struct gls_property line = gls_base_property(shelf->base[i], range.first + at);
            if (line.category != category)
                continue;
            write_leaf(w, (struct leaf){.name = name}, line.value);
            count++;
        }
    }
    return count;
}

/* Of several glossaries written as one, each is named as a source. */
static size_t write_titles(struct writing *w, const struct gls_shelf *shelf)
{
    size_t count = 0;
    for (size_t i = 0; shelf->count > 1 && i < shelf->count; i++) {
        const char *title = gls_base_title(shelf->base[i]);
        if (!title)
            continue;
        write_leaf(w, (struct leaf){.name = "p"}, title);
        count++;
    }
    return count;
}

static void write_schema(struct writing *w)
{
    if (!w->version->schema)
        return;
    open_element(w, "encodingDesc", NULL, NULL);
    write_leaf(w, (struct leaf){.name = "p", .type = GLS_TBX2_SCHEMA_TYPE}, w->version->schema);
    close_element(w, "encodingDesc");
}

static void write_header(struct writing *w, const char *title, const struct gls_shelf *shelf)
{
    open_element(w, w->version->header, NULL, NULL);
    open_element(w, "fileDesc", NULL, NULL);
    open_element(w, "titleStmt", NULL, NULL);
    write_leaf(w, (struct leaf){.name = "title"}, title);
    write_header_lines(w, shelf, GLS_CATEGORY_NOTE, "note");
    close_element(w, "titleStmt");
    open_element(w, "sourceDesc", NULL, NULL);
    size_t sources = write_titles(w, shelf);
    sources += write_header_lines(w, shelf, GLS_CATEGORY_SOURCE, "p");
    if (!sources)
        write_leaf(w, (struct leaf){.name = "p"}, "");
    close_element(w, "sourceDesc");
    close_element(w, "fileDesc");
    write_schema(w);
    close_element(w, w->version->header);
}

static void write_root(struct writing *w, const struct gls_shelf *shelf)
{
    char lang[GLS_LANG_BYTES];
    gls_lang_canonical(gls_span_of(shelf->from), lang);
    gls_buf_puts(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    gls_buf_puts(w->out, w->version->beginning);
    gls_xml_put_attribute(w->out, "xml:lang", lang);
    gls_buf_puts(w->out, ">\n");
    w->depth = 1;
}

static void write_version(struct gls_scribe *scribe, const struct version *version)
{
    struct writing w = {.version = version, .out = scribe->out};
    if (gls_concept_ids_make(&w.ids, scribe->concepts, scribe->concept_count, gls_is_ncname)) {
        write_root(&w, scribe->shelf);
        write_header(&w, scribe->page->title, scribe->shelf);
        open_element(&w, "text", NULL, NULL);
        open_element(&w, "body", NULL, NULL);
        for (size_t i = 0; i < scribe->concept_count; i++)
            write_concept(&w, scribe->concepts[i], w.ids.id[i]);
        close_element(&w, "body");
        close_element(&w, "text");
        close_element(&w, version->root);
    } else {
        gls_buf_fail_nomem(scribe->out);
    }
    gls_concept_ids_release(&w.ids);
}

static void write_v3(struct gls_scribe *scribe)
{
    write_version(scribe, &v3);
}

static void write_v2(struct gls_scribe *scribe)
{
    write_version(scribe, &v2);
}

const struct gls_writer gls_tbx_writer = {.concepts = write_v3};
const struct gls_writer gls_tbx2_writer = {.concepts = write_v2};
