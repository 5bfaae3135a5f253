/* The answer to a query, as a dictionary gives it.
 *
 *     œdème (n. m.) · sémiologie  [folded]
 *         oedema (UK), edema (US)
 *         ✗ dropsy (vieilli)
 *         Accumulation de liquide dans un tissu.
 *
 * Suggestions are one line each: they are read to choose from, not to translate with. Where terms
 * of both languages answer, each language has a heading. */
#include <string.h>

#include "format/text/text.h"
#include "match/lookup_search.h"

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

/* "français → anglais", where that changes. */
static void set_direction(struct gls_scribe *scribe)
{
    const char *from, *to;
    if (!gls_answer_turns(scribe, &from, &to))
        return;
    gls_text_direction(scribe, from, to);
    gls_text_set(scribe, 0, 0);
}

/* "  contains: saignement vaginal léger (n. m.) — spotting"; a term that is only spelt nearly so
 * speaks for itself. */
static void write_suggestion(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_match *match = &scribe->answer->found->match[scribe->told];
    bool mention = entry->grade == GLS_GRADE_AROUND && match->distance == GLS_MENTION;
    if (entry->grade != GLS_GRADE_FUZZY)
        gls_buf_printf(scribe->out, "  %s: ", mention ? "explains" : gls_grade_name(entry->grade));
    gls_text_line(scribe, entry);
}

static void write_answer(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const struct gls_layout layout = {.extent = GLS_EXTENT_ANSWER,
                                      .apart = true,
                                      .subject = true,
                                      .number = scribe->page->numbered ? &scribe->numbered : NULL};
    if (gls_grade_is_guess(entry->grade)) {
        write_suggestion(scribe, entry);
        return;
    }
    bool brief = scribe->page->brief;
    gls_buf_puts(scribe->out, scribe->told && !brief ? "\n" : "");
    set_direction(scribe);
    if (brief) {
        gls_text_line(scribe, entry);
        return;
    }
    gls_text_entry(scribe, entry, layout);
    set_source(scribe, entry);
}

const struct gls_teller gls_text_teller = {.entry = write_answer};
