/** @file The index at the back of a glossary: from the terms of the target language, in its
 *  alphabetical order, to the listed terms they translate. */
#ifndef GLS_ENTRY_BACK_INDEX_H
#define GLS_ENTRY_BACK_INDEX_H

#include "entry/entry.h"
#include "entry/listing.h"

/** A row: terms that are spelled alike are one. Text belongs to the base. */
struct gls_back_row {
    struct gls_entry_term term; /**< the first of them, in the order of the listing */
    bool bad;                   /**< not to be said, in any of its meanings */
    size_t first, count;        /**< where it leads, in gls_back_index.leads */
};

/** Zeroed: empty. Letters count rows. */
struct gls_back_index {
    struct gls_back_row *rows;
    size_t count;
    struct gls_entry_ref *leads; /**< listed terms, each the one that stands for its concept */
    size_t lead_count;
    struct gls_letter *letters;
    size_t letter_count;
};

/** Makes the index of @p listing. Where a row leads to comes in the order of the listing, each
 *  concept once. Fails with GLS_ERR_NOMEM, and leaves @p index empty. */
enum gls_status gls_back_index_build(struct gls_back_index *index,
                                     const struct gls_listing *listing, struct gls_error *err);
void gls_back_index_release(struct gls_back_index *index);

#endif
