/* One JSON object a line (RFC 8259). The order of the keys is part of the contract: what scripts
 * and CAT tools read, and what diffs show. */
#include "format/format.h"

#include "core/span.h"
#include "format/safe.h"

static void put_char(struct gls_buf *out, uint32_t c)
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

static void put_span(struct gls_buf *out, struct gls_span text)
{
    gls_buf_puts(out, "\"");
    for (size_t at = 0; at < text.size;)
        put_char(out, gls_safe_next(text, &at));
    gls_buf_puts(out, "\"");
}

/* @p before is the punctuation and the key, @p text NULL is null. */
static void put_member(struct gls_buf *out, const char *before, const char *text)
{
    gls_buf_puts(out, before);
    if (text)
        put_span(out, gls_span_of(text));
    else
        gls_buf_puts(out, "null");
}

static void put_equivalents(struct gls_buf *out, const struct gls_entry_terms *equivalents)
{
    gls_buf_puts(out, ",\"equivalents\":[");
    for (size_t i = 0; i < equivalents->count; i++) {
        const struct gls_entry_term *one = &equivalents->item[i];
        put_member(out, i ? ",{\"term\":" : "{\"term\":", one->text);
        put_member(out, ",\"lang\":", one->lang);
        put_member(out, ",\"status\":", gls_admin_name(one->admin));
        put_member(out, ",\"usage\":", one->usage);
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "]");
}

/* From the term to the closing brace. */
static void put_entry(struct gls_buf *out, const struct gls_entry *entry)
{
    put_member(out, "\"term\":", entry->term.text);
    put_member(out, ",\"lang\":", entry->term.lang);
    put_member(out, ",\"status\":", gls_admin_name(entry->term.admin));
    put_member(out, ",\"prefer\":", entry->prefer.text);
    put_member(out, ",\"pos\":", gls_pos_name(entry->term.pos));
    put_member(out, ",\"gender\":", gls_gender_name(entry->term.gender));
    put_member(out, ",\"entry\":", entry->id);
    put_member(out, ",\"glossary\":", entry->glossary);
    put_equivalents(out, &entry->equivalents);
    put_member(out, ",\"definition\":", entry->definition);
    gls_buf_puts(out, "}");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_buf_puts(scribe->out, "{");
    put_entry(scribe->out, entry);
    gls_buf_puts(scribe->out, "\n");
}

const struct gls_writer gls_json_writer = {.entry = write_entry};

/* ------------------------------------------------------------------ answers */

static const char *status_of(const struct gls_found *found)
{
    if (found->count == 0)
        return "none";
    return found->match[0].grade == GLS_FUZZY ? "suggested" : "found";
}

static void begin_answer(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "{\"query\":");
    put_span(scribe->out, scribe->answer->query);
    put_member(scribe->out, ",\"status\":", status_of(scribe->answer->found));
    gls_buf_puts(scribe->out, ",\"results\":[");
}

static void tell_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    put_member(scribe->out,
               scribe->told ? ",{\"grade\":" : "{\"grade\":", gls_grade_name(entry->grade));
    gls_buf_puts(scribe->out, ",");
    put_entry(scribe->out, entry);
}

static void end_answer(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "]}\n");
}

const struct gls_teller gls_json_teller = {begin_answer, tell_entry, end_answer};
