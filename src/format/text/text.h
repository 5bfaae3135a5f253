/** @file Entries as text for people. What is written is put into a paragraph, and the paragraph is
 *  set between margins, in colour or without. The three text outputs are made of these. */
#ifndef GLS_FORMAT_TEXT_TEXT_H
#define GLS_FORMAT_TEXT_TEXT_H

#include "format/format.h"
#include "page/layout.h"

/** Changes of style inside a paragraph: control characters, which safe text never holds. */
enum gls_text_style {
    GLS_TEXT_STYLE_PLAIN = 1,
    GLS_TEXT_STYLE_TERM,  /**< the term itself */
    GLS_TEXT_STYLE_WORD,  /**< an equivalent */
    GLS_TEXT_STYLE_FAINT, /**< grammar, usage, labels */
    GLS_TEXT_STYLE_BAD,   /**< a term not to be used */
    GLS_TEXT_STYLE_WARN,  /**< the remark that says so */
    GLS_TEXT_STYLES,
    GLS_TEXT_STYLE_TIE = '\v' /**< a space where no line may end */
};

/** Puts text into the paragraph, made safe; in a style, then plain again. */
void gls_text_put(struct gls_scribe *scribe, enum gls_text_style mark, const char *text);
/** Puts a direction of translation: "français → anglais". */
void gls_text_direction(struct gls_scribe *scribe, const char *from, const char *to);
/** Sets the paragraph and starts a new one. Lines end before page->width, unless a word is longer;
 *  the first begins @p first columns in, the others @p rest. An empty paragraph leaves nothing. */
void gls_text_set(struct gls_scribe *scribe, unsigned first, unsigned rest);

/** How far text below an entry's first line is moved in. */
enum { GLS_TEXT_INDENT = 4 };

/** Sets an entry, laid out as @p layout says, with labels in the page's language. */
void gls_text_entry(struct gls_scribe *scribe, const struct gls_entry *entry,
                    struct gls_layout layout);
/** Sets a row of the index at the back. */
void gls_text_back_row(struct gls_scribe *scribe, const struct gls_back_index *index,
                       const struct gls_back_row *row);
/** Sets an entry in brief as one line, however long. */
void gls_text_line(struct gls_scribe *scribe, const struct gls_entry *entry);

#endif
