/** @file The parts of an entry: entry_term.c a term by itself, entry_terms.c the terms of its
 * concept in order, entry_remarks.c what is said of them; entry.c puts them together. */
#ifndef GLS_ENTRY_ENTRY_PARTS_H
#define GLS_ENTRY_ENTRY_PARTS_H

#include "entry/entry.h"

/** Which sections of a concept are meant: those of a side of the shelf, or those in the language of
 *  the term. */
struct gls_entry_wanted {
    const struct gls_shelf *shelf;
    enum gls_side side; /**< 0: those in the language ... */
    uint32_t language;  /**< ... of that number */
};

static inline bool gls_entry_wants(const struct gls_entry_wanted *wanted,
                                   const struct gls_entry *entry, uint32_t language)
{
    const struct gls_entry_ref *ref = &entry->ref;
    return wanted->side ? gls_shelf_side(wanted->shelf, ref->shelf_index, language) & wanted->side
                        : gls_base_languages_agree(ref->base, wanted->language, language);
}

/** NULL for "": what is missing in a view is NULL in an entry. */
static inline const char *gls_null_if_empty(const char *text)
{
    return *text ? text : NULL;
}

/** A term with what it says of itself. */
struct gls_entry_term gls_entry_term_of(const struct gls_base *base, uint32_t number,
                                        struct gls_term term);

/** Reads the terms of the entry's concept in the sections that are wanted, best first. False
 *  without memory. */
bool gls_entry_read_terms(struct gls_entry_terms *terms, const struct gls_entry *entry,
                          const struct gls_entry_wanted *wanted);
/** Leaves the terms that may be said instead of the entry's @p own. */
void gls_entry_keep_synonyms(struct gls_entry_terms *terms, uint32_t own);
/** What is to be said instead of the entry's term: the preferred of its synonyms, or else the first
 *  that may be said; the entry's own section (its region) before others of its language. */
struct gls_entry_term gls_entry_preferred(const struct gls_entry *entry);

/** Reads notes, links, remarks and definitions: that in the entry's own section, else in another of
 *  its language, else of the concept. False without memory. */
bool gls_entry_read_remarks(struct gls_entry *entry, const struct gls_entry_wanted *own,
                            const struct gls_entry_wanted *other);

#endif
