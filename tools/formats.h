/** @file Choosing among the formats of the library's table. */
#ifndef FORMATS_H
#define FORMATS_H

#include "glossaire.h"

/** Choices of an option: the formats that print, and those that answer a query. */
void formats_printed(struct gls_buf *out);
void formats_answered(struct gls_buf *out);
/** The printed format whose suffix @p path ends in, or NULL. */
const char *formats_of_path(const char *path);

#endif
