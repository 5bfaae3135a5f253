/* One line an entry, to read or to grep:
 *
 *     calcinose (n. f.) — calcinosis
 *     hydropisie (n. f.) [vieilli : dire œdème] — oedema (UK), edema (US); ✗ dropsy (vieilli)
 */
#include "format/text/text.h"

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (!scribe->page->bare) {
        gls_text_line(scribe, entry);
        return;
    }
    gls_buf_put_safe(scribe->out, gls_span_of(entry->term.text));
    gls_buf_puts(scribe->out, "\n");
}

const struct gls_writer gls_list_writer = {.entry = write_entry};
