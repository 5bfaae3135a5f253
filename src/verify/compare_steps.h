/** @file The steps of a comparison, and what they share; private to it and to what it leaves behind
 * (marks).
 *
 *      note_source ─▶ meet ─▶ target ─▶ source ─▶ missing ─▶ counts */
#ifndef GLS_VERIFY_COMPARE_STEPS_H
#define GLS_VERIFY_COMPARE_STEPS_H

#include "verify/compare.h"

enum gls_concept_flag {
    GLS_CONCEPT_IN_SOURCE = 1,
    GLS_CONCEPT_RENDERED = 2,  /**< by a term that may be said, or was once right */
    GLS_CONCEPT_FORBIDDEN = 4, /**< a deprecated term of it stands in the target */
    GLS_CONCEPT_CANDIDATE = 8, /**< told to be missing */
    GLS_CONCEPT_COUNTED = 16,
    GLS_CONCEPT_DOUBTFUL = 32, /**< told so by a note */
};

/** The state of a concept, made new for this segment. NULL for a number of a damaged glossary. */
struct gls_concept_state *gls_comparison_state(struct gls_comparison *comparison, uint32_t concept);
/** The terms of a side within others too; its words. Made when first asked for. */
const struct gls_met_list *gls_comparison_deep(struct gls_comparison *comparison,
                                               struct gls_compared_side *side);
const struct gls_text_words *gls_comparison_words(struct gls_comparison *comparison,
                                                  struct gls_compared_side *side);
/** The words of an occurrence of the source alone. */
const struct gls_text_words *gls_comparison_surface(struct gls_comparison *comparison,
                                                    const struct gls_met *met);
/** The words of the language of a side at large; NULL when there is no memory. */
const struct gls_general *gls_comparison_general(struct gls_comparison *comparison,
                                                 struct gls_compared_side *side);
/** Notes that there was no memory. */
void gls_comparison_fail_nomem(struct gls_comparison *comparison);
/** Scans the text of a side: its outer terms, or all of them. */
void gls_comparison_scan(struct gls_comparison *comparison, struct gls_compared_side *side,
                         bool deep);
/** The state of the concept that a match is of. */
struct gls_concept_state *gls_comparison_state_of(struct gls_comparison *comparison,
                                                  const struct gls_match *match);
/** Whether that concept has the flag. */
bool gls_comparison_match_has(struct gls_comparison *comparison, const struct gls_match *match,
                              unsigned flag);
/** Whether a concept that a hit may be has that flag. */
bool gls_comparison_has(struct gls_comparison *comparison, const struct gls_met_list *list,
                        const struct gls_met *met, unsigned flag);
/** Notes a finding about a hit; NULL when there is no memory. */
struct gls_discord *gls_comparison_report(struct gls_comparison *comparison,
                                          enum gls_verify_number rule,
                                          const struct gls_met_list *list,
                                          const struct gls_met *met);
/** Whether what stands there is not to be looked at: marked so, or in an address. */
bool gls_is_kept(const struct gls_segment_text *text, size_t start, size_t size);
/** Whether there is anything of that kind in a text, by what is quickly seen. */
bool gls_may_be_kept(const struct gls_segment_text *text);

/* ------------------------------------------------------------------ the steps, in order */

/** Notes the concepts of the source, and how often each is mentioned. */
void gls_compare_note_source(struct gls_comparison *comparison);
/** Notes what terms of the target render. */
void gls_compare_meet(struct gls_comparison *comparison, const struct gls_met_list *list);
/** The same with the terms within others and across their ends, counted anew. */
void gls_compare_meet_deep(struct gls_comparison *comparison);
/** Reports terms of the target that are not to be said. */
void gls_compare_target(struct gls_comparison *comparison);
/** Finds the occurrences of the source that ask, and what renders each. */
void gls_compare_source(struct gls_comparison *comparison);
/** Looks at occurrences that seem to lack a rendering, and reports those that do. */
void gls_compare_missing(struct gls_comparison *comparison);
/** Counts a mention of what can be but one concept. */
void gls_compare_mention(struct gls_comparison *comparison, bool of_source,
                         const struct gls_match *match, const struct gls_met *met);
/** Reports concepts that the source has more often than the target, each where it comes first. */
void gls_compare_counts(struct gls_comparison *comparison);

#endif
