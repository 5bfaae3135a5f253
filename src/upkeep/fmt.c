/* A file written anew, as we write TBX. */
#include <string.h>

#include "core/span.h"
#include "edit/edit.h"
#include "image/image.h"
#include "load/recognise.h"
#include "upkeep/change.h"
#include "upkeep/diff.h"
#include "upkeep/merge_plan.h"

static size_t count_comments(struct gls_span text)
{
    struct gls_span comment;
    size_t count = 0;
    while (gls_next_comment(&text, &comment))
        count++;
    return count;
}

static enum gls_status write_anew(struct gls_base *base, struct gls_buf *out, struct gls_error *err)
{
    struct gls_shelf *shelf;
    struct gls_page page = {.title = gls_base_title(base) ? gls_base_title(base) : ""};
    enum gls_status status = gls_shelf_of(&shelf, &base, 1, "fr", "en", err);
    if (status == GLS_OK)
        status = gls_shelf_write(shelf, "tbx", &page, out, err);
    if (status == GLS_OK)
        status = gls_buf_finish(out, err);
    gls_shelf_free(shelf);
    return status;
}

/* The first concept that would not say the same, and what of it, in English. */
struct first {
    struct gls_one old, now; /* as in the differences: one may have no base */
    const char *field;
};

static bool is_of_first(const struct first *first)
{
    return first->old.base || first->now.base;
}

static void note_concept(void *payload, struct gls_one old, struct gls_one now)
{
    struct first *first = payload;
    if (is_of_first(first))
        return;
    first->old = old;
    first->now = now;
}

/* Only where both sides have the concept: else the difference is one of a later concept. */
static void note_difference(void *payload, const struct gls_difference *difference)
{
    struct first *first = payload;
    if (first->old.base && first->now.base && !first->field)
        first->field = gls_field_label(difference->field, "en");
}

/* Only what the user's file has is placed in it. */
static enum gls_status fail_changed(struct first first, size_t changed, const char *path,
                                    struct gls_error *err)
{
    struct gls_one one = first.old.base ? first.old : first.now;
    struct gls_place at = {.file = path};
    if (first.old.base) {
        struct gls_concept was = gls_base_concept(one.base, one.number);
        at.line = was.line;
        at.column = was.column;
    }
    return gls_fail(err, GLS_ERR_FORMAT, at,
                    "written anew, %zu concept%s would not say the same, so nothing was written; "
                    "the first, by its %s, is \"%s\"",
                    changed, changed == 1 ? "" : "s", first.field ? first.field : "terms",
                    gls_head_term(one).text);
}

/* Whether what is written says the same: else nothing is written. */
static enum gls_status compare(const struct gls_base *was, struct gls_span bytes, const char *path,
                               struct gls_error *err)
{
    struct gls_base *is = NULL;
    struct gls_diff_counts counts;
    struct first first = {.field = NULL};
    const struct gls_diff_events events = {note_concept, note_difference, &first};
    enum gls_status status = gls_base_read(&is, bytes, path, err);
    if (status == GLS_OK)
        status = gls_diff_walk(was, is, &events, &counts, err);
    if (status == GLS_OK && (counts.added || counts.removed || counts.changed))
        status = fail_changed(first, counts.added + counts.removed + counts.changed, path, err);
    gls_base_free(is);
    return status;
}

/* A table or a workbook is another program's, and has more than its concepts. What nobody reads is
 * refused by reading. */
static enum gls_status refuse_other(struct gls_span bytes, const char *path, struct gls_error *err)
{
    struct gls_place at = {.file = path};
    struct gls_refusal refusal;
    if (gls_image_begins(bytes))
        return gls_fail(err, GLS_ERR_USAGE, at,
                        "a compiled glossary is not changed: name its source");
    const struct gls_format *row = gls_recognise(GLS_PURPOSE_GLOSSARY, bytes, path, &refusal);
    if (row && strcmp(row->name, "tbx") != 0)
        return gls_fail(err, GLS_ERR_USAGE, at,
                        "only TBX is written anew where it lies: convert it first, "
                        "glossaire convert FILE -o NEW.tbx");
    return GLS_OK;
}

static enum gls_status format(struct gls_edited *file, bool check, struct gls_formatted *done,
                              struct gls_error *err)
{
    struct gls_span bytes = {file->bytes.data, file->bytes.size};
    struct gls_base *base = NULL;
    struct gls_buf out;
    gls_buf_init(&out);
    enum gls_status status = refuse_other(bytes, file->path, err);
    if (status == GLS_OK)
        status = gls_base_read(&base, bytes, file->path, err);
    if (status == GLS_OK)
        status = gls_refuse_marks(base, file->path, err);
    if (status == GLS_OK)
        status = write_anew(base, &out, err);
    struct gls_span anew = {out.size ? out.data : "", out.size};
    if (status == GLS_OK)
        status = compare(base, anew, file->path, err);
    if (status == GLS_OK) {
        done->changed = !gls_span_equal(bytes, anew);
        done->comments = count_comments(bytes);
    }
    if (status == GLS_OK && done->changed && !check)
        status = gls_edited_replace(file, anew, err);
    gls_buf_release(&out);
    gls_base_free(base);
    return status;
}

enum gls_status gls_format_file(const char *path, bool check, struct gls_formatted *done,
                                struct gls_error *err)
{
    struct gls_edited file;
    *done = (struct gls_formatted){false, 0};
    enum gls_status status = gls_edited_open(&file, path, err);
    if (status == GLS_OK)
        status = format(&file, check, done, err);
    gls_edited_release(&file);
    return status;
}
