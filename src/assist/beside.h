/** @file What stands beside a segment of a translation, with the known equivalents of a term. */
#ifndef GLS_ASSIST_BESIDE_H
#define GLS_ASSIST_BESIDE_H

#include "base/shelf.h"
#include "core/work.h"

/** The other side of segments, scanned in the other direction. */
struct gls_beside;
/** @p shelf is the one that the texts are scanned for; several of one shelf may work at once, once
 *  they are made. @p work is borrowed, and notes what fails later. Fails as gls_scan_new(). */
enum gls_status gls_beside_new(struct gls_beside **out, struct gls_shelf *shelf,
                               struct gls_work *work, struct gls_error *err);
void gls_beside_free(struct gls_beside *beside);
/** Begins a segment; NULL: there is nothing beside it. @p other is borrowed until the next one. */
void gls_beside_begin(struct gls_beside *beside, const struct gls_segment_text *other);
/** Fills in what stands beside an occurrence, valid until the next call. */
void gls_beside_fill(struct gls_beside *beside, struct gls_occurrence *occurrence);

#endif
