/* Writes how the program folds each character of the Basic Multilingual Plane that it knows: its
 * number, then what it folds to, a blank where it stands between words. */
#include <stdio.h>
#include <unicode/uchar.h>

#include "text/fold.h"

static void write_fold(uint32_t c)
{
    struct gls_fold scratch;
    const struct gls_fold *fold = gls_fold_char(c, &scratch);
    if (fold->char_class == GLS_CHAR_WORD)
        printf("%04X %.*s\n", (unsigned)c, (int)fold->size, fold->text);
    else
        printf("%04X %s\n", (unsigned)c, fold->char_class == GLS_CHAR_IGNORED ? "" : " ");
}

int main(void)
{
    for (uint32_t c = 0; c < 0x10000; c++)
        if (u_isdefined((UChar32)c) && !U_IS_SURROGATE(c))
            write_fold(c);
    return 0;
}
