/* Reads a glossary, its terms only, and ends: reading FILE. */
#include <stdio.h>

#include "load/load.h"

int main(int argc, char **argv)
{
    struct gls_base *base;
    struct gls_error err;
    if (argc != 2 || gls_load_file(&base, argv[1], NULL, GLS_LOAD_TERMS, &err) != GLS_OK)
        return 2;
    printf("%zu terms\n", gls_base_terms(base));
    gls_base_free(base);
    return 0;
}
