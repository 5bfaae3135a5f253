/** @file What a file is, by its first bytes. */
#ifndef GLS_LOAD_SNIFF_H
#define GLS_LOAD_SNIFF_H

#include "glossaire.h"

enum { GLS_SNIFF_BYTES = 4096 };

/** Tells from @p head, the first GLS_SNIFF_BYTES of a file or all there is, what the file is.
 *  Returns the name of its format ("tbx" for anything that may be XML), or NULL: then @p not_this
 *  says what it is instead and what to do, to follow "this is ". */
const char *gls_sniff(struct gls_span head, const char **not_this);

#endif
