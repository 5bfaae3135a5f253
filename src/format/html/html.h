/** @file What every web page of ours is made of. A page is one file that fetches nothing; its
 * content security policy allows the style and the script below and nothing else, so no element may
 * have a style or a handler of its own. Whatever a glossary or a text holds is text there. */
#ifndef GLS_FORMAT_HTML_HTML_H
#define GLS_FORMAT_HTML_HTML_H

#include "format/format.h"

/** Appends text for content or for an attribute in quotes: markup escaped, control characters and
 * direction controls by number, bytes that are not UTF-8 as U+FFFD. */
void gls_html_put_text(struct gls_buf *out, struct gls_span text);
/** Appends ` lang="fr"`; nothing when @p tag is NULL or "und". */
void gls_html_put_lang(struct gls_buf *out, const char *tag);
/** Appends the id of the entry where what a concept is stands, as a link to it needs it after "#".
 */
void gls_html_put_anchor(struct gls_buf *out, struct gls_entry_ref concept);

/** Begins a page, up to and with `<body>`; @p lang is that of its own words. A page without a
 * script says so in its policy. */
void gls_html_begin(struct gls_buf *out, const char *title, const char *lang, bool script);
/** Ends it, with the script when there is to be one. */
void gls_html_end(struct gls_buf *out, bool script);

/** The same for a page to work on, with its own style besides and its own script. */
void gls_html_begin_desk(struct gls_buf *out, const char *title, const char *lang);
void gls_html_end_desk(struct gls_buf *out);

/** And for a page to review a translation by. */
void gls_html_begin_review(struct gls_buf *out, const char *title, const char *lang);
void gls_html_end_review(struct gls_buf *out);

/** And for a concordance. */
void gls_html_begin_concord(struct gls_buf *out, const char *title, const char *lang);
void gls_html_end_concord(struct gls_buf *out);

/** Appends a piece of an anchor; html.c draws anchors. */
void gls_html_put_id(struct gls_buf *out, const char *id);
/** Appends the entries of @p listing under their letters, whose headings are `<h3>`: what
 * gls_html_put_anchor() leads to. Fails with GLS_ERR_NOMEM. */
enum gls_status gls_html_put_entries(struct gls_listing *listing, const struct gls_page *page,
                                     struct gls_buf *out, struct gls_error *err);

#endif
