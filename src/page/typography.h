/** @file French typography: the spaces that go with the punctuation of French; columns. */
#ifndef GLS_PAGE_TYPOGRAPHY_H
#define GLS_PAGE_TYPOGRAPHY_H

#include "glossaire.h"

/** Appends @p text in language @p lang (a tag; NULL: not known) as a printer sets it. In French a
 *  space of any kind before ; ! ? becomes a narrow no-break space (U+202F), before : and » and
 *  after « a no-break space (U+00A0): Lexique des règles typographiques en usage à l'Imprimerie
 *  nationale, "ponctuation". No space is put where there was none: "10:30" and addresses stay.
 *  Other languages pass unchanged, and so does everything else: the text is not made safe. */
void gls_typeset(struct gls_span text, const char *lang, struct gls_buf *out);

/** Appends @p count as readers of @p lang, "fr" or "en", expect it: from 10 000 with a narrow
 *  no-break space between thousands, in English with a comma. */
void gls_typeset_count(size_t count, const char *lang, struct gls_buf *out);
/** Appends @p text, made safe for a terminal, and spaces up to @p columns. */
void gls_put_padded(struct gls_buf *out, struct gls_span text, size_t columns);

#endif
