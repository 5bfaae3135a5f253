/** @file The terms and concepts of a shelf by one running number, and sets of such numbers that are
 *  emptied in the time of what is in them. */
#ifndef GLS_ENTRY_CONCEPT_NUMBER_H
#define GLS_ENTRY_CONCEPT_NUMBER_H

#include "glossaire.h"

/** Where the numbers of each base begin: after all those of the bases before it. */
struct gls_concept_numbers {
    struct gls_shelf shelf; /**< a copy, its array too */
    const struct gls_base **base;
    uint32_t *first_concept, *first_term; /**< of each base, and one more: how many there are */
};

/** Fails with GLS_ERR_NOMEM, or GLS_ERR_LIMIT for a shelf of more than 2^32 terms; nothing is to be
 *  released then. */
enum gls_status gls_concept_numbers_init(struct gls_concept_numbers *numbers,
                                         const struct gls_shelf *shelf, struct gls_error *err);
void gls_concept_numbers_release(struct gls_concept_numbers *numbers);
/** The place on the shelf of a base that is there. */
uint32_t gls_concept_numbers_place(const struct gls_concept_numbers *numbers,
                                   const struct gls_base *base);
/** The running number of the term of a match, and that of its concept. */
uint32_t gls_concept_numbers_term(const struct gls_concept_numbers *numbers,
                                  const struct gls_match *match);
uint32_t gls_concept_numbers_concept(const struct gls_concept_numbers *numbers,
                                     const struct gls_match *match);
/** The match, of no grade, of the term of that number. */
struct gls_match gls_concept_numbers_match(const struct gls_concept_numbers *numbers,
                                           uint32_t term);
/** How many numbers there are. */
uint32_t gls_concept_numbers_terms(const struct gls_concept_numbers *numbers);
uint32_t gls_concept_numbers_concepts(const struct gls_concept_numbers *numbers);

/** A set of numbers below a limit, in the order they were added. Zeroed is empty. */
struct gls_number_set {
    uint32_t *place; /**< of each number, its place in @c member + 1; 0: not a member */
    uint32_t *member;
    size_t count, room;
    uint32_t limit;
};

/** Makes an empty set; false when there is no memory. */
bool gls_number_set_init(struct gls_number_set *set, uint32_t limit);
void gls_number_set_release(struct gls_number_set *set);
/** Adds @p number unless it is there or not below the limit, as a number of a damaged glossary may
 *  be: @p is_new tells. False when there is no memory; the set is then as it was. */
bool gls_number_set_add(struct gls_number_set *set, uint32_t number, bool *is_new);
void gls_number_set_clear(struct gls_number_set *set);

#endif
