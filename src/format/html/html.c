/* Every character of a glossary passes put_char(). */
#include "format/html/html.h"

#include <string.h>

#include "core/safe.h"
#include "html_table.h"

static void put_char(struct gls_buf *out, uint32_t c)
{
    static const struct {
        char c;
        const char *reference;
    } escapes[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}};
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
        if (c == (uint32_t)escapes[i].c) {
            gls_buf_puts(out, escapes[i].reference);
            return;
        }
    gls_safe_put(out, c);
}

void gls_html_put_text(struct gls_buf *out, struct gls_span text)
{
    for (size_t at = 0; at < text.size;)
        put_char(out, gls_safe_next(text, &at));
}

void gls_html_put_lang(struct gls_buf *out, const char *tag)
{
    if (!tag || strcmp(tag, "und") == 0)
        return;
    gls_buf_puts(out, " lang=\"");
    gls_html_put_text(out, gls_span_of(tag));
    gls_buf_puts(out, "\"");
}

/* ------------------------------------------------------------------ anchors
 *
 *     calcinose        the entry of the concept with that id at which it is explained
 *     calcinose:2      another term of it, the second in the file
 *     :17              a concept without an id of its own, the 17th
 *     2::calcinose     in the second glossary
 *     ::C  ::en:C      a letter, and one of the index
 *     ::results        another part of the page
 *
 * Colons are never part of an id here: what is no letter, digit, "-", "_" or "." is written as
 * ~number~. So an anchor has no "=" either, by which the script knows "#q=calcif". */

static bool stands_in_id(uint32_t c)
{
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    return letter || other || (c >= 0x80 && !gls_is_treacherous(c));
}

void gls_html_put_id(struct gls_buf *out, const char *id)
{
    struct gls_span span = gls_span_of(id);
    for (size_t at = 0; at < span.size;) {
        uint32_t c = gls_safe_next(span, &at);
        if (stands_in_id(c))
            gls_safe_put(out, c);
        else
            gls_buf_printf(out, "~%X~", (unsigned)c);
    }
}

void gls_html_put_anchor(struct gls_buf *out, struct gls_entry_ref concept)
{
    const char *id = gls_base_concept(concept.base, concept.number).id;
    if (concept.place)
        gls_buf_printf(out, "%u::", (unsigned)concept.place + 1);
    if (*id && gls_base_find_id(concept.base, id) == concept.number)
        gls_html_put_id(out, id);
    else
        gls_buf_printf(out, ":%u", (unsigned)concept.number + 1);
}

/* ------------------------------------------------------------------ head and end */

/* The hashes are of what stands between the tags, byte for byte (CSP 3, 2.3.1). */
static void put_policy(struct gls_buf *out, bool script)
{
    gls_buf_puts(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'sha256-" HTML_STYLE_HASH "'");
    gls_buf_puts(out, script ? "; script-src 'sha256-" HTML_SCRIPT_HASH "'" : "");
    gls_buf_puts(out, "; base-uri 'none'; form-action 'none'\">\n");
}

void gls_html_begin(struct gls_buf *out, const char *title, const char *lang, bool script)
{
    gls_buf_puts(out, "<!DOCTYPE html>\n<html");
    gls_html_put_lang(out, lang);
    gls_buf_puts(out, ">\n<head>\n<meta charset=\"utf-8\">\n");
    put_policy(out, script);
    gls_buf_puts(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    gls_html_put_text(out, gls_span_of(title));
    gls_buf_puts(out, "</title>\n<style>");
    gls_buf_put(out, (const char *)html_style, sizeof html_style);
    gls_buf_puts(out, "</style>\n</head>\n<body>\n");
}

void gls_html_end(struct gls_buf *out, bool script)
{
    if (script) {
        gls_buf_puts(out, "<script>");
        gls_buf_put(out, (const char *)html_script, sizeof html_script);
        gls_buf_puts(out, "</script>\n");
    }
    gls_buf_puts(out, "</body>\n</html>\n");
}
