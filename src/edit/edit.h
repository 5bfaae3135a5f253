/** @file Byte ranges of a file put in the place of others: all else stays as it was, byte for byte.
 *  The one module that changes files of others.
 *
 *      gls_edited_open(&file, path, &err);
 *      gls_edits_add(&edits, term.offset, was, text);
 *      gls_edits_apply(&edits, file.bytes, &changed, &err);
 *      gls_edited_replace(&file, changed, &err); */
#ifndef GLS_EDIT_EDIT_H
#define GLS_EDIT_EDIT_H

#include <sys/stat.h>

#include "core/work.h"

/** A list of changes to one file. Zeroed is empty. */
struct gls_edits {
    struct gls_array item;
    struct gls_work work; /**< what they hold, and whether there was memory for it */
};

void gls_edits_release(struct gls_edits *edits);
/** In the place of the bytes @p was from @p offset on comes @p text; both are copied. */
void gls_edits_add(struct gls_edits *edits, uint64_t offset, struct gls_span was,
                   struct gls_span text);
/** Appends @p file as the edits make it, in any order given. Fails, with nothing appended, with
 *  GLS_ERR_FORMAT when the file does not hold what one expects or two of them overlap, or with
 * GLS_ERR_NOMEM. */
enum gls_status gls_edits_apply(struct gls_edits *edits, struct gls_span file, struct gls_buf *out,
                                struct gls_error *err);

/** A file to be changed. */
struct gls_edited {
    const char *path; /**< borrowed */
    struct gls_buf bytes;
    struct stat about; /**< when it was read */
    int lock;          /**< -1: none */
};

/** Waits until nobody else has the file @p path locked, and locks it: the descriptor, to be closed;
 *  -1 where that cannot be. */
int gls_lock_file(const char *path);

/** Reads the file @p path whole. Another one that changes it is waited for, and waits then, where
 *  the system can lock files: two changes at once are both made. Fails with GLS_ERR_USAGE for what
 * is no regular file, GLS_ERR_IO or GLS_ERR_NOMEM; release @p file either way. */
enum gls_status gls_edited_open(struct gls_edited *file, const char *path, struct gls_error *err);
/** Puts @p bytes in the place of the file, whole or not at all, its permissions kept. Fails with
 *  GLS_ERR_FORMAT when it changed since it was read, GLS_ERR_IO or GLS_ERR_NOMEM. */
enum gls_status gls_edited_replace(struct gls_edited *file, struct gls_span bytes,
                                   struct gls_error *err);
void gls_edited_release(struct gls_edited *file);

#endif
