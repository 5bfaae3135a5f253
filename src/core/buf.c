/* Output with a sticky failure; see glossaire.h. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buf.h"
#include "core/error.h"
#include "core/memory.h"

enum { BUF_BLOCK = 64 * 1024 };

void gls_buf_init(struct gls_buf *buf)
{
    *buf = (struct gls_buf){.fd = -1};
}

void gls_buf_to_fd(struct gls_buf *buf, int fd, const char *name)
{
    *buf = (struct gls_buf){.fd = fd, .name = name};
}

static void fail_once(struct gls_buf *buf, enum gls_status status, int failure)
{
    if (buf->status != GLS_OK)
        return;
    buf->status = status;
    buf->failure = failure;
}

static void write_all(struct gls_buf *buf, const char *data, size_t size)
{
    for (size_t done = 0; done < size && buf->status == GLS_OK;) {
        ssize_t wrote = write(buf->fd, data + done, size - done);
        if (wrote >= 0)
            done += (size_t)wrote;
        else if (errno != EINTR)
            fail_once(buf, GLS_ERR_IO, errno);
    }
}

void gls_buf_flush(struct gls_buf *buf)
{
    if (buf->fd < 0)
        return;
    write_all(buf, buf->data, buf->size);
    buf->size = 0;
}

char *gls_buf_reserve(struct gls_buf *buf, size_t size)
{
    if (buf->fd >= 0 && buf->size >= BUF_BLOCK)
        gls_buf_flush(buf);
    if (buf->status != GLS_OK)
        return NULL;
    if (size <= SIZE_MAX - buf->size && gls_grow(&buf->data, &buf->room, buf->size + size, 1))
        return buf->data + buf->size;
    fail_once(buf, GLS_ERR_NOMEM, ENOMEM);
    return NULL;
}

void gls_buf_put(struct gls_buf *buf, const char *data, size_t size)
{
    if (buf->fd >= 0 && size >= BUF_BLOCK) {
        gls_buf_flush(buf);
        write_all(buf, data, size);
        return;
    }
    char *at = size ? gls_buf_reserve(buf, size) : NULL;
    if (!at)
        return;
    memcpy(at, data, size);
    buf->size += size;
}

void gls_buf_puts(struct gls_buf *buf, const char *text)
{
    gls_buf_put(buf, text, strlen(text));
}

void gls_buf_printf(struct gls_buf *buf, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int size = vsnprintf(NULL, 0, format, args);
    va_end(args);
    if (size < 0)
        fail_once(buf, GLS_ERR_IO, EINVAL);
    if (size < 0 || !gls_buf_reserve(buf, (size_t)size + 1))
        return;
    va_start(args, format);
    vsnprintf(buf->data + buf->size, (size_t)size + 1, format, args);
    va_end(args);
    buf->size += (size_t)size;
}

/* ------------------------------------------------------------------ files that appear whole */

static enum gls_status fail_io(struct gls_error *err, const char *path, int failure)
{
    return gls_fail(err, GLS_ERR_IO, (struct gls_place){.file = path}, "cannot write: %s",
                    strerror(failure));
}

/* A new file in the folder of @p target, its name left in buf->temporary: a short one, as that of
 * the target may be as long as a name can be. */
static int create_beside(struct gls_buf *buf, const char *target, mode_t mode)
{
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;
    size_t room = (size_t)folder + sizeof ".glossaire-2147483647-99.tmp";
    buf->temporary = gls_malloc(room);
    if (!buf->temporary)
        return errno = ENOMEM, -1;
    for (int try = 0; try < 100; try++) {
        snprintf(buf->temporary, room, "%.*s.glossaire-%ld-%d.tmp", folder, target, (long)getpid(),
                 try);
        int fd = open(buf->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
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
    int fd = create_beside(buf, buf->target, 0666);
    if (fd >= 0 && exists)
        (void)!fchmod(fd, old.st_mode & 0777);
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
        fail_once(buf, GLS_ERR_IO, errno);
    buf->owned = false;
    buf->fd = -1;
}

/* The temporary file, safe on disk, takes the place of its target. */
static void replace_target(struct gls_buf *buf)
{
    if (fsync(buf->fd) != 0 && errno != EINVAL && errno != EROFS)
        fail_once(buf, GLS_ERR_IO, errno);
    close_owned(buf);
    if (buf->status != GLS_OK)
        return;
    if (rename(buf->temporary, buf->target) != 0) {
        fail_once(buf, GLS_ERR_IO, errno);
        return;
    }
    gls_free(buf->temporary);
    buf->temporary = NULL;
}

enum gls_status gls_buf_finish(struct gls_buf *buf, struct gls_error *err)
{
    gls_buf_flush(buf);
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
    if (buf->temporary) {
        unlink(buf->temporary);
        gls_free(buf->temporary);
    }
    free(buf->target);
    gls_free(buf->data);
    *buf = (struct gls_buf){.fd = -1};
}
