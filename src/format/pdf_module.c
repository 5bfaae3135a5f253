/* The one place that opens the module of PDF; see format/pdf_module.h. */
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
#include "format/pdf_module.h"

static const struct gls_place nowhere = {0};

/* ------------------------------------------------------------------ where it is
 *
 * Beside a shared library, in its folder glossaire/; where the program has its libraries, in the
 * build as where it is installed; where it was to be installed. */

/* Puts the folder of the file @p path, followed links and all, and @p way from there. */
static bool put_way(char out[PATH_MAX], const char *path, const char *way)
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

/* The first of those places where there is a file, or else the last. */
static void *open_module(void)
{
    char path[PATH_MAX];
    bool there = put_way(path, own_file(), "/glossaire/pdf.so") && access(path, R_OK) == 0;
    if (!there)
        there = put_way(path, "/proc/self/exe", "/" GLS_MODULES_FROM_BIN "/pdf.so") &&
                access(path, R_OK) == 0;
    return dlopen(there ? path : GLS_MODULES "/pdf.so", RTLD_NOW | RTLD_LOCAL);
}

/* ------------------------------------------------------------------ the writer */

static enum gls_status fail_module(struct gls_scribe *scribe, const char *why)
{
    return gls_fail(scribe->err, GLS_ERR_IO, nowhere, "cannot write PDF, its module fails: %s",
                    why);
}

static void write_with(struct gls_scribe *scribe, const struct gls_pdf_module *module)
{
    if (!module || strcmp(module->sources, gls_sources()) != 0)
        scribe->status =
            fail_module(scribe, "glossaire/pdf.so is of another build: install both again");
    else
        module->write(scribe);
}

/* The module stays open: the libraries below it are not made to be closed. */
static void write_pdf(struct gls_scribe *scribe)
{
    void *handle = open_module();
    if (handle)
        write_with(scribe, dlsym(handle, GLS_PDF_SYMBOL));
    else
        scribe->status = fail_module(scribe, dlerror());
}

const struct gls_writer gls_pdf_writer = {.whole = write_pdf, .parts = true, .rereads = true};
