/* One JSON object a line (RFC 8259). The order of the keys is part of the contract: what scripts
 * and CAT tools read, and what diffs show. */
#include "format/json.h"

#include "core/number.h"
#include "core/safe.h"
#include "core/span.h"
#include "format/format.h"

static void write_char(struct gls_buf *out, uint32_t c)
{
    char bytes[4];
    if (c == '"' || c == '\\')
        gls_buf_printf(out, "\\%c", (char)c);
    else if (c == '\n')
        gls_buf_puts(out, "\\n");
    else if (c == '\t')
        gls_buf_puts(out, "\\t");
    else if (gls_is_treacherous(c) && c <= 0xFFFF)
        gls_buf_printf(out, "\\u%04X", (unsigned)c);
    else
        gls_buf_put(out, bytes, gls_utf8_write(bytes, c));
}

void gls_json_span(struct gls_buf *out, const char *before, struct gls_span text)
{
    gls_buf_puts(out, before);
    gls_buf_puts(out, "\"");
    for (size_t at = 0; at < text.size;)
        write_char(out, gls_safe_next(text, &at));
    gls_buf_puts(out, "\"");
}

void gls_json_member(struct gls_buf *out, const char *before, const char *text)
{
    if (text) {
        gls_json_span(out, before, gls_span_of(text));
    } else {
        gls_buf_puts(out, before);
        gls_buf_puts(out, "null");
    }
}

void gls_json_number(struct gls_buf *out, const char *before, uint64_t number)
{
    char digits[GLS_DIGITS];
    gls_buf_puts(out, before);
    gls_buf_put(out, digits, (size_t)(gls_digits_write(digits, number) - digits));
}

/* The plural that no rule foresees. */
static void write_plural(struct gls_buf *out, const struct gls_entry_term *term)
{
    char plural[GLS_PLURAL_BYTES];
    gls_json_member(out, ",\"plural\":", gls_entry_plural(term, plural) ? plural : NULL);
}

static void write_term(struct gls_buf *out, const struct gls_entry_term *term)
{
    gls_json_member(out, "{\"term\":", term->text);
    gls_json_member(out, ",\"lang\":", term->lang);
    gls_json_member(out, ",\"status\":", gls_admin_name(term->admin));
    gls_json_member(out, ",\"usage\":", term->region);
    gls_json_member(out, ",\"region\":", gls_entry_region(term));
    gls_json_member(out, ",\"register\":", term->usage_register);
    gls_json_member(out, ",\"type\":", gls_term_type_name(term->type));
    gls_json_member(out, ",\"pos\":", gls_pos_name(term->pos));
    gls_json_member(out, ",\"gender\":", gls_gender_name(term->gender));
    gls_json_member(out, ",\"number\":", term->grammatical_number);
    write_plural(out, term);
    gls_buf_puts(out, "}");
}

static void write_terms(struct gls_buf *out, const char *before,
                        const struct gls_entry_terms *terms)
{
    gls_buf_puts(out, before);
    for (size_t i = 0; i < terms->count; i++) {
        gls_buf_puts(out, i ? "," : "");
        write_term(out, &terms->item[i]);
    }
    gls_buf_puts(out, "]");
}

void gls_json_equivalents(struct gls_buf *out, const struct gls_entry_terms *equivalents)
{
    write_terms(out, ",\"equivalents\":[", equivalents);
}

/* ------------------------------------------------------------------ what is said */

static void write_said(struct gls_buf *out, const char *before, const char *text, const char *lang)
{
    gls_buf_puts(out, before);
    gls_json_member(out, "{\"text\":", text);
    gls_json_member(out, ",\"lang\":", lang);
    gls_buf_puts(out, "}");
}

static void write_definitions(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_buf_puts(out, ",\"definitions\":[");
    if (entry->definition)
        write_said(out, "", entry->definition, entry->definition_lang);
    if (entry->target_definition)
        write_said(out, entry->definition ? "," : "", entry->target_definition,
                   entry->target_definition_lang);
    gls_buf_puts(out, "]");
}

static void write_notes(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_buf_puts(out, ",\"notes\":[");
    for (size_t i = 0; i < entry->notes; i++)
        write_said(out, i ? "," : "", entry->note[i].text, entry->note[i].lang);
    gls_buf_puts(out, "]");
}

static void write_references(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_buf_puts(out, ",\"references\":[");
    for (size_t i = 0; i < entry->links; i++) {
        gls_json_member(out, i ? ",{\"term\":" : "{\"term\":", entry->link[i].text);
        gls_json_member(out, ",\"entry\":", entry->link[i].target);
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "]");
}

