#include "upkeep/merge_file.h"

#include <stdlib.h>
#include <string.h>

#include "core/span.h"
#include "load/load.h"
#include "upkeep/insert.h"
#include "upkeep/merge_around.h"
#include "upkeep/merge_writing.h"
#include "upkeep/position.h"

static const char begin_mark[] = "<!-- <<<<<<< ours -->", middle_mark[] = "<!-- ======= -->",
                  end_mark[] = "<!-- >>>>>>> theirs -->";

/* An entry that goes in. */
struct addition {
    uint32_t position, number; /* of the fated concept */
    struct gls_span key;
};

/* An entry of ours that is to say what was merged. */
struct spliced {
    uint32_t ours, merged, number; /* the last that of the fated concept */
    struct gls_span bytes;         /* in the arena */
};

/* ------------------------------------------------------------------ bytes */

static struct gls_span keep(struct gls_merge_writing *w, struct gls_buf *text)
{
    struct gls_span kept = {"", 0};
    if (gls_work_wrote(w->work, text))
        kept = gls_work_keep(w->work, gls_buf_span(text));
    gls_buf_release(text);
    return kept;
}

static const char *merged_id(const struct gls_merge_writing *w, uint32_t merged)
{
    return gls_base_concept(w->plan->merged, merged).id;
}

/* ------------------------------------------------------------------ entries that change */

/* A merged concept as an entry: that of ours changed where it can be. */
static struct gls_span write_entry(struct gls_merge_writing *w, uint32_t ours, uint32_t merged,
                                   bool anew)
{
    struct gls_buf out;
    struct gls_one to = {w->plan->merged, merged}, from = {gls_merge_ours(w)->base, ours};
    gls_buf_init(&out);
    if (anew || ours == UINT32_MAX ||
        !gls_splice_entry(&w->splicing, from, to, merged_id(w, merged), &out)) {
        out.size = 0;
        gls_splice_anew(&w->splicing, to, merged_id(w, merged), &out);
    }
    return keep(w, &out);
}

/* The two entries of a clash, each of which may be nothing, in the lines of the file. */
static struct gls_span write_clash(struct gls_merge_writing *w, const struct gls_fated *fated)
{
    struct gls_buf out;
    struct gls_span gap = gls_last_line(w->splicing.dialect->gap[0]);
    uint32_t ours = fated->side[GLS_MERGE_OURS];
    bool whole = ours == UINT32_MAX && gls_can_take_bytes(w->plan, fated);
    gls_buf_init(&out);
    for (int side = 0; side < 2; side++) {
        gls_buf_puts(&out, side ? middle_mark : begin_mark);
        gls_buf_put_span(&out, gap);
        if (fated->merged[side] == UINT32_MAX)
            continue;
        gls_buf_put_span(&out, whole ? gls_merged_bytes(&w->plan->side[GLS_MERGE_THEIRS],
                                                        fated->side[GLS_MERGE_THEIRS])
                                     : write_entry(w, ours, fated->merged[side], false));
        gls_buf_put_span(&out, gap);
    }
    gls_buf_puts(&out, end_mark);
    return keep(w, &out);
}

static void change(struct gls_merge_writing *w, uint32_t ours, struct gls_span text)
{
    struct gls_span was = gls_merged_bytes(gls_merge_ours(w), ours);
    if (!gls_span_equal(was, text))
        gls_edits_add(&w->edits, gls_base_concept(gls_merge_ours(w)->base, ours).offset, was, text);
}

/* Takes an entry out with its indentation. */
static void take_out(struct gls_merge_writing *w, uint32_t ours)
{
    struct gls_concept concept = gls_base_concept(gls_merge_ours(w)->base, ours);
    struct gls_span file = gls_merge_ours(w)->bytes;
    uint64_t from = concept.offset, blank = from;
    while (blank && strchr(" \t\r\n", file.data[blank - 1]))
        blank--;
    struct gls_span gap = gls_last_line(gls_bytes_between(file, blank, from));
    from -= gap.size && strchr("\r\n", *gap.data) ? gap.size : 0;
    gls_edits_add(&w->edits, from, gls_bytes_between(file, from, concept.offset + concept.size),
                  (struct gls_span){"", 0});
}

