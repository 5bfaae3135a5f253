/** @file What some tables have above their header line: a title, alone in its row. */
#ifndef GLS_FORMAT_TABULAR_CAPTION_H
#define GLS_FORMAT_TABULAR_CAPTION_H

#include "format/tabular/reading.h"

/** The rows above a header line. */
struct gls_caption {
    struct gls_record_field title; /**< the first cell of the first of them that says something */
    unsigned rows;
};

/** Goes on from the first record to the header line, which may have a few rows of one cell above
 *  it. False where there is none; the records have been walked over then. */
bool gls_records_find_header(struct gls_records *records, struct gls_caption *caption);

/** Begins the table with its header line, where a caption stands above it. What it says becomes the
 *  title of @p builder and is told, unless options->header says that there is no header line. */
void gls_tabular_pass_caption(struct gls_tabular_reading *reading, struct gls_builder *builder);

#endif
