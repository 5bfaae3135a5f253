#include "text/fold.h"

#include <string.h>
#include <unicode/uchar.h>

#include "core/span.h"
#include "fold_table.h"
#include "text/fold_icu.h"
#include "text/token.h"

const struct gls_fold *gls_fold_rare(uint32_t c, struct gls_fold *scratch)
{
    gls_fold_by_icu(c, scratch);
    return scratch;
}

size_t gls_fold_key(struct gls_span text, char *out, size_t room)
{
    struct gls_fold scratch;
    size_t size = 0;
    for (size_t at = 0; at < text.size;) {
        if (text.data[at] >= 'a' && text.data[at] <= 'z' && size < room) {
            out[size++] = text.data[at++]; /* most letters are their own fold */
            continue;
        }
        const struct gls_fold *fold =
            gls_fold_char(gls_utf8_next(text.data, text.size, &at), &scratch);
        if (fold->size > room - size)
            break;
        memcpy(out + size, fold->text, fold->size);
        size += fold->size;
    }
    return size;
}

bool gls_fold_equal(struct gls_span a, struct gls_span b)
{
    struct gls_tokens left, right;
    struct gls_token one, other;
    gls_tokens_begin(&left, a);
    gls_tokens_begin(&right, b);
    for (;;) {
        bool more = gls_tokens_next(&left, &one);
        if (more != gls_tokens_next(&right, &other))
            return false;
        if (!more)
            return true;
        if (!gls_span_equal(one.key, other.key))
            return false;
    }
}

void gls_heading(struct gls_span term, struct gls_buf *out)
{
    struct gls_fold scratch;
    for (size_t at = 0; at < term.size;) {
        const struct gls_fold *fold =
            gls_fold_char(gls_utf8_next(term.data, term.size, &at), &scratch);
        if (fold->char_class != GLS_CHAR_WORD || fold->size == 0)
            continue;
        char bytes[4];
        size_t first = 0;
        uint32_t letter = gls_utf8_next(fold->text, fold->size, &first);
        if (letter >= '0' && letter <= '9')
            letter = '0';
        gls_buf_put(out, bytes, gls_utf8_write(bytes, (uint32_t)u_totitle((UChar32)letter)));
        return;
    }
    gls_buf_puts(out, "#");
}
