/* From a file to a base: what the content is decides who reads it. */
#include <string.h>
#include <unistd.h>

#include "base/saved.h"
#include "core/input.h"
#include "load/cache.h"
#include "load/load.h"
#include "format/format.h"
#include "load/recognise.h"
#include "load/trust.h"
#include "image/image.h"

static const struct gls_read_options unknown = {0};

static struct gls_stamp stamp_of(const struct gls_checksum *sum)
{
    return (struct gls_stamp){sum->size, gls_checksum_end(sum)};
}

/* The base tells by what rules it was read, or that nothing may stand in for it. */
static void stamp(struct gls_base *base, const struct gls_source *source,
                  const struct gls_reader *reader)
{
    base->source = (struct gls_stamp){0};
    if (!source->met_neighbours && !reader->has_options)
        base->source = stamp_of(source->in->sum);
    strncat(base->rules, reader->rules, sizeof base->rules - 1);
}

/* What has columns is a table, however little it looks like one. */
static enum gls_status find_format(struct gls_input *in, const struct gls_read_options *options,
                                   const struct gls_format **out, struct gls_error *err)
{
    enum gls_status status =
        gls_recognise_input(GLS_PURPOSE_GLOSSARY, options->format, in, out, err);
    if (status == GLS_ERR_FORMAT && options->columns)
        status = gls_recognise_input(GLS_PURPOSE_GLOSSARY, "csv", in, out, err);
    return status;
}

static enum gls_status read_base(struct gls_input *in, const struct gls_read_options *options,
                                 struct gls_builder *builder, enum gls_load what,
                                 struct gls_base **out, struct gls_error *err)
{
    const struct gls_format *format;
    struct gls_source source = {.in = in,
                                .has_neighbours = in->fd >= 0 && gls_is_regular_file(in->name)};
    enum gls_status status = find_format(in, options, &format, err);
    if (status == GLS_OK)
        status = format->reader->read(&source, options, builder, err);
    if (status == GLS_OK)
        status = gls_builder_finish(builder, what, out, err);
    if (status == GLS_OK)
        stamp(*out, &source, format->reader);
    if (status != GLS_OK || gls_base_terms(*out))
        return status;
    gls_base_free(*out);
    *out = NULL;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = in->name},
                    "no terms: this glossary has not a single one");
}

static enum gls_status read_file(struct gls_base **out, struct gls_input *in,
                                 const struct gls_read_options *options, enum gls_load what,
                                 struct gls_error *err)
{
    struct gls_builder *builder = gls_builder_new(in->name);
    enum gls_status status =
        builder ? read_base(in, options, builder, what, out, err) : gls_fail_nomem(err);
    gls_builder_free(builder);
    return status;
}

enum { MAGIC_BYTES = 16 };

static bool is_known(const char *rules)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++)
        if (format->reader && strcmp(format->reader->rules, rules) == 0)
            return true;
    return false;
}

enum gls_status gls_load_saved(struct gls_base **out, const char *path, const char *file,
                               enum gls_load what, const struct gls_stamp *source,
                               struct gls_error *err)
{
    enum gls_status status = gls_base_open(out, path, file, what, source, err);
    if (status != GLS_OK || is_known((*out)->rules))
        return status;
    gls_base_free(*out);
    *out = NULL;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = path},
                    "compiled by another version or from another content: compile it again");
}

/* A compiled glossary, or one to be read. */
static enum gls_status read_or_open(struct gls_base **out, const char *path,
                                    const struct gls_read_options *options, enum gls_load what,
                                    struct gls_error *err)
{
    struct gls_input in;
    struct gls_checksum sum = {0};
    struct gls_span head;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    in.sum = &sum;
    status = gls_input_peek(&in, MAGIC_BYTES, &head, err);
    if (status == GLS_OK && !gls_image_begins(head))
        status = read_file(out, &in, options, what, err);
    else if (status == GLS_OK && strcmp(path, "-") == 0)
        status = gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = path},
                          "a compiled glossary is used where it lies: give its name");
    else if (status == GLS_OK)
        status = gls_load_saved(out, path, path, what, NULL, err);
    gls_input_close(&in);
    return status;
}

/* ------------------------------------------------------------------ compiled glossaries */

#define COMPILED_SUFFIX ".gls"

/* "medical.tbx" is compiled into "medical.gls". */
static enum gls_status append_compiled_name(const char *path, struct gls_buf *out)
{
    const char *file = strrchr(path, '/');
    const char *suffix = strrchr(file ? file : path, '.');
    size_t size = suffix && suffix != path ? (size_t)(suffix - path) : strlen(path);
    gls_buf_put(out, path, size);
    gls_buf_put(out, COMPILED_SUFFIX, sizeof COMPILED_SUFFIX);
    return out->status;
}

