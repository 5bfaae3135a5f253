#include "edit/edit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "core/error.h"
#include "core/input.h"
#include "core/span.h"

struct edit {
    uint64_t offset;
    struct gls_span was, text;
    uint32_t number; /* those of one place stay in the order in which they were added */
};

/* ------------------------------------------------------------------ the list */

void gls_edits_release(struct gls_edits *edits)
{
    gls_free(edits->item.data);
    gls_work_end(&edits->work, NULL);
    *edits = (struct gls_edits){0};
}

void gls_edits_add(struct gls_edits *edits, uint64_t offset, struct gls_span was,
                   struct gls_span text)
{
    was = gls_work_keep(&edits->work, was);
    text = gls_work_keep(&edits->work, text);
    struct edit *edit = GLS_APPEND(&edits->work, &edits->item, struct edit);
    if (edit)
        *edit = (struct edit){offset, was, text, (uint32_t)edits->item.count};
}

static int compare_edits(const void *left, const void *right)
{
    const struct edit *a = left, *b = right;
    if (a->offset != b->offset)
        return a->offset < b->offset ? -1 : 1;
    if (!a->was.size != !b->was.size) /* what is put in goes before what is replaced */
        return a->was.size ? 1 : -1;
    return a->number < b->number ? -1 : 1;
}

/* ------------------------------------------------------------------ applying */

static bool fits(const struct edit *edit, struct gls_span file, uint64_t done)
{
    return edit->offset >= done && edit->offset <= file.size &&
           edit->was.size <= file.size - edit->offset &&
           (!edit->was.size ||
            memcmp(file.data + edit->offset, edit->was.data, edit->was.size) == 0);
}

enum gls_status gls_edits_apply(struct gls_edits *edits, struct gls_span file, struct gls_buf *out,
                                struct gls_error *err)
{
    struct edit *edit = edits->item.data;
    size_t count = edits->item.count;
    uint64_t done = 0;
    if (gls_work_failed(&edits->work))
        return gls_work_status(&edits->work, err);
    if (count)
        qsort(edit, count, sizeof *edit, compare_edits);
    for (size_t i = 0; i < count; done = edit[i].offset + edit[i].was.size, i++)
        if (!fits(&edit[i], file, done))
            return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){0},
                            "what is to be changed is not where it should be (byte %llu)",
                            (unsigned long long)edit[i].offset);
    done = 0;
    for (size_t i = 0; i < count; i++) {
        gls_buf_put(out, file.data + done, (size_t)(edit[i].offset - done));
        gls_buf_put(out, edit[i].text.data, edit[i].text.size);
        done = edit[i].offset + edit[i].was.size;
    }
    gls_buf_put(out, file.data + done, (size_t)(file.size - done));
    return out->status == GLS_OK ? GLS_OK : gls_fail_nomem(err);
}

/* ------------------------------------------------------------------ the file */

static bool wait_for_lock(int file)
{
    int failed;
    do
        failed = flock(file, LOCK_EX);
    while (failed && errno == EINTR);
    return !failed;
}

/* A file that was replaced while it was waited for is another one. */
static bool is_still(const char *path, int file)
{
    struct stat named, open;
    return stat(path, &named) == 0 && fstat(file, &open) == 0 && named.st_dev == open.st_dev &&
           named.st_ino == open.st_ino;
}

/* What cannot be locked is not waited for: that it changed shows when it is replaced. */
int gls_lock_file(const char *path)
{
    enum { TIMES_MOST = 100 };
    for (int i = 0; i < TIMES_MOST; i++) {
        int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
        if (file < 0)
            return -1;
        if (wait_for_lock(file) && is_still(path, file))
            return file;
        close(file);
    }
    return -1;
}

static enum gls_status read_whole(struct gls_edited *file, struct gls_error *err)
{
    struct gls_input in;
    struct gls_span piece;
    enum gls_status status = gls_input_open(&in, file->path, err);
    if (status != GLS_OK)
        return status;
    do {
        status = gls_input_next(&in, 0, &piece, err);
        if (status == GLS_OK)
            gls_buf_put(&file->bytes, piece.data, piece.size);
    } while (status == GLS_OK && piece.size);
    gls_input_close(&in);
    return status == GLS_OK ? gls_buf_finish(&file->bytes, err) : status;
}

enum gls_status gls_edited_open(struct gls_edited *file, const char *path, struct gls_error *err)
{
    *file = (struct gls_edited){.path = path, .lock = -1};
    gls_buf_init(&file->bytes);
    if (strcmp(path, "-") != 0 && stat(path, &file->about) == 0 && S_ISREG(file->about.st_mode))
        file->lock = gls_lock_file(path);
    bool there = strcmp(path, "-") != 0 && stat(path, &file->about) == 0;
    if (there && S_ISDIR(file->about.st_mode))
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){.file = path},
                        "this is a folder: name a file in it");
    if (strcmp(path, "-") == 0 || (there && !S_ISREG(file->about.st_mode)))
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){.file = path},
                        "only a file can be changed where it lies: name one");
    return read_whole(file, err);
}

static bool is_same(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino && a->st_size == b->st_size &&
           a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

enum gls_status gls_edited_replace(struct gls_edited *file, struct gls_span bytes,
                                   struct gls_error *err)
{
    struct gls_buf out;
    struct stat now;
    enum gls_status status = gls_buf_to_file(&out, file->path, err);
    if (status != GLS_OK)
        return status;
    gls_buf_put(&out, bytes.data, bytes.size);
    gls_buf_flush(&out);
    if (stat(file->path, &now) == 0 && is_same(&file->about, &now))
        status = gls_buf_finish(&out, err);
    else
        status = gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = file->path},
                          "it changed while it was read: nothing was written, try again");
    gls_buf_release(&out);
    return status;
}

void gls_edited_release(struct gls_edited *file)
{
    if (file->lock >= 0)
        close(file->lock);
    file->lock = -1;
    gls_buf_release(&file->bytes);
}
