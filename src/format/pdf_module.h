/** @file The writer of PDF is a module of its own, opened when it is asked for: the libraries it
 *  needs would slow the start of every look-up. It holds a copy of what it uses of this library.
 *
 *  Built on Pango, cairo and libhyphen: fonts are found by fontconfig, words are divided where the
 *  system has a hyphenation dictionary. Without memory, GLib ends the program; an unfinished file
 *  never takes the place of another. */
#ifndef GLS_FORMAT_PDF_MODULE_H
#define GLS_FORMAT_PDF_MODULE_H

#include "format/format.h"

/** What the module shows. */
struct gls_pdf_module {
    const char *sources; /**< gls_sources() of the library it was built with, and it alone */
    /** Writes a listing; fails through the scribe, as a writer's whole. */
    void (*write)(struct gls_scribe *scribe);
};
#define GLS_PDF_SYMBOL "gls_pdf_module"
extern GLS_API const struct gls_pdf_module gls_pdf_module;

#endif
