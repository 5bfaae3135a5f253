/** @file Which terms of a base are written alike, and which concepts seem to be the same one.
 *
 *  A *group* is the terms of one language (its regions together) that fold to the same text in
 *  concepts of the same subject field, none counting as one. Of a concept's subjects the first
 *  counts. Two concepts that share groups in two languages, by terms in use that may be the same
 *  part of speech, are *twins*: "courant" the noun is not "courant" the adjective. */
#ifndef GLS_CHECK_SENSES_H
#define GLS_CHECK_SENSES_H

#include "check/run.h"

/** A concept that has a term of group @c from and, to translate it, one in use of group @c to. */
struct gls_group_pair {
    uint32_t from, to;
    uint32_t term; /**< the one of @c from */
};

struct gls_senses {
    struct gls_keys keys;        /**< the terms, group by group; not those of no concept, which a
                                      damaged glossary may have */
    uint32_t *group, *twin;      /**< see the functions */
    uint32_t terms, concepts;    /**< how many of these */
    struct gls_group_pair *pair; /**< sorted */
    size_t pairs, room;
};

/** Failures are noted in the work of @p run, which lends memory too. */
void gls_senses_init(struct gls_senses *senses, struct gls_check_run *run);
void gls_senses_release(struct gls_senses *senses);

/** Where the group of a term begins in @c keys. UINT32_MAX when no other concept has part in it, or
 *  for the number of no term. */
uint32_t gls_senses_group(const struct gls_senses *senses, uint32_t term);
/** The first twin of a concept, an earlier one. UINT32_MAX when it has none, or for the
 *  number of no concept. */
uint32_t gls_senses_twin(const struct gls_senses *senses, uint32_t concept);

/** Pairs that differ in nothing but the term. Begin with a zeroed one; false at the end. */
struct gls_pair_run {
    const struct gls_group_pair *pair;
    size_t count;
};
bool gls_senses_next(const struct gls_senses *senses, struct gls_pair_run *pairs);

/** Whether two concepts are one, or are twins, or have the same twin. */
bool gls_senses_same(const struct gls_senses *senses, uint32_t a, uint32_t b);

/** Appends the folded words of @p text with a space after each; of "±", which has none, the text. A
 *  qualifier counts: it tells homographs apart. */
void gls_put_folded(struct gls_buf *out, const char *text);

/** The first of the terms that were met, a part of speech each. Begin with gls_first_none. */
struct gls_first_met {
    uint32_t term[GLS_POS_OTHER + 1]; /**< UINT32_MAX: none */
};
extern const struct gls_first_met gls_first_none;
/** Notes @p term and tells the first in the file of those met before that may be the same word; @p
 * term itself when there is none. A term is of the part of speech that it states, or else the first
 * of its concept that does; where none does, it may be any. */
uint32_t gls_first_met(struct gls_first_met *met, const struct gls_check_run *run, uint32_t term);

/** Whether two items of @c keys are of one language and fold to the same text, whatever their
 *  subjects. */
bool gls_senses_alike(const struct gls_keyed *a, const struct gls_keyed *b);

#endif
