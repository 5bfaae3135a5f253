/** @file What the fuzz targets share. A target is a function that libFuzzer calls with bytes of its
 *  making, or replay.c with the files of the corpus; it returns 0, and aborts when a promise of the
 *  library is broken. */
#ifndef GLS_TEST_FUZZ_H
#define GLS_TEST_FUZZ_H

#include "base/base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** Says what was promised and aborts, unless @p kept. */
void fuzz_promise(bool kept, const char *promise);

/** A small glossary in French and English with an index of both, made once and never freed. */
struct gls_base *fuzz_base(void);

/** Reads TBX. On failure @p out is NULL. */
enum gls_status fuzz_read_tbx(struct gls_base **out, struct gls_span text, size_t chunk,
                              enum gls_load what, struct gls_error *err);

#endif
