/** @file A merge on its way into the file of ours: merge_file.c its entries, merge_comments.c the
 *  comments between them. */
#ifndef GLS_UPKEEP_MERGE_WRITING_H
#define GLS_UPKEEP_MERGE_WRITING_H

#include "edit/splice.h"
#include "upkeep/merge_file.h"

struct gls_merge_writing {
    struct gls_merge_plan *plan;
    struct gls_work *work;
    struct gls_splicing splicing;
    struct gls_edits edits;
    struct gls_array spliced, additions;
};

static inline const struct gls_merged_file *gls_merge_ours(const struct gls_merge_writing *w)
{
    return &w->plan->side[GLS_MERGE_OURS];
}

/** The bytes of a file between two offsets. */
static inline struct gls_span gls_bytes_between(struct gls_span file, uint64_t from, uint64_t to)
{
    struct gls_span bytes = {file.data + from, (size_t)(to - from)};
    return bytes;
}

static inline void gls_buf_put_span(struct gls_buf *out, struct gls_span span)
{
    gls_buf_put(out, span.data, span.size);
}

/** The comments that stand before an entry in its file. */
struct gls_span gls_comments_before(const struct gls_merged_file *file, uint32_t concept);
/** Brings over the comments before an entry that theirs alone has changed. Those before the first
 *  entry are of what stands around. */
void gls_merge_comments(struct gls_merge_writing *w, const struct gls_fated *fated);
/** Where both sides changed an entry, puts the comments that theirs has put in it before it. */
void gls_merge_rescue_comments(struct gls_merge_writing *w, const struct gls_fated *fated);

#endif
