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
    gls_rule_only_deprecated, gls_rule_unknown_status, gls_rule_duplicate_id, gls_rule_invalid_id,
    gls_rule_dangling_reference;
/* rules_sense.c */
gls_rule_fn gls_rule_duplicate_concept, gls_rule_homograph, gls_rule_preferred_and_deprecated,
    gls_rule_key_collision;

/* rules_form.c */
gls_rule_fn gls_rule_unknown_usage, gls_rule_feminine_adjective, gls_rule_verb_without_pos;

#endif
