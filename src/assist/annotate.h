/** @file An annotator from inside, for documents that are no files. */
#ifndef GLS_ASSIST_ANNOTATE_H
#define GLS_ASSIST_ANNOTATE_H

#include "format/mark.h"

/** gls_annotator_begin() for a document, borrowed until its end. */
void gls_annotator_begin_document(struct gls_annotator *annotator,
                                  struct gls_marked_document *document, struct gls_buf *out);

#endif
