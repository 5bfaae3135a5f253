#include "format/html/strip.h"

#include <inttypes.h>
#include <string.h>

#include "core/span.h"
#include "format/html/html.h"

void gls_html_strip_clear(struct gls_html_strip *strip)
{
    *strip = (struct gls_html_strip){.width = 1};
}

static unsigned char worse(unsigned char a, unsigned char b)
{
    return a > b ? a : b;
}

/* Two cells become one. */
static void widen(struct gls_html_strip *strip)
{
    enum { HALF = GLS_HTML_STRIP_CELLS / 2 };
    for (size_t i = 0; i < HALF; i++)
        strip->cell[i] = worse(strip->cell[2 * i], strip->cell[2 * i + 1]);
    memset(strip->cell + HALF, 0, HALF);
    strip->width *= 2;
}

void gls_html_strip_add(struct gls_html_strip *strip, uint64_t number, enum gls_severity severity)
{
    uint64_t before = number ? number - 1 : 0;
    while (before / strip->width >= GLS_HTML_STRIP_CELLS)
        widen(strip);
    unsigned char *cell = &strip->cell[before / strip->width];
    *cell = worse(*cell, (unsigned char)(severity + 1));
    strip->any = true;
}

/* The worse, the higher: colour alone says nothing. */
static void write_cell(const struct gls_html_strip *strip, size_t number, uint64_t segments,
                       struct gls_buf *out)
{
    enum { WIDE = 10000, LEAST = 40, STEP = 10 };
    enum gls_severity severity = (enum gls_severity)(strip->cell[number] - 1);
    unsigned height = STEP * (unsigned)strip->cell[number];
    double each = (double)strip->width * WIDE / (double)segments;
    unsigned x = (unsigned)((double)number * each), wide = each > LEAST ? (unsigned)each : LEAST;
    if (x + wide > WIDE)
        wide = x < WIDE - LEAST ? WIDE - x : LEAST;
    x = x + wide > WIDE ? WIDE - wide : x;
    gls_buf_printf(out, "<rect class=\"%s\" x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\"/>",
                   gls_severity_name(severity), x, 3 * STEP - height, wide, height);
}

void gls_html_strip_put(const struct gls_html_strip *strip, uint64_t segments, const char *label,
                        struct gls_buf *out)
{
    gls_buf_puts(out, "<svg class=\"strip\" role=\"img\" aria-label=\"");
    gls_html_put_text(out, gls_span_of(label));
    gls_buf_printf(
        out,
        "\" viewBox=\"0 0 10000 30\" preserveAspectRatio=\"none\" data-segments=\"%" PRIu64 "\">",
        segments);
    for (size_t i = 0; i < GLS_HTML_STRIP_CELLS; i++)
        if (strip->cell[i])
            write_cell(strip, i, segments, out);
    gls_buf_printf(out, "</svg>\n<p class=\"ends\"><span>1</span><span>%" PRIu64 "</span></p>\n",
                   segments);
}
