#include "module.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "folders.h"

const void *module_open(const char *name, const char *symbol, const char *complaint)
{
    enum { PATH_BYTES = 4096 };
    char path[PATH_BYTES], file[PATH_BYTES + 64];
    folders_of_program(path, sizeof path, MODULES_FROM_BIN, MODULES);
    snprintf(file, sizeof file, "%s/%s.so", path, name);
    void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
    const char *const *module = handle ? dlsym(handle, symbol) : NULL;
    if (module && strcmp(*module, gls_version()) == 0)
        return module;
    if (handle)
        cli_say("%s: %s.so is of another version", complaint, name);
    else
        cli_say("%s: %s", complaint, dlerror());
    return NULL;
}
