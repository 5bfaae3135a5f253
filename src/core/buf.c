/* Output with a sticky failure; see glossaire.h. What becomes of files is in buf_file.c. */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/buf.h"
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

void gls_buf_fail_nomem(struct gls_buf *buf)
{
    fail_once(buf, GLS_ERR_NOMEM, ENOMEM);
}

void gls_buf_fail_write(struct gls_buf *buf, int failure)
{
    fail_once(buf, GLS_ERR_IO, failure);
}

static void write_all(struct gls_buf *buf, const char *data, size_t size)
{
    for (size_t done = 0; done < size && buf->status == GLS_OK;) {
        ssize_t wrote = write(buf->fd, data + done, size - done);
        if (wrote >= 0)
            done += (size_t)wrote;
        else if (errno != EINTR)
            gls_buf_fail_write(buf, errno);
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
    gls_buf_fail_nomem(buf);
    return NULL;
}

/* What is not to be held: large pieces, and all when there is no memory to hold it in, so that a
 * message of that comes out. */
static bool passes(struct gls_buf *buf, size_t size)
{
    return buf->fd >= 0 && buf->status == GLS_OK &&
           (size >= BUF_BLOCK || !gls_grow(&buf->data, &buf->room, buf->size + size, 1));
}

/* Whether a piece goes where there is room for it, as nearly all do. */
static bool fits(const struct gls_buf *buf, size_t size)
{
    bool held = buf->fd < 0 || (buf->size < BUF_BLOCK && size < BUF_BLOCK);
    return held && size && size <= buf->room - buf->size && buf->status == GLS_OK;
}

void gls_buf_put(struct gls_buf *buf, const char *data, size_t size)
{
    if (fits(buf, size)) {
        memcpy(buf->data + buf->size, data, size);
        buf->size += size;
        return;
    }
    if (passes(buf, size)) {
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

struct gls_span gls_buf_span(const struct gls_buf *buf)
{
    return (struct gls_span){buf->size ? buf->data : "", buf->size};
}

void gls_buf_append(struct gls_buf *buf, const struct gls_buf *from)
{
    if (from->status == GLS_OK)
        gls_buf_put(buf, from->data, from->size);
    else
        fail_once(buf, from->status, from->failure);
}

void gls_buf_printf(struct gls_buf *buf, const char *format, ...)
{
    char few[128];
    va_list args;
    va_start(args, format);
    int size = vsnprintf(few, sizeof few, format, args);
    va_end(args);
    if (size >= 0 && size < (int)sizeof few) {
        gls_buf_put(buf, few, (size_t)size);
        return;
    }
    if (size < 0)
        fail_once(buf, GLS_ERR_IO, EINVAL);
    if (size < 0 || !gls_buf_reserve(buf, (size_t)size + 1))
        return;
    va_start(args, format);
    vsnprintf(buf->data + buf->size, (size_t)size + 1, format, args);
    va_end(args);
    buf->size += (size_t)size;
}
