#include "format/tabular/control.h"

#include <string.h>

#include "core/error.h"
#include "format/tabular/doubt.h"

static bool is_control(unsigned char c)
{
    return c < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

static size_t count_controls(const struct gls_tabular_text *text)
{
    size_t count = 0;
    for (size_t i = 0; i < text->size; i++)
        count += is_control((unsigned char)text->data[i]);
    return count;
}

enum gls_status gls_tabular_check_controls(const struct gls_tabular_text *text, const char *file,
                                           const struct gls_read_options *options,
                                           struct gls_error *err)
{
    size_t at = 0, count = count_controls(text);
    const char *nul = count ? memchr(text->data, '\0', text->size) : NULL;
    if (!count)
        return GLS_OK;
    if (nul)
        return gls_fail(err, GLS_ERR_SYNTAX,
                        gls_tabular_place_at(text, (size_t)(nul - text->data), file),
                        "a NUL character, which no text has: is it a table?");
    while (!is_control((unsigned char)text->data[at]))
        at++;
    gls_doubt(options, gls_tabular_place_at(text, at, file),
              "%zu control character%s, the first U+%04X: where a format has none, U+FFFD stands "
              "for %s",
              count, count == 1 ? "" : "s", (unsigned)(unsigned char)text->data[at],
              count == 1 ? "it" : "each");
    return GLS_OK;
}
