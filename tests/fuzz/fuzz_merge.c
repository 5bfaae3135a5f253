/* Merging: three files, parted by bytes that no UTF-8 has. What is written can be read; merged
 * again, and without conflicts, it stays as it is; a side merged with itself is that side. */
#define _GNU_SOURCE /* memfd_create */
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/span.h"
#include "fuzz.h"

enum { BASE, OURS, THEIRS, FILES, PATH = 32 };

/* A file that is nowhere; its name. */
struct file {
    int number;
    char path[PATH];
};

static struct file make(struct gls_span bytes)
{
    struct file file = {.number = memfd_create("fuzz", 0)};
    fuzz_promise(file.number >= 0, "a file is made");
    for (size_t at = 0; at < bytes.size;) {
        ssize_t wrote = write(file.number, bytes.data + at, bytes.size - at);
        fuzz_promise(wrote > 0, "a file is written");
        at += (size_t)wrote;
    }
    snprintf(file.path, PATH, "/proc/self/fd/%d", file.number);
    return file;
}

static struct gls_span next_part(struct gls_span *rest)
{
    const char *end = rest->size ? memchr(rest->data, 0xFF, rest->size) : NULL;
    struct gls_span part = {rest->data, end ? (size_t)(end - rest->data) : rest->size};
    size_t size = part.size + (end ? 1 : 0);
    *rest = (struct gls_span){rest->data + size, rest->size - size};
    return part;
}

static struct gls_span span_of(const struct gls_buf *buf)
{
    return (struct gls_span){buf->size ? buf->data : "", buf->size};
}

static void check_itself(const struct file *side, struct gls_span bytes)
{
    struct gls_merge_counts counts;
    struct gls_buf out;
    gls_buf_init(&out);
    enum gls_status status =
        gls_merge(side->path, side->path, side->path, NULL, &out, &counts, NULL);
    fuzz_promise(status != GLS_OK || gls_span_equal(span_of(&out), bytes),
                 "a side merged with itself is that side");
    gls_buf_release(&out);
}

static void check_again(const char *base, const struct gls_buf *merged, const struct file *theirs)
{
    struct gls_merge_counts counts;
    struct gls_buf out;
    struct file ours = make(span_of(merged));
    gls_buf_init(&out);
    enum gls_status status = gls_merge(base, ours.path, theirs->path, NULL, &out, &counts, NULL);
    fuzz_promise(status == GLS_OK, "what was merged can be merged again");
    gls_buf_release(&out);
    close(ours.number);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gls_span rest = {(const char *)data, size}, part[FILES];
    struct gls_merge_counts counts = {0};
    struct gls_error err = {0};
    struct file file[FILES];
    struct gls_buf out;
    for (int i = 0; i < FILES; i++) {
        part[i] = next_part(&rest);
        file[i] = make(part[i]);
    }
    const char *base = part[BASE].size ? file[BASE].path : NULL;
    gls_buf_init(&out);
    enum gls_status status =
        gls_merge(base, file[OURS].path, file[THEIRS].path, NULL, &out, &counts, &err);
    fuzz_promise(status == GLS_OK || *err.message, "a failure says why");
    if (status == GLS_OK && !counts.conflicts)
        check_again(base, &out, &file[THEIRS]);
    check_itself(&file[OURS], part[OURS]);
    gls_buf_release(&out);
    for (int i = 0; i < FILES; i++)
        close(file[i].number);
    return 0;
}
