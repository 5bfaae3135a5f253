/* The answer to a query, as a dictionary gives it.
 *
 *     œdème (n. m.) · sémiologie  [folded]
 *         oedema (UK), edema (US)
 *         ✗ dropsy (vieilli)
 *         Accumulation de liquide dans un tissu.
 *
 * Suggestions are one line each: they are read to choose from, not to translate with. */
#include <string.h>

#include "format/label.h"
#include "format/text.h"

static void set_indented(struct gls_scribe *scribe)
{
    gls_text_set(scribe, GLS_TEXT_INDENT, GLS_TEXT_INDENT);
}

static void set_head(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_text_term(scribe, entry);
    if (entry->subject) {
        gls_text_put(scribe, " · ");
        gls_text_safe(scribe, GLS_MARK_FAINT, entry->subject);
    }
    gls_text_put(scribe, " \v[");
    gls_text_put(scribe, gls_grade_name(entry->grade));
    gls_text_put(scribe, "]");
    gls_text_set(scribe, 0, GLS_TEXT_INDENT);
}

static void set_equivalents(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_text_good(scribe, entry);
    set_indented(scribe);
    gls_text_bad(scribe, entry);
    set_indented(scribe);
    if (entry->equivalents.count)
        return;
    gls_text_safe(scribe, GLS_MARK_WARN, gls_label(GLS_LABEL_NO_EQUIVALENT, scribe->page->lang));
    set_indented(scribe);
}

/* Which glossary says so, when there are several. */
static void set_source(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const char *slash = strrchr(entry->glossary, '/');
    if (scribe->answer->shelf->count < 2)
        return;
    gls_text_put(scribe, "— ");
    gls_text_safe(scribe, GLS_MARK_FAINT, slash ? slash + 1 : entry->glossary);
    set_indented(scribe);
}

static void tell_whole(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_buf_puts(scribe->out, scribe->told ? "\n" : "");
    set_head(scribe, entry);
    gls_text_advice(scribe, entry);
    set_indented(scribe);
    set_equivalents(scribe, entry);
    gls_text_explain(scribe, entry);
    set_source(scribe, entry);
}

static void tell_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (entry->grade != GLS_FUZZY) {
        tell_whole(scribe, entry);
        return;
    }
    gls_text_brief(scribe, entry);
    gls_text_set_line(scribe);
}

const struct gls_teller gls_text_teller = {.entry = tell_entry};
