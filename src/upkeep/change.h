/** @file A glossary file that is changed by bytes, and what the rules say of it afterwards. */
#ifndef GLS_UPKEEP_CHANGE_H
#define GLS_UPKEEP_CHANGE_H

#include "edit/edit.h"
#include "edit/splice.h"

/** A file in hand. */
struct gls_changing {
    struct gls_edited file;
    struct gls_base *base; /**< what it holds */
    struct gls_dialect dialect;
    struct gls_work work; /**< lent */
};

/** Opens the glossary @p path to be changed. Fails as gls_edited_open(), gls_base_read() and
 *  gls_refuse_marks(), and with GLS_ERR_USAGE for what is not TBX in UTF-8. Release it either way.
 */
enum gls_status gls_changing_open(struct gls_changing *changing, const char *path,
                                  struct gls_error *err);
void gls_changing_release(struct gls_changing *changing);
/** For gls_splice_entry(). */
struct gls_splicing gls_changing_splicing(struct gls_changing *changing);
struct gls_span gls_changing_bytes(const struct gls_changing *changing);

/** Puts @p bytes in the place of the file, unless the rules find an error in them that was not in
 *  the file: then @p refused. What they find that is new is told to @p report. Fails as
 *  gls_base_read(), gls_check() and gls_edited_replace(). */
enum gls_status gls_changing_commit(struct gls_changing *changing, struct gls_span bytes,
                                    gls_finding_fn *report, void *payload, bool *refused,
                                    struct gls_error *err);

/** Fails with GLS_ERR_FORMAT where the first mark of a merge stands: between two marks entries are
 *  neither moved nor added. */
enum gls_status gls_refuse_marks(const struct gls_base *base, const char *path,
                                 struct gls_error *err);

/** Whether @p file is TBX in UTF-8 that @p base was read from; learns how it writes. */
bool gls_learn_file(struct gls_dialect *dialect, struct gls_work *work, struct gls_span file,
                    const struct gls_base *base);

#endif
