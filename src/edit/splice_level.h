/** @file One level of an entry after the other made to say what another concept says there:
 *  splice_said.c does properties, splice_term.c terms and their words, splice.c the rest. */
#ifndef GLS_EDIT_SPLICE_LEVEL_H
#define GLS_EDIT_SPLICE_LEVEL_H

#include "edit/edit.h"
#include "edit/splice.h"

/** An entry in hand. */
struct gls_splice {
    const struct gls_splicing *with;
    struct gls_outline outline;
    struct gls_edits edits;
    const struct gls_base *from, *to;
    uint64_t offset; /**< of the entry in the file */
};

/** A list of things of one kind on either side, of one level. */
struct gls_splice_lists {
    struct gls_splice *s;
    struct gls_range from, to; /**< sections or terms */
    struct gls_said *was, *is; /**< properties */
};

static inline const struct gls_outlined *gls_splice_element(const struct gls_splice *s,
                                                            uint32_t number)
{
    return gls_outline_at(&s->outline, number);
}

/** The bytes of the file between two offsets. */
struct gls_span gls_splice_bytes(const struct gls_splice *s, uint64_t from, uint64_t to);
/** Puts @p text in the place of these bytes. */
void gls_splice_replace(struct gls_splice *s, uint64_t from, uint64_t to, struct gls_span text);
/** The same of what was written, whose failure is noted. */
void gls_splice_write(struct gls_splice *s, uint64_t from, uint64_t to, const struct gls_buf *text);
/** Takes an element out with its indentation. */
void gls_splice_remove(struct gls_splice *s, uint32_t number);
/** Gives an element another text; false where there is none, or it has no room for one. */
bool gls_splice_text(struct gls_splice *s, uint32_t number, const char *text);
/** What @p written has after the blanks it begins with. */
struct gls_span gls_splice_without_gap(const struct gls_buf *written);
/** The end of the last child of an element before its first one that is not said of it, such as a
 *  term; or the element's own beginning. */
uint64_t gls_splice_end_of_properties(const struct gls_splice *s, uint32_t parent,
                                      struct gls_span level);

/* Each of these is false where it cannot be told element by element, or there is no memory. */

/** Brings the properties of a level up to date. What is new goes after the one before it, or, where
 *  none is, after the byte @p start; @p depth is that of their elements. */
bool gls_splice_properties(struct gls_splice *s, struct gls_range from, struct gls_range to,
                           uint64_t start, unsigned depth);
/** Brings the terms of a section up to date, which is that element. */
bool gls_splice_terms(struct gls_splice *s, uint32_t section, struct gls_range from,
                      struct gls_range to);

#endif
