/** @file The style sheet of the HTML page. */
#ifndef GLS_FORMAT_HTML_STYLE_H
#define GLS_FORMAT_HTML_STYLE_H

/** Its lines, NULL at the end. */
extern const char *const gls_html_style[];

#endif
