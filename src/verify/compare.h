/** @file One text and its translation, compared by concept. What is found is told by numbers of
 *  bytes; no file is in sight.
 *
 *      source ─ scan ─▶ occurrences ─┐
 *                                    ├─ by concept ─▶ discords
 *      target ─ scan ─▶ terms met ───┘
 *
 *  An occurrence is *rendered* when any concept it may be has a usable term anywhere in the target.
 *  Only where one is not are both texts scanned again, for terms within others and across their
 *  ends, and the words of the target looked at one by one: most segments never need that. */
#ifndef GLS_VERIFY_COMPARE_H
#define GLS_VERIFY_COMPARE_H

#include "verify/facts.h"
#include "verify/met.h"
#include "verify/rules.h"
#include "verify/text_words.h"

/** A stretch of a text; of size 0: none. */
struct gls_stretch {
    size_t start, size;
};

/** What is found. */
struct gls_discord {
    enum gls_verify_number rule;
    enum gls_severity severity;
    struct gls_stretch source, target;
    struct gls_range match; /**< in the matches of the comparison: what it is about */
    bool counted;
    unsigned source_count, target_count;
};

/** What is known of a concept in the segment at hand. */
struct gls_concept_state {
    uint32_t stamp; /**< of the segment; an older one: nothing is known */
    uint32_t flags;
    uint32_t asked, met; /**< mentions in the source that can only be it, and in the target */
    uint32_t by;         /**< a term of the target that renders it, its running number + 1 */
    size_t source_end, target_end; /**< of its last mention */
};

/** An occurrence that was rendered by a term. */
struct gls_rendering {
    uint32_t concept;        /**< running number */
    struct gls_match source; /**< the occurrence */
    uint32_t term;           /**< of the target, running number; UINT32_MAX: none */
    struct gls_stretch place;
    bool sure; /**< the occurrence can be nothing else */
};

/** One side of a comparison. */
struct gls_compared_side {
    const char *lang; /**< primary subtag */
    struct gls_scan *scan;
    struct gls_met_list met, deep; /**< outer terms; all of them, for who needs more */
    struct gls_text_words words;
    const struct gls_segment_text *text;
    struct gls_general *general; /**< words of its language at large; NULL: not yet asked for */
    bool has_deep, has_words;    /**< made for this segment */
    bool has_kept;               /**< of the target: some of it may not be looked at */
};

struct gls_comparison {
    struct gls_facts facts;
    bool reverse;
    struct gls_compared_side source, target;
    struct gls_concept_state *state; /**< by running number of concepts */
    uint32_t stamp;
    struct gls_text_words surface; /**< those of one occurrence */
    struct gls_array candidate;    /**< of uint32_t: occurrences that seem to lack a rendering */
    enum gls_status status;
    struct gls_error *err;

    /* What came of it. */
    struct gls_array discord;   /**< of struct gls_discord, by place */
    struct gls_array match;     /**< of struct gls_match */
    struct gls_array rendering; /**< of struct gls_rendering */
    struct gls_array lacking;   /**< of uint32_t: concepts of occurrences without a rendering */
    uint64_t terms, rendered;   /**< occurrences that ask; that have what they ask for */
    bool untranslated;          /**< nothing was translated */
};

/** How a comparison is made. */
struct gls_comparison_plan {
    struct gls_shelf *shelf;    /**< in the direction of the translation */
    const char *region;         /**< of the target; NULL: not known */
    const char *usage_register; /**< NULL: any */
    bool reverse;               /**< with unmotivated-term */
};

/** Strings are borrowed. Fails as gls_scan_new(); release it either way. */
enum gls_status gls_comparison_init(struct gls_comparison *comparison,
                                    const struct gls_comparison_plan *plan, struct gls_error *err);
void gls_comparison_release(struct gls_comparison *comparison);

/** Compares two texts, borrowed until the next call. Fails as gls_scan_whole(): gls_shelf_sound()
 * is for the caller to ask. */
enum gls_status gls_compare_segment(struct gls_comparison *comparison,
                                    const struct gls_segment_text *source,
                                    const struct gls_segment_text *target, struct gls_error *err);

#endif
