/** @file The rules, to be put into the table in check.c. */
#ifndef GLS_CHECK_RULES_H
#define GLS_CHECK_RULES_H

#include "check/run.h"

typedef void gls_rule_fn(struct gls_check_run *run);

/* rules_text.c */
gls_rule_fn gls_rule_control_character, gls_rule_stray_space, gls_rule_mixed_apostrophes,
    gls_rule_not_nfc;
/* rules_concept.c */
gls_rule_fn gls_rule_no_term, gls_rule_no_equivalent, gls_rule_two_preferred,
    gls_rule_repeated_term, gls_rule_only_deprecated, gls_rule_unknown_status,
    gls_rule_duplicate_id, gls_rule_invalid_id, gls_rule_dangling_reference, gls_rule_term_order,
    gls_rule_empty_element, gls_rule_merge_conflict;
/* rules_sense.c */
gls_rule_fn gls_rule_duplicate_concept, gls_rule_homograph, gls_rule_same_preferred,
    gls_rule_preferred_and_deprecated;
/* rules_collision.c */
gls_rule_fn gls_rule_key_collision;
/* rules_form.c */
gls_rule_fn gls_rule_unknown_usage, gls_rule_unknown_pos, gls_rule_feminine_adjective,
    gls_rule_verb_without_pos;
/* ------------------------------------------------------------------ for mending what they find */

/** Whether it is a space of any kind but a line end or a tab. */
bool gls_is_space(uint32_t c);
/** Whether a space after @p before (0: it is the first of the text) and before @p after and @p next
 *  (0: the end) has nothing to do there. */
const char *gls_space_fault(uint32_t before, uint32_t after, uint32_t next);
/** Moves @p *at past the next straight apostrophe between letters; its offset, or @p size when
 *  there is none. */
size_t gls_straight_apostrophe(const char *text, size_t size, size_t *at);

#endif
