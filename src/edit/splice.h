/** @file An entry of a file made to say what another concept says: what is said alike keeps its
 *  bytes, with the comments around it and whatever nobody understands. */
#ifndef GLS_EDIT_SPLICE_H
#define GLS_EDIT_SPLICE_H

#include "edit/dialect.h"

/** A file whose entries are changed. */
struct gls_splicing {
    struct gls_span file;
    const struct gls_dialect *dialect;
    struct gls_work *work;
};

/** Appends the entry of concept @p from, of that file, so that it says what @p to says, under the
 *  id @p id. False where that cannot be told element by element, or there is no memory. */
bool gls_splice_entry(const struct gls_splicing *splicing, struct gls_one from, struct gls_one to,
                      const char *id, struct gls_buf *out);
/** The same written anew, every element of it; without the gap before it. */
void gls_splice_anew(const struct gls_splicing *splicing, struct gls_one to, const char *id,
                     struct gls_buf *out);

/** Two lists brought together: each member of the second has its like in the first, or none. */
struct gls_alignment {
    uint32_t *like; /**< by member of the second: the number in the first, or UINT32_MAX */
    bool *kept;     /**< by member of the first: it is somebody's like */
};
/** Whether a member of the first list can be the like of one of the second. */
typedef bool gls_alike_fn(const void *lists, uint32_t first, uint32_t second);
/** Aligns two lists without changing the order of either: as many as can be that are @p same, then
 *  between these, in order, those that are @p near (NULL: none). False when they are too long, or
 *  there is no memory. What is made lives as long as @p work. */
bool gls_align(struct gls_alignment *alignment, struct gls_work *work, const void *lists,
               uint32_t first, uint32_t second, gls_alike_fn *same, gls_alike_fn *near);

#endif
