/** @file Segments being told: what readers of all formats have in hand, and what is alike in them.
 *
 *  A reader fills sides, coded texts that may be several segments or one, and tells pairs of parts
 *  of them. Codes are taken out here, the place is found, what is blank is untranslated. */
#ifndef GLS_BITEXT_TELLING_H
#define GLS_BITEXT_TELLING_H

#include "core/work.h"
#include "bitext/coded.h"
#include "format/format.h"

/** Part of a coded text. */
struct gls_bitext_part {
    size_t name; /**< its name among the names of the telling; 0: it has none */
    size_t start, end;
    struct gls_place at; /**< of the tag or string it stands in */
    bool told;           /**< for a reader to mark those that have a partner */
};

/** A text and what parts it has. */
struct gls_bitext_side {
    struct gls_coded text;
    struct gls_array part; /**< of struct gls_bitext_part: the segments that are marked in it */
    struct gls_coded sub;
    struct gls_array sub_part; /**< texts of their own within its codes, all in @c sub */
    struct gls_place at;
    size_t lang; /**< a name, or 0 */
    bool present;
    struct gls_traced_cursor cursor, sub_cursor;
};
void gls_bitext_side_init(struct gls_bitext_side *side);
void gls_bitext_side_release(struct gls_bitext_side *side);
/** As it was at the beginning; it keeps its memory. */
void gls_bitext_side_clear(struct gls_bitext_side *side);
/** Its text. */
struct gls_span gls_bitext_side_text(const struct gls_bitext_side *side);
/** The whole of its text, as a part. */
struct gls_bitext_part gls_bitext_side_whole(const struct gls_bitext_side *side);

struct gls_telling {
    gls_segment_fn *tell;
    void *payload;
    unsigned kinds; /**< of codes: enum gls_code_kind */
    struct gls_work work;
    bool stopped; /**< no more are wanted */
    uint64_t unit;
    struct gls_buf names;  /**< of the unit, each with its NUL; [0] is none */
    struct gls_array note; /**< of the unit: struct gls_bitext_note */
    /* what was told last */
    struct gls_coded source, target;
    struct gls_buf id;
    struct gls_array told_note;
};

void gls_telling_init(struct gls_telling *telling, const char *file, gls_segment_fn *tell,
                      void *payload);
/** Frees it, and returns how it went: @p status is that of the reading, whose failure is in @p err;
 *  else @p err receives that of the telling. */
enum gls_status gls_telling_end(struct gls_telling *telling, enum gls_status status,
                                struct gls_error *err);
/** Whether there is no use in going on. */
static inline bool gls_telling_is_over(const struct gls_telling *telling)
{
    return telling->stopped || gls_work_failed(&telling->work);
}

/** A unit begins: names and notes are forgotten. */
void gls_telling_begin_unit(struct gls_telling *telling);
/** Keeps a name until the next unit; 0 for an empty one. Others than the newest move. */
size_t gls_telling_name(struct gls_telling *telling, struct gls_span name);
/** The name of that number; "" for 0. */
const char *gls_telling_named(const struct gls_telling *telling, size_t name);
/** What is noted of a unit: names all but the place. */
struct gls_bitext_note {
    size_t text, type, lang;
    struct gls_place at;
};
/** Keeps a note until the next unit. */
void gls_telling_note(struct gls_telling *telling, struct gls_span text, struct gls_place at);
/** The same of one that has a type and is about a variant; @p text need not be set in it. */
void gls_telling_property(struct gls_telling *telling, struct gls_span text,
                          const struct gls_bitext_note *note);
/** Appends text to a side of a unit; too much of it is a failure. */
void gls_telling_add(struct gls_telling *telling, struct gls_coded *coded, struct gls_span text,
                     struct gls_place at, enum gls_notation notation, bool kept);

/** What a segment is made of, as far as a reader knows it. */
struct gls_bitext_pair {
    struct gls_span unit, segment; /**< the id is "unit/segment", or the one that there is */
    bool unit_is_line;             /**< for want of an id */
    struct gls_bitext_side *source, *target; /**< NULL: there is none */
    struct gls_bitext_part source_part, target_part;
    const char *source_lang, *target_lang; /**< where the sides do not say */
    struct gls_place at;                   /**< of the unit: where there is no target */
    enum gls_skip skip;
    const char *state;
};
/** Tells a pair. */
void gls_telling_pair(struct gls_telling *telling, const struct gls_bitext_pair *pair);
/** Tells the texts within the codes of the sides of @p pair: "unit/sub1". */
void gls_telling_subs(struct gls_telling *telling, const struct gls_bitext_pair *pair);

#endif
