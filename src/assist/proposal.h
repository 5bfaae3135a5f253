/** @file From the ranking to what is told: what the glossary has is left out, and of the rest all
 * that a person needs to decide is gathered. */
#ifndef GLS_ASSIST_PROPOSAL_H
#define GLS_ASSIST_PROPOSAL_H

#include "assist/rank.h"

struct gls_proposer {
    struct gls_shelf *shelf;
    const struct gls_extract_options *options;
    const struct gls_ranking *ranking;
    const size_t *file; /**< of each text its name, in @c names */
    size_t files;
    const char *names;
    struct gls_work *work;
};

/** Tells the candidates of a score of @p least and more, best first; failures are noted. */
void gls_propose(struct gls_proposer *proposer, double least, gls_candidate_fn *tell,
                 void *payload);

#endif
