/** @file What becomes of each concept when two glossaries are merged: one part of gls_merge(). */
#ifndef GLS_UPKEEP_MERGE_PLAN_H
#define GLS_UPKEEP_MERGE_PLAN_H

#include "core/table.h"
#include "edit/dialect.h"
#include "upkeep/merge.h"
#include "upkeep/pair.h"

/** One of the three files. */
struct gls_merged_file {
    struct gls_span bytes;
    struct gls_base *base; /**< NULL: there is none */
    struct gls_dialect dialect;
    bool is_tbx; /**< in UTF-8, and @c dialect is known */
};

enum gls_fate {
    GLS_FATE_KEPT,    /**< ours as it is */
    GLS_FATE_THEIRS,  /**< the bytes of theirs */
    GLS_FATE_MERGED,  /**< concept @c merged of what was merged */
    GLS_FATE_REMOVED, /**< it goes */
    GLS_FATE_CLASH    /**< both stay, between marks; one may be nothing */
};

/** A concept in the three, numbers UINT32_MAX where it is not. */
struct gls_fated {
    uint32_t base, side[2];
    enum gls_fate fate;
    uint32_t merged[2]; /**< of what was merged: as ours and, of a clash, as theirs has it;
                           UINT32_MAX: nothing */
    bool added;         /**< only theirs has it */
    uint64_t position;  /**< in the file that is written: concepts stand in its order */
};

/** A clash that was told. */
struct gls_told {
    uint32_t fated; /**< the number of its concept */
    struct gls_clash clash;
    uint64_t position; /**< of the concept; set when it is written */
    size_t number;     /**< in the order of telling */
};

struct gls_merge_plan {
    struct gls_work *work;
    struct gls_merged_file base, side[2];
    bool favoured;
    enum gls_merge_side favour;
    struct gls_array fated; /**< those of ours in the order of ours, then those of theirs alone */
    struct gls_array told;
    struct gls_array near;   /**< of struct gls_near: of ours and theirs */
    const char **id[2];      /**< by concept of a side: its new id; NULL: its own */
    struct gls_base *merged; /**< what was merged */
};

/** Makes the plan of three files that were read. False with the failure noted. */
bool gls_merge_plan_build(struct gls_merge_plan *plan);
void gls_merge_plan_release(struct gls_merge_plan *plan);

/** Reports a clash, placed at @p mark. */
void gls_report_clash(const struct gls_merge_plan *plan, const struct gls_told *told,
                      struct gls_conflict_mark mark, gls_conflict_fn *report, void *payload);
/** The bytes of a concept in its file. */
struct gls_span gls_merged_bytes(const struct gls_merged_file *file, uint32_t concept);
/** The next comment of some XML; moves @p text past it. False when there is no more. */
bool gls_next_comment(struct gls_span *text, struct gls_span *comment);
bool gls_span_holds(struct gls_span text, struct gls_span part);
/** Whether two files write entries alike, so that one can have the bytes of the other. */
bool gls_write_alike(const struct gls_merged_file *a, const struct gls_merged_file *b);
/** Whether the bytes of theirs can stand in ours as they are: under the same id, and with
 * references that nothing has renamed. */
bool gls_can_take_bytes(const struct gls_merge_plan *plan, const struct gls_fated *fated);
/** Whether two concepts say the same: the order of properties does not matter. */
bool gls_says_same(struct gls_work *work, struct gls_one a, struct gls_one b);

#endif
