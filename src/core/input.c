#include "core/input.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/memory.h"

/* A piece is summed while the processor still has it at hand. */
enum { INPUT_BLOCK = 64 * 1024, INPUT_PIECE = 256 * 1024 };

static enum gls_status fail_reading(struct gls_error *err, const char *name, int failure)
{
    struct gls_place at = {.file = name};
    switch (failure) {
    case ENOENT:
        return gls_fail(err, GLS_ERR_IO, at, "there is no such file: check its name");
    case ENOTDIR:
        return gls_fail(err, GLS_ERR_IO, at, "a folder in its path is a file: check its name");
    case EACCES:
        return gls_fail(err, GLS_ERR_IO, at, "not allowed to read it: check its permissions");
    case EISDIR:
        return gls_fail(err, GLS_ERR_IO, at, "this is a folder: name a file in it");
    default:
        return gls_fail(err, GLS_ERR_IO, at, "cannot be read: %s", strerror(failure));
    }
}

static int open_file(const char *path)
{
    struct stat about;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &about) != 0 || !S_ISDIR(about.st_mode))
        return fd;
    close(fd);
    return errno = EISDIR, -1;
}

enum gls_status gls_input_open(struct gls_input *in, const char *path, struct gls_error *err)
{
    bool standard = strcmp(path, "-") == 0;
    *in = (struct gls_input){.name = path, .fd = standard ? STDIN_FILENO : open_file(path)};
    if (in->fd >= 0)
        return GLS_OK;
    int failure = errno;
    *in = (struct gls_input){0};
    return fail_reading(err, path, failure);
}

void gls_input_from(struct gls_input *in, const char *name, struct gls_span bytes)
{
    *in = (struct gls_input){.name = name,
                             .data = (char *)(bytes.data ? bytes.data : ""),
                             .end = bytes.size,
                             .fd = -1,
                             .ended = true};
}

void gls_input_close(struct gls_input *in)
{
    if (in->fd >= 0)
        gls_free(in->data);
    if (in->fd > STDIN_FILENO)
        close(in->fd);
    *in = (struct gls_input){0};
}

/* One read into @p out, after the @p size bytes that are there. */
static enum gls_status read_once(struct gls_input *in, char *out, size_t room, size_t *size,
                                 struct gls_error *err)
{
    ssize_t got;
    do
        got = read(in->fd, out + *size, room - *size);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return fail_reading(err, in->name, errno);
    if (in->sum)
        gls_checksum_add(in->sum, (struct gls_span){out + *size, (size_t)got});
    *size += (size_t)got;
    in->ended = got == 0;
    return GLS_OK;
}

/* One read after what is there, which moves to the front. */
static enum gls_status read_more(struct gls_input *in, size_t want, struct gls_error *err)
{
    size_t left = in->end - in->start;
    if (left)
        memmove(in->data, in->data + in->start, left);
    in->start = 0;
    in->end = left;
    if (!gls_grow(&in->data, &in->room, want > INPUT_BLOCK ? want : INPUT_BLOCK, 1))
        return gls_fail_nomem(err);
    return read_once(in, in->data, in->room, &in->end, err);
}

static enum gls_status fill(struct gls_input *in, size_t want, struct gls_error *err)
{
    while (!in->ended && in->end - in->start < want) {
        enum gls_status status = read_more(in, want, err);
        if (status != GLS_OK)
            return status;
    }
    return GLS_OK;
}

enum gls_status gls_input_peek(struct gls_input *in, size_t want, struct gls_span *head,
                               struct gls_error *err)
{
    enum gls_status status = fill(in, want, err);
    if (status != GLS_OK)
        return status;
    size_t left = in->end - in->start;
    *head = (struct gls_span){in->data + in->start, left < want ? left : want};
    return GLS_OK;
}

void gls_input_skip(struct gls_input *in, size_t count)
{
    in->start += count;
}

size_t gls_input_left(const struct gls_input *in)
{
    struct stat about;
    size_t held = in->end - in->start;
    off_t at = in->fd < 0 ? -1 : lseek(in->fd, 0, SEEK_CUR);
    if (at < 0 || fstat(in->fd, &about) != 0 || !S_ISREG(about.st_mode) || about.st_size < at)
        return held;
    return held + (size_t)(about.st_size - at);
}

enum gls_status gls_input_read(struct gls_input *in, char *out, size_t room, size_t *size,
                               struct gls_error *err)
{
    size_t held = in->end - in->start;
    *size = held < room ? held : room;
    if (*size)
        memcpy(out, in->data + in->start, *size);
    in->start += *size;
    enum gls_status status = GLS_OK;
    while (status == GLS_OK && *size < room && !in->ended) {
        size_t end = room - *size < INPUT_PIECE ? room : *size + INPUT_PIECE;
        status = read_once(in, out, end, size, err);
    }
    return status;
}

enum gls_status gls_input_next(struct gls_input *in, size_t least, struct gls_span *chunk,
                               struct gls_error *err)
{
    enum gls_status status = fill(in, least ? least : 1, err);
    if (status != GLS_OK)
        return status;
    size_t most = in->chunk > least ? in->chunk : least;
    size_t left = in->end - in->start;
    if (!in->chunk || most > left)
        most = left;
    *chunk = (struct gls_span){in->data + in->start, most};
    in->start += most;
    return GLS_OK;
}

bool gls_is_regular_file(const char *path)
{
    struct stat about;
    return strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISREG(about.st_mode);
}
