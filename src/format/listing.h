/** @file A listing from inside: the concepts and the sorted entries of a shelf. */
#ifndef GLS_FORMAT_LISTING_H
#define GLS_FORMAT_LISTING_H

#include "base/base.h"

/** Where an entry (a term) or a concept comes from. */
struct gls_entry_ref {
    const struct gls_base *base;
    uint32_t number;
    uint32_t glossary; /**< the place of @c base on the shelf */
};

/** The entries under one heading letter. */
struct gls_letter {
    char heading[16];
    size_t first, count;
    bool repeated; /**< an earlier one has this heading: Danish files å, headed A, after z */
};

/** The entries (numbers of terms) in order, and the concepts in the order of the shelf and of
 *  their files, each once: every concept when the listing has no filter, else those with an entry
 *  in it. */
const struct gls_entry_ref *gls_listing_entries(const struct gls_listing *listing, size_t *count);
const struct gls_entry_ref *gls_listing_concepts(const struct gls_listing *listing, size_t *count);
/** The heading letters in order. */
const struct gls_letter *gls_listing_letters(const struct gls_listing *listing, size_t *count);
/** The listed term that stands for a concept, where references to it lead: the best by status,
 *  then the first in the file. UINT32_MAX when none of its terms is listed. */
uint32_t gls_listing_head(const struct gls_listing *listing, struct gls_entry_ref concept);
/** A copy of the shelf it was made of; bases and language tags are the caller's. */
const struct gls_shelf *gls_listing_shelf(const struct gls_listing *listing);

#endif
