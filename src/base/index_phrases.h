/** @file The phrases of an index in the making, one a term at most. */
#ifndef GLS_BASE_INDEX_PHRASES_H
#define GLS_BASE_INDEX_PHRASES_H

#include "base/index_parts.h"

struct gls_phrases {
    struct gls_work *work; /**< lent */
    struct gls_array records, text;
    size_t first; /**< where the text of the phrase in hand begins */
};

void gls_phrases_init(struct gls_phrases *phrases, struct gls_work *work);
void gls_phrases_release(struct gls_phrases *phrases);

/** Room for the text of the phrase in hand, in the place of what it was given before; NULL with the
 *  failure noted. */
char *gls_phrases_room(struct gls_phrases *phrases, size_t size);
/** Ends the phrase in hand, that of a term, if it was given a text. */
void gls_phrases_end_one(struct gls_phrases *phrases, uint32_t term);

/** Hands over phrases and texts. */
void gls_phrases_end(struct gls_phrases *phrases, struct gls_span part[GLS_INDEX_PARTS]);

#endif
