/* A term written in the place of another. */
#include <string.h>

#include "core/span.h"
#include "text/capital.h"
#include "text/normal.h"

/* @p text with a capital; as it is where that is too long. */
static void write_capital(const char *text, char out[GLS_PLURAL_BYTES])
{
    struct gls_buf buf;
    gls_buf_init(&buf);
    gls_capital_put(&buf, gls_span_of(text));
    strcpy(out, text);
    if (buf.status == GLS_OK && buf.size && buf.size < GLS_PLURAL_BYTES) {
        memcpy(out, buf.data, buf.size);
        out[buf.size] = '\0';
    }
    gls_buf_release(&buf);
}

/* Whether its first letter is a capital. */
static bool has_capital(struct gls_span surface)
{
    struct gls_buf folded;
    size_t first = 0;
    gls_buf_init(&folded);
    if (surface.size)
        gls_utf8_next(surface.data, surface.size, &first);
    gls_case_fold((struct gls_span){surface.data, first}, &folded);
    bool capital = folded.status == GLS_OK && folded.size &&
                   (folded.size != first || memcmp(folded.data, surface.data, first) != 0);
    gls_buf_release(&folded);
    return capital;
}

/* Whether a surface is that text, maybe with a capital. */
static bool is_text(struct gls_span surface, const char *text)
{
    char begun[GLS_PLURAL_BYTES];
    if (gls_span_equal(surface, gls_span_of(text)))
        return true;
    if (strlen(text) >= sizeof begun)
        return false;
    write_capital(text, begun);
    return gls_span_equal(surface, gls_span_of(begun));
}

bool gls_entry_replacement(const struct gls_entry_term *term, const struct gls_entry_term *instead,
                           struct gls_span surface, char out[GLS_PLURAL_BYTES])
{
    char plural[GLS_PLURAL_BYTES], text[GLS_PLURAL_BYTES];
    *out = '\0';
    if (strlen(instead->text) >= sizeof text)
        return false;
    strcpy(text, instead->text);
    bool sure = is_text(surface, term->text);
    if (!sure && gls_entry_any_plural(term, plural) && is_text(surface, plural))
        sure = gls_entry_any_plural(instead, text);
    if (has_capital(surface))
        write_capital(text, out);
    else
        strcpy(out, text);
    return sure;
}
