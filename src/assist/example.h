/** @file What makes a sentence a good example of a term. */
#ifndef GLS_ASSIST_EXAMPLE_H
#define GLS_ASSIST_EXAMPLE_H

#include "glossaire.h"

/** Who judges sentences of one language. */
struct gls_examples;
/** Fails with GLS_ERR_NOMEM. */
enum gls_status gls_examples_new(struct gls_examples **out, const char *lang,
                                 struct gls_error *err);
void gls_examples_free(struct gls_examples *examples);
/** What a whole sentence lacks, bits of enum gls_flaw: its length, its verb, its brackets. */
unsigned gls_example_flaws(const struct gls_examples *examples, struct gls_span sentence);

#endif
