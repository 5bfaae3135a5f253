/** @file A listing from inside: the concepts and the sorted entries of a shelf. */
#ifndef GLS_ENTRY_LISTING_H
#define GLS_ENTRY_LISTING_H

#include "base/shelf.h"

/** The entries under one heading letter. */
struct gls_letter {
    char heading[16];
    size_t first, count;
    bool repeated; /**< an earlier one has this heading: Danish files å, headed A, after z */
    bool opens;    /**< it is the first of the listing, or of its subject */
};

/** The letters of the entries of one subject. */
struct gls_subject {
    size_t number;       /**< from 0 */
    const char *name;    /**< as the first entry has it; NULL: of no subject */
    size_t first, count; /**< of the letters */
    size_t entries;
};

/** The entries (numbers of terms) in order, and the concepts in the order of the shelf and of
 *  their files, each once: every concept when the listing has no filter, else those with an entry
 *  in it. */
const struct gls_entry_ref *gls_listing_entries(const struct gls_listing *listing, size_t *count);
const struct gls_entry_ref *gls_listing_concepts(const struct gls_listing *listing, size_t *count);
/** The heading letters in order. */
const struct gls_letter *gls_listing_letters(const struct gls_listing *listing, size_t *count);
/** The subjects in order, each with its letters; none in a listing that is not by subject. */
const struct gls_subject *gls_listing_subjects(const struct gls_listing *listing, size_t *count);
/** Whether a subject has so many entries that readers want its letters. */
bool gls_subject_is_long(const struct gls_subject *subject);
/** The same listing by subject: alphabetically, entries of no subject last. It is made once and
 *  belongs to @p from; of one that is by subject, it is that one. Fails with GLS_ERR_NOMEM. */
enum gls_status gls_listing_by_subject(struct gls_listing **out, struct gls_listing *from,
                                       struct gls_error *err);

/** Reads every entry, once, for writers that ask for them more than once. Fails with GLS_ERR_NOMEM.
 */
enum gls_status gls_listing_read_all(struct gls_listing *listing, struct gls_error *err);
/** An entry by its place in the listing: a kept one, or read into @p scratch. NULL when there is no
 *  memory. */
const struct gls_entry *gls_listing_entry(const struct gls_listing *listing, size_t number,
                                          struct gls_entry *scratch, struct gls_error *err);

/** Who walks over a listing. A step that fails ends the walk; those that are NULL are passed over.
 */
struct gls_listing_visitor {
    enum gls_status (*subject)(void *payload, const struct gls_subject *subject);
    enum gls_status (*letter)(void *payload, const struct gls_letter *letter);
    enum gls_status (*entry)(void *payload, const struct gls_entry *entry);
    void *payload;
};
/** Walks: each subject, if the listing is by subject, then each of its letters and the entries of
 *  that. Returns the first failure. */
enum gls_status gls_listing_walk(const struct gls_listing *listing,
                                 const struct gls_listing_visitor *visitor, struct gls_error *err);

/** The listed term that stands for a concept, where references to it lead: the best by status,
 *  then the first in the file. UINT32_MAX when none of its terms is listed. */
uint32_t gls_listing_head(const struct gls_listing *listing, struct gls_entry_ref concept);
/** The heading letter that a term is filed under; false when there is no memory. */
bool gls_filed_letter(struct gls_span term, char out[16]);
/** The shelf it was made of. */
struct gls_shelf *gls_listing_shelf(const struct gls_listing *listing);

#endif
