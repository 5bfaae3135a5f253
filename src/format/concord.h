/** @file Concordances: what a row of the table of formats needs to write terms in their contexts.
 */
#ifndef GLS_FORMAT_CONCORD_H
#define GLS_FORMAT_CONCORD_H

#include "entry/entry.h"

/** A concordance in the writing; what a concorder has in hand. */
struct gls_concord {
    const struct gls_concorder *concorder;
    struct gls_shelf *shelf;
    struct gls_concord_look look; /**< its defaults filled in */
    struct gls_buf *out;
    struct gls_buf scratch; /**< in memory, to use as one likes */
    size_t sections;        /**< begun before this one */
    size_t lines, rows;     /**< of it and of the picture, written before this one */
    bool open;              /**< a concorder's own: something is to be ended */
    struct gls_buf own;     /**< in memory: a concorder's own */
};

/** Writes a concordance. Unwanted steps are NULL. */
struct gls_concorder {
    void (*begin)(struct gls_concord *concord);
    void (*plot)(struct gls_concord *concord, const struct gls_use_row *row);
    void (*section)(struct gls_concord *concord, const char *heading, uint64_t lines);
    void (*line)(struct gls_concord *concord, const struct gls_occurrence *occurrence);
    void (*end)(struct gls_concord *concord);
};

extern const struct gls_concorder gls_text_concorder, gls_tsv_concorder, gls_json_concorder,
    gls_html_concorder;

/** The best term that an occurrence may be. */
struct gls_term gls_occurrence_term(const struct gls_occurrence *occurrence);
/** The id of its concept, or NULL for one that no glossary has. */
const char *gls_occurrence_entry(const struct gls_occurrence *occurrence);

#endif
