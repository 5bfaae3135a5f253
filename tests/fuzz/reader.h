/** @file What every reader of glossaries promises. */
#ifndef GLS_TEST_READER_H
#define GLS_TEST_READER_H

#include "format/format.h"
#include "fuzz.h"

typedef enum gls_status fuzz_read_fn(struct gls_source *source,
                                     const struct gls_read_options *options,
                                     struct gls_builder *builder, struct gls_error *err);

/** What is read does not depend on the pieces it comes in, a failure says why, and what is read is
 *  written as TBX and read again the same. */
void fuzz_check_reader(fuzz_read_fn *read, struct gls_span text);

#endif
