/** @file What a reading of a word counts for, wherever words are read. */
#ifndef GLS_MATCH_WORD_SENSE_H
#define GLS_MATCH_WORD_SENSE_H

#include "base/index.h"

/** What the inflected form adds to the distance of a match: number before gender; a UK or US
 *  spelling is the word itself. */
static inline unsigned gls_reading_distance(const struct gls_reading *reading)
{
    return reading->relation == GLS_RELATION_SPELLING ? 0 : reading->relation;
}

/** What a rule makes that the writing denies, of a word that ends in é or és (@p acute) or is in
 *  capitals as initials are: "accidenté" is not the feminine of "accident", as the entry's accents
 *  count; "FCS" is not the plural of "FC", which is "FCs". */
static inline bool gls_reading_is_vetoed(const struct gls_reading *reading, bool acute,
                                         bool initials)
{
    return gls_reading_distance(reading) &&
           ((acute && reading->plain_e) || (initials && reading->initials));
}

#endif
