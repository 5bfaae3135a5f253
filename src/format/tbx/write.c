/* TBX-Basic (ISO 30042:2019), style DCA, and its second version (ISO 30042:2008), which is what CAT
 * tools read, in one layout: two spaces a level, one element a line, so that a glossary kept in
 * version control changes only where its content does. What the schema of TBX-Basic does not allow
 * is written as a note that begins with the name of its category. */
#include "format/tbx/write.h"

#include <string.h>

#include "base/lang.h"
#include "core/buf.h"
#include "format/tbx/category.h"
#include "xml/ncname.h"
#include "xml/write.h"

static const struct gls_tbx_version v3 = {
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
static const struct gls_tbx_version v2 = {
    .root = "martif",
    .beginning = "<martif type=\"TBX-Basic\"",
    .header = "martifHeader",
    .concept = "termEntry",
    .section = "langSet",
    .term = "tig",
    .schema = GLS_TBX2_SCHEMA,
};

/* ------------------------------------------------------------------ concepts */

static void write_word(struct gls_tbx_output *w, const char *type, const char *word,
                       const char *ending)
{
    struct gls_tbx_leaf leaf = {.name = "termNote", .type = type};
    if (!word)
        return;
    gls_tbx_begin_leaf(w, leaf);
    gls_buf_puts(w->out, word);
    gls_buf_puts(w->out, ending);
    gls_tbx_end_leaf(w, leaf);
}

static void write_term(struct gls_tbx_output *w, struct gls_term term)
{
    gls_tbx_open_element(w, w->version->term, NULL, NULL);
    gls_tbx_write_leaf(w, (struct gls_tbx_leaf){.name = "term"}, term.text);
    write_word(w, "partOfSpeech", gls_pos_name(term.pos), "");
    write_word(w, "grammaticalGender", gls_gender_name(term.gender), "");
    write_word(w, "administrativeStatus", gls_admin_name(term.admin), "Term-admn-sts");
    write_word(w, "termType", gls_term_type_name(term.type), "");
    gls_tbx_write_properties(w, term.properties, GLS_TBX_TERM_NOTES);
    gls_tbx_write_properties(w, term.properties, GLS_TBX_OTHERS);
    gls_tbx_close_element(w, w->version->term);
}

/* The schema wants a term in every section, and a section in every concept: an empty one, which a
 * reader passes over, keeps what is said of them. */
static void write_section(struct gls_tbx_output *w, struct gls_section section)
{
    gls_tbx_open_element(w, w->version->section, "xml:lang", section.lang);
    gls_tbx_write_properties(w, section.properties, GLS_TBX_ALL);
    for (uint32_t i = 0; i < section.terms.count; i++)
        write_term(w, gls_base_term(w->concept.base, section.terms.first + i));
    if (!section.terms.count)
        write_term(w, (struct gls_term){.text = ""});
    gls_tbx_close_element(w, w->version->section);
}

static void write_concept(struct gls_tbx_output *w, struct gls_entry_ref ref, const char *id)
{
    struct gls_concept concept = gls_base_concept(ref.base, ref.number);
    w->concept = ref;
    gls_tbx_open_element(w, w->version->concept, "id", id);
    gls_tbx_write_properties(w, concept.properties, GLS_TBX_ALL);
    if (*concept.id && strcmp(concept.id, id) != 0) {
        gls_tbx_begin_leaf(w, (struct gls_tbx_leaf){.name = "note"});
        gls_buf_puts(w->out, "id: ");
        gls_xml_put_text(w->out, concept.id);
        gls_tbx_end_leaf(w, (struct gls_tbx_leaf){.name = "note"});
    }
    for (uint32_t i = 0; i < concept.sections.count; i++)
        write_section(w, gls_base_section(ref.base, concept.sections.first + i));
    if (!concept.sections.count)
        write_section(w, (struct gls_section){.lang = "und"});
    gls_tbx_close_element(w, w->version->concept);
}

/* ------------------------------------------------------------------ header */

/* The properties of one kind in the headers of all glossaries; how many there were. */
static size_t write_header_lines(struct gls_tbx_output *w, const struct gls_shelf *shelf,
                                 enum gls_category category, const char *name)
{
    size_t count = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        struct gls_range range = gls_base_header(shelf->base[i]);
        for (uint32_t at = 0; at < range.count; at++) {
            struct gls_property line = gls_base_property(shelf->base[i], range.first + at);
            if (line.category != category)
                continue;
            gls_tbx_write_leaf(w, (struct gls_tbx_leaf){.name = name}, line.value);
            count++;
        }
    }
    return count;
}

