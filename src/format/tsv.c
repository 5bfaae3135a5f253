/* Columns between tabs, no header line. Inside a field tab, line feed and backslash are written
 * \t \n \\, and other control characters \xNN, so that a line is always one record. */
#include "format/format.h"

#include "core/span.h"
#include "format/safe.h"

static void put_char(struct gls_buf *out, uint32_t c)
{
    char bytes[4];
    if (c == '\t')
        gls_buf_puts(out, "\\t");
    else if (c == '\n')
        gls_buf_puts(out, "\\n");
    else if (c == '\\')
        gls_buf_puts(out, "\\\\");
    else if (gls_is_control(c))
        gls_buf_printf(out, "\\x%02X", (unsigned)c);
    else
        gls_buf_put(out, bytes, gls_utf8_write(bytes, c));
}

static void put_span(struct gls_buf *out, struct gls_span text)
{
    for (size_t at = 0; at < text.size;)
        put_char(out, gls_safe_next(text, &at));
}

static void put_text(struct gls_buf *out, const char *text)
{
    if (text)
        put_span(out, gls_span_of(text));
}

/* "term status equivalents" to the end of the line. */
static void put_entry(struct gls_buf *out, const struct gls_entry *entry)
{
    put_text(out, entry->term.text);
    gls_buf_puts(out, "\t");
    put_text(out, gls_admin_name(entry->term.admin));
    gls_buf_puts(out, "\t");
    for (size_t i = 0; i < entry->equivalents.count; i++) {
        gls_buf_puts(out, i ? " | " : "");
        put_text(out, entry->equivalents.item[i].text);
    }
    gls_buf_puts(out, "\n");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    put_entry(scribe->out, entry);
}

const struct gls_writer gls_tsv_writer = {.entry = write_entry};

/* A suggestion is never an answer, and a line of columns has nowhere to say so. */
static void tell_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (entry->grade == GLS_FUZZY)
        return;
    put_span(scribe->out, scribe->answer->query);
    gls_buf_puts(scribe->out, "\t");
    put_text(scribe->out, gls_grade_name(entry->grade));
    gls_buf_puts(scribe->out, "\t");
    put_entry(scribe->out, entry);
}

const struct gls_teller gls_tsv_teller = {.entry = tell_entry};
