#include "core/work.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void gls_work_fail(struct gls_work *work, enum gls_status status, struct gls_place at,
                   const char *format, ...)
{
    char message[sizeof work->trouble.message];
    if (gls_work_failed(work))
        return;
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    at.file = at.file ? at.file : work->file;
    gls_fail(&work->trouble, status, at, "%s", message);
}

void gls_work_fail_nomem(struct gls_work *work)
{
    if (!gls_work_failed(work))
        gls_fail_nomem(&work->trouble);
}

bool gls_work_wrote(struct gls_work *work, const struct gls_buf *buf)
{
    if (buf->status != GLS_OK)
        gls_work_fail_nomem(work);
    return buf->status == GLS_OK;
}

void *gls_work_alloc(struct gls_work *work, size_t size)
{
    void *block = gls_work_failed(work) ? NULL : gls_arena_alloc(&work->arena, size);
    if (!block)
        gls_work_fail_nomem(work);
    return block;
}

struct gls_span gls_work_keep(struct gls_work *work, struct gls_span text)
{
    char *copy = gls_work_alloc(work, text.size + 1);
    if (!copy)
        return (struct gls_span){"", 0};
    if (text.size)
        memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return (struct gls_span){copy, text.size};
}

void *gls_work_malloc(struct gls_work *work, size_t size)
{
    void *block = gls_work_failed(work) ? NULL : gls_malloc(size);
    if (!block)
        gls_work_fail_nomem(work);
    return block;
}

bool gls_work_grow(struct gls_work *work, void *array, size_t *room, size_t need, size_t element)
{
    bool grown = !gls_work_failed(work) && gls_grow(array, room, need, element);
    if (!grown)
        gls_work_fail_nomem(work);
    return grown;
}

enum gls_status gls_work_status(const struct gls_work *work, struct gls_error *err)
{
    if (gls_work_failed(work) && err)
        *err = work->trouble;
    return work->trouble.status;
}

enum gls_status gls_work_end(struct gls_work *work, struct gls_error *err)
{
    enum gls_status status = gls_work_status(work, err);
    gls_arena_release(&work->arena);
    *work = (struct gls_work){.file = work->file};
    return status;
}
