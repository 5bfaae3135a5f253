/** @file A listing from inside: the concepts and the sorted entries of a shelf. */
#ifndef GLS_ENTRY_LISTING_H
#define GLS_ENTRY_LISTING_H

#include "base/shelf.h"

/** The entries under one heading letter. */
struct gls_letter {
    char heading[16];
    size_t first, count;
    bool repeated; /**< an earlier one has this heading: Danish files å, headed A, after z */
};

/** The letters of the entries of one subject. */
struct gls_subject {
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
/** Makes the same listing by subject: alphabetically, entries of no subject last. @p from must
 *  outlive it. Fails with GLS_ERR_NOMEM. */
enum gls_status gls_listing_by_subject(struct gls_listing **out, const struct gls_listing *from,
                                       struct gls_error *err);
/** The listed term that stands for a concept, where references to it lead: the best by status,
 *  then the first in the file. UINT32_MAX when none of its terms is listed. */
uint32_t gls_listing_head(const struct gls_listing *listing, struct gls_entry_ref concept);
/** How a listing files terms. From where on a term is sorted, its first letter or digit:
 *  "(R)-carnitine" under R; its heading letter, false when there is no memory; and the order of a
 *  language, by locale when not NULL. */
struct gls_span gls_filed_under(struct gls_span term);
bool gls_filed_letter(struct gls_span term, char out[16]);
struct gls_collator;
enum gls_status gls_filing_order(struct gls_collator **out, const char *locale, const char *lang,
                                 struct gls_error *err);
/** The shelf it was made of. */
struct gls_shelf *gls_listing_shelf(const struct gls_listing *listing);

#endif
