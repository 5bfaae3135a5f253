/** @file What stands between the words of running text. */
#ifndef GLS_MATCH_SCAN_GAP_H
#define GLS_MATCH_SCAN_GAP_H

#include "glossaire.h"

/** What parts a word from the one before it, the weakest first. */
enum gls_gap {
    GLS_GAP_SPACE,       /**< spaces of any kind, one line's end, an apostrophe */
    GLS_GAP_HYPHEN,      /**< only a hyphen, blanks on one side of it at most: the two may be
                              written as one */
    GLS_GAP_BROKEN,      /**< a hyphen at a line's end: the two may be parts of one word */
    GLS_GAP_PUNCTUATION, /**< anything else: only a term that is written so goes across */
    GLS_GAP_BOUNDARY     /**< a blank line, a page's end, or nothing: no term goes across */
};

/** A gap of more bytes is a boundary. */
enum { GLS_GAP_BYTES = 1024 };

/** The gap between two words, of which it is the whole. What is not UTF-8 is punctuation. */
enum gls_gap gls_gap_of(struct gls_span between);

/** Whether a sentence may begin after it: a stop, a colon, an opening quotation mark, a boundary, a
 *  line that begins with a sign. */
bool gls_gap_ends_sentence(struct gls_span between);

/** Appends what stands between the words of a text and is a gap of punctuation: ",", "(". */
void gls_punctuation_of(struct gls_span text, struct gls_buf *out);

#endif
