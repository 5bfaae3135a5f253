/** @file What an index in the making is handed over as: parts, each a block. */
#ifndef GLS_BASE_INDEX_PARTS_H
#define GLS_BASE_INDEX_PARTS_H

#include "base/index_record.h"
#include "core/table.h"

/** A part of @p count records, to be filled in; NULL with the failure noted. */
void *gls_parts_part(struct gls_work *work, struct gls_span *part, size_t count, size_t size);
/** Makes an array a part, unless something failed. */
void gls_parts_hand_over(const struct gls_work *work, struct gls_array *array, size_t size,
                         struct gls_span *part);
/** The slots of a hash table as a part; @p records as for gls_hash_table_mask(). */
void gls_parts_slots(struct gls_work *work, const struct gls_hash_table *table, size_t records,
                     struct gls_span *part);

#endif
