/* The one place that opens modules. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* dladdr1() */
#endif
#include <dlfcn.h>
#include <limits.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/error.h"
#include "core/version.h"
#include "format/module.h"

static const struct gls_place nowhere = {0};

/* ------------------------------------------------------------------ where it is
 *
 * Beside a shared library, in its folder glossaire/; where the program has its libraries, in the
 * build as where it is installed; where it was to be installed. */

/* Puts the folder of the file @p path, followed links and all, and @p way from there. */
static bool append_way(char out[PATH_MAX], const char *path, const char *way)
{
    char whole[PATH_MAX];
    if (!realpath(path, whole))
        return false;
    char *slash = strrchr(whole, '/');
    int size = snprintf(out, PATH_MAX, "%.*s%s", (int)(slash - whole), whole, way);
    return size > 0 && size < PATH_MAX;
}

/* The shared library this code is in; "" for the program itself. */
static const char *own_file(void)
{
    static const char here;
    struct link_map *map = NULL;
    Dl_info info;
    bool found = dladdr1(&here, &info, (void **)&map, RTLD_DL_LINKMAP) && map;
    return found ? map->l_name : "";
}

/* Puts "<way>/<name>.so" from the folder of @p from; whether there is such a file. */
static bool find_way(char out[PATH_MAX], const char *from, const char *way, const char *name)
{
    size_t room;
    if (!append_way(out, from, way))
        return false;
    room = PATH_MAX - strlen(out);
    int size = snprintf(out + strlen(out), room, "/%s.so", name);
    return size > 0 && (size_t)size < room && access(out, R_OK) == 0;
}

/* The first of those places where there is a file, or else the last. */
static void *open_file(const char *name)
{
    char path[PATH_MAX];
    if (!find_way(path, own_file(), "/glossaire", name) &&
        !find_way(path, "/proc/self/exe", "/" GLS_MODULES_FROM_BIN, name))
        snprintf(path, sizeof path, GLS_MODULES "/%s.so", name);
    return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

/* ------------------------------------------------------------------ what it is */

const struct gls_module *gls_module_open(const char *name, const char *purpose,
                                         struct gls_error *err)
{
    void *handle = open_file(name);
    const struct gls_module *module = handle ? dlsym(handle, GLS_MODULE_SYMBOL) : NULL;
    if (!handle)
        gls_fail(err, GLS_ERR_IO, nowhere, "cannot %s, its module fails: %s", purpose, dlerror());
    else if (!module || strcmp(module->sources, gls_sources()) != 0)
        gls_fail(err, GLS_ERR_IO, nowhere,
                 "cannot %s, its module fails: glossaire/%s.so is of another build: install both "
                 "again",
                 purpose, name);
    else
        return module;
    return NULL;
}
