/** @file Findings that somebody looked at and let stand, with reasons. */
#ifndef GLS_VERIFY_WAIVERS_H
#define GLS_VERIFY_WAIVERS_H

#include "core/table.h"
#include "verify/rules.h"

/** A line of a file of waivers. */
struct gls_waiver {
    enum gls_verify_number rule; /**< GLS_VERIFY_RULES: any */
    bool any_fingerprint;
    uint64_t fingerprint;
    const char *concept_name; /**< an id, or a term; "*" or "": any */
    const char *reason;       /**< "" when none is given */
    const char *file;
    const char *folder; /**< the files it holds for; NULL: all */
    unsigned line;
    uint32_t next; /**< another with the same key, + 1 */
};

struct gls_waivers {
    struct gls_work work;
    struct gls_array waiver; /**< of struct gls_waiver */
    struct gls_hash_table table;
};

/** What is asked of waivers about a finding. */
struct gls_waiver_query {
    enum gls_verify_number rule;
    uint64_t fingerprint;
    const char *const *concept_name;
    size_t concepts;
    const char *term; /**< NULL: none */
    const char *file; /**< that is checked */
};

/** The first that waives a finding; NULL: none does. */
const struct gls_waiver *gls_waivers_find(const struct gls_waivers *waivers,
                                          const struct gls_waiver_query *query);

/** Reads what a note says, if it begins "glossaire: ok RULE [CONCEPT][, ...]: reason"; the strings
 *  live in @p work. Appends to @p out, of struct gls_waiver, which has GLS_NOTE_WAIVERS at most:
 *  every finding is compared with all of them. */
enum { GLS_NOTE_WAIVERS = 256 };
void gls_waivers_of_note(struct gls_work *work, struct gls_array *out, const char *note);
/** Whether a waiver holds for a finding, whatever its folder. */
bool gls_waiver_holds(const struct gls_waiver *waiver, const struct gls_waiver_query *query);

/** Appends the line that would waive a finding; @p excerpt is for people. */
void gls_waiver_write(struct gls_buf *out, const char *rule, const char *fingerprint,
                      const char *concept_name, struct gls_span excerpt);

#endif
