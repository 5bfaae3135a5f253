/* How a table is encoded: as one is told, as it says itself, or as its bytes look. */
#include "format/tabular/text.h"

#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "format/tabular/control.h"
#include "format/tabular/doubt.h"
#include "image/fill.h"
#include "xml/encoding.h"

void gls_tabular_text_release(struct gls_tabular_text *text)
{
    gls_free(text->data);
    *text = (struct gls_tabular_text){0};
}

/* ------------------------------------------------------------------ the bytes */

static enum gls_status append(struct gls_tabular_text *text, struct gls_span piece,
                              const char *name, struct gls_error *err)
{
    if (piece.size >= GLS_TABULAR_BYTES - text->size)
        return gls_fail(err, GLS_ERR_LIMIT, (struct gls_place){.file = name},
                        "a table of more than %d MiB: cut it in parts", GLS_TABULAR_BYTES >> 20);
    if (!gls_grow(&text->data, &text->room, text->size + piece.size + 1, 1))
        return gls_fail_nomem(err);
    if (piece.size)
        memcpy(text->data + text->size, piece.data, piece.size);
    text->size += piece.size;
    text->data[text->size] = '\0';
    return GLS_OK;
}

static enum gls_status read_bytes(struct gls_tabular_text *text, struct gls_input *in,
                                  struct gls_error *err)
{
    struct gls_span piece;
    enum gls_status status;
    size_t left = gls_input_left(in);
    if (left < GLS_TABULAR_BYTES && !gls_grow(&text->data, &text->room, left + 1, 1))
        return gls_fail_nomem(err);
    gls_will_fill(text->data, text->room);
    do {
        status = gls_input_next(in, 0, &piece, err);
        if (status == GLS_OK)
            status = append(text, piece, in->name, err);
    } while (status == GLS_OK && piece.size);
    return status;
}

static void cut_start(struct gls_tabular_text *text, size_t size)
{
    text->size -= size;
    memmove(text->data, text->data + size, text->size + 1);
}

/* ------------------------------------------------------------------ places */

/* Where the byte at @p offset stands, as a message tells it: of text that is not decoded, columns
 * are bytes where it is not UTF-8. */
struct gls_place gls_tabular_place_at(const struct gls_tabular_text *text, size_t offset,
                                      const char *file)
{
    struct gls_place at = {.file = file, .line = 1, .column = 1};
    const char *line = text->data, *end = text->data + offset;
    for (const char *c = text->data; c < end; c++) {
        bool ends = *c == '\n' || (*c == '\r' && c[1] != '\n');
        at.line += ends;
        line = ends ? c + 1 : line;
    }
    for (size_t i = 0, size = (size_t)(end - line); i < size; at.column++)
        gls_utf8_next(line, size, &i);
    return at;
}

/* ------------------------------------------------------------------ UTF-16 */

bool gls_tabular_is_wide(struct gls_span head, bool *big_endian)
{
    size_t zeros[2] = {0}, size = head.size < 1024 ? head.size : 1024;
    for (size_t i = 0; i < size; i++)
        zeros[i % 2] += head.data[i] == 0;
    *big_endian = zeros[0] > zeros[1];
    size_t most = zeros[!*big_endian], least = zeros[*big_endian];
    return size > 3 && most > size / 4 && least * 16 <= most;
}

static uint32_t unit_at(const struct gls_tabular_text *text, size_t at, bool big_endian)
{
    const unsigned char *bytes = (const unsigned char *)text->data + at;
    return big_endian ? (uint32_t)bytes[0] << 8 | bytes[1] : (uint32_t)bytes[1] << 8 | bytes[0];
}

/* The character at @p *at; UINT32_MAX for half of one. */
static uint32_t wide_char(const struct gls_tabular_text *text, size_t *at, bool big_endian)
{
    uint32_t high = unit_at(text, *at, big_endian), low = 0;
    *at += 2;
    if (high < 0xD800 || high > 0xDFFF)
        return high;
    if (high < 0xDC00 && *at + 1 < text->size)
        low = unit_at(text, *at, big_endian);
    if (low < 0xDC00 || low > 0xDFFF)
        return UINT32_MAX;
    *at += 2;
    return 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF);
}

