/** @file Telling what is doubtful in a table, and no failure. */
#ifndef GLS_FORMAT_TABULAR_DOUBT_H
#define GLS_FORMAT_TABULAR_DOUBT_H

#include "glossaire.h"

/** Tells options->doubt, if it wants to know. */
void gls_doubt(const struct gls_read_options *options, struct gls_place at, const char *format, ...)
    GLS_PRINTF(3, 4);

#endif
