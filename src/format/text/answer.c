/* The answer to a query, as a dictionary gives it.
 *
 *     œdème (n. m.) · sémiologie  [folded]
 *         oedema (UK), edema (US)
 *         ✗ dropsy (vieilli)
 *         Accumulation de liquide dans un tissu.
 *
 * Suggestions are one line each: they are read to choose from, not to translate with. */
#include <string.h>

#include "format/text/text.h"

/* Which glossary says so, when there are several. */
static void set_source(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const char *slash = strrchr(entry->glossary, '/');
    if (scribe->answer->shelf->count < 2)
        return;
    gls_text_put(scribe, GLS_TEXT_STYLE_PLAIN, "— ");
    gls_text_put(scribe, GLS_TEXT_STYLE_FAINT, slash ? slash + 1 : entry->glossary);
    gls_text_set(scribe, GLS_TEXT_INDENT, GLS_TEXT_INDENT);
}

static void tell_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_layout layout = {.extent = GLS_EXTENT_ANSWER, .apart = true, .subject = true};
    if (entry->grade == GLS_GRADE_FUZZY) {
        gls_text_line(scribe, entry);
        return;
    }
    gls_buf_puts(scribe->out, scribe->told ? "\n" : "");
    gls_text_entry(scribe, entry, layout);
    set_source(scribe, entry);
}

const struct gls_teller gls_text_teller = {.entry = tell_entry};
