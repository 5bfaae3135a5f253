/** @file What names stand for: codes by their number, states by that of their segment. */
#ifndef GLS_BITEXT_LABELS_H
#define GLS_BITEXT_LABELS_H

#include "core/table.h"

/** Zeroed, but for gls_labels_init(), is empty. */
struct gls_labels {
    struct gls_hash_table table;
    struct gls_array label;
    struct gls_buf text; /**< names and values */
};

void gls_labels_init(struct gls_labels *labels);
void gls_labels_release(struct gls_labels *labels);
void gls_labels_clear(struct gls_labels *labels);
/** Says what a name stands for: a text and a number. The first that is said of it counts. Failures,
 *  GLS_ERR_LIMIT for too many of them among these, are noted in @p work. */
void gls_labels_add(struct gls_work *work, struct gls_labels *labels, struct gls_span name,
                    struct gls_span value, size_t number);
/** The text, lent until more is said, and the number, if @p number is not NULL; NULL: nothing was
 *  said of that name. */
const char *gls_labels_find(const struct gls_labels *labels, struct gls_span name, size_t *number);

#endif
