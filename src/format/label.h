/** @file The words a page puts around its entries, in French and English. */
#ifndef GLS_FORMAT_LABEL_H
#define GLS_FORMAT_LABEL_H

#include "glossaire.h"

enum gls_label {
    GLS_LABEL_GLOSSARY,
    GLS_LABEL_TERM,
    GLS_LABEL_TERMS,
    GLS_LABEL_LETTERS,
    GLS_LABEL_SUPERSEDED,
    GLS_LABEL_DEPRECATED,
    GLS_LABEL_SAY,
    GLS_LABEL_NO_EQUIVALENT,
    GLS_LABEL_SYNONYMS,
    GLS_LABEL_SEE,
    GLS_LABEL_NOTE,
    GLS_LABELS
};

/** A label in language @p lang, "fr" or "en". */
const char *gls_label(enum gls_label label, const char *lang);
/** What a bad status is called, or NULL for one that needs no remark. */
const char *gls_label_status(enum gls_admin admin, const char *lang);
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
