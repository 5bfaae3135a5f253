/** @file Where a new entry goes in a glossary, and under which id. */
#ifndef GLS_UPKEEP_POSITION_H
#define GLS_UPKEEP_POSITION_H

#include "core/work.h"
#include "edit/same.h"

/** Writes an id made of the first term of a concept: "ossification-heterotopique". */
void gls_put_folded_id(struct gls_buf *out, struct gls_one concept);
/** The same, with "-2" and so on where a concept of @p base has it. */
void gls_new_id(struct gls_buf *out, const struct gls_base *base, struct gls_one concept);

/** Orders in which the entries of a file may stand. */
enum gls_order { GLS_ORDER_ID, GLS_ORDER_NUMBER, GLS_ORDER_TERM, GLS_ORDERS };
/** The order that at least 95 % of neighbours in @p base keep, the first of those; GLS_ORDERS:
 * none.
 */
enum gls_order gls_order_of(struct gls_work *work, const struct gls_base *base);
/** A key for each concept, in the arena of @p work: in byte order they are in that order, of terms
 *  in that of the first language of @p like. NULL with the failure noted. */
struct gls_span *gls_order_keys(struct gls_work *work, const struct gls_base *base,
                                enum gls_order order, const struct gls_base *like);

/** The key of an id, in one of the orders of ids. */
struct gls_span gls_id_key(struct gls_work *work, enum gls_order order, const char *id);

/** Positions for new entries among those of a file. What it holds lives as long as the work. */
struct gls_positions {
    const struct gls_span *key; /**< by concept; NULL: new entries go to the end */
    uint32_t *chain;            /**< the most concepts that stand in order, by number */
    uint32_t links, concepts;
};

/** Prepares positions by the keys of all concepts; NULL: there is no order. False with the failure
 *  noted. */
bool gls_positions_init(struct gls_positions *positions, struct gls_work *work,
                        const struct gls_span *key, uint32_t concepts);
/** The number of the concept before which what has that key goes; @c concepts for the end. */
uint32_t gls_positions_find(const struct gls_positions *positions, struct gls_span key);

#endif
