#include "format/json_read.h"

#include "format/module.h"

const struct gls_json_library *gls_json_open(struct gls_error *err)
{
    const struct gls_module *module = gls_module_open("json", "read JSON", err);
    return module ? module->json : NULL;
}
