/** @file A strip that shows where in a file findings lie: a small picture in a page. */
#ifndef GLS_FORMAT_HTML_STRIP_H
#define GLS_FORMAT_HTML_STRIP_H

#include "glossaire.h"

enum { GLS_HTML_STRIP_CELLS = 200 };

/** Findings by segment. A cell is as many segments as it takes for all to fit. */
struct gls_html_strip {
    uint64_t width;                           /**< segments in a cell */
    unsigned char cell[GLS_HTML_STRIP_CELLS]; /**< the worst in it and 1; 0: nothing */
    bool any;
};

void gls_html_strip_clear(struct gls_html_strip *strip);
/** Notes a finding in segment @p number, from 1. */
void gls_html_strip_add(struct gls_html_strip *strip, uint64_t number, enum gls_severity severity);
/** Appends the picture of a file of that many @p segments, and what it says to who cannot see it.
 */
void gls_html_strip_put(const struct gls_html_strip *strip, uint64_t segments, const char *label,
                        struct gls_buf *out);

#endif
