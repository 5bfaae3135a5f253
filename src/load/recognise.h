/** @file Who reads a file, by how it begins. */
#ifndef GLS_LOAD_RECOGNISE_H
#define GLS_LOAD_RECOGNISE_H

#include "format/format.h"

/** What a file is that nobody reads, and what to do, to follow "this is "; and where that shows. */
struct gls_refusal {
    const char *is;
    struct gls_place place;
};

/** The row of the table of formats that reads a file which begins with @p bytes, the first
 *  GLS_HEAD_BYTES or more, or all there is; @p path is its name or NULL. NULL with @p refusal. */
const struct gls_format *gls_recognise(struct gls_span bytes, const char *path,
                                       struct gls_refusal *refusal);

#endif
