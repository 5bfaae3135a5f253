#include "wire.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static bool make_room(struct lsp_wire *wire, size_t room)
{
    if (wire->room >= room)
        return true;
    char *data = realloc(wire->data, room);
    if (data == NULL)
        return false;
    wire->data = data;
    wire->room = room;
    return true;
}

/* Drops the first bytes of what was read. */
static void drop(struct lsp_wire *wire, size_t size)
{
    if (size == 0)
        return;
    wire->size -= size;
    memmove(wire->data, wire->data + size, wire->size);
}

/* A great message must not hold its memory for the rest of the day. */
static void shrink(struct lsp_wire *wire)
{
    enum { KEPT = 256 * 1024 };
    if (wire->room <= KEPT || wire->size >= KEPT)
        return;
    char *data = realloc(wire->data, KEPT);
    if (data != NULL) {
        wire->data = data;
        wire->room = KEPT;
    }
}

/* After a read or write that failed: whether to try again, when the descriptor is ready. An editor
 * may have left its end of the pipe such that nothing waits. */
static bool try_again(int descriptor, short event)
{
    struct pollfd ready = {.fd = descriptor, .events = event};
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return errno == EINTR;
    return poll(&ready, 1, -1) > 0 || errno == EINTR;
}

static enum lsp_reading read_more(struct lsp_wire *wire, bool wait)
{
    enum { CHUNK = 64 * 1024 };
    struct pollfd in = {.fd = wire->in, .events = POLLIN};
    if (!make_room(wire, wire->size + CHUNK))
        return LSP_READ_NO_MEMORY;
    if (!wait && poll(&in, 1, 0) == 0)
        return LSP_READ_NOTHING;
    ssize_t size;
    do
        size = read(wire->in, wire->data + wire->size, CHUNK);
    while (size < 0 && try_again(wire->in, POLLIN));
    if (size <= 0)
        return LSP_READ_END;
    wire->size += (size_t)size;
    return LSP_READ_MESSAGE;
}

/* The end of the header, behind its empty line; 0: it is not all there. Line ends without CR occur
 * in transcripts that were typed. */
static size_t header_end(const struct lsp_wire *wire)
{
    for (size_t i = 0; i + 1 < wire->size; i++) {
        if (wire->data[i] != '\n')
            continue;
        if (wire->data[i + 1] == '\n')
            return i + 2;
        if (i + 2 < wire->size && wire->data[i + 1] == '\r' && wire->data[i + 2] == '\n')
            return i + 3;
    }
    return 0;
}

/* The length that a header tells. False: it tells none. */
static bool content_length(struct gls_span header, size_t *length)
{
    static const char name[] = "Content-Length:";
    bool told = false;
    for (size_t at = 0; at < header.size;) {
        const char *line = header.data + at, *end = memchr(line, '\n', header.size - at);
        size_t size = end ? (size_t)(end - line) : header.size - at;
        if (size >= sizeof name && strncasecmp(line, name, sizeof name - 1) == 0) {
            size_t i = sizeof name - 1;
            while (i < size && line[i] == ' ')
                i++;
            told = i < size && line[i] >= '0' && line[i] <= '9';
            for (*length = 0; i < size && line[i] >= '0' && line[i] <= '9'; i++)
                if (*length < SIZE_MAX / 16)
                    *length = *length * 10 + (size_t)(line[i] - '0');
        }
        at += size + 1;
    }
    return told;
}

/* What is too long, or no header at all, is passed over as far as it goes. */
static enum lsp_reading pass_over(struct lsp_wire *wire, size_t header, size_t length)
{
    drop(wire, header);
    size_t here = length < wire->size ? length : wire->size;
    drop(wire, here);
    wire->skip = length - here;
    return LSP_READ_MANGLED;
}

/* What was read may have a whole message: hands it out. */
static enum lsp_reading next_message(struct lsp_wire *wire, struct gls_span *content)
{
    if (wire->skip > 0) {
        size_t here = wire->skip < wire->size ? wire->skip : wire->size;
        drop(wire, here);
        wire->skip -= here;
    }
    size_t header = wire->skip ? 0 : header_end(wire), length;
    if (header == 0 && wire->size <= LSP_HEADER_MOST)
        return LSP_READ_NOTHING;
    if (header == 0 || header > LSP_HEADER_MOST)
        return pass_over(wire, header ? header : wire->size, 0);
    if (!content_length((struct gls_span){wire->data, header}, &length))
        return pass_over(wire, header, 0);
    if (length > LSP_CONTENT_MOST)
        return pass_over(wire, header, length);
    if (!make_room(wire, header + length))
        return LSP_READ_NO_MEMORY;
    if (wire->size < header + length)
        return LSP_READ_NOTHING;
    *content = (struct gls_span){wire->data + header, length};
    wire->used = header + length;
    return LSP_READ_MESSAGE;
}

enum lsp_reading lsp_wire_read(struct lsp_wire *wire, bool wait, struct gls_span *content)
{
    drop(wire, wire->used);
    wire->used = 0;
    shrink(wire);
    for (;;) {
        enum lsp_reading reading = wire->size ? next_message(wire, content) : LSP_READ_NOTHING;
        if (reading == LSP_READ_NOTHING)
            reading = read_more(wire, wait);
        else
            return reading;
        if (reading != LSP_READ_MESSAGE)
            return reading;
    }
}

static bool write_all(int out, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t written = write(out, data, size);
        if (written < 0 && !try_again(out, POLLOUT))
            return false;
        if (written > 0) {
            data += written;
            size -= (size_t)written;
        }
    }
    return true;
}

bool lsp_wire_write(struct lsp_wire *wire, struct json_object *message)
{
    size_t size = 0;
    char header[64];
    const char *text = json_object_to_json_string_length(
        message, JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE, &size);
    int length = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", size);
    bool written = text != NULL && write_all(wire->out, header, (size_t)length) &&
                   write_all(wire->out, text, size);
    json_object_put(message);
    return written;
}
