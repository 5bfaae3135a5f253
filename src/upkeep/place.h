/** @file Where a new entry goes in a glossary, and under which id. */
#ifndef GLS_UPKEEP_PLACE_H
#define GLS_UPKEEP_PLACE_H

#include "core/work.h"
#include "edit/same.h"

/** Writes an id that no concept of @p base has: @p wanted where that is one, else the folded
 *  preferred term, "ossification-heterotopique", with "-2" and so on where it is taken. */
void gls_new_id(struct gls_buf *out, const struct gls_base *base, struct gls_one concept);

/** Orders in which the entries of a file may stand. */
enum gls_order { GLS_ORDER_ID, GLS_ORDER_NUMBER, GLS_ORDER_TERM, GLS_ORDERS };
/** The order that at least 95 % of neighbours in @p base keep, the first of those; GLS_ORDERS:
 * none.
 */
enum gls_order gls_order_of(struct gls_work *work, const struct gls_base *base);
/** The number of the concept before which @p concept goes under the id @p id, in that order;
 *  gls_base_concepts() for the end. */
uint32_t gls_place_for(struct gls_work *work, const struct gls_base *base, enum gls_order order,
                       struct gls_one concept, const char *id);

/** A key for each concept, in the arena of @p work: in byte order they are in that order. NULL with
 *  the failure noted. */
struct gls_span *gls_order_keys(struct gls_work *work, const struct gls_base *base,
                                enum gls_order order);

#endif
