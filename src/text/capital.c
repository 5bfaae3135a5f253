#include "text/capital.h"

#include <unicode/uchar.h>

#include "core/span.h"

void gls_capital_put(struct gls_buf *out, struct gls_span text)
{
    size_t at = 0;
    char bytes[4];
    if (!text.size)
        return;
    uint32_t first = gls_utf8_next(text.data, text.size, &at);
    gls_buf_put(out, bytes, gls_utf8_write(bytes, (uint32_t)u_totitle((UChar32)first)));
    gls_buf_put(out, text.data + at, text.size - at);
}

bool gls_has_inner_capital(struct gls_span text)
{
    size_t at = 0;
    for (size_t met = 0; at < text.size; met++)
        if (u_isUUppercase((UChar32)gls_utf8_next(text.data, text.size, &at)) && met)
            return true;
    return false;
}
