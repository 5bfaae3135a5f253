/** @file A shelf from inside: the bases of one run, the direction, and what is known of them both.
 *
 *  The two directions of a shelf share one stock, so that a base which is read anew from its
 * source, because its compiled copy proved damaged, is new for both. */
#ifndef GLS_BASE_SHELF_H
#define GLS_BASE_SHELF_H

#include "base/base.h"

/** Bits of what a section in a language of a base is for a shelf. */
enum gls_side {
    GLS_SIDE_FROM = 1, /**< its terms are looked up, listed, marked */
    GLS_SIDE_TO = 2    /**< its terms are the equivalents */
};

/** What both directions of a shelf share. */
struct gls_stock {
    struct gls_base **base;
    size_t count;
    /** Running numbers: those of a base begin after all those of the bases before it. One more
     *  than there are bases, the last says how many there are in all. */
    uint32_t *first_concept, *first_term;
    struct gls_base **retired; /**< replaced: matches may still point at them */
    size_t retirements, retired_room;
    /** Who loads a base again; NULL: nobody, the bases are the caller's. */
    struct gls_loader *loader;
    /** What searches keep from one to the next, theirs to make, with who frees it; NULL: nothing.
     *  It is forgotten when a base is replaced. */
    struct gls_kept *kept;
    void (*forget)(struct gls_kept *kept);
};

struct gls_shelf {
    const struct gls_base *const *base; /**< of the stock */
    size_t count;
    const char *from, *to; /**< canonical tags */
    unsigned char **side;  /**< of each base, by the numbers of its languages: enum gls_side */
    struct gls_stock *stock;
    struct gls_shelf *reverse; /**< the other direction of the same stock */
};

/** Loads the bases of a shelf. */
struct gls_loader {
    /** Loads the base at @p shelf_index again, verified, past any compiled copy that is damaged. */
    enum gls_status (*reload)(struct gls_loader *loader, size_t shelf_index, struct gls_base **out,
                              struct gls_error *err);
    void (*free)(struct gls_loader *loader); /**< and what it knows */
};

/** Numbers the terms and concepts of all bases one after the other. Fails with GLS_ERR_LIMIT past
 *  2^32 terms. */
enum gls_status gls_stock_number(struct gls_stock *stock, struct gls_error *err);
/** Forgets what is kept of the bases: one of them is another now. */
void gls_stock_forget_kept(struct gls_stock *stock);
/** Finds out what the languages of a base are for the shelf; see gls_shelf_side(). */
void gls_shelf_find_sides(struct gls_shelf *shelf, size_t shelf_index);

/** Makes a shelf of @p count bases, both directions. With a loader, bases and loader become the
 *  shelf's, even on failure. Fails with GLS_ERR_NOMEM, or GLS_ERR_LIMIT past 2^32 terms. */
enum gls_status gls_shelf_build(struct gls_shelf **out, struct gls_base *const *base, size_t count,
                                struct gls_loader *loader, const char *from, const char *to,
                                struct gls_error *err);

/** What a section or term of that language of the base at @p shelf_index is for the shelf: bits of
 * enum gls_side. */
static inline unsigned gls_shelf_side(const struct gls_shelf *shelf, size_t shelf_index,
                                      uint32_t language)
{
    return language == UINT32_MAX ? 0 : shelf->side[shelf_index][language];
}

/** The running number of a term or concept of the base at @p shelf_index. */
static inline uint32_t gls_shelf_term_number(const struct gls_shelf *shelf, size_t shelf_index,
                                             uint32_t term)
{
    return shelf->stock->first_term[shelf_index] + term;
}
static inline uint32_t gls_shelf_concept_number(const struct gls_shelf *shelf, size_t shelf_index,
                                                uint32_t concept)
{
    return shelf->stock->first_concept[shelf_index] + concept;
}
/** How many there are in all. */
static inline uint32_t gls_shelf_terms(const struct gls_shelf *shelf)
{
    return shelf->stock->first_term[shelf->count];
}
static inline uint32_t gls_shelf_concepts(const struct gls_shelf *shelf)
{
    return shelf->stock->first_concept[shelf->count];
}
/** The match, of no grade, of a running number of a term; the concept of one. */
struct gls_match gls_shelf_match(const struct gls_shelf *shelf, uint32_t number);
struct gls_entry_ref gls_shelf_concept(const struct gls_shelf *shelf, uint32_t number);

/** Whether all that was read of every base is as it was written, see gls_base_sound(). */
enum gls_status gls_shelf_sound(const struct gls_shelf *shelf, struct gls_error *err);
/** Replaces every base that proved damaged by its source, if there is one. A base that was replaced
 *  lives on with the shelf; what numbers mean may have changed, see gls_base_is_same(). Fails as
 *  the loading does. */
enum gls_status gls_shelf_mend(struct gls_shelf *shelf, struct gls_error *err);
/** Whether two bases come from the same content, so that their numbers mean the same. */
bool gls_base_is_same(const struct gls_base *a, const struct gls_base *b);
/** Verifies every base whole, and mends: for callers that are going to read everything. */
enum gls_status gls_shelf_verify(struct gls_shelf *shelf, struct gls_error *err);
/** The same before texts are scanned: verifies the base but not all of its indexes, three fifths of
 * a file of two languages. What reads the rest all the same is refused it, where it is damaged, as
 * ever. */
enum gls_status gls_shelf_verify_terms(struct gls_shelf *shelf, struct gls_error *err);
/** Makes look-ups in language @c from possible. */
enum gls_status gls_shelf_index(struct gls_shelf *shelf, struct gls_error *err);

#endif
