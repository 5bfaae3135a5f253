/* Opening the glossaries of a shelf. Compiled ones are opened at once, whatever their size, and
 * verified as they are used; one that proves damaged is replaced by its source, unseen. */
#include <string.h>

#include "base/shelf.h"
#include "core/error.h"
#include "core/memory.h"
#include "load/load.h"

struct files {
    struct gls_loader loader;
    struct gls_read_options read; /* while they are opened; then a reading depends on none */
    char *cache;
    char **path;
    char **name; /* of each, in answers */
    size_t count;
};

/* ------------------------------------------------------------------ the files */

static char *copy(const char *text)
{
    size_t size = strlen(text) + 1;
    char *out = gls_malloc(size);
    return out ? memcpy(out, text, size) : NULL;
}

static void free_files(struct gls_loader *loader)
{
    struct files *files = (struct files *)loader;
    for (size_t i = 0; i < files->count; i++) {
        gls_free(files->path[i]);
        gls_free(files->name[i]);
    }
    gls_free(files->path);
    gls_free(files->name);
    gls_free(files->cache);
    gls_free(files);
}

static enum gls_status load(const struct files *files, size_t shelf_index, enum gls_load what,
                            struct gls_base **out, struct gls_error *err)
{
    enum gls_status status =
        gls_load_cached(out, files->path[shelf_index], &files->read, what, files->cache, err);
    if (status == GLS_OK)
        gls_base_set_name(*out, files->name[shelf_index]);
    return status;
}

static enum gls_status reload(struct gls_loader *loader, size_t shelf_index, struct gls_base **out,
                              struct gls_error *err)
{
    return load((struct files *)loader, shelf_index, GLS_LOAD_TERMS, out, err);
}

static struct files *new_files(const char *const *path, const char *const *name, size_t count,
                               const char *cache)
{
    struct files *files = gls_malloc(sizeof *files);
    if (!files)
        return NULL;
    *files = (struct files){.loader = {reload, free_files},
                            .cache = cache ? copy(cache) : NULL,
                            .path = gls_malloc((count + 1) * sizeof *files->path),
                            .name = gls_malloc((count + 1) * sizeof *files->name)};
    bool done = files->path && files->name && (files->cache || !cache);
    for (size_t i = 0; done && i < count; i++) {
        files->path[i] = copy(path[i]);
        files->name[i] = copy(name ? name[i] : path[i]);
        files->count++;
        done = files->path[i] && files->name[i];
    }
    if (done)
        return files;
    free_files(&files->loader);
    return NULL;
}

/* ------------------------------------------------------------------ opening */

/* The languages of a base are read as it is opened: what is wrong with them shows at once. */
static enum gls_status open_one(const struct files *files, size_t shelf_index,
                                struct gls_base **out, struct gls_error *err)
{
    enum gls_status status = load(files, shelf_index, GLS_LOAD_LAZY, out, err);
    if (status != GLS_OK || gls_base_sound(*out, NULL) == GLS_OK)
        return status;
    gls_base_free(*out);
    return load(files, shelf_index, GLS_LOAD_TERMS, out, err);
}

/* Every file is tried, so that all that cannot be read are told at once. */
static enum gls_status open_all(const struct files *files, struct gls_base **base, size_t *opened,
                                const struct gls_shelf_options *options, struct gls_error *err)
{
    enum gls_status first = GLS_OK;
    for (size_t i = 0; i < files->count; i++) {
        struct gls_error own;
        enum gls_status status = open_one(files, i, &base[*opened], &own);
        *opened += status == GLS_OK;
        if (status == GLS_OK)
            continue;
        if (options->refused)
            options->refused(options->payload, &own);
        if (first == GLS_OK && err)
            *err = own;
        first = first == GLS_OK ? status : first;
    }
    return first;
}

static bool any_has(struct gls_base *const *base, size_t count, const char *lang)
{
    size_t i = 0;
    while (i < count && !gls_base_has_lang(base[i], lang))
        i++;
    return i < count;
}

struct direction {
    const char *from, *to;
};

/* French to English, unless one of the two was asked for in the other place; where nobody chose
 * and nothing is French, English comes first. */
static struct direction choose(const struct gls_shelf_options *options,
                               struct gls_base *const *base, size_t count)
{
    struct direction way = {options->from, options->to};
    if (!way.from)
        way.from = way.to && gls_lang_matches("fr", way.to) ? "en" : "fr";
    if (!way.to)
        way.to = gls_lang_matches("en", way.from) ? "fr" : "en";
    bool turned = !options->from && !options->to && !any_has(base, count, way.from) &&
                  any_has(base, count, way.to);
    return turned ? (struct direction){way.to, way.from} : way;
}

/* What does not say its languages is in those of the direction. */
static struct gls_read_options how_to_read(const struct gls_shelf_options *options)
{
    struct gls_read_options read = options->read ? *options->read : (struct gls_read_options){0};
    struct direction way = choose(options, NULL, 0);
    read.from = read.from ? read.from : way.from;
    read.to = read.to ? read.to : way.to;
    return read;
}

enum gls_status gls_shelf_open(struct gls_shelf **out, const char *const *path, size_t count,
                               const struct gls_shelf_options *options, struct gls_error *err)
{
    static const struct gls_shelf_options usual = {0};
    options = options ? options : &usual;
    *out = NULL;
    size_t opened = 0;
    struct gls_base **base = gls_malloc((count + 1) * sizeof(struct gls_base *));
    struct files *files = new_files(path, options->name, count, options->cache);
    enum gls_status status = base && files ? GLS_OK : gls_fail_nomem(err);
    if (status == GLS_OK) {
        files->read = how_to_read(options);
        status = open_all(files, base, &opened, options, err);
        files->read = (struct gls_read_options){0};
    }
    if (status == GLS_OK) {
        struct direction way = choose(options, base, opened);
        status = gls_shelf_build(out, base, opened, &files->loader, way.from, way.to, err);
    } else {
        for (size_t i = 0; i < opened; i++)
            gls_base_free(base[i]);
        if (files)
            free_files(&files->loader);
    }
    gls_free(base);
    return status;
}
