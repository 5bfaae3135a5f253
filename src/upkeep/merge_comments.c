/* Comments between entries and in them are merged too: nobody knows what they are about but who
 * wrote them. */
#include <string.h>

#include "core/span.h"
#include "upkeep/insert.h"
#include "upkeep/merge_writing.h"

struct gls_span gls_comments_before(const struct gls_merged_file *file, uint32_t concept)
{
    struct gls_span none = {"", 0};
    struct gls_concept one = gls_base_concept(file->base, concept);
    if (!file->is_tbx || !concept || !one.size)
        return none;
    struct gls_concept before = gls_base_concept(file->base, concept - 1);
    uint64_t end = before.offset + before.size;
    if (!before.size || end > one.offset)
        return none;
    struct gls_span gap = gls_span_trim(gls_bytes_between(file->bytes, end, one.offset));
    return gap.size >= 7 && memcmp(gap.data, "<!--", 4) == 0 ? gap : none;
}

void gls_merge_comments(struct gls_merge_writing *w, const struct gls_fated *fated)
{
    const struct gls_merge_plan *plan = w->plan;
    const struct gls_merged_file *ours = gls_merge_ours(w), *theirs = &plan->side[GLS_MERGE_THEIRS];
    uint32_t own = fated->side[GLS_MERGE_OURS];
    if (fated->base == UINT32_MAX || fated->side[GLS_MERGE_THEIRS] == UINT32_MAX || !own ||
        !gls_write_alike(ours, theirs))
        return;
    uint64_t offset = gls_base_concept(ours->base, own).offset;
    struct gls_span was = gls_comments_before(ours, own);
    struct gls_span base = gls_comments_before(&plan->base, fated->base);
    struct gls_span is = gls_comments_before(theirs, fated->side[GLS_MERGE_THEIRS]);
    if (!gls_span_equal(was, base) || gls_span_equal(base, is))
        return;
    struct gls_buf text;
    uint64_t from = was.size ? (uint64_t)(was.data - ours->bytes.data) : offset;
    gls_buf_init(&text);
    gls_buf_put_span(&text, is);
    if (is.size && !was.size)
        gls_buf_put_span(&text, gls_last_line(w->splicing.dialect->gap[0]));
    if (gls_work_wrote(w->work, &text))
        gls_edits_add(&w->edits, from,
                      gls_bytes_between(ours->bytes, from, is.size ? from + was.size : offset),
                      gls_buf_span(&text));
    gls_buf_release(&text);
}

void gls_merge_rescue_comments(struct gls_merge_writing *w, const struct gls_fated *fated)
{
    const struct gls_merge_plan *plan = w->plan;
    struct gls_span comment, none = {"", 0};
    uint32_t own = fated->side[GLS_MERGE_OURS], theirs = fated->side[GLS_MERGE_THEIRS];
    bool both = own != UINT32_MAX && theirs != UINT32_MAX && plan->side[GLS_MERGE_THEIRS].is_tbx &&
                fated->fate != GLS_FATE_THEIRS;
    if (!both)
        return;
    struct gls_concept entry = gls_base_concept(gls_merge_ours(w)->base, own);
    struct gls_concept before =
        gls_base_concept(gls_merge_ours(w)->base, own ? own - 1 : UINT32_MAX);
    struct gls_span base = none,
                    ours = gls_bytes_between(gls_merge_ours(w)->bytes, before.offset + before.size,
                                             entry.offset + entry.size);
    struct gls_span text = gls_merged_bytes(&plan->side[GLS_MERGE_THEIRS], theirs);
    if (fated->base != UINT32_MAX)
        base = gls_merged_bytes(&plan->base, fated->base);
    while (gls_next_comment(&text, &comment)) {
        struct gls_buf line;
        if (gls_span_holds(ours, comment) || (base.size && gls_span_holds(base, comment)))
            continue;
        gls_buf_init(&line);
        gls_buf_put_span(&line, comment);
        gls_buf_put_span(&line, gls_last_line(w->splicing.dialect->gap[0]));
        if (gls_work_wrote(w->work, &line))
            gls_edits_add(&w->edits, entry.offset, none, gls_buf_span(&line));
        gls_buf_release(&line);
    }
}