static void note_spliced(struct gls_merge_writing *w, const struct gls_fated *fated,
                         uint32_t number)
{
    struct spliced *spliced = GLS_APPEND(w->work, &w->spliced, struct spliced);
    if (spliced)
        *spliced =
            (struct spliced){fated->side[GLS_MERGE_OURS], fated->merged[0], number,
                             write_entry(w, fated->side[GLS_MERGE_OURS], fated->merged[0], false)};
}

static void write_fated(struct gls_merge_writing *w, const struct gls_fated *fated, uint32_t number)
{
    uint32_t ours = fated->side[GLS_MERGE_OURS];
    if (ours == UINT32_MAX) {
        struct addition *addition = fated->fate == GLS_FATE_REMOVED
                                        ? NULL
                                        : GLS_APPEND(w->work, &w->additions, struct addition);
        if (addition)
            *addition = (struct addition){0, number, {"", 0}};
        return;
    }
    gls_merge_comments(w, fated);
    gls_merge_rescue_comments(w, fated);
    switch (fated->fate) {
    case GLS_FATE_KEPT:
        break;
    case GLS_FATE_THEIRS:
        change(w, ours,
               gls_merged_bytes(&w->plan->side[GLS_MERGE_THEIRS], fated->side[GLS_MERGE_THEIRS]));
        break;
    case GLS_FATE_MERGED:
        note_spliced(w, fated, number);
        break;
    case GLS_FATE_REMOVED:
        take_out(w, ours);
        break;
    case GLS_FATE_CLASH:
        change(w, ours, write_clash(w, fated));
        break;
    }
}

/* ------------------------------------------------------------------ what was spliced, read again
 */

uint64_t gls_start_of_entries(const struct gls_merged_file *file)
{
    return gls_base_concept(file->base, 0).offset;
}

uint64_t gls_end_of_entries(const struct gls_merged_file *file)
{
    struct gls_concept last =
        gls_base_concept(file->base, (uint32_t)gls_base_concepts(file->base) - 1);
    return gls_line_end(file->bytes, last.offset + last.size);
}

/* All that was spliced, in the frame of the file. */
static struct gls_base *read_spliced(struct gls_merge_writing *w)
{
    struct gls_span file = gls_merge_ours(w)->bytes;
    struct gls_base *base = NULL;
    struct gls_buf all;
    gls_buf_init(&all);
    gls_buf_put_span(&all, gls_bytes_between(file, 0, gls_start_of_entries(gls_merge_ours(w))));
    for (size_t i = 0; i < w->spliced.count; i++)
        gls_buf_put_span(&all, GLS_AT(w->spliced, struct spliced, i)->bytes);
    gls_buf_put_span(&all,
                     gls_bytes_between(file, gls_end_of_entries(gls_merge_ours(w)), file.size));
    if (gls_work_wrote(w->work, &all))
        gls_base_read(&base, gls_buf_span(&all), "merged", NULL);
    gls_buf_release(&all);
    return base;
}

/* What does not read as it should is written anew, every element of it. */
static void change_spliced(struct gls_merge_writing *w)
{
    struct gls_base *read = w->spliced.count ? read_spliced(w) : NULL;
    bool whole = read && gls_base_concepts(read) == w->spliced.count;
    for (size_t i = 0; i < w->spliced.count; i++) {
        const struct spliced *one = GLS_AT(w->spliced, struct spliced, i);
        bool good = whole && gls_says_same(w->work, (struct gls_one){read, (uint32_t)i},
                                           (struct gls_one){w->plan->merged, one->merged});
        struct gls_span bytes = good ? one->bytes : write_entry(w, one->ours, one->merged, true);
        if (gls_span_equal(bytes, gls_merged_bytes(gls_merge_ours(w), one->ours)))
            GLS_AT(w->plan->fated, struct gls_fated, one->number)->fate = GLS_FATE_KEPT;
        change(w, one->ours, bytes);
    }
    gls_base_free(read);
}

/* ------------------------------------------------------------------ entries that go in */

