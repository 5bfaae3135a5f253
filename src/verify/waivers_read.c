/* Waivers being read: lines of a file, and notes within a translation. */
#include <string.h>

#include "core/input.h"
#include "core/span.h"
#include "verify/waivers_lines.h"

/* ------------------------------------------------------------------ a line */

static const char *keep(struct gls_work *work, struct gls_span text)
{
    return gls_work_keep(work, text).data;
}

struct gls_span gls_waiver_take_field(struct gls_span *line, bool tabs)
{
    size_t size = 0;
    while (size < line->size && (tabs ? line->data[size] != '\t' : line->data[size] != ' '))
        size++;
    struct gls_span field = {line->data, size};
    size += size < line->size;
    while (!tabs && size < line->size && line->data[size] == ' ')
        size++;
    line->data += size;
    line->size -= size;
    return gls_span_trim(field);
}

bool gls_waiver_read_fingerprint(struct gls_span field, struct gls_waiver *waiver)
{
    enum { DIGITS = 16 };
    waiver->any_fingerprint = field.size == 1 && *field.data == '*';
    for (size_t i = 0; i < field.size && !waiver->any_fingerprint; i++) {
        char c = field.data[i];
        unsigned digit = c >= '0' && c <= '9'   ? (unsigned)(c - '0')
                         : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a') + 10
                                                : DIGITS;
        if (digit == DIGITS)
            return false;
        waiver->fingerprint = waiver->fingerprint << 4 | digit;
    }
    return waiver->any_fingerprint || field.size == DIGITS;
}

bool gls_waiver_read_rule(struct gls_span field, struct gls_waiver *waiver)
{
    waiver->rule = gls_verify_named(field);
    return waiver->rule != GLS_VERIFY_RULES || (field.size == 1 && *field.data == '*');
}

void gls_waivers_read_line(struct gls_waivers *waivers, struct gls_span line, struct gls_waiver at)
{
    struct gls_work *work = &waivers->work;
    struct gls_place place = {.file = at.file, .line = at.line, .column = 1};
    bool tabs = memchr(line.data, '\t', line.size) != NULL;
    struct gls_span rule = gls_waiver_take_field(&line, tabs),
                    fingerprint = gls_waiver_take_field(&line, tabs);
    if (!gls_waiver_read_rule(rule, &at)) {
        gls_work_fail(work, GLS_ERR_FORMAT, place, "no rule \"%.*s\": see glossaire verify --rules",
                      GLS_SPAN_ARG(rule));
        return;
    }
    if (!gls_waiver_read_fingerprint(fingerprint, &at)) {
        gls_work_fail(work, GLS_ERR_FORMAT, place,
                      "a fingerprint has 16 hexadecimal digits, or is *, not \"%.*s\"",
                      GLS_SPAN_ARG(fingerprint));
        return;
    }
    at.concept_name = keep(work, gls_waiver_take_field(&line, tabs));
    if (tabs)
        gls_waiver_take_field(&line, true); /* the excerpt */
    at.reason = keep(work, tabs ? gls_waiver_take_field(&line, true) : gls_span_trim(line));
    struct gls_waiver *waiver = GLS_APPEND(work, &waivers->waiver, struct gls_waiver);
    if (!waiver)
        return;
    *waiver = at;
    gls_waivers_enter(waivers, waivers->waiver.count - 1);
}

/* ------------------------------------------------------------------ a file */

static void read_lines(struct gls_waivers *waivers, struct gls_span text, struct gls_waiver at)
{
    text = gls_without_byte_order_mark(text);
    while (text.size && !gls_work_failed(&waivers->work)) {
        const char *end = memchr(text.data, '\n', text.size);
        size_t size = end ? (size_t)(end - text.data) : text.size;
        struct gls_span line = {text.data, size}, trimmed = gls_span_trim(line);
        at.line++;
        if (trimmed.size && *trimmed.data != '#')
            gls_waivers_read_line(waivers, line, at);
        size += end != NULL;
        text.data += size;
        text.size -= size;
    }
}