static enum gls_status fail_decoded(const struct gls_tabular_text *decoded, const char *file,
                                    const char *message, struct gls_error *err)
{
    return gls_fail(err, GLS_ERR_SYNTAX, gls_tabular_place_at(decoded, decoded->size, file), "%s",
                    message);
}

static enum gls_status decode_wide(const struct gls_tabular_text *text, bool big_endian,
                                   struct gls_tabular_text *out, const char *file,
                                   struct gls_error *err)
{
    char bytes[4];
    size_t at = 0;
    enum gls_status status = GLS_OK;
    while (status == GLS_OK && at + 1 < text->size) {
        uint32_t c = wide_char(text, &at, big_endian);
        if (c == UINT32_MAX)
            return fail_decoded(out, file, "half a character of UTF-16: save the table as UTF-8",
                                err);
        status = append(out, (struct gls_span){bytes, gls_utf8_write(bytes, c)}, file, err);
    }
    if (status == GLS_OK && at < text->size)
        return fail_decoded(out, file, "it ends within a character of UTF-16: is it whole?", err);
    return status;
}

/* ------------------------------------------------------------------ a byte a character */

static enum gls_status decode_mapped(const struct gls_tabular_text *text, const int map[256],
                                     const char *name, struct gls_tabular_text *out,
                                     const char *file, struct gls_error *err)
{
    char bytes[4];
    enum gls_status status = GLS_OK;
    for (size_t i = 0; status == GLS_OK && i < text->size; i++) {
        unsigned char byte = (unsigned char)text->data[i];
        if (map[byte] < 0)
            return gls_fail(err, GLS_ERR_SYNTAX, gls_tabular_place_at(out, out->size, file),
                            "byte %02X is no character of %s: name the encoding, see --encoding",
                            byte, name);
        size_t size = gls_utf8_write(bytes, (uint32_t)map[byte]);
        status = append(out, (struct gls_span){bytes, size}, file, err);
    }
    return status;
}

/* ------------------------------------------------------------------ choosing */

enum { NAME_BYTES = 32 };

/* How a text is encoded. */
struct charset {
    char name[NAME_BYTES]; /* for messages */
    bool utf_8, wide, big_endian;
    bool valid; /* it has been found to be UTF-8 */
    int map[256];
};

/* Whether its bytes may come in either order: then a mark tells. */
static bool is_utf_16(const char *name)
{
    return gls_span_equal_ascii(gls_span_of(name), "UTF-16");
}

static bool find_charset(const char *name, struct charset *out)
{
    *out = (struct charset){.utf_8 = gls_encoding_is_utf8(gls_span_of(name))};
    size_t size = strlen(name) < NAME_BYTES ? strlen(name) : NAME_BYTES - 1;
    memcpy(out->name, name, size);
    struct gls_encoding encoding = gls_encoding_named(name);
    out->wide = encoding.width == 2 || is_utf_16(name);
    out->big_endian = encoding.big_endian;
    if (encoding.mapped)
        memcpy(out->map, encoding.map, sizeof out->map);
    return out->utf_8 || out->wide || encoding.mapped;
}

