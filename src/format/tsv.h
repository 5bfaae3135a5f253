/** @file Pieces of TSV that is written. */
#ifndef GLS_FORMAT_TSV_H
#define GLS_FORMAT_TSV_H

#include "glossaire.h"

/** A text in a column; NULL is an empty one. */
void gls_tsv_text(struct gls_buf *out, const char *text);
void gls_tsv_span(struct gls_buf *out, struct gls_span text);

#endif
