/** @file Two glossaries compared, concept by concept. */
#ifndef GLS_UPKEEP_DIFF_H
#define GLS_UPKEEP_DIFF_H

#include "upkeep/compare.h"

/** Who takes the differences. A concept that only one glossary has has a base NULL on the other
 *  side. */
struct gls_diff_events {
    void (*begin)(void *payload, struct gls_one old, struct gls_one now);
    gls_difference_fn *difference; /**< of the concept just told */
    void *payload;
};

/** Tells what differs in the order of @p now, then what went in the order of @p old. Fails with
 *  GLS_ERR_NOMEM, GLS_ERR_LIMIT, or GLS_ERR_FORMAT for a damaged base. */
enum gls_status gls_diff_walk(const struct gls_base *old, const struct gls_base *now,
                              const struct gls_diff_events *events, struct gls_diff_counts *counts,
                              struct gls_error *err);

/** The term that stands for a concept: the first French one, or else the first; "" for none. */
struct gls_term gls_head_term(struct gls_one concept);

/** Two ways to write differences; see gls_diff_write(). */
struct gls_diff_writing {
    struct gls_buf *out;
    const char *lang; /**< of labels */
    bool color;
    struct gls_one old, now; /* the concept in hand */
};
extern const struct gls_diff_events gls_diff_text, gls_diff_json;

#endif
