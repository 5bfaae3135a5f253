/** @file Alphabetical order, by ICU. */
#ifndef GLS_TEXT_COLLATE_H
#define GLS_TEXT_COLLATE_H

#include "glossaire.h"

struct gls_collator;

/** Opens the order of @p locale ("fr", "fr-CA"; "und" for the root order).
 *  Fails with GLS_ERR_USAGE for a language that ICU has no data for, or GLS_ERR_NOMEM. */
enum gls_status gls_collator_open(struct gls_collator **out, const char *locale,
                                  struct gls_error *err);
void gls_collator_free(struct gls_collator *collator);
/** Appends the sort key of @p text: keys in byte order are texts in alphabetical order. Always ends
 * in a NUL. */
void gls_collator_key(const struct gls_collator *collator, struct gls_span text,
                      struct gls_buf *out);

#endif
