/* Files that appear whole or not at all, and the end of all output. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* O_TMPFILE */
#endif
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/error.h"
#include "core/memory.h"

#define TEMPORARY_NAME ".glossaire--2147483648--2147483648.tmp" /* the longest */

static enum gls_status fail_io(struct gls_error *err, const char *path, int failure)
{
    return gls_fail(err, GLS_ERR_IO, (struct gls_place){.file = path}, "cannot write: %s",
                    strerror(failure));
}

/* How much of @p target is the name of its folder, with the slash. */
static int folder_size(const char *target)
{
    const char *slash = strrchr(target, '/');
    return slash ? (int)(slash - target) + 1 : 0;
}

enum { TRIES = 100 };

/* The name of a temporary file in the folder of the target: a short one, as that of the target may
 * be as long as a name can be. */
static void name_temporary(struct gls_buf *buf, int try)
{
    char *end = buf->temporary + folder_size(buf->target);
    snprintf(end, sizeof TEMPORARY_NAME, ".glossaire-%d-%d.tmp", (int)getpid(), try);
}

/* A file without a name, which is gone when the program ends before its time; -1 where the file
 * system has none. */
static int create_nameless(const struct gls_buf *buf, mode_t mode)
{
#ifdef O_TMPFILE
    char folder[PATH_MAX];
    int size = folder_size(buf->target);
    if (size < (int)sizeof folder) {
        snprintf(folder, sizeof folder, "%.*s", size ? size : 1, size ? buf->target : ".");
        return open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
    }
#else
    (void)buf, (void)mode;
#endif
    return -1;
}

/* A new file in the folder of the target; the name it has, or will have for a moment, is left in
 * buf->temporary. */
static int create_beside(struct gls_buf *buf, mode_t mode)
{
    int folder = folder_size(buf->target);
    buf->temporary = gls_malloc((size_t)folder + sizeof TEMPORARY_NAME);
    if (!buf->temporary)
        return errno = ENOMEM, -1;
    memcpy(buf->temporary, buf->target, (size_t)folder);
    name_temporary(buf, 0);
    int fd = create_nameless(buf, mode);
    buf->nameless = fd >= 0;
    for (int try = 0; fd < 0 && try < TRIES; try++) {
        name_temporary(buf, try);
        fd = open(buf->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (fd < 0 && errno != EEXIST)
            return -1;
    }
    return fd;
}

/* The file that replaces another has its owner, group and mode, as far as that is permitted. */
static void dress(int fd, const struct stat *old)
{
    struct stat now;
    if (fstat(fd, &now) != 0)
        return;
    if (now.st_gid != old->st_gid)
        (void)!fchown(fd, (uid_t)-1, old->st_gid);
    if (now.st_uid != old->st_uid)
        (void)!fchown(fd, old->st_uid, (gid_t)-1);
    (void)!fchmod(fd, old->st_mode & 0777);
}

/* Opens what stands for @p path while it is written. A symbolic link to a file stays one: the
 * file is replaced. A device or a pipe cannot be replaced and is written as it is. */
static int open_output(struct gls_buf *buf, const char *path)
{
    struct stat old;
    bool exists = stat(path, &old) == 0;
    if (exists && S_ISDIR(old.st_mode))
        return errno = EISDIR, -1;
    if (exists && !S_ISREG(old.st_mode))
        return open(path, O_WRONLY | O_CLOEXEC);
    if (exists && access(path, W_OK) != 0)
        return -1;
    buf->target = exists ? realpath(path, NULL) : strdup(path);
    if (!buf->target)
        return -1;
    int fd = create_beside(buf, 0666);
    if (fd >= 0 && exists)
        dress(fd, &old);
    return fd;
}

enum gls_status gls_buf_to_file(struct gls_buf *buf, const char *path, struct gls_error *err)
{
    *buf = (struct gls_buf){.fd = -1, .name = path};
    int fd = open_output(buf, path);
    if (fd >= 0) {
        buf->fd = fd;
        buf->owned = true;
        return GLS_OK;
    }
    int failure = errno;
    gls_free(buf->temporary);
    buf->temporary = NULL;
    gls_buf_release(buf);
    return failure == ENOMEM ? gls_fail_nomem(err) : fail_io(err, path, failure);
}

static void close_owned(struct gls_buf *buf)
{
    if (buf->owned && close(buf->fd) != 0 && errno != EINTR)
        gls_buf_fail_write(buf, errno);
    buf->owned = false;
    buf->fd = -1;
}

/* Gives a file without a name one: no call replaces a file by one without. */
static void give_name(struct gls_buf *buf)
{
    char self[64];
    int failed = -1;
    snprintf(self, sizeof self, "/proc/self/fd/%d", buf->fd);
    for (int try = 0; failed && try < TRIES; try++) {
        name_temporary(buf, try);
        failed = linkat(AT_FDCWD, self, AT_FDCWD, buf->temporary, AT_SYMLINK_FOLLOW);
        if (failed && errno != EEXIST)
            break;
    }
    if (failed)
        gls_buf_fail_write(buf, errno);
    buf->nameless = failed;
}

void gls_buf_sync(struct gls_buf *buf)
{
    gls_buf_flush(buf);
    if (buf->temporary && buf->status == GLS_OK && fsync(buf->fd) != 0 && errno != EINVAL &&
        errno != EROFS)
        gls_buf_fail_write(buf, errno);
}

/* The temporary file, safe on disk, takes the place of its target. */
static void replace_target(struct gls_buf *buf)
{
    if (buf->nameless && buf->status == GLS_OK)
        give_name(buf);
    close_owned(buf);
    if (buf->status != GLS_OK)
        return;
    if (rename(buf->temporary, buf->target) != 0) {
        gls_buf_fail_write(buf, errno);
        return;
    }
    gls_free(buf->temporary);
    buf->temporary = NULL;
}

enum gls_status gls_buf_finish(struct gls_buf *buf, struct gls_error *err)
{
    gls_buf_sync(buf);
    if (buf->temporary && buf->status == GLS_OK)
        replace_target(buf);
    close_owned(buf);
    if (buf->status == GLS_ERR_NOMEM)
        return gls_fail_nomem(err);
    if (buf->status != GLS_OK)
        return fail_io(err, buf->name, buf->failure);
    return GLS_OK;
}

void gls_buf_release(struct gls_buf *buf)
{
    close_owned(buf);
    if (buf->temporary && !buf->nameless)
        unlink(buf->temporary);
    gls_free(buf->temporary);
    free(buf->target);
    gls_free(buf->data);
    *buf = (struct gls_buf){.fd = -1};
}
