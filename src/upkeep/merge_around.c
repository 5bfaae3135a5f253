/* What stands before the first entry and after the last. */
#include "upkeep/merge_around.h"

#include <string.h>

#include "core/span.h"
#include "upkeep/insert.h"
#include "xml/write.h"

static struct gls_span between(struct gls_span file, uint64_t from, uint64_t to)
{
    return (struct gls_span){file.data + from, (size_t)(to - from)};
}

/* Whether theirs changed a part of its file and ours did not; @p both: both did, and otherwise. */
static bool only_theirs(struct gls_span base, struct gls_span ours, struct gls_span theirs,
                        bool *both)
{
    bool ours_kept = gls_span_equal(base, ours), theirs_kept = gls_span_equal(base, theirs);
    *both |= !ours_kept && !theirs_kept && !gls_span_equal(ours, theirs);
    return ours_kept && !theirs_kept;
}

static struct gls_span head_of(const struct gls_merged_file *file)
{
    return between(file->bytes, 0, gls_start_of_entries(file));
}

static struct gls_span tail_of(const struct gls_merged_file *file)
{
    return between(file->bytes, gls_end_of_entries(file), file->bytes.size);
}

/* ------------------------------------------------------------------ the title */

/* Its text in what stands before the entries; of no bytes where there is none. */
static struct gls_span title_in(struct gls_span head)
{
    static const char open[] = "<title>";
    enum { SIZE = sizeof open - 1 };
    const char *at = head.data, *end = head.data + head.size;
    while (end - at > SIZE && (at = memchr(at, '<', (size_t)(end - at) - SIZE))) {
        const char *text = at + SIZE;
        if (memcmp(at, open, SIZE) == 0) {
            const char *close = memchr(text, '<', (size_t)(end - text));
            return (struct gls_span){text, close ? (size_t)(close - text) : 0};
        }
        at++;
    }
    return (struct gls_span){head.data, 0};
}

static bool same_title(const struct gls_merged_file *one, const struct gls_merged_file *other)
{
    const char *title = gls_base_title(one->base), *second = gls_base_title(other->base);
    return title && second && strcmp(title, second) == 0;
}

/* Of files laid out in other ways only the title goes over, where theirs alone changed it. */
static void take_title(const struct gls_merge_plan *plan, struct gls_edits *edits)
{
    const struct gls_merged_file *ours = &plan->side[GLS_MERGE_OURS],
                                 *theirs = &plan->side[GLS_MERGE_THEIRS];
    struct gls_span text = title_in(head_of(ours));
    struct gls_buf title;
    if (!text.size || !gls_base_title(theirs->base) || !same_title(ours, &plan->base) ||
        same_title(ours, theirs))
        return;
    gls_buf_init(&title);
    gls_xml_put_text(&title, gls_base_title(theirs->base));
    if (gls_work_wrote(plan->work, &title))
        gls_edits_add(edits, (uint64_t)(text.data - ours->bytes.data), text,
                      (struct gls_span){title.data, title.size});
    gls_buf_release(&title);
}

/* ------------------------------------------------------------------ all of it */

static void mark_clash(const struct gls_merge_plan *plan, const struct gls_splicing *splicing,
                       struct gls_edits *edits)
{
    static const char mark[] =
        "<!-- <<<<<<< ours: what stands around the entries differs in theirs -->";
    gls_insert_entry(edits, splicing, plan->side[GLS_MERGE_OURS].base, 0,
                     (struct gls_span){mark, sizeof mark - 1});
}

bool gls_merge_around(const struct gls_merge_plan *plan, const struct gls_splicing *splicing,
                      struct gls_edits *edits)
{
    const struct gls_merged_file *ours = &plan->side[GLS_MERGE_OURS],
                                 *theirs = &plan->side[GLS_MERGE_THEIRS];
    bool clash = false;
    if (!plan->base.base)
        return false;
    if (!gls_write_alike(ours, theirs) || !gls_write_alike(ours, &plan->base)) {
        take_title(plan, edits);
        return false;
    }
    struct gls_span head = head_of(ours), tail = tail_of(ours);
    if (only_theirs(head_of(&plan->base), head, head_of(theirs), &clash))
        gls_edits_add(edits, 0, head, head_of(theirs));
    if (only_theirs(tail_of(&plan->base), tail, tail_of(theirs), &clash))
        gls_edits_add(edits, gls_end_of_entries(ours), tail, tail_of(theirs));
    if (clash && !plan->favoured)
        mark_clash(plan, splicing, edits);
    return clash;
}
