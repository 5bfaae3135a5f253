#include "bitext/lines.h"

#include <string.h>

#include "core/span.h"
#include "format/segment.h"

void gls_lines_init(struct gls_lines *lines, struct gls_input *in)
{
    *lines = (struct gls_lines){.in = in, .at = {.file = in->name}};
    gls_buf_init(&lines->carry);
}

void gls_lines_release(struct gls_lines *lines)
{
    gls_buf_release(&lines->carry);
}

static enum gls_status skip_mark(struct gls_lines *lines, struct gls_error *err)
{
    struct gls_span head;
    enum gls_status status = gls_input_peek(lines->in, 3, &head, err);
    if (status != GLS_OK)
        return status;
    if (head.size >= 2 &&
        (memcmp(head.data, "\xFF\xFE", 2) == 0 || memcmp(head.data, "\xFE\xFF", 2) == 0))
        return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = lines->in->name},
                        "this is UTF-16: convert it, iconv -f UTF-16 -t UTF-8");
    lines->next = head.size - gls_without_byte_order_mark(head).size;
    gls_input_skip(lines->in, (size_t)lines->next);
    return GLS_OK;
}

/* A part of the line that goes on in the next chunk. */
static enum gls_status carry(struct gls_lines *lines, struct gls_span part, struct gls_error *err)
{
    if (part.size > 4 * (size_t)GLS_SEGMENT_BYTES - lines->carry.size)
        return gls_fail(err, GLS_ERR_LIMIT, lines->at, "a line of more than %d MiB",
                        4 * (GLS_SEGMENT_BYTES >> 20));
    gls_buf_put(&lines->carry, part.data, part.size);
    return lines->carry.status == GLS_OK ? GLS_OK : gls_fail_nomem(err);
}

static enum gls_status refill(struct gls_lines *lines, struct gls_error *err)
{
    enum gls_status status = gls_input_next(lines->in, 0, &lines->rest, err);
    lines->ended = status == GLS_OK && !lines->rest.size;
    return status;
}

/* Up to the end of the line, which is at @p end or, NULL, that of the file. */
static enum gls_status take(struct gls_lines *lines, const char *end, struct gls_error *err)
{
    struct gls_span part = {lines->rest.data, end ? (size_t)(end - lines->rest.data) : 0};
    lines->line = part;
    lines->whole = end != NULL;
    if (lines->carry.size) {
        enum gls_status status = carry(lines, part, err);
        if (status != GLS_OK)
            return status;
        lines->line = (struct gls_span){lines->carry.data, lines->carry.size};
    }
    if (end)
        lines->rest = (struct gls_span){end + 1, lines->rest.size - part.size - 1};
    lines->next += lines->line.size + lines->whole;
    lines->here = lines->at;
    return GLS_OK;
}

struct gls_place gls_lines_place(struct gls_lines *lines, size_t at)
{
    const char *line = lines->line.data;
    for (size_t i = (size_t)(lines->here.offset - lines->at.offset); i < at; i++)
        lines->here.column += lines->mapped || (signed char)line[i] >= -0x40;
    lines->here.offset = lines->at.offset + at;
    return lines->here;
}

enum gls_status gls_lines_fail_utf8(struct gls_lines *lines, size_t at, struct gls_error *err)
{
    struct gls_span line = lines->line;
    struct gls_place place = gls_lines_place(lines, at);
    if (!lines->whole && gls_utf8_whole(line.data, line.size) == at)
        return gls_fail(err, GLS_ERR_SYNTAX, place,
                        "the file is cut in the middle of a character: take the whole file");
    return gls_fail(err, GLS_ERR_SYNTAX, place,
                    "byte 0x%02X is not UTF-8: convert the file, iconv -f windows-1252 -t utf-8",
                    (unsigned char)line.data[at]);
}

enum gls_status gls_lines_next(struct gls_lines *lines, struct gls_error *err)
{
    enum gls_status status = lines->at.line ? GLS_OK : skip_mark(lines, err);
    lines->at.offset = lines->next;
    lines->at.line++;
    lines->at.column = 1;
    lines->carry.size = 0;
    lines->line = (struct gls_span){NULL, 0};
    while (status == GLS_OK && !lines->ended) {
        const char *end =
            lines->rest.size ? memchr(lines->rest.data, '\n', lines->rest.size) : NULL;
        if (end)
            return take(lines, end, err);
        if (lines->rest.size)
            status = carry(lines, lines->rest, err);
        if (status == GLS_OK)
            status = refill(lines, err);
    }
    return status == GLS_OK && lines->carry.size ? take(lines, NULL, err) : status;
}
