/** @file What association.c fills and across.c asks. */
#ifndef GLS_ASSIST_ASSOCIATION_PART_H
#define GLS_ASSIST_ASSOCIATION_PART_H

#include "assist/association.h"
#include "assist/chunk.h"
#include "assist/postings.h"

/** One side of the segments. */
struct gls_association_side {
    struct gls_vocabulary vocabulary;
    struct gls_candidates candidates;
    struct gls_chunker chunker;
    struct gls_array met;     /**< uint32_t: candidates in the order of the text */
    struct gls_array segment; /**< uint32_t: of each segment the first of these */
    struct gls_ranking ranking;
    struct gls_postings postings; /**< of its groups */
};

/** What the glossary has of a group of the target. */
struct gls_known_group {
    bool asked;
    uint32_t first,
        count; /**< segments that have a partner of it as well, in gls_association.paired */
};

struct gls_association {
    struct gls_shelf *shelf;
    struct gls_work work;
    struct gls_association_side source, target;
    bool cut, ready;
    struct gls_array known;    /**< struct gls_known_group: of each group of the target */
    struct gls_array paired;   /**< uint32_t */
    struct gls_array sought;   /**< uint32_t: segments of the candidate in hand */
    struct gls_array together; /**< uint32_t: of each group of the target, how many of these */
    struct gls_array touched;  /**< uint32_t: groups for which that is not 0 */
    struct gls_buf text;
};

#endif
