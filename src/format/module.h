/** @file Writers and readers that are modules, opened when they are asked for: the libraries they
 *  need would slow the start of every look-up. A module holds a copy of what it uses of this
 *  library, so it is accepted only from the same build. */
#ifndef GLS_FORMAT_MODULE_H
#define GLS_FORMAT_MODULE_H

#include "format/format.h"
#include "format/json_read.h"

/** What a module shows; what it cannot do is NULL. */
struct gls_module {
    const char *sources; /**< gls_sources() of the library it was built with, and it alone */
    /** Writes a listing; fails through the scribe, as a writer's whole. */
    void (*write)(struct gls_scribe *scribe);
    /** Reads a file, as a reader's read. */
    enum gls_status (*read)(struct gls_source *source, const struct gls_read_options *options,
                            struct gls_builder *builder, struct gls_error *err);
    const struct gls_json_library *json; /**< reads JSON */
};
#define GLS_MODULE_SYMBOL "gls_module"
extern GLS_API const struct gls_module gls_module;

/** Opens the module @p name ("pdf" is glossaire/pdf.so); it stays open, for the libraries below it
 *  are not made to be closed. NULL after failing with GLS_ERR_IO; @p purpose ("write PDF") is what
 *  the message says cannot be done. */
const struct gls_module *gls_module_open(const char *name, const char *purpose,
                                         struct gls_error *err);

#endif
