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

/** From where on a term is filed, its first letter or digit: "(R)-carnitine" under R. */
struct gls_span gls_filed_under(struct gls_span term);
/** The order of a language, or of @p locale when that is not NULL. A language nobody has an order
 *  for is still filed, in the root order; a locale asked for by name must exist. Fails with
 *  GLS_ERR_USAGE or GLS_ERR_NOMEM. */
enum gls_status gls_filing_order(struct gls_collator **out, const char *locale, const char *lang,
                                 struct gls_error *err);

#endif
