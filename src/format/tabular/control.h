/** @file Characters that no text should have. */
#ifndef GLS_FORMAT_TABULAR_CONTROL_H
#define GLS_FORMAT_TABULAR_CONTROL_H

#include "format/format.h"
#include "format/tabular/text.h"

/** Fails with GLS_ERR_SYNTAX for a NUL; tells how many other control characters there are, and
 * where the first: they are kept, but no XML can hold them. */
enum gls_status gls_tabular_check_controls(const struct gls_tabular_text *text, const char *file,
                                           const struct gls_read_options *options,
                                           struct gls_error *err);

#endif
