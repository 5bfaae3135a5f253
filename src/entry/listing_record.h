/** @file What a listing is made of, for the files that make it, part it and walk over it. */
#ifndef GLS_ENTRY_LISTING_RECORD_H
#define GLS_ENTRY_LISTING_RECORD_H

#include "entry/listing.h"

struct gls_listing {
    struct gls_shelf *shelf;
    struct gls_entry_ref *entries;
    size_t count;
    struct gls_entry_ref *concepts;
    uint32_t *heads; /* of the concept in the same place */
    size_t concept_count;
    struct gls_letter *letters;
    size_t letter_count, letter_room;
    struct gls_subject *subjects;
    size_t subject_count, subject_room;
    struct gls_collator *order; /* of the alphabet it is in */
    struct gls_entry *kept;     /* all entries, read once; NULL: they are read when asked for */
    /* The same by subject, made once; in that one, the listing it was made of, whose concepts,
     * heads, order and kept entries it uses, and the place there of each entry. */
    struct gls_listing *by_subject;
    const struct gls_listing *alphabetical;
    size_t *place;
    bool by_appearance;
};

/** Finds the letters of the entries from @p first to @p end, which begin anew there. */
enum gls_status gls_listing_find_letters(struct gls_listing *listing, size_t first, size_t end,
                                         struct gls_error *err);
/** Marks the letters whose heading an earlier one has. */
enum gls_status gls_listing_mark_repeated(struct gls_listing *listing, struct gls_error *err);

#endif
