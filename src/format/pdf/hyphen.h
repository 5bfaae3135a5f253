/** @file Where words may be divided, by the hyphenation dictionaries of the system. */
#ifndef GLS_FORMAT_PDF_HYPHEN_H
#define GLS_FORMAT_PDF_HYPHEN_H

#include "glossaire.h"

/** The dictionaries met so far. Zeroed: none yet. */
struct gls_hyphens {
    struct {
        char tag[16];
        struct _HyphenDict *dictionary; /**< NULL: the system has none */
    } known[8];
    size_t count;
};

/** Appends @p text, in language @p lang (BCP 47, NULL: not known), with a soft hyphen wherever a
 *  long word may be divided. Without a dictionary the text is appended as it is. */
void gls_hyphens_put(struct gls_hyphens *hyphens, const char *lang, struct gls_span text,
                     struct gls_buf *out);
void gls_hyphens_release(struct gls_hyphens *hyphens);

#endif
