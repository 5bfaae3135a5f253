/* One line an entry, to read or to grep:
 *
 *     calcinose (n. f.) — calcinosis
 *     hydropisie (n. f.) [vieilli : dire œdème] — oedema (UK), edema (US); ✗ dropsy (vieilli)
 */
#include "format/label.h"
#include "format/text.h"

static void put_advice(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    if (!gls_admin_is_bad(entry->term.admin))
        return;
    gls_text_put(scribe, " [");
    gls_text_advice(scribe, entry);
    gls_text_put(scribe, "]");
}

void gls_text_brief(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_text_term(scribe, entry);
    put_advice(scribe, entry);
    gls_text_put(scribe, " — ");
    if (entry->equivalents.count == 0) {
        gls_text_safe(scribe, GLS_MARK_WARN,
                      gls_label(GLS_LABEL_NO_EQUIVALENT, scribe->page->lang));
        return;
    }
    size_t good = gls_text_good(scribe, entry);
    gls_text_put(scribe, good && good < entry->equivalents.count ? "; " : "");
    gls_text_bad(scribe, entry);
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    gls_text_brief(scribe, entry);
    gls_text_set_line(scribe);
}

const struct gls_writer gls_list_writer = {.entry = write_entry};
