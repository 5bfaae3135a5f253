/** @file What proposal.c gathers of a candidate, and the two files that help it: its kind, by the
 *  terms in it, and its contexts. */
#ifndef GLS_ASSIST_PROPOSAL_PART_H
#define GLS_ASSIST_PROPOSAL_PART_H

#include "assist/proposal.h"
#include "assist/suggest.h"

/** The candidate in hand. */
struct gls_proposal_draft {
    struct gls_proposer *proposer;
    const struct gls_candidate_group *group;
    struct gls_candidate_sums sums;
    struct gls_buf names;   /**< the term and its forms, each with a NUL */
    struct gls_array forms; /**< struct gls_candidate_form */
    struct gls_buf text;    /**< what is suggested, with a NUL, and the sentences of the contexts */
    struct gls_array inner; /**< const char *: terms of the glossary in it */
    struct gls_array spans; /**< struct gls_inner_hit */
    struct gls_array contexts;
    struct gls_scan *scan;
    struct gls_match known;
    bool is_known;
    struct gls_proposal proposal;
};

/** A term of the glossary in it. */
struct gls_inner_hit {
    uint64_t start, size;
    const char *text;
    unsigned words; /**< content words of it */
};

/** A gls_scan_events.hit: notes a term of the glossary. The payload is the draft. */
void gls_proposal_take_hit(void *draft, const struct gls_hit *hit);
/** Gathers the terms of the glossary that stand in @p term, the longest first. */
void gls_proposal_find_inner(struct gls_proposal_draft *draft, const char *term);
/** What it looks like; @p variant receives the term that a variant is one of, or NULL. */
enum gls_candidate_kind gls_proposal_kind(const struct gls_proposal_draft *draft,
                                          const char **variant);

/** Gathers the first places of all its forms, as many as are asked for. */
void gls_proposal_find_places(struct gls_proposal_draft *draft);
/** Appends the sentence of one of these to the text; its place there is set when the text stays. */
void gls_proposal_fill_context(struct gls_proposal_draft *draft, size_t number,
                               struct gls_candidate_context *context);

#endif
