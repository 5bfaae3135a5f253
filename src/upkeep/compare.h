/** @file What differs between two concepts that are the same one, field by field. */
#ifndef GLS_UPKEEP_COMPARE_H
#define GLS_UPKEEP_COMPARE_H

#include "core/work.h"
#include "upkeep/field.h"

/** One difference. Borrowed for the time of the call. */
struct gls_difference {
    unsigned field;
    enum gls_category of; /**< of a nested field: that of its head; else the same as @c field */
    const char *lang;     /**< NULL: it is said of the concept */
    struct gls_one old_term, new_term; /**< whose field it is; base NULL: there is none */
    const char *was, *is;              /**< texts; NULL: not there */
};
typedef void gls_difference_fn(void *payload, const struct gls_difference *difference);

/** Tells each difference between @p old and @p now: fields of the concept, then of each language in
 *  the order of @p now, and those that went. The order of properties does not matter, that of terms
 *  does. False with the failure noted. */
bool gls_compare(struct gls_work *work, struct gls_one old, struct gls_one now,
                 gls_difference_fn *tell, void *payload);

#endif
