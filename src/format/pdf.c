/* PDF is written by a module, pdf.so; see pdf/press.h. Built on Pango, cairo and libhyphen: fonts
 * are found by fontconfig, words are divided where the system has a hyphenation dictionary. Without
 * memory, GLib ends the program; an unfinished file never takes the place of another. */
#include "format/module.h"

static void write_pdf(struct gls_scribe *scribe)
{
    const struct gls_module *module = gls_module_open("pdf", "write PDF", scribe->err);
    if (module)
        module->write(scribe);
    else
        scribe->status = GLS_ERR_IO;
}

const struct gls_writer gls_pdf_writer = {.whole = write_pdf, .parts = true, .rereads = true};
