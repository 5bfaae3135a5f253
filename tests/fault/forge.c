/* forge SOURCE OTHER COPY: writes COPY, a compiled glossary of OTHER that says it was made from
 * SOURCE. That is what one who may write beside a glossary can do. */
#include <stdio.h>
#include <stdlib.h>

#include "base/saved.h"
#include "load/load.h"

static struct gls_base *load(const char *path)
{
    struct gls_error err;
    struct gls_base *base;
    if (gls_load_file(&base, path, NULL, GLS_LOAD_ALL, &err) == GLS_OK)
        return base;
    fprintf(stderr, "%s: %s\n", path, err.message);
    exit(1);
}

int main(int argc, char **argv)
{
    struct gls_buf out;
    if (argc != 4)
        return 1;
    struct gls_base *source = load(argv[1]), *other = load(argv[2]);
    other->source = source->source;
    if (gls_buf_to_file(&out, argv[3], NULL) != GLS_OK)
        return 1;
    gls_base_save(other, &out);
    enum gls_status status = gls_buf_finish(&out, NULL);
    gls_buf_release(&out);
    gls_base_free(source);
    gls_base_free(other);
    return status != GLS_OK;
}