/* Of several glossaries written as one, each is named as a source. */
static size_t write_titles(struct gls_tbx_output *w, const struct gls_shelf *shelf)
{
    size_t count = 0;
    for (size_t i = 0; shelf->count > 1 && i < shelf->count; i++) {
        const char *title = gls_base_title(shelf->base[i]);
        if (!title)
            continue;
        gls_tbx_write_leaf(w, (struct gls_tbx_leaf){.name = "p"}, title);
        count++;
    }
    return count;
}

static void write_schema(struct gls_tbx_output *w)
{
    if (!w->version->schema)
        return;
    gls_tbx_open_element(w, "encodingDesc", NULL, NULL);
    gls_tbx_write_leaf(w, (struct gls_tbx_leaf){.name = "p", .type = GLS_TBX2_SCHEMA_TYPE},
                       w->version->schema);
    gls_tbx_close_element(w, "encodingDesc");
}

static void write_header(struct gls_tbx_output *w, const char *title, const struct gls_shelf *shelf)
{
    gls_tbx_open_element(w, w->version->header, NULL, NULL);
    gls_tbx_open_element(w, "fileDesc", NULL, NULL);
    gls_tbx_open_element(w, "titleStmt", NULL, NULL);
    gls_tbx_write_leaf(w, (struct gls_tbx_leaf){.name = "title"}, title);
    write_header_lines(w, shelf, GLS_CATEGORY_NOTE, "note");
    gls_tbx_close_element(w, "titleStmt");
    gls_tbx_open_element(w, "sourceDesc", NULL, NULL);
    size_t sources = write_titles(w, shelf);
    sources += write_header_lines(w, shelf, GLS_CATEGORY_SOURCE, "p");
    if (!sources)
        gls_tbx_write_leaf(w, (struct gls_tbx_leaf){.name = "p"}, "");
    gls_tbx_close_element(w, "sourceDesc");
    gls_tbx_close_element(w, "fileDesc");
    write_schema(w);
    gls_tbx_close_element(w, w->version->header);
}

static void write_root(struct gls_tbx_output *w, const struct gls_shelf *shelf)
{
    char lang[GLS_LANG_BYTES];
    gls_lang_canonical(gls_span_of(shelf->from), lang);
    gls_buf_puts(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    gls_buf_puts(w->out, w->version->beginning);
    gls_xml_put_attribute(w->out, "xml:lang", lang);
    gls_buf_puts(w->out, ">\n");
    w->depth = 1;
}

static void write_version(struct gls_scribe *scribe, const struct gls_tbx_version *version)
{
    struct gls_tbx_output w = {.version = version, .out = scribe->out};
    if (gls_concept_ids_choose(&w.ids, scribe->concepts, scribe->concept_count, gls_is_ncname)) {
        write_root(&w, scribe->shelf);
        write_header(&w, scribe->page->title, scribe->shelf);
        gls_tbx_open_element(&w, "text", NULL, NULL);
        gls_tbx_open_element(&w, "body", NULL, NULL);
        for (size_t i = 0; i < scribe->concept_count; i++)
            write_concept(&w, scribe->concepts[i], w.ids.id[i]);
        gls_tbx_close_element(&w, "body");
        gls_tbx_close_element(&w, "text");
        gls_tbx_close_element(&w, version->root);
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
