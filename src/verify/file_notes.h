/** @file What is said of a whole file, at its end: two regions in it, two terms for one. */
#ifndef GLS_VERIFY_FILE_NOTES_H
#define GLS_VERIFY_FILE_NOTES_H

#include "core/work.h"
#include "verify/compare.h"

enum { GLS_REGION_PLACES = 5 /**< places that a message names */ };

/** The spellings of one region. */
struct gls_region_tally {
    uint64_t count;
    struct gls_place place[GLS_REGION_PLACES];
    char surface[64]; /**< the first */
};

/** How a term of the source was rendered first, by number of its concept; zeros: not yet. */
struct gls_first_rendering {
    uint32_t source, target; /**< running numbers of terms + 1 */
    bool told;
};

/** A note that waits for the end of the file; its strings live in the work. */
struct gls_file_note {
    struct gls_deviation deviation;
    const char *concept_id;
};

struct gls_file_notes {
    const struct gls_shelf *shelf;
    struct gls_region_tally us, gb;
    struct gls_first_rendering *first; /**< by running number of concepts; NULL: not wanted */
    struct gls_array note;             /**< of struct gls_file_note */
    struct gls_work work;
};

bool gls_file_notes_init(struct gls_file_notes *notes, const struct gls_shelf *shelf);
void gls_file_notes_release(struct gls_file_notes *notes);
void gls_file_notes_clear(struct gls_file_notes *notes);

/** Takes what was met in a segment. */
void gls_file_notes_take(struct gls_file_notes *notes, struct gls_comparison *comparison,
                         const struct gls_segment *segment);
/** Whether both regions are in the file: @p rarer is then the one that has less. */
bool gls_file_notes_mixed(const struct gls_file_notes *notes, const struct gls_region_tally **rarer,
                          bool *is_us);

#endif
