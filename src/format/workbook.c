/* Workbooks are written by a module, workbook.so; see workbook/write.c. */
#include "format/module.h"

static void write_workbook(struct gls_scribe *scribe)
{
    const struct gls_module *module = gls_module_open("workbook", "write workbooks", scribe->err);
    if (module)
        module->write(scribe);
    else
        scribe->status = GLS_ERR_IO;
}

const struct gls_writer gls_xlsx_tabulator = {.concepts = write_workbook};
