/* RFC 4180: lines end in CR LF, fields that need it stand in quotes, quotes inside are doubled.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does one
 * that looks so without its own: who reads takes one off again. Equivalents not to be used have a
 * column of their own: who maps "equivalents" in a CAT tool imports nothing deprecated. */
#include "format/format.h"

#include "core/span.h"
#include "format/cell.h"
#include "core/safe.h"

static bool needs_quotes(struct gls_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '"' || text.data[i] == ',' || text.data[i] == '\n' ||
            text.data[i] == '\r')
            return true;
    return text.size && (text.data[0] == ' ' || text.data[text.size - 1] == ' ');
}

/* Whatever apostrophes it begins with. */
static bool needs_apostrophe(struct gls_span text)
{
    size_t quotes = 0;
    while (quotes < text.size && text.data[quotes] == '\'')
        quotes++;
    return quotes < text.size &&
           gls_is_formula((struct gls_span){text.data + quotes, text.size - quotes});
}

static bool can_stand(uint32_t c)
{
    return !gls_is_control(c) || c == '\t' || c == '\n' || c == '\r';
}

static void put_quoted(struct gls_buf *out, struct gls_span text)
{
    const char *quote = needs_quotes(text) ? "\"" : "";
    char bytes[4];
    gls_buf_puts(out, quote);
    gls_buf_puts(out, needs_apostrophe(text) ? "'" : "");
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_safe_next(text, &at);
        if (c == '"')
            gls_buf_puts(out, "\"");
        gls_buf_put(out, bytes, gls_utf8_write(bytes, can_stand(c) ? c : 0xFFFD));
    }
    gls_buf_puts(out, quote);
}

static void put_field(struct gls_buf *out, const char *text)
{
    if (text)
        put_quoted(out, gls_span_of(text));
    gls_buf_puts(out, ",");
}

/* The equivalents that may be used, or those that may not, in one field. */
static void put_equivalents(struct gls_scribe *scribe, const struct gls_entry_terms *terms,
                            bool bad)
{
    struct gls_buf *joined = &scribe->scratch;
    joined->size = 0;
    for (size_t i = 0; i < terms->count; i++) {
        if (gls_admin_is_bad(terms->item[i].admin) != bad)
            continue;
        gls_buf_puts(joined, joined->size ? " | " : "");
        gls_buf_puts(joined, terms->item[i].text);
    }
    put_quoted(scribe->out, (struct gls_span){joined->data, joined->size});
    gls_buf_puts(scribe->out, ",");
}

static void write_header(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "term,pos,gender,status,prefer,equivalents,deprecated,subject,"
                              "definition,entry,glossary\r\n");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    struct gls_buf *out = scribe->out;
    put_field(out, entry->term.text);
    put_field(out, gls_pos_name(entry->term.pos));
    put_field(out, gls_gender_name(entry->term.gender));
    put_field(out, gls_admin_name(entry->term.admin));
    put_field(out, entry->prefer.text);
    put_equivalents(scribe, &entry->equivalents, false);
    put_equivalents(scribe, &entry->equivalents, true);
    put_field(out, entry->subject);
    put_field(out, entry->definition);
    put_field(out, entry->id);
    put_quoted(out, gls_span_of(entry->glossary));
    gls_buf_puts(out, "\r\n");
}

const struct gls_writer gls_csv_writer = {.begin = write_header, .entry = write_entry};
