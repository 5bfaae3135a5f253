/** @file Texts with codes written into them, as files of every format have them: tags as text,
 *  references escaped twice, placeholders. A reader puts one together piece by piece; what a
 *  segment gets is what is left of it without them. */
#ifndef GLS_BITEXT_CODED_H
#define GLS_BITEXT_CODED_H

#include "core/traced.h"

/** Begin with gls_coded_init(). */
struct gls_coded {
    struct gls_traced text;
    struct gls_array kept; /**< of struct gls_range: what is not to be translated, in order */
};

void gls_coded_init(struct gls_coded *coded);
void gls_coded_release(struct gls_coded *coded);
/** Empties it. */
void gls_coded_clear(struct gls_coded *coded);
/** gls_traced_add(); @p kept: it is not to be translated. */
void gls_coded_add(struct gls_coded *coded, struct gls_span text, struct gls_place at,
                   enum gls_notation notation, bool kept);
/** Notes that the @p size bytes from @p start on are not to be translated; they go on after those
 *  noted before. */
void gls_coded_keep(struct gls_coded *coded, size_t start, size_t size);

/** Codes that only some formats have. Bits. */
enum gls_code_kind {
    GLS_CODE_BRACED = 1,     /**< of MXLIFF: {b>...<b} and {1} */
    GLS_CODE_ACCELERATOR = 2 /**< of labels in PO: "&File", "_Open", "Fi~le" */
};
/** Replaces @p out by the bytes from @p start to @p end of @p from without codes: nothing is put in
 *  the place of a tag; a space in that of a line break, of a tag that ends a line ("</p>"), and of
 * a placeholder between letters. References are resolved. Addresses (of the web, of mail, of files)
 *  stay and are kept. */
void gls_coded_strip(const struct gls_coded *from, struct gls_traced_cursor *cursor, size_t start,
                     size_t end, unsigned kinds, struct gls_coded *out);
/** Whether a word, what stands between blanks, is an address, without the punctuation around it. */
bool gls_is_address(struct gls_span word);
/** Keeps the addresses in it. */
void gls_coded_keep_addresses(struct gls_coded *coded);
/** Whether a code as it stands, "&lt;br/&gt;" resolved, stands for text: a reference, a line break.
 */
bool gls_code_is_text(struct gls_span code);

#endif
