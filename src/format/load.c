/* From a file to a base: what the content is decides who reads it. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/saved.h"
#include "core/input.h"
#include "format/format.h"
#include "format/sniff.h"
#include "image/image.h"

static const struct gls_reader *reader_named(const char *name)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (size_t i = 0; i < count; i++)
        if (format[i].reader && strcmp(format[i].name, name) == 0)
            return format[i].reader;
    return NULL;
}

static enum gls_status find_reader(struct gls_input *in, const struct gls_reader **out,
                                   struct gls_error *err)
{
    struct gls_span head;
    const char *not_this;
    enum gls_status status = gls_input_peek(in, GLS_SNIFF_BYTES, &head, err);
    if (status != GLS_OK)
        return status;
    const char *name = gls_sniff(head, &not_this);
    *out = name ? reader_named(name) : NULL;
    struct gls_place at = {in->name, 1, 1};
    return *out ? GLS_OK : gls_fail(err, GLS_FORMAT, at, "this is %s", not_this);
}

static enum gls_status read_base(struct gls_input *in, struct gls_builder *builder,
                                 enum gls_load what, struct gls_base **out, struct gls_error *err)
{
    const struct gls_reader *reader;
    enum gls_status status = find_reader(in, &reader, err);
    if (status == GLS_OK)
        status = reader->read(in, builder, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, what, out, err);
    if (status != GLS_OK || gls_base_terms(*out))
        return status;
    gls_base_free(*out);
    *out = NULL;
    return gls_fail(err, GLS_FORMAT, (struct gls_place){.file = in->name},
                    "no terms: this glossary has not a single one");
}

static enum gls_status read_file(struct gls_base **out, struct gls_input *in, enum gls_load what,
                                 struct gls_error *err)
{
    struct gls_builder *builder = gls_builder_new(in->name);
    enum gls_status status = builder ? read_base(in, builder, what, out, err) : gls_fail_nomem(err);
    gls_builder_free(builder);
    return status;
}

/* A compiled glossary, or one to be read. */
static enum gls_status read_or_open(struct gls_base **out, const char *path, enum gls_load what,
                                    struct gls_error *err)
{
    enum { MAGIC_BYTES = 16 };
    struct gls_input in;
    struct gls_span head;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    status = gls_input_peek(&in, MAGIC_BYTES, &head, err);
    if (status == GLS_OK && gls_image_begins(head) && strcmp(path, "-") == 0)
        status = gls_fail(err, GLS_FORMAT, (struct gls_place){.file = path},
                          "a compiled glossary is used where it lies: give its name");
    else if (status == GLS_OK && gls_image_begins(head))
        status = gls_base_open(out, path, path, NULL, err);
    else if (status == GLS_OK)
        status = read_file(out, &in, what, err);
    gls_input_close(&in);
    return status;
}

/* ------------------------------------------------------------------ compiled glossaries */

#define COMPILED_SUFFIX ".gls"

/* "medical.tbx" is compiled into "medical.gls". */
static enum gls_status put_compiled_name(const char *path, struct gls_buf *out)
{
    const char *file = strrchr(path, '/');
    const char *suffix = strrchr(file ? file : path, '.');
    size_t size = suffix && suffix != path ? (size_t)(suffix - path) : strlen(path);
    gls_buf_put(out, path, size);
    gls_buf_put(out, COMPILED_SUFFIX, sizeof COMPILED_SUFFIX);
    return out->status;
}

/* What can be read only once has no stamp: a pipe, standard input. */
static bool is_regular(const char *path)
{
    struct stat about;
    return strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

static enum gls_status stamp_of(const char *path, struct gls_stamp *stamp, struct gls_error *err)
{
    struct gls_input in;
    struct gls_span piece;
    *stamp = (struct gls_stamp){0};
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    in.chunk = 64 * 1024;
    do {
        status = gls_input_next(&in, in.chunk, &piece, err);
        if (status == GLS_OK)
            gls_stamp_add(stamp, piece);
    } while (status == GLS_OK && piece.size);
    gls_input_close(&in);
    return status;
}

/* A compiled glossary beside its source is used when it was made from that very content. Whatever
 * is wrong with it costs time and nothing else. */
static bool open_compiled(struct gls_base **out, const char *path)
{
    struct gls_buf name;
    struct gls_stamp source;
    gls_buf_init(&name);
    bool done = is_regular(path) && put_compiled_name(path, &name) == GLS_OK &&
                strcmp(name.data, path) != 0 && access(name.data, R_OK) == 0 &&
                stamp_of(path, &source, NULL) == GLS_OK &&
                gls_base_open(out, name.data, path, &source, NULL) == GLS_OK;
    gls_buf_release(&name);
    return done;
}

enum gls_status gls_base_load(struct gls_base **out, const char *path, enum gls_load what,
                              struct gls_error *err)
{
    *out = NULL;
    if (open_compiled(out, path))
        return GLS_OK;
    return read_or_open(out, path, what, err);
}

enum gls_status gls_base_compile(const char *path, struct gls_buf *out, struct gls_error *err)
{
    struct gls_base *base;
    struct gls_stamp source = {0};
    enum gls_status status = is_regular(path) ? stamp_of(path, &source, err) : GLS_OK;
    if (status == GLS_OK)
        status = read_or_open(&base, path, GLS_LOAD_ALL, err);
    if (status != GLS_OK)
        return status;
    gls_base_save(base, source, out);
    gls_base_free(base);
    return GLS_OK;
}
