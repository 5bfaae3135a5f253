/** @file The layout of an entry: what is said of a term, in which order and in which words, for
 *  every format that people read. An entry is a few paragraphs, a paragraph a few runs; a format
 *  only decides how a role looks. A new field of an entry is added here, once. */
#ifndef GLS_PAGE_LAYOUT_H
#define GLS_PAGE_LAYOUT_H

#include "entry/back_index.h"

/** A paragraph of an entry, in the order they come. Those that would be empty are left out. */
enum gls_paragraph {
    GLS_PARAGRAPH_HEAD,        /**< the term and its grammar; all of the next three, unless apart */
    GLS_PARAGRAPH_ADVICE,      /**< of a term not to be said: "vieilli : dire œdème" */
    GLS_PARAGRAPH_EQUIVALENTS, /**< those that may be used, or that there are none */
    GLS_PARAGRAPH_AVOID,       /**< those that may not */
    GLS_PARAGRAPH_DEFINITION,
    GLS_PARAGRAPH_SYNONYMS,
    GLS_PARAGRAPH_SEE,     /**< references; or the term at which what the concept is stands */
    GLS_PARAGRAPH_CONTEXT, /**< an example of use */
    GLS_PARAGRAPH_NOTE,
    GLS_PARAGRAPH_CODE,   /**< of the concept in a classification, with its address */
    GLS_PARAGRAPH_SOURCE, /**< where an entry is from */
    GLS_PARAGRAPHS
};

/** What a run of text is. */
enum gls_role {
    GLS_ROLE_PLAIN,     /**< punctuation and spaces of ours, but for these: */
    GLS_ROLE_SEPARATOR, /**< between the terms of a list: ", " */
    GLS_ROLE_DIVISION,  /**< between those that may be said and those that may not: "; " */
    GLS_ROLE_OPEN,      /**< before what is said of a term: " (" */
    GLS_ROLE_CLOSE,     /**< and after it: ")" */
    GLS_ROLE_LABEL,     /**< words of ours before what they name: "Syn. ", "Note : " */
    GLS_ROLE_TERM,      /**< the entry's term */
    GLS_ROLE_BAD_TERM,  /**< the same, not to be said */
    GLS_ROLE_GRAMMAR,   /**< "n. f.", "abrév.", "courant": of any term */
    GLS_ROLE_PLACE,     /**< "US", "Québec": where a term is said */
    GLS_ROLE_SUBJECT,
    GLS_ROLE_EQUIVALENT,
    GLS_ROLE_BAD_EQUIVALENT,
    GLS_ROLE_WARNING,    /**< the remark that a term is not to be said, or has no equivalent */
    GLS_ROLE_BETTER,     /**< the term to say instead */
    GLS_ROLE_OTHER_TERM, /**< a synonym, a reference */
    GLS_ROLE_DEFINITION,
    GLS_ROLE_CONTEXT,
    GLS_ROLE_NOTE,
    GLS_ROLE_CODE,  /**< may have an address */
    GLS_ROLE_GRADE, /**< in an answer: how the term was found, "folded" */
    GLS_ROLES
};

/** A run: text in one role and one language. Borrowed for the time of the call. */
struct gls_run {
    enum gls_role role;
    /** Of a glossary (unsafe characters and all), or of ours: then a no-break space (U+00A0)
     *  stands where no line may end. */
    const char *text;
    const char *lang; /**< BCP 47 tag; NULL: the page's own, or not known */
    /** The concept it refers to, which the listing shows; base NULL: nothing. */
    struct gls_entry_ref target;
    const char *address; /**< of a web page, http or https; NULL: none */
};

/** Who draws the runs. A paragraph is ended by the next one, or by the end of the entry. */
struct gls_painter {
    void (*paragraph)(void *payload, enum gls_paragraph kind);
    void (*run)(void *payload, const struct gls_run *run);
    void *payload;
};

/** How much of an entry is laid out. */
enum gls_extent {
    GLS_EXTENT_BRIEF,  /**< the term and its equivalents: a word list */
    GLS_EXTENT_PAGE,   /**< of a page: what a concept is stands at one of its terms, the others
                            refer to it; notes that are fields of another format are left out */
    GLS_EXTENT_ANSWER, /**< of a look-up: everything */
};

/** How entries are laid out. */
struct gls_layout {
    enum gls_extent extent;
    const char *lang;                  /**< of labels, "fr" or "en" */
    const struct gls_listing *listing; /**< what can be referred to; NULL: nothing, not for
                                            GLS_EXTENT_PAGE */
    bool apart;                        /**< advice and equivalents in paragraphs of their own */
    bool subject;                      /**< the head names the subject */
    bool ungraded;                     /**< an answer does not tell how it was found */
    unsigned *number;                  /**< of the reference before, counted on; NULL: none has */
};

/** Lays @p entry out for @p painter. */
void gls_layout_entry(const struct gls_layout *layout, const struct gls_entry *entry,
                      const struct gls_painter *painter);

/** Lays a row of the index at the back out: GLS_PARAGRAPH_HEAD with the term (GLS_ROLE_TERM or
 *  GLS_ROLE_BAD_TERM) and, in the same paragraph or in GLS_PARAGRAPH_EQUIVALENTS apart, each term
 * it leads to (GLS_ROLE_OTHER_TERM, with its target, then its gender). Of @p layout only @c lang,
 *  @c listing, not NULL, and @c apart matter. */
void gls_layout_back_row(const struct gls_layout *layout, const struct gls_back_index *index,
                         const struct gls_back_row *row, const struct gls_painter *painter);

#endif