static int compare_additions(const void *left, const void *right)
{
    const struct addition *a = left, *b = right;
    if (a->position != b->position)
        return a->position < b->position ? -1 : 1;
    int order = gls_span_compare(a->key, b->key);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static void find_positions(struct gls_merge_writing *w)
{
    const struct gls_base *ours = gls_merge_ours(w)->base,
                          *theirs = w->plan->side[GLS_MERGE_THEIRS].base;
    enum gls_order order = gls_order_of(w->work, ours);
    const struct gls_span *key = NULL, *own = NULL;
    struct gls_positions positions;
    if (order != GLS_ORDERS) {
        key = gls_order_keys(w->work, ours, order, ours);
        own = gls_order_keys(w->work, theirs, order, ours);
    }
    if (!gls_positions_init(&positions, w->work, key, (uint32_t)gls_base_concepts(ours)))
        return;
    for (size_t i = 0; i < w->additions.count; i++) {
        struct addition *one = GLS_AT(w->additions, struct addition, i);
        uint32_t concept =
            GLS_AT(w->plan->fated, struct gls_fated, one->number)->side[GLS_MERGE_THEIRS];
        if (own)
            one->key = own[concept];
        one->position = gls_positions_find(&positions, one->key);
    }
    if (w->additions.count)
        qsort(w->additions.data, w->additions.count, sizeof(struct addition), compare_additions);
}

static void add_entry(struct gls_merge_writing *w, const struct addition *addition)
{
    struct gls_fated *fated = GLS_AT(w->plan->fated, struct gls_fated, addition->number);
    fated->position = 2 * (uint64_t)addition->position;
    const struct gls_merged_file *theirs = &w->plan->side[GLS_MERGE_THEIRS];
    uint32_t concept = fated->side[GLS_MERGE_THEIRS];
    struct gls_span comments = gls_comments_before(theirs, concept);
    struct gls_buf text;
    gls_buf_init(&text);
    gls_buf_put_span(&text, comments);
    if (comments.size)
        gls_buf_put_span(&text, gls_last_line(w->splicing.dialect->gap[0]));
    gls_buf_put_span(&text, fated->fate == GLS_FATE_THEIRS ? gls_merged_bytes(theirs, concept)
                            : fated->fate == GLS_FATE_CLASH
                                ? write_clash(w, fated)
                                : write_entry(w, UINT32_MAX, fated->merged[0], true));
    if (gls_work_wrote(w->work, &text) &&
        !gls_insert_entry(&w->edits, &w->splicing, gls_merge_ours(w)->base, addition->position,
                          gls_buf_span(&text)))
        gls_work_fail(w->work, GLS_ERR_LIMIT, (struct gls_place){0},
                      "too large a file to be changed where it lies");
    gls_buf_release(&text);
}

/* ------------------------------------------------------------------ the whole */

bool gls_merge_write(struct gls_merge_plan *plan, struct gls_buf *out, bool *header)
{
    struct gls_error err;
    struct gls_merge_writing w = {.plan = plan,
                                  .work = plan->work,
                                  .splicing = {plan->side[GLS_MERGE_OURS].bytes,
                                               &plan->side[GLS_MERGE_OURS].dialect, plan->work}};
    for (size_t i = 0; i < plan->fated.count; i++) {
        struct gls_fated *fated = GLS_AT(plan->fated, struct gls_fated, i);
        fated->position = 2 * (uint64_t)fated->side[GLS_MERGE_OURS] + 1;
        write_fated(&w, fated, (uint32_t)i);
    }
    change_spliced(&w);
    if (w.additions.count)
        find_positions(&w);
    for (size_t i = 0; i < w.additions.count; i++)
        add_entry(&w, GLS_AT(w.additions, struct addition, i));
    *header = gls_merge_around(plan, &w.splicing, &w.edits);
    if (!gls_work_failed(w.work) &&
        gls_edits_apply(&w.edits, plan->side[GLS_MERGE_OURS].bytes, out, &err) != GLS_OK)
        gls_work_fail(w.work, err.status, (struct gls_place){0}, "%s", err.message);
    gls_edits_release(&w.edits);
    gls_free(w.spliced.data);
    gls_free(w.additions.data);
    return !gls_work_failed(w.work);
}
