/** @file Concepts merged: of two glossaries that come from one, or of two alone.
 *
 *  What has one value (a definition, a word of a term, an id) is taken from the side that changed
 *  it; changed otherwise on both, it is a conflict. Of what may be many (terms, notes, subjects,
 *  references) each is there when a side added it, and goes when a side removed it and the other
 * did not change it. Without a base, what a side does not say the other says. */
#ifndef GLS_UPKEEP_MERGE_H
#define GLS_UPKEEP_MERGE_H

#include "base/builder.h"
#include "core/work.h"
#include "upkeep/field.h"

enum gls_merge_side { GLS_MERGE_OURS, GLS_MERGE_THEIRS };

/** One value that cannot be taken from both. */
struct gls_clash {
    unsigned field;   /**< see upkeep/field.h */
    const char *lang; /**< NULL: of the concept */
    const char *term; /**< NULL: of no term */
    bool settled;     /**< a rule decides it: it is told, and is no conflict */
    bool removed;     /**< one side removed what the other changed */
};
typedef void gls_clash_fn(void *payload, const struct gls_clash *clash);

/** The three of one concept; a base NULL: it is not there. One side at least is. */
struct gls_trio {
    struct gls_one base, side[2];
};

/** How concepts are merged. */
struct gls_merging {
    struct gls_work *work;
    struct gls_builder *builder;
    bool three_way; /**< there is a base glossary, even where a concept has none in it */
    enum gls_merge_side favour; /**< what clashes is taken from that side */
    bool favoured;              /**< and is settled so */
    gls_clash_fn *clash;        /**< NULL: not wanted */
    void *payload;
    /** The id under which a concept of a side is written, by its number; NULL: its own. */
    const char *const *id[2];
};

/** Gives the merged concept to the builder, under the id @p id. */
void gls_merge_concept(struct gls_merging *merging, const struct gls_trio *trio, const char *id);

/** The id that three-way merging gives a concept, NULL for the side when they clash. */
const char *gls_merged_id(const struct gls_merging *merging, const struct gls_trio *trio);

#endif
