/* RFC 4180, see format/tabular/sheet.h.
 * A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does one
 * that looks so without its own: who reads takes one off again. Equivalents not to be used have a
 * column of their own: who maps "equivalents" in a CAT tool imports nothing deprecated. */
#include "format/format.h"

#include "core/span.h"
#include "format/tabular/sheet.h"

static void write_quoted(struct gls_buf *out, struct gls_span text)
{
    gls_csv_put(out, text, ',', true);
}

static void write_field(struct gls_buf *out, const char *text)
{
    if (text)
        write_quoted(out, gls_span_of(text));
    gls_buf_puts(out, ",");
}

/* The equivalents that may be used, or those that may not, in one field. */
static void write_equivalents(struct gls_scribe *scribe, const struct gls_entry_terms *terms,
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
    write_quoted(scribe->out, (struct gls_span){joined->data, joined->size});
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
    write_field(out, entry->term.text);
    write_field(out, gls_pos_name(entry->term.pos));
    write_field(out, gls_gender_name(entry->term.gender));
    write_field(out, gls_admin_name(entry->term.admin));
    write_field(out, entry->prefer.text);
    write_equivalents(scribe, &entry->equivalents, false);
    write_equivalents(scribe, &entry->equivalents, true);
    write_field(out, entry->subject);
    write_field(out, entry->definition);
    write_field(out, entry->id);
    write_quoted(out, gls_span_of(entry->glossary));
    gls_buf_puts(out, "\r\n");
}

const struct gls_writer gls_csv_writer = {.begin = write_header, .entry = write_entry};
