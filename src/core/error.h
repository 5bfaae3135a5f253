/** @file Failing in one line. */
#ifndef GLS_CORE_ERROR_H
#define GLS_CORE_ERROR_H

#include "glossaire.h"

/** Fills @p err, unless it is NULL, and returns @p status: `return gls_fail(err, GLS_ERR_IO, ...)`.
 *  The message is cut to fit, never inside a character. */
enum gls_status gls_fail(struct gls_error *err, enum gls_status status, struct gls_place at,
                         const char *format, ...) GLS_PRINTF(4, 5);

/** gls_fail() for want of memory. */
enum gls_status gls_fail_nomem(struct gls_error *err);

#endif
