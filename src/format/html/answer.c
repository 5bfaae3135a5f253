/* The answer to a query as a fragment, to stand in a page of another program:
 *
 *     <div class="glossaire" lang="fr">
 *     <p>français → anglais</p>
 *     <dl>
 *     <div class="entry">
 *     <dt><dfn lang="fr">œdème</dfn> (n. m.) · <i>sémiologie</i></dt>
 *     ...
 *
 * It has no style, script, id nor link within itself: a page may have several of them. */
#include "format/html/page.h"

#include <string.h>

static void begin(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "<div class=\"glossaire\"");
    gls_html_put_lang(scribe->out, scribe->page->lang);
    gls_buf_puts(scribe->out, ">\n");
}

/* The list is begun where entries follow, so that a heading stands before it. */
static void begin_list(struct gls_scribe *scribe)
{
    const char *from, *to;
    bool turns = gls_answer_turns(scribe, &from, &to);
    if (scribe->told && turns)
        gls_buf_puts(scribe->out, "</dl>\n");
    if (turns) {
        gls_buf_puts(scribe->out, "<p>");
        gls_html_put_direction(scribe, from, to);
        gls_buf_puts(scribe->out, "</p>\n");
    }
    if (scribe->told == 0 || turns)
        gls_buf_puts(scribe->out, "<dl>\n");
}

/* Which glossary says so, when there are several. */
static void write_source(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    const char *slash = strrchr(entry->glossary, '/');
    if (scribe->answer->shelf->count < 2)
        return;
    gls_buf_puts(scribe->out, "<dd class=\"more\">— ");
    gls_html_put_text(scribe->out, gls_span_of(slash ? slash + 1 : entry->glossary));
    gls_buf_puts(scribe->out, "</dd>\n");
}

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    bool brief = scribe->page->brief || gls_grade_is_guess(entry->grade);
    const struct gls_layout layout = {.extent = brief ? GLS_EXTENT_BRIEF : GLS_EXTENT_ANSWER,
                                      .lang = scribe->page->lang,
                                      .apart = true,
                                      .subject = true};
    begin_list(scribe);
    gls_buf_puts(scribe->out, "<div class=\"entry\">\n");
    gls_html_put_paragraphs(scribe, &layout, entry);
    write_source(scribe, entry);
    gls_buf_puts(scribe->out, "</div>\n");
}

static void end(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, scribe->told ? "</dl>\n</div>\n" : "</div>\n");
}

const struct gls_teller gls_html_teller = {begin, write_entry, end};