/* A mark at the beginning, which is cut off. */
static bool cut_mark(struct gls_tabular_text *text, struct charset *out)
{
    static const struct {
        const char *mark, *name;
        unsigned char size;
    } marks[] = {
        {"\xEF\xBB\xBF", "UTF-8", 3}, {"\xFF\xFE", "UTF-16LE", 2}, {"\xFE\xFF", "UTF-16BE", 2}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (text->size >= marks[i].size && !memcmp(text->data, marks[i].mark, marks[i].size)) {
            cut_start(text, marks[i].size);
            return find_charset(marks[i].name, out);
        }
    return false;
}

/* A comment in the first line, "# ... -*- coding: utf-8 -*-", as OmegaT and Emacs have it. */
static bool read_coding(const struct gls_tabular_text *text, struct charset *out)
{
    char name[NAME_BYTES];
    const char *end = memchr(text->data, '\n', text->size);
    const char *at = text->data[0] == '#' && end ? strstr(text->data, "coding:") : NULL;
    if (!at || at > end)
        return false;
    at += strlen("coding:");
    at += strspn(at, " ");
    size_t size = strcspn(at, " ;\t\r\n");
    if (!size || size >= NAME_BYTES)
        return false;
    memcpy(name, at, size);
    name[size] = '\0';
    return find_charset(name, out);
}

/* ------------------------------------------------------------------ UTF-8, or not */

/* The first character of UTF-8 that is not ASCII, or the size. */
static size_t find_wide_utf8(const struct gls_tabular_text *text, size_t from)
{
    size_t at = from;
    while (at < text->size) {
        if ((unsigned char)text->data[at] < 0x80) {
            at++;
            continue;
        }
        size_t next = at;
        if (gls_utf8_next(text->data, text->size, &next) != 0xFFFD)
            return at;
        at = next;
    }
    return text->size;
}

/* What is not UTF-8 at the byte @p bad, and does not say what it is. */
static enum gls_status guess(const struct gls_tabular_text *text, size_t bad, const char *file,
                             struct charset *out, const struct gls_read_options *options,
                             struct gls_error *err)
{
    struct gls_place at = gls_tabular_place_at(text, bad, file);
    size_t wide = find_wide_utf8(text, 0);
    if (wide < text->size)
        return gls_fail(err, GLS_ERR_SYNTAX, at,
                        "not UTF-8, while line %u is: two encodings in one file; save it as UTF-8 "
                        "(--encoding windows-1252 reads all of it as that)",
                        gls_tabular_place_at(text, wide, file).line);
    find_charset("windows-1252", out);
    gls_doubt(options, at, "not UTF-8: read as windows-1252 (see --encoding)");
    return GLS_OK;
}

static enum gls_status choose(struct gls_tabular_text *text, const char *file,
                              const struct gls_read_options *options, struct charset *out,
                              struct gls_error *err)
{
    struct gls_place at = {.file = file};
    struct gls_span bytes = {text->data, text->size};
    *out = (struct charset){.utf_8 = false};
    bool big_endian, marked = cut_mark(text, out);
    bool told = options->encoding && !(out->wide && is_utf_16(options->encoding));
    if (told && !find_charset(options->encoding, out))
        return gls_fail(err, GLS_ERR_USAGE, at,
                        "unknown encoding \"%s\": UTF-8, UTF-16, windows-1252, ISO-8859-1, "
                        "ISO-8859-15",
                        options->encoding);
    if (told || marked)
        return GLS_OK;
    if (gls_tabular_is_wide(bytes, &big_endian)) {
        find_charset(big_endian ? "UTF-16BE" : "UTF-16LE", out);
        return GLS_OK;
    }
    if (read_coding(text, out) && !out->wide)
        return GLS_OK;
    find_charset("UTF-8", out);
    size_t bad = gls_utf8_valid(text->data, text->size);
    out->valid = bad == text->size;
    return out->valid ? GLS_OK : guess(text, bad, file, out, options, err);
}

static enum gls_status check_utf8(const struct gls_tabular_text *text, const char *file,
                                  struct gls_error *err)
{
    size_t bad = gls_utf8_valid(text->data, text->size);
    if (bad < text->size)
        return gls_fail(err, GLS_ERR_SYNTAX, gls_tabular_place_at(text, bad, file),
                        "not UTF-8, as it says it is: name the encoding, see --encoding");
    return GLS_OK;
}

/* Puts the text, decoded, in the place of its bytes. */
static enum gls_status decode(struct gls_tabular_text *text, const struct charset *charset,
                              const char *file, struct gls_error *err)
{
    struct gls_tabular_text out = {0};
    if (charset->utf_8)
        return charset->valid ? GLS_OK : check_utf8(text, file, err);
    enum gls_status status = append(&out, (struct gls_span){"", 0}, file, err);
    if (status == GLS_OK && charset->wide)
        status = decode_wide(text, charset->big_endian, &out, file, err);
    else if (status == GLS_OK)
        status = decode_mapped(text, charset->map, charset->name, &out, file, err);
    gls_tabular_text_release(text);
    *text = out;
    return status;
}

enum gls_status gls_tabular_text_read(struct gls_tabular_text *text, struct gls_input *in,
                                      const struct gls_read_options *options, struct gls_error *err)
{
    struct charset charset;
    *text = (struct gls_tabular_text){0};
    enum gls_status status = read_bytes(text, in, err);
    if (status == GLS_OK)
        status = choose(text, in->name, options, &charset, err);
    if (status == GLS_OK)
        status = decode(text, &charset, in->name, err);
    if (status == GLS_OK)
        status = gls_tabular_check_controls(text, in->name, options, err);
    return status;
}