static bool read_stamp(const char *path, struct gls_stamp *stamp)
{
    struct gls_input in;
    struct gls_checksum sum = {0};
    struct gls_span piece;
    if (gls_input_open(&in, path, NULL) != GLS_OK)
        return false;
    in.sum = &sum;
    enum gls_status status;
    do
        status = gls_input_next(&in, 0, &piece, NULL);
    while (status == GLS_OK && piece.size);
    gls_input_close(&in);
    *stamp = stamp_of(&sum);
    return status == GLS_OK;
}

/* A compiled glossary beside its source is used when it was made from that very content, as its
 * maker says: so it must be nobody else's. Whatever is wrong with it costs time and nothing
 * else. */
static bool open_compiled(struct gls_base **out, const char *path, enum gls_load what)
{
    struct gls_buf name;
    struct gls_stamp source;
    gls_buf_init(&name);
    bool done = gls_is_regular_file(path) && append_compiled_name(path, &name) == GLS_OK &&
                strcmp(name.data, path) != 0 && gls_trusts_copy(name.data, path) &&
                access(name.data, R_OK) == 0 && read_stamp(path, &source) &&
                gls_load_saved(out, name.data, path, what, &source, NULL) == GLS_OK;
    gls_buf_release(&name);
    return done;
}

enum gls_status gls_load_file(struct gls_base **out, const char *path,
                              const struct gls_read_options *options, enum gls_load what,
                              struct gls_error *err)
{
    options = options ? options : &unknown;
    *out = NULL;
    if (!options->format && open_compiled(out, path, what))
        return GLS_OK;
    return read_or_open(out, path, options, what, err);
}

enum gls_status gls_base_load_as(struct gls_base **out, const char *path,
                                 const struct gls_read_options *options, struct gls_error *err)
{
    *out = NULL;
    return read_or_open(out, path, options ? options : &unknown, GLS_LOAD_TERMS, err);
}

enum gls_status gls_base_load(struct gls_base **out, const char *path, struct gls_error *err)
{
    return gls_base_load_as(out, path, &unknown, err);
}

enum gls_status gls_base_read(struct gls_base **out, struct gls_span bytes, const char *name,
                              struct gls_error *err)
{
    struct gls_input in;
    struct gls_checksum sum = {0};
    *out = NULL;
    gls_input_from(&in, name, bytes);
    in.sum = &sum;
    enum gls_status status = read_file(out, &in, &unknown, GLS_LOAD_TERMS, err);
    gls_input_close(&in);
    return status;
}

/* What is compiled already is used where it lies. */
static bool is_compiled(const char *path)
{
    struct gls_input in;
    struct gls_span head = {0};
    if (gls_input_open(&in, path, NULL) != GLS_OK)
        return false;
    gls_input_peek(&in, MAGIC_BYTES, &head, NULL);
    bool compiled = gls_image_begins(head);
    gls_input_close(&in);
    return compiled;
}

/* What is kept must be whole: verified, and with every index. */
static enum gls_status load_and_keep(struct gls_base **out, const struct gls_cached *cached,
                                     const struct gls_read_options *options, struct gls_error *err)
{
    enum gls_status status = gls_load_file(out, cached->path, options, GLS_LOAD_ALL, err);
    if (status == GLS_OK && (*out)->source.size)
        gls_cached_store(cached, *out);
    return status;
}

enum gls_status gls_load_cached(struct gls_base **out, const char *path,
                                const struct gls_read_options *options, enum gls_load what,
                                const char *cache, struct gls_error *err)
{
    struct gls_cached cached;
    enum gls_status status;
    *out = NULL;
    bool worth = gls_cached_init(&cached, cache, path) && !(options && options->format);
    if (worth && gls_cached_open(&cached, what, out))
        status = GLS_OK;
    else if (worth && !is_compiled(path) && gls_cached_has_place(&cached))
        status = load_and_keep(out, &cached, options, err);
    else
        status = gls_load_file(out, path, options, what, err);
    gls_cached_release(&cached);
    return status;
}

enum gls_status gls_base_compile_as(const char *path, const struct gls_read_options *options,
                                    struct gls_buf *out, struct gls_error *err)
{
    struct gls_base *base;
    enum gls_status status =
        read_or_open(&base, path, options ? options : &unknown, GLS_LOAD_ALL, err);
    if (status != GLS_OK)
        return status;
    gls_base_save(base, out);
    gls_base_free(base);
    return GLS_OK;
}

enum gls_status gls_base_compile(const char *path, struct gls_buf *out, struct gls_error *err)
{
    return gls_base_compile_as(path, NULL, out, err);
}