/* The remarks of a category: articles as their names, the others as objects. */
static const struct remarks {
    enum gls_category category;
    const char *before;
    bool bare;
} articles = {GLS_CATEGORY_PROJECT_SUBSET, ",\"articles\":[", true},
  contexts = {GLS_CATEGORY_CONTEXT, ",\"contexts\":[", false},
  codes = {GLS_CATEGORY_EXTERNAL_REFERENCE, ",\"codes\":[", false},
  sources = {GLS_CATEGORY_SOURCE, ",\"sources\":[", false};

static void write_remark(struct gls_buf *out, const struct gls_entry_remark *remark, bool bare)
{
    if (bare) {
        gls_json_member(out, "", remark->text);
        return;
    }
    gls_json_member(out, "{\"text\":", remark->text);
    gls_json_member(out, ",\"lang\":", remark->lang);
    gls_json_member(out, ",\"target\":", remark->target);
    gls_json_member(out, ",\"source\":", remark->source);
    gls_buf_puts(out, "}");
}

static void write_remarks(struct gls_buf *out, const struct gls_entry *entry,
                          const struct remarks *kind)
{
    const char *before = "";
    gls_buf_puts(out, kind->before);
    for (size_t i = 0; i < entry->remarks; i++) {
        if (entry->remark[i].category != kind->category)
            continue;
        gls_buf_puts(out, before);
        write_remark(out, &entry->remark[i], kind->bare);
        before = ",";
    }
    gls_buf_puts(out, "]");
}

/* From the term to the closing brace. */
static void write_fields(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_json_member(out, "\"term\":", entry->term.text);
    gls_json_member(out, ",\"lang\":", entry->term.lang);
    gls_json_member(out, ",\"status\":", gls_admin_name(entry->term.admin));
    gls_json_member(out, ",\"prefer\":", entry->prefer.text);
    gls_json_member(out, ",\"pos\":", gls_pos_name(entry->term.pos));
    gls_json_member(out, ",\"gender\":", gls_gender_name(entry->term.gender));
    gls_json_member(out, ",\"number\":", entry->term.grammatical_number);
    write_plural(out, &entry->term);
    gls_json_member(out, ",\"type\":", gls_term_type_name(entry->term.type));
    gls_json_member(out, ",\"register\":", entry->term.usage_register);
    gls_json_member(out, ",\"region\":", gls_entry_region(&entry->term));
    gls_json_member(out, ",\"entry\":", entry->id);
    gls_json_member(out, ",\"glossary\":", entry->glossary);
    gls_json_number(out, ",\"line\":", entry->term.place.line);
    gls_json_member(out, ",\"subject\":", entry->subject);
    write_remarks(out, entry, &articles);
    gls_json_equivalents(out, &entry->equivalents);
    gls_json_member(out, ",\"definition\":", entry->definition);
    write_definitions(out, entry);
    write_remarks(out, entry, &contexts);
    write_notes(out, entry);
    write_terms(out, ",\"synonyms\":[", &entry->synonyms);
    write_references(out, entry);
    write_remarks(out, entry, &codes);
    write_remarks(out, entry, &sources);
    gls_buf_puts(out, entry->term.lookup_only ? ",\"lookupForm\":true}" : "}");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_buf_puts(scribe->out, "{");
    write_fields(scribe->out, entry);
    gls_buf_puts(scribe->out, "\n");
}

const struct gls_writer gls_json_writer = {.entry = write_entry};

/* ------------------------------------------------------------------ answers */

static const char *status_of(const struct gls_found *found)
{
    if (found->count == 0)
        return "none";
    return gls_grade_is_guess(found->match[0].grade) ? "suggested" : "found";
}

static void begin_answer(struct gls_scribe *scribe)
{
    gls_json_span(scribe->out, "{\"query\":", scribe->answer->query);
    gls_json_member(scribe->out, ",\"status\":", status_of(scribe->answer->found));
    gls_buf_puts(scribe->out, ",\"results\":[");
}

static void write_answer(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_json_member(scribe->out,
                    scribe->told ? ",{\"grade\":" : "{\"grade\":", gls_grade_name(entry->grade));
    gls_buf_puts(scribe->out, ",");
    write_fields(scribe->out, entry);
}

static void end_answer(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "]}\n");
}

const struct gls_teller gls_json_teller = {begin_answer, write_answer, end_answer};
