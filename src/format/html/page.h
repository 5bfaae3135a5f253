/** @file The parts of a glossary as a web page. */
#ifndef GLS_FORMAT_HTML_PAGE_H
#define GLS_FORMAT_HTML_PAGE_H

#include "entry/back_index.h"
#include "format/html/html.h"
#include "page/layout.h"

/** Appends what stands before the entries, up to and with `<main>` and the place where a search
 * shows what it finds;
 *  @p indexed: there will be an index. A failure shows in @c scribe->status. */
void gls_html_put_front(struct gls_scribe *scribe, bool indexed);
/** Appends "français → anglais". */
void gls_html_put_direction(struct gls_scribe *scribe, const char *from, const char *to);

/** Appends text in the language of the page, set as a printer sets it. */
void gls_html_put_typeset(struct gls_scribe *scribe, const char *text);
/** Appends ` lang="fr"` for the subject of a term's concept, unless that is the page's own
 * language. A glossary does not say in which language it names subjects: it is taken for that of
 * the concept's first definition, else of its first section. */
void gls_html_put_subject_lang(struct gls_scribe *scribe, struct gls_entry_ref term);

/** Appends what is said of an entry, a `<dt>` and `<dd>`s. */
void gls_html_put_paragraphs(struct gls_scribe *scribe, const struct gls_layout *layout,
                             const struct gls_entry *entry);
/** Appends an entry with its anchor, and a row of the index. */
void gls_html_put_entry(struct gls_scribe *scribe, const struct gls_entry *entry);
void gls_html_put_row(struct gls_scribe *scribe, const struct gls_back_index *index,
                      const struct gls_back_row *row);

#endif
