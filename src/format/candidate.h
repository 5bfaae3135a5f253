/** @file Lists of candidates: what a row of the table of formats needs to write terms that texts
 * have and a glossary lacks. */
#ifndef GLS_FORMAT_CANDIDATE_H
#define GLS_FORMAT_CANDIDATE_H

#include "core/buf.h"

/** A list in the writing; what a lister has in hand. */
struct gls_candidate_list {
    const struct gls_lister *lister;
    struct gls_candidate_look look; /**< its defaults filled in */
    struct gls_buf *out;
    struct gls_buf scratch; /**< in memory, to use as one likes */
    struct gls_buf held;    /**< likewise, a lister's own until the end */
    size_t told;            /**< candidates before this one */
    void *state;            /**< a lister's own, NULL at the beginning */
};

/** Writes a list. Unwanted steps are NULL. */
struct gls_lister {
    void (*begin)(struct gls_candidate_list *list);
    void (*candidate)(struct gls_candidate_list *list, const struct gls_candidate *candidate);
    void (*end)(struct gls_candidate_list *list);
    void (*release)(struct gls_candidate_list *list); /**< frees @c state, after failures too */
};

extern const struct gls_lister gls_text_lister, gls_tsv_lister, gls_json_lister, gls_html_lister,
    gls_tbx_lister;

/** The mark of a proposal: "?", or "??" where nothing attests it. */
const char *gls_candidate_mark(const struct gls_candidate *candidate);

#endif
