/* Every character of a glossary passes write_char(). */
#include "format/html/html.h"

#include <string.h>

#include "core/safe.h"
#include "html_table.h"

static void write_char(struct gls_buf *out, uint32_t c)
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
        write_char(out, gls_safe_next(text, &at));
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
    if (concept.shelf_index)
        gls_buf_printf(out, "%u::", (unsigned)concept.shelf_index + 1);
    if (*id && gls_base_find_id(concept.base, id) == concept.number)
        gls_html_put_id(out, id);
    else
        gls_buf_printf(out, ":%u", (unsigned)concept.number + 1);
}

/* ------------------------------------------------------------------ head and end */

/* Styles and script of a page, with their hashes. */
struct parts {
    const char *policy; /* what may be applied and run */
    struct gls_span desk_style, script;
};

#define SPAN(bytes)                                                                                \
    {                                                                                              \
        (const char *)(bytes), sizeof(bytes)                                                       \
    }
#define STYLE_OF(hash)  "default-src 'none'; style-src 'sha256-" HTML_STYLE_HASH "'" hash
#define SCRIPT_OF(hash) "; script-src 'sha256-" hash "'"
static const struct parts plain_parts = {STYLE_OF(""), {NULL, 0}, {NULL, 0}};
static const struct parts search_parts = {
    STYLE_OF("") SCRIPT_OF(HTML_SCRIPT_HASH), {NULL, 0}, SPAN(html_script)};
static const struct parts desk_parts = {STYLE_OF(" 'sha256-" HTML_DESK_STYLE_HASH "'")
                                            SCRIPT_OF(HTML_DESK_SCRIPT_HASH),
                                        SPAN(html_desk_style), SPAN(html_desk_script)};

static const struct parts review_parts = {STYLE_OF(" 'sha256-" HTML_REVIEW_STYLE_HASH "'")
                                              SCRIPT_OF(HTML_REVIEW_SCRIPT_HASH),
                                          SPAN(html_review_style), SPAN(html_review_script)};

static const struct parts concord_parts = {STYLE_OF(" 'sha256-" HTML_CONCORD_STYLE_HASH "'")
                                               SCRIPT_OF(HTML_CONCORD_SCRIPT_HASH),
                                           SPAN(html_concord_style), SPAN(html_concord_script)};

/* The hashes are of what stands between the tags, byte for byte (CSP 3, 2.3.1). */
static void write_element(struct gls_buf *out, const char *begin, struct gls_span text,
                          const char *end)
{
    if (!text.size)
        return;
    gls_buf_puts(out, begin);
    gls_buf_put(out, text.data, text.size);
    gls_buf_puts(out, end);
}

static void begin_page(struct gls_buf *out, const char *title, const char *lang,
                       const struct parts *parts)
{
    const struct gls_span style = SPAN(html_style);
    gls_buf_puts(out, "<!DOCTYPE html>\n<html");
    gls_html_put_lang(out, lang);
    gls_buf_puts(out, ">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"");
    gls_buf_puts(out, parts->policy);
    gls_buf_puts(out, "; base-uri 'none'; form-action 'none'\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    gls_html_put_text(out, gls_span_of(title));
    gls_buf_puts(out, "</title>\n");
    write_element(out, "<style>", style, "</style>\n");
    write_element(out, "<style>", parts->desk_style, "</style>\n");
    gls_buf_puts(out, "</head>\n<body>\n");
}

static void end_page(struct gls_buf *out, const struct parts *parts)
{
    write_element(out, "<script>", parts->script, "</script>\n");
    gls_buf_puts(out, "</body>\n</html>\n");
}

void gls_html_begin(struct gls_buf *out, const char *title, const char *lang, bool script)
{
    begin_page(out, title, lang, script ? &search_parts : &plain_parts);
}

void gls_html_end(struct gls_buf *out, bool script)
{
    end_page(out, script ? &search_parts : &plain_parts);
}

void gls_html_begin_desk(struct gls_buf *out, const char *title, const char *lang)
{
    begin_page(out, title, lang, &desk_parts);
}

void gls_html_end_desk(struct gls_buf *out)
{
    end_page(out, &desk_parts);
}

void gls_html_begin_review(struct gls_buf *out, const char *title, const char *lang)
{
    begin_page(out, title, lang, &review_parts);
}

void gls_html_end_review(struct gls_buf *out)
{
    end_page(out, &review_parts);
}

void gls_html_begin_concord(struct gls_buf *out, const char *title, const char *lang)
{
    begin_page(out, title, lang, &concord_parts);
}

void gls_html_end_concord(struct gls_buf *out)
{
    end_page(out, &concord_parts);
}