static enum gls_status read_bytes(struct gls_input *in, struct gls_buf *out, struct gls_error *err)
{
    enum { MOST_BYTES = 256 << 20 };
    struct gls_span chunk = {"", 1};
    enum gls_status status = GLS_OK;
    while (status == GLS_OK && chunk.size) {
        status = gls_input_next(in, 1, &chunk, err);
        if (status == GLS_OK)
            gls_buf_put(out, chunk.data, chunk.size);
        if (out->size > MOST_BYTES)
            return gls_fail(err, GLS_ERR_LIMIT, (struct gls_place){.file = in->name},
                            "more than 256 MiB: no file of waivers is so large");
    }
    return status == GLS_OK && out->status != GLS_OK ? gls_fail_nomem(err) : status;
}

/* Line and column of the first byte that is no UTF-8. */
static enum gls_status check_utf8(struct gls_span text, const char *path, struct gls_error *err)
{
    struct gls_place at = {.file = path, .line = 1, .column = 1};
    size_t valid = gls_utf8_valid(text.data, text.size);
    if (valid == text.size)
        return GLS_OK;
    for (size_t i = 0; i < valid; i++) {
        at.line += text.data[i] == '\n';
        at.column = text.data[i] == '\n' ? 1 : at.column + ((text.data[i] & 0xC0) != 0x80);
    }
    return gls_fail(err, GLS_ERR_FORMAT, at, "not UTF-8, which a file of waivers is");
}

enum gls_status gls_waivers_read_file(struct gls_waivers *waivers, const char *path,
                                      const char *folder, struct gls_buf *text,
                                      struct gls_error *err)
{
    struct gls_input in;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    status = read_bytes(&in, text, err);
    gls_input_close(&in);
    struct gls_span lines = {text->data ? text->data : "", text->size};
    if (status == GLS_OK)
        status = check_utf8(lines, path, err);
    if (status != GLS_OK)
        return status;
    struct gls_waiver at = {.file = keep(&waivers->work, gls_span_of(path)), .folder = folder};
    read_lines(waivers, lines, at);
    status = waivers->work.trouble.status;
    if (status != GLS_OK && err) {
        *err = waivers->work.trouble;
        err->file = path;
    }
    return status;
}

static enum gls_status read_only(struct gls_waivers *waivers, const char *path, const char *folder,
                                 struct gls_error *err)
{
    struct gls_buf text;
    gls_buf_init(&text);
    enum gls_status status = gls_waivers_read_file(waivers, path, folder, &text, err);
    gls_buf_release(&text);
    return status;
}

enum gls_status gls_waivers_read(struct gls_waivers *waivers, const char *path,
                                 struct gls_error *err)
{
    return read_only(waivers, path, NULL, err);
}

enum gls_status gls_waivers_read_for(struct gls_waivers *waivers, const char *path,
                                     const char *file, struct gls_error *err)
{
    return read_only(waivers, path, keep(&waivers->work, gls_waiver_folder(file)), err);
}

/* ------------------------------------------------------------------ in the file itself */

/* "glossaire: ok" and a blank; what follows is then left. */
static bool begins(struct gls_span *note)
{
    static const char start[] = "glossaire: ok ";
    size_t size = sizeof start - 1;
    *note = gls_span_trim(*note);
    if (note->size < size || memcmp(note->data, start, size) != 0)
        return false;
    *note = gls_span_trim((struct gls_span){note->data + size, note->size - size});
    return true;
}

static struct gls_span before(struct gls_span text, char c)
{
    const char *at = memchr(text.data, c, text.size);
    return at ? (struct gls_span){text.data, (size_t)(at - text.data)} : text;
}

static struct gls_span past(struct gls_span text, size_t size)
{
    size = size < text.size ? size : text.size;
    return (struct gls_span){text.data + size, text.size - size};
}

void gls_waivers_of_note(struct gls_work *work, struct gls_array *out, const char *note)
{
    struct gls_span left = gls_span_of(note);
    if (!begins(&left))
        return;
    struct gls_span items = before(left, ':');
    const char *reason = keep(work, gls_span_trim(past(left, items.size + 1)));
    while (items.size && out->count < GLS_NOTE_WAIVERS) {
        struct gls_span item = before(items, ',');
        items = past(items, item.size + 1);
        item = gls_span_trim(item);
        struct gls_span rule = before(item, ' ');
        struct gls_waiver waiver = {.any_fingerprint = true, .reason = reason};
        if (!gls_waiver_read_rule(rule, &waiver))
            continue;
        waiver.concept_name = keep(work, gls_span_trim(past(item, rule.size)));
        struct gls_waiver *added = GLS_APPEND(work, out, struct gls_waiver);
        if (added)
            *added = waiver;
    }
}
