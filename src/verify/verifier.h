/** @file A verifier from inside: from the segments of a file to findings in the hands of a
 * reporter.
 *
 *      segment ─▶ comparison ─▶ discords ─▶ deviations ─ waivers ─▶ held ─▶ reporter
 *
 *  The segments of one unit are held together: what one of them lacks another may have. */
#ifndef GLS_VERIFY_VERIFIER_H
#define GLS_VERIFY_VERIFIER_H

#include "entry/number_set.h"
#include "format/report.h"
#include "verify/file_notes.h"
#include "verify/tally.h"
#include "verify/outcome.h"
#include "verify/waivers.h"
#include "verify/wording.h"

enum {
    GLS_VERIFY_LANG_BYTES = 24,
    GLS_HELD_MOST = 256 /**< segments of a unit that are held together */
};

/** One direction of the shelf. */
struct gls_verify_side {
    struct gls_shelf *shelf;
    struct gls_comparison comparison;
    struct gls_proposals proposals;
    struct gls_file_notes notes;
    char region[8]; /**< of the target; "": not known */
    bool ready;
};

/** A finding that waits, with what decides about it. */
struct gls_held_deviation {
    struct gls_deviation deviation;
    enum gls_verify_number rule;
    const uint32_t *concept_number; /**< running, as many as deviation.concepts */
    const struct gls_waiver *waiver;
};

/** A segment that waits for the end of its unit. */
struct gls_held_segment {
    struct gls_compared compared;
    struct gls_array deviation; /**< of struct gls_held_deviation */
};

struct gls_verifier {
    struct gls_verify_options options;
    struct gls_shelf *shelf;
    struct gls_verify_side forth, back;
    bool wanted[GLS_VERIFY_RULES];
    const struct gls_reporter *reporter;
    bool for_programs; /**< its format is: the summary is an object */
    struct gls_report report;
    struct gls_verify_tally tally, total;
    struct gls_buf scratch, line; /**< to work in */
    struct gls_buf signed_source; /**< of the segment held last, for its fingerprints */
    bool has_signed_source;
    struct gls_buf baseline; /**< lines that would waive what was found */
    unsigned char *used;     /**< of each waiver, whether it met something */

    /* The file at hand. */
    const char *path;
    char from[GLS_VERIFY_LANG_BYTES],
        to[GLS_VERIFY_LANG_BYTES]; /**< of the first segment of other languages */
    uint64_t read;                 /**< bytes of it, as was told */
    uint64_t strangers;            /**< segments of other languages */
    const struct gls_outcome
        *outcome; /**< of the segment being taken; NULL: it is to be compared */
    struct gls_error *err;
    enum gls_status status;

    /* The unit at hand. */
    uint64_t unit;
    struct gls_work work;         /**< what is held */
    struct gls_array held;        /**< of struct gls_held_segment */
    bool has_notes;               /**< those of the unit were read */
    struct gls_array note_waiver; /**< of struct gls_waiver: its notes */
    unsigned char note_used[GLS_NOTE_WAIVERS];
    struct gls_number_set rendered; /**< concepts */
    uint64_t source_sum;            /**< of the source of its first segment */
    bool repeats;                   /**< two of its sources are the same */
};

/* ------------------------------------------------------------------ directions */

/** The direction that a segment goes; NULL: neither of the two. */
struct gls_verify_side *gls_verifier_side_of(struct gls_verifier *verifier,
                                             const struct gls_segment *segment);
/** Makes it when the first segment needs it; one whose making failed is of no more use. False:
 *  verifier->status says why. */
bool gls_verifier_ready(struct gls_verifier *verifier, struct gls_verify_side *side);
/** Makes every direction that a segment may go. False: verifier->status says why. */
bool gls_verifier_prepare(struct gls_verifier *verifier);
/** The region of the target: that of @p asked, or else of @p lang; both may be NULL. */
void gls_verify_side_set_region(struct gls_verify_side *side, const char *asked, const char *lang);
void gls_verify_side_release(struct gls_verify_side *side);

/* ------------------------------------------------------------------ segments and findings */

/** Takes a segment of the file: a gls_segment_fn, @p payload a struct gls_verifier. */
bool gls_verifier_take_segment(void *payload, const struct gls_segment *segment);
/** Only compares a segment of a direction that is made; NULL: it is not to be compared. How it went
 *  is in the status of the comparison. */
const struct gls_comparison *gls_verifier_compare(struct gls_verifier *verifier,
                                                  const struct gls_segment *segment);
/** Makes a finding of a discord of the side's last comparison, in verifier->work. */
void gls_hold(struct gls_verifier *verifier, struct gls_verify_side *side,
              const struct gls_segment *segment, const struct gls_discord *discord,
              struct gls_held_segment *held);
/** Tells what is held of the unit, and forgets it. */
void gls_tell_held(struct gls_verifier *verifier);
/** Forgets it untold, with the failure of verifier->work, if there was one. */
void gls_forget_held(struct gls_verifier *verifier);
/** Tells of a finding about the file. */
void gls_tell_note(struct gls_verifier *verifier, struct gls_deviation *deviation,
                   const struct gls_waiver *waiver);
/** Tells of a side what is said of a whole file, and forgets it. */
void gls_tell_file_notes(struct gls_verifier *verifier, struct gls_verify_side *side);
/** Tells of waivers that met nothing. */
void gls_tell_unused(struct gls_verifier *verifier);
/** Whether a finding is shown. */
bool gls_is_shown(const struct gls_verifier *verifier, const struct gls_deviation *deviation);

/** What a finding is known by: its first concept's id, or its term where there is none. */
const char *gls_deviation_concept(const struct gls_deviation *deviation);
/** Whether something may be waived in the unit at hand. */
bool gls_may_be_waived(const struct gls_verifier *verifier);

/** A copy in verifier->work; "" when there is no memory. */
const char *gls_verifier_keep(struct gls_verifier *verifier, struct gls_span text);

#endif
