/** @file The words a page puts around its entries, in French and English. A no-break space stands
 *  where no line may end. */
#ifndef GLS_PAGE_LABEL_H
#define GLS_PAGE_LABEL_H

#include "glossaire.h"

enum gls_label {
    GLS_LABEL_GLOSSARY,
    GLS_LABEL_TERM,
    GLS_LABEL_TERMS,
    GLS_LABEL_LETTERS,
    GLS_LABEL_SAY,
    GLS_LABEL_LOOKUP_FORM,
    GLS_LABEL_IN_SENSE,
    GLS_LABEL_NO_EQUIVALENT,
    GLS_LABEL_SYNONYMS,
    GLS_LABEL_SEE,
    GLS_LABEL_NOTE,
    GLS_LABEL_CONTEXT,
    GLS_LABEL_SOURCE,
    GLS_LABEL_CODE,
    GLS_LABEL_NO_SUBJECT,
    GLS_LABEL_INDEX,
    GLS_LABEL_READING,
    GLS_LABEL_ABBREVIATIONS,
    GLS_LABELS
};

/** What is written short in the brackets of a term and in front of what is said of it. */
enum gls_abbreviated {
    GLS_SHORT_POS,      /**< enum gls_pos */
    GLS_SHORT_GENDER,   /**< enum gls_gender */
    GLS_SHORT_NUMBER,   /**< a word of TBX-Basic */
    GLS_SHORT_TYPE,     /**< enum gls_term_type */
    GLS_SHORT_STATUS,   /**< enum gls_admin */
    GLS_SHORT_REGISTER, /**< a word of TBX-Basic or of a glossary */
    GLS_SHORT_PLACE,    /**< a word of a glossary, or the tag of a section */
    GLS_SHORT_SYNONYM
};
/** A row of the table of what is written short: "f." means "féminin". */
struct gls_abbreviation {
    enum gls_abbreviated what;
    const char *shown, *meaning; /**< meaning NULL: it says itself */
};

/** A label in language @p lang, "fr" or "en". */
const char *gls_label(enum gls_label label, const char *lang);
/** How many rows the table of abbreviations has, and one of them in language @p lang. */
size_t gls_abbreviations(void);
struct gls_abbreviation gls_abbreviation(size_t row, const char *lang);
/** The row of a value or, of a register or place, a word (NULL: none); gls_abbreviations() when it
 *  has none. */
size_t gls_abbreviation_of(enum gls_abbreviated what, int value, const char *word);

/** What a bad status is called, or NULL for one that needs no remark. */
const char *gls_label_status(enum gls_admin admin, const char *lang);
/** What a reader needs to know of a term's type, "abrév."; NULL: nothing. */
const char *gls_label_type(enum gls_term_type type, const char *lang);
/** What is written short of a grammatical number, "pl."; NULL: nothing. */
const char *gls_label_number(const char *value);
/** The word for a register as TBX files have it ("technical", "lay"); NULL for none and for one
 *  that is not known. */
const char *gls_label_register(const char *value, const char *lang);
/** A place as a page shows it: "UK" for "en-GB"; one that is not known, and NULL, as it is. */
const char *gls_label_place(const char *place, const char *lang);
/** The name of the language of @p tag, or the tag itself when no name is known. */
const char *gls_label_language(const char *tag, const char *lang);
/** A dictionary's abbreviation of a gender, "f."; "" for none. French and English write the
 *  same. */
const char *gls_label_gender(enum gls_gender gender);
/** Part of speech and gender: "n. f.", "adj.", "". */
enum { GLS_GRAMMAR_BYTES = 16 };
const char *gls_label_grammar(enum gls_pos pos, enum gls_gender gender,
                              char out[GLS_GRAMMAR_BYTES]);

#endif
