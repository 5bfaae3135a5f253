#include "format/cell.h"

#include <string.h>

#include "core/span.h"
#include "text/fold.h"

/* What folds to a digit is one, as "²" does. */
static bool is_letter(uint32_t c)
{
    struct gls_fold scratch;
    const struct gls_fold *fold = gls_fold_char(c, &scratch);
    return fold->char_class == GLS_CHAR_WORD && !(*fold->text >= '0' && *fold->text <= '9');
}

bool gls_is_formula(struct gls_span cell)
{
    size_t at = 1;
    if (!cell.size)
        return false;
    if (memchr("=@\t\r\n", *cell.data, 5))
        return true;
    return (*cell.data == '+' || *cell.data == '-') && cell.size > 1 &&
           !is_letter(gls_utf8_next(cell.data, cell.size, &at));
}
