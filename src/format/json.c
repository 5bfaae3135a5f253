/* One JSON object a line (RFC 8259). The order of the keys is part of the contract: what scripts
 * and CAT tools read, and what diffs show. */
#include "format/format.h"
#include "format/json.h"

#include "core/span.h"
#include "format/mark.h"
#include "core/safe.h"

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

void gls_json_member(struct gls_buf *out, const char *before, const char *text)
{
    gls_buf_puts(out, before);
    if (text)
        put_span(out, gls_span_of(text));
    else
        gls_buf_puts(out, "null");
}

void gls_json_number(struct gls_buf *out, const char *before, uint64_t number)
{
    char digits[GLS_DIGITS];
    gls_buf_puts(out, before);
    gls_buf_put(out, digits, (size_t)(gls_put_number(digits, number) - digits));
}

void gls_json_equivalents(struct gls_buf *out, const struct gls_entry_terms *equivalents)
{
    gls_buf_puts(out, ",\"equivalents\":[");
    for (size_t i = 0; i < equivalents->count; i++) {
        const struct gls_entry_term *one = &equivalents->item[i];
        gls_json_member(out, i ? ",{\"term\":" : "{\"term\":", one->text);
        gls_json_member(out, ",\"lang\":", one->lang);
        gls_json_member(out, ",\"status\":", gls_admin_name(one->admin));
        gls_json_member(out, ",\"usage\":", one->region);
        gls_buf_puts(out, "}");
    }
    gls_buf_puts(out, "]");
}

/* From the term to the closing brace. */
static void put_entry(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_json_member(out, "\"term\":", entry->term.text);
    gls_json_member(out, ",\"lang\":", entry->term.lang);
    gls_json_member(out, ",\"status\":", gls_admin_name(entry->term.admin));
    gls_json_member(out, ",\"prefer\":", entry->prefer.text);
    gls_json_member(out, ",\"pos\":", gls_pos_name(entry->term.pos));
    gls_json_member(out, ",\"gender\":", gls_gender_name(entry->term.gender));
    gls_json_member(out, ",\"entry\":", entry->id);
    gls_json_member(out, ",\"glossary\":", entry->glossary);
    gls_json_equivalents(out, &entry->equivalents);
    gls_json_member(out, ",\"definition\":", entry->definition);
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
    return found->match[0].grade == GLS_GRADE_FUZZY ? "suggested" : "found";
}

static void begin_answer(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "{\"query\":");
    put_span(scribe->out, scribe->answer->query);
    gls_json_member(scribe->out, ",\"status\":", status_of(scribe->answer->found));
    gls_buf_puts(scribe->out, ",\"results\":[");
}

static void tell_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_json_member(scribe->out,
                    scribe->told ? ",{\"grade\":" : "{\"grade\":", gls_grade_name(entry->grade));
    gls_buf_puts(scribe->out, ",");
    put_entry(scribe->out, entry);
}

static void end_answer(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "]}\n");
}

const struct gls_teller gls_json_teller = {begin_answer, tell_entry, end_answer};

/* ------------------------------------------------------------------ annotated text */

static void begin_text(struct gls_marking *marking)
{
    gls_json_member(&marking->own, "{\"file\":", marking->name);
}

static void put_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    struct gls_buf *out = marking->out;
    gls_buf_put(out, marking->own.data, marking->own.size);
    gls_json_number(out, ",\"line\":", hit->line);
    gls_json_number(out, ",\"column\":", hit->column);
    gls_json_number(out, ",\"start\":", hit->start);
    gls_json_number(out, ",\"length\":", hit->surface.size);
    gls_buf_puts(out, ",\"surface\":");
    if (!gls_is_plain(hit->surface)) {
        put_span(out, hit->surface);
        return;
    }
    gls_buf_puts(out, "\"");
    gls_buf_put(out, hit->surface.data, hit->surface.size);
    gls_buf_puts(out, "\"");
}

static void put_tail(struct gls_buf *out, const struct gls_entry *entry)
{
    gls_json_member(out, ",\"term\":", entry->term.text);
    gls_json_member(out, ",\"status\":", gls_admin_name(entry->term.admin));
    gls_json_member(out, ",\"prefer\":", entry->prefer.text);
    gls_json_member(out, ",\"entry\":", entry->id);
    gls_json_equivalents(out, &entry->equivalents);
}

static void mark_hit(struct gls_marking *marking, const struct gls_hit *hit)
{
    for (size_t i = 0; i < hit->count; i++) {
        struct gls_span tail = gls_marking_tail(marking, &hit->match[i], put_tail);
        put_hit(marking, hit);
        gls_json_member(marking->out, ",\"grade\":", gls_grade_name(hit->match[i].grade));
        gls_buf_put(marking->out, tail.data, tail.size);
        if (marking->how.inner)
            gls_buf_puts(marking->out, hit->inner ? ",\"inner\":true" : ",\"inner\":false");
        gls_buf_puts(marking->out, "}\n");
    }
}

const struct gls_marker gls_json_marker = {.begin = begin_text, .hit = mark_hit};
