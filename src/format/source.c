#include "format/source.h"

#include <string.h>
#include <sys/stat.h>

static void append_name(const char *path, const char *suffix, struct gls_buf *out)
{
    const char *file = strrchr(path, '/');
    const char *dot = strrchr(file ? file : path, '.');
    gls_buf_put(out, path, dot && dot != path ? (size_t)(dot - path) : strlen(path));
    gls_buf_put(out, suffix, strlen(suffix) + 1);
}

static enum gls_status open_regular(struct gls_source *source, const char *name,
                                    struct gls_input *out, struct gls_error *err)
{
    struct stat about;
    struct gls_error own;
    struct gls_place at = {.file = source->in->name};
    if (stat(name, &about) == 0 && !S_ISREG(about.st_mode))
        return gls_fail(err, GLS_ERR_IO, at, "%s, which belongs to it, is no file", name);
    enum gls_status status = gls_input_open(out, name, &own);
    if (status != GLS_OK)
        return gls_fail(err, status, at, "%s, which belongs to it: %s", name, own.message);
    out->name = source->in->name; /* the other name does not live on */
    return GLS_OK;
}

enum gls_status gls_source_open_neighbour(struct gls_source *source, const char *suffix,
                                          struct gls_input *out, struct gls_error *err)
{
    struct gls_buf name;
    *out = (struct gls_input){0};
    source->met_neighbours = true;
    if (!source->has_neighbours)
        return gls_fail(err, GLS_ERR_IO, (struct gls_place){.file = source->in->name},
                        "files beside it belong to it: give the name of a file");
    gls_buf_init(&name);
    append_name(source->in->name, suffix, &name);
    enum gls_status status =
        name.status == GLS_OK ? open_regular(source, name.data, out, err) : gls_fail_nomem(err);
    gls_buf_release(&name);
    return status;
}
