/** @file Where words may be divided, by the hyphenation dictionaries of the system. */
#ifndef GLS_PDF_HYPHEN_H
#define GLS_PDF_HYPHEN_H

#include "glossaire.h"

/** The dictionaries met so far. */
struct gls_hyphens {
    struct {
        char tag[16];
        struct _HyphenDict *dictionary; /**< NULL: the system has none */
    } known[8];
    size_t count;
    struct gls_buf foreign; /**< words of another language, in small letters: "wound healing " */
    const char *foreign_lang;
};
void gls_hyphens_init(struct gls_hyphens *hyphens);

/** Forgets foreign words; those to come are of language @p lang, which the caller keeps. */
void gls_hyphens_begin_foreign(struct gls_hyphens *hyphens, const char *lang);
/** A term whose words are not divided in a text of another language, by its patterns: "healing"
 *  in French. */
void gls_hyphens_add_foreign(struct gls_hyphens *hyphens, const char *term);

/** Appends @p text, in language @p lang (BCP 47, NULL: not known), with a soft hyphen wherever a
 *  long word may be divided. Without a dictionary the text is appended as it is. */
void gls_hyphenate(struct gls_hyphens *hyphens, const char *lang, struct gls_span text,
                   struct gls_buf *out);
void gls_hyphens_release(struct gls_hyphens *hyphens);

#endif
