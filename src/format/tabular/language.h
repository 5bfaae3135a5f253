/** @file The languages that a table has columns for, and how they are spelt in its header. */
#ifndef GLS_FORMAT_TABULAR_LANGUAGE_H
#define GLS_FORMAT_TABULAR_LANGUAGE_H

#include "base/shelf.h"
#include "core/work.h"

/** How a header spells a language. */
enum gls_language_style {
    GLS_LANGUAGE_TAG,     /**< "fr", "en-GB" */
    GLS_LANGUAGE_PRIMARY, /**< "fr", "en" */
    GLS_LANGUAGE_REGION,  /**< "fr-FR", "en-GB": with the likeliest region, where there is none */
    GLS_LANGUAGE_LOWER,   /**< "fr", "en_gb" */
    GLS_LANGUAGE_ENGLISH  /**< "French", "English_United_Kingdom" */
};

/** Source, target, then all others of the shelf, each primary language once. */
struct gls_table_languages {
    const char **tag;
    size_t count;
    uint16_t *
        *of; /**< for each base, by the numbers of its languages: which of them + 1; 0: none */
};

/** Finds them; only two when not @p all. In the arena of @p work, with the failure noted. */
void gls_table_languages_find(struct gls_table_languages *languages, const struct gls_shelf *shelf,
                              bool all, struct gls_work *work);
/** The one that a language of the base at @p shelf_index is; SIZE_MAX: none. */
size_t gls_table_language(const struct gls_table_languages *languages, uint32_t shelf_index,
                          uint32_t language);
/** Appends @p tag in that style. */
void gls_language_put(struct gls_buf *out, const char *tag, enum gls_language_style style);

#endif
