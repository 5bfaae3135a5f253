#include "line_batches.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

enum { READ_BYTES = 256 * 1024 };

static const char *name_of(const struct line_batches *batches, size_t path)
{
    const char *name = batches->paths->item[path];
    const char *label = batches->label ? batches->label : "standard input";
    return strcmp(name, "-") == 0 ? label : name;
}

static void report_unread(struct line_batches *batches)
{
    cli_say("%s: error: cannot read: %s", name_of(batches, batches->path), strerror(errno));
    batches->unread = true;
}

static bool open_next(struct line_batches *batches)
{
    for (; batches->path < batches->paths->count; batches->path++) {
        const char *path = batches->paths->item[batches->path];
        batches->fd = strcmp(path, "-") == 0 ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
        batches->line = 0;
        if (batches->fd >= 0)
            return true;
        report_unread(batches);
    }
    return false;
}

static const char *last_line_end(const char *data, size_t size)
{
    while (size && data[size - 1] != '\n')
        size--;
    return size ? data + size : NULL;
}

/* Of a line that is too long for a document more is not kept than tells so. */
static void keep_rest(struct gls_buf *rest, const char *data, size_t size)
{
    size_t room = rest->size <= GLS_DOCUMENT_BYTES ? GLS_DOCUMENT_BYTES + 1 - rest->size : 0;
    gls_buf_put(rest, data, size < room ? size : room);
}

/* The end of a line that was begun, and the lines after it. */
static void fill_lines(struct line_batches *batches, struct line_batch *batch, const char *data,
                       const char *end)
{
    const char *first = memchr(data, '\n', (size_t)(end - data));
    gls_buf_append(&batch->lines, &batches->rest);
    batches->rest.size = 0;
    if (batch->lines.size <= GLS_DOCUMENT_BYTES)
        gls_buf_put(&batch->lines, data, (size_t)(first - data));
    gls_buf_put(&batch->lines, first, (size_t)(end - first));
}

static uint64_t count_lines(const struct gls_buf *in)
{
    uint64_t lines = 0;
    for (size_t at = 0; at < in->size; at++)
        lines += in->data[at] == '\n';
    return lines;
}

/* Reads once; the whole lines it ends go into the batch. False: the file has ended. */
static bool read_once(struct line_batches *batches, struct line_batch *batch, char *data)
{
    ssize_t size;
    do
        size = read(batches->fd, data, READ_BYTES);
    while (size < 0 && errno == EINTR);
    if (size < 0)
        report_unread(batches);
    if (size <= 0) {
        gls_buf_append(&batch->lines, &batches->rest);
        gls_buf_puts(&batch->lines, batches->rest.size ? "\n" : "");
        batches->rest.size = 0;
        return false;
    }
    const char *end = last_line_end(data, (size_t)size);
    if (end)
        fill_lines(batches, batch, data, end);
    end = end ? end : data;
    keep_rest(&batches->rest, end, (size_t)(data + size - end));
    return true;
}

void line_batches_begin(struct line_batches *batches, const struct cli_list *paths,
                        const char *label)
{
    *batches = (struct line_batches){.paths = paths, .label = label, .fd = -1};
    gls_buf_init(&batches->rest);
}

void line_batches_end(struct line_batches *batches)
{
    gls_buf_release(&batches->rest);
}

bool line_batches_next(struct line_batches *batches, struct line_batch *batch)
{
    static char data[READ_BYTES];
    *batch = (struct line_batch){.left = NULL};
    gls_buf_init(&batch->lines);
    while (!batches->ended && !batch->lines.size && batch->lines.status == GLS_OK) {
        if (batches->fd < 0 && !open_next(batches)) {
            batches->ended = true;
            break;
        }
        batch->name = name_of(batches, batches->path);
        batch->number = batches->line;
        if (read_once(batches, batch, data))
            continue;
        if (batches->fd > STDIN_FILENO)
            close(batches->fd);
        batches->fd = -1;
        batches->path++;
    }
    batches->line += count_lines(&batch->lines);
    return batch->lines.size || batch->lines.status != GLS_OK;
}

/* ------------------------------------------------------------------ the lines of a batch */

bool line_batch_next(struct line_batch *batch, struct gls_span *line)
{
    const struct gls_buf *lines = &batch->lines;
    bool whole = lines->status == GLS_OK && lines->size; /* else the last line may have no end */
    const char *at = batch->left ? batch->left : lines->data,
               *end = whole ? lines->data + lines->size : at;
    if (at == end)
        return false;
    const char *stop = memchr(at, '\n', (size_t)(end - at));
    *line = (struct gls_span){at, (size_t)(stop - at)};
    if (batch->number++ == 0 && line->size >= 3 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        *line = (struct gls_span){at + 3, line->size - 3};
    batch->left = stop + 1;
    return true;
}

void line_batch_document(const struct line_batch *batch, const struct gls_text_document *document,
                         struct gls_buf *name)
{
    name->size = 0;
    if (document->id_text.size)
        gls_buf_put(name, document->id_text.data, document->id_text.size);
    else
        gls_buf_printf(name, "%s:%llu", batch->name, (unsigned long long)batch->number);
    gls_buf_put(name, "", 1);
}

void line_batch_release(struct line_batch *batch)
{
    gls_buf_release(&batch->lines);
}
