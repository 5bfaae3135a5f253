/** @file From a file to a base, for who says how much of it is to be made. */
#ifndef GLS_LOAD_LOAD_H
#define GLS_LOAD_LOAD_H

#include "base/base.h"

/** gls_base_load(), made as @p what says, or of the compiled copy beside the file. */
enum gls_status gls_load_file(struct gls_base **out, const char *path, enum gls_load what,
                              struct gls_error *err);
/** The same with a directory for compiled copies, see struct gls_shelf_options; NULL: none. */
enum gls_status gls_load_cached(struct gls_base **out, const char *path, enum gls_load what,
                                const char *cache, struct gls_error *err);

#endif
