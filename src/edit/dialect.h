/** @file How a TBX file writes its entries: the names of its elements, DCA or DCT, quotation marks,
 *  indentation, line ends. Learnt from the entries it has, so that new ones look like them. */
#ifndef GLS_EDIT_DIALECT_H
#define GLS_EDIT_DIALECT_H

#include "edit/outline.h"
#include "edit/same.h"

enum { GLS_DIALECT_DEPTHS = 8 };

/** Spans are bytes of the file. */
struct gls_dialect {
    struct gls_span entry, section, group; /**< "conceptEntry", "langSec", "termSec" */
    struct gls_span inner;                 /**< the "termGrp" in an "ntig"; empty: none */
    struct gls_span term;
    struct gls_span lang;       /**< "xml:lang" */
    struct gls_span core;       /**< the prefix of elements; mostly empty */
    struct gls_span min, basic; /**< of DCT: the prefixes of its modules */
    bool by_name;               /**< DCT and TBX-Min: an element is its data category */
    bool minimal;               /**< TBX-Min: other names, and words for statuses */
    char quote;
    struct gls_span gap[GLS_DIALECT_DEPTHS]; /**< before an element, by its depth in the entry */
    struct gls_span step;                    /**< what one more depth adds */
};

/** Learns how the file of @p base writes. False when it is not TBX in UTF-8, which has entries, or
 *  there is no memory: then noted in @p work. */
bool gls_dialect_learn(struct gls_dialect *dialect, struct gls_work *work, struct gls_span file,
                       const struct gls_base *base);

/** Of blanks, what begins with their last line end; all, where they have none. */
struct gls_span gls_last_line(struct gls_span blanks);

/** What is being written. Every element begins with the gap before it. */
struct gls_writing {
    const struct gls_dialect *dialect;
    struct gls_buf *out;
    unsigned depth; /**< of the elements in hand; of the entry 0 */
};

/** Writes what a concept says; @p id "" for none. */
void gls_writing_concept(struct gls_writing *writing, struct gls_one concept, const char *id);
void gls_writing_section(struct gls_writing *writing, struct gls_one section);
void gls_writing_term(struct gls_writing *writing, struct gls_one term);
void gls_writing_said(struct gls_writing *writing, struct gls_said said);
/** Writes a word of a term; not one that is NULL. */
void gls_writing_word(struct gls_writing *writing, enum gls_word_list list, const char *word);

/** The text in the element @p element of a word, of that list, as @p name writes it: the status
 *  "preferred" is "preferredTerm-admn-sts" in an administrativeStatus. */
void gls_word_write(struct gls_buf *out, struct gls_span name, enum gls_word_list list,
                    const char *word);
/** The list of words that a data category of that name is from; GLS_WORD_LISTS: of none. */
enum gls_word_list gls_word_list_named(struct gls_span name);
/** Whether a property stands with the words of a term, before all else that is said of it. */
bool gls_is_term_note(enum gls_category category);

#endif
