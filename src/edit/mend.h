/** @file What becomes of a file when findings are mended; one part of gls_fix(). */
#ifndef GLS_EDIT_MEND_H
#define GLS_EDIT_MEND_H

#include "check/run.h"
#include "core/traced.h"
#include "edit/edit.h"
#include "xml/encoding.h"

/** A file in hand, and what is to be changed in it. */
struct gls_mending {
    struct gls_span file;
    const struct gls_base *base; /**< what was read from it */
    struct gls_encoding encoding;
    struct gls_edits *edits;
    uint64_t removed; /**< up to where elements were removed */
};

/** Adds what takes stray blanks out of the text of an element, or makes its apostrophes curved. */
void gls_mend_blanks(struct gls_mending *mending, const struct gls_traced *text, bool is_term);
void gls_mend_apostrophes(struct gls_mending *mending, const struct gls_traced *text);
/** Adds what puts the terms of a section in order of status, if nothing but blanks stands between
 *  them, and each has an element with all that is said of it. */
void gls_mend_order(struct gls_mending *mending, uint32_t section);
/** Adds what removes an element, if it is empty to the last byte and nothing can refer to it; and
 *  its line, where it stands alone. One within another that is removed goes with it: ask in the
 *  order of the file. */
void gls_mend_removal(struct gls_mending *mending, uint64_t offset, uint64_t size);

/** Reads the file and adds what mends the texts of elements. @p remedy are sorted by offset. Fails
 *  as gls_xml_read(). */
enum gls_status gls_mend_texts(struct gls_mending *mending, const struct gls_remedy *remedy,
                               size_t count, struct gls_error *err);

#endif
