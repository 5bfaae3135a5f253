/** @file What stands around a place of a text, as a line of so many columns. */
#ifndef GLS_ASSIST_EXCERPT_H
#define GLS_ASSIST_EXCERPT_H

#include "glossaire.h"

/** Lines cut out of a text. */
struct gls_excerpt {
    struct gls_span text;
    struct gls_buf line; /**< in memory; its failure is to be asked for */
};

/** A piece of the line: where it begins, and whether there is more of it in the text. */
struct gls_piece {
    size_t at, size;
    bool cut;
};

/** Its text; valid until the next piece is appended. */
struct gls_span gls_excerpt_text(const struct gls_excerpt *excerpt, struct gls_piece piece);
/** Appends what stands between two places, a run of blanks and line ends as one space. */
struct gls_piece gls_excerpt_put(struct gls_excerpt *excerpt, size_t from, size_t to);
/** Appends what stands before @p start, not before @p limit, without the space at its beginning;
 *  at most @p columns of it. */
struct gls_piece gls_excerpt_left(struct gls_excerpt *excerpt, size_t start, size_t limit,
                                  size_t columns);
/** The same of what stands after @p end, up to @p limit. */
struct gls_piece gls_excerpt_right(struct gls_excerpt *excerpt, size_t end, size_t limit,
                                   size_t columns);

#endif
