/* Workbooks are read by a module, xlsx.so; see xlsx/workbook.h. */
#include <string.h>

#include "core/span.h"
#include "format/module.h"
#include "reader_rules_table.h"

static bool holds(struct gls_span bytes, const char *name)
{
    size_t size = strlen(name);
    for (size_t i = 0; i + size <= bytes.size; i++)
        if (bytes.data[i] == *name && memcmp(bytes.data + i, name, size) == 0)
            return true;
    return false;
}

/* A ZIP archive that is named so, or begins with parts of one. */
static enum gls_claim recognise(const struct gls_head *head)
{
    size_t size = head->path ? strlen(head->path) : 0;
    struct gls_span suffix = {size > 5 ? head->path + size - 5 : "", size > 5 ? 5 : 0};
    if (head->bytes.size < 4 || memcmp(head->bytes.data, "PK\3\4", 4) != 0)
        return GLS_CLAIM_NONE;
    bool named = suffix.size &&
                 (gls_span_equal_ascii(suffix, ".xlsx") || gls_span_equal_ascii(suffix, ".xlsm"));
    return named || holds(head->bytes, "xl/wor") || holds(head->bytes, "xl/_rels") ? GLS_CLAIM_SURE
                                                                                   : GLS_CLAIM_NONE;
}

static enum gls_status read_xlsx(struct gls_source *source, const struct gls_read_options *options,
                                 struct gls_builder *builder, struct gls_error *err)
{
    const struct gls_module *module = gls_module_open("xlsx", "read workbooks", err);
    return module ? module->read(source, options, builder, err) : GLS_ERR_IO;
}

const struct gls_reader gls_xlsx_reader = {
    .recognise = recognise, .read = read_xlsx, .rules = GLS_RULES_xlsx, .has_options = true};
