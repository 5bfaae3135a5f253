/** @file Entries as text for people: pieces of an entry are put into a paragraph, and the paragraph
 *  is set between margins, in colour or without. The three text outputs are made of these. */
#ifndef GLS_FORMAT_TEXT_H
#define GLS_FORMAT_TEXT_H

#include "format/format.h"

/** Changes of style inside a paragraph: control characters, which safe text never holds. */
enum gls_mark {
    GLS_MARK_PLAIN = 1,
    GLS_MARK_TERM,  /**< the term itself */
    GLS_MARK_WORD,  /**< an equivalent */
    GLS_MARK_FAINT, /**< grammar, usage, labels */
    GLS_MARK_BAD,   /**< a term not to be used */
    GLS_MARK_WARN,  /**< the remark that says so */
    GLS_MARKS,
    GLS_MARK_TIE = '\v' /**< a space where no line may end */
};

/** Puts into the paragraph: text of ours, with marks as they are ... */
void gls_text_put(struct gls_scribe *scribe, const char *text);
void gls_text_mark(struct gls_scribe *scribe, enum gls_mark mark);
/** ... or text of a glossary, made safe; in a style, then plain again. */
void gls_text_safe(struct gls_scribe *scribe, enum gls_mark mark, const char *text);

/** "œdème (n. m., Québec)" */
void gls_text_term(struct gls_scribe *scribe, const struct gls_entry *entry);
/** "deprecated: say X"; nothing for a term that may be said. */
void gls_text_advice(struct gls_scribe *scribe, const struct gls_entry *entry);
/** "oedema (UK), edema (US)": the equivalents that may be used, or those that may not, each with
 *  a cross and a word; with its gender where it has one. Returns how many there were. */
size_t gls_text_good(struct gls_scribe *scribe, const struct gls_entry *entry);
size_t gls_text_bad(struct gls_scribe *scribe, const struct gls_entry *entry);
/** The whole of it on one line: "calcinose (n. f.) — calcinosis". */
void gls_text_brief(struct gls_scribe *scribe, const struct gls_entry *entry);
/** Sets what explains an entry, each in a paragraph of its own: definition, synonyms, references,
 *  notes; or its notes only, from that number. */
void gls_text_explain(struct gls_scribe *scribe, const struct gls_entry *entry);
void gls_text_notes(struct gls_scribe *scribe, const struct gls_entry *entry, size_t from);
/** Sets "See X". */
void gls_text_see(struct gls_scribe *scribe, const char *term);

/** Sets the paragraph and starts a new one. Lines end before page->width, unless a word is longer;
 *  the first begins @p first columns in, the others @p rest. An empty paragraph leaves nothing. */
void gls_text_set(struct gls_scribe *scribe, unsigned first, unsigned rest);
/** Sets the paragraph as one line, however long. */
void gls_text_set_line(struct gls_scribe *scribe);

/** How far text below an entry's first line is moved in. */
enum { GLS_TEXT_INDENT = 4 };

#endif
