/* Run when the library is built: writes the folds of the characters that French and English text
 * is made of, as ICU has them. Usage: fold_table_gen OUTPUT */
#include <stdio.h>
#include <unicode/uchar.h>

#include "text/fold_icu.h"

/* Blocks of 256 characters: Latin to spacing letters, combining marks, Latin Extended Additional,
 * punctuation, and the ligatures of typesetters. */
static const unsigned pages[] = {0x00, 0x01, 0x02, 0x03, 0x1E, 0x20, 0xFB};
enum { PAGES = sizeof pages / sizeof *pages, PAGE = 256 };

static void write_fold(FILE *out, uint32_t c)
{
    struct gls_fold fold;
    gls_fold_by_icu(c, &fold);
    fprintf(out, "{%u,%u,{", fold.char_class, fold.size);
    for (unsigned i = 0; i < fold.size; i++)
        fprintf(out, "%d,", fold.text[i]);
    fprintf(out, "%s}},%s", fold.size ? "" : "0", c % 4 == 3 ? "\n" : "");
}

static int write_table(FILE *out)
{
    fprintf(out, "/* Made by fold_table_gen from ICU %s, Unicode %s. */\n", U_ICU_VERSION,
            U_UNICODE_VERSION);
    fprintf(out, "const char gls_fold_profile[] = \"ICU %s, Unicode %s\";\n", U_ICU_VERSION,
            U_UNICODE_VERSION);
    fprintf(out, "const unsigned char gls_fold_page[256] = {");
    for (unsigned i = 0; i < PAGES; i++)
        fprintf(out, "[%u] = %u,", pages[i], i + 1);
    fprintf(out, "};\nconst struct gls_fold gls_fold_table[][%d] = {\n", PAGE);
    for (unsigned i = 0; i < PAGES; i++) {
        fprintf(out, "{\n");
        for (uint32_t c = 0; c < PAGE; c++)
            write_fold(out, pages[i] << 8 | c);
        fprintf(out, "},\n");
    }
    fprintf(out, "};\n");
    return ferror(out) ? 1 : 0;
}

int main(int argc, char **argv)
{
    FILE *out = argc == 2 ? fopen(argv[1], "w") : NULL;
    if (!out) {
        fprintf(stderr, "usage: fold_table_gen OUTPUT\n");
        return 2;
    }
    int failed = write_table(out);
    return fclose(out) != 0 || failed;
}
