/** @file The rules about a translation, by number. */
#ifndef GLS_VERIFY_RULES_H
#define GLS_VERIFY_RULES_H

#include "glossaire.h"

enum gls_verify_number {
    GLS_VERIFY_FORBIDDEN_TERM,
    GLS_VERIFY_UNTRANSLATED_TERM,
    GLS_VERIFY_MISSING_TERM,
    GLS_VERIFY_OUTDATED_TERM,
    GLS_VERIFY_WRONG_REGION,
    GLS_VERIFY_WRONG_REGISTER,
    GLS_VERIFY_TERM_COUNT,
    GLS_VERIFY_MIXED_REGIONS,
    GLS_VERIFY_INCONSISTENT_TERM,
    GLS_VERIFY_DEPRECATED_SOURCE,
    GLS_VERIFY_UNMOTIVATED_TERM,
    GLS_VERIFY_UNTRANSLATED_SEGMENT,
    GLS_VERIFY_UNUSED_WAIVER,
    GLS_VERIFY_RULES
};

extern const struct gls_verify_rule gls_verify_table[GLS_VERIFY_RULES];

/** The number of the rule of that name, or GLS_VERIFY_RULES. */
enum gls_verify_number gls_verify_named(struct gls_span name);

#endif
