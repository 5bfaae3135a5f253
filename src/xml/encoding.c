#include "xml/encoding.h"

#include <string.h>

#include "core/span.h"

/* Where an encoding differs from ISO 8859-1; a list ends with a zero. */
struct patch {
    unsigned char byte;
    int character;
};

/* Unicode Consortium, VENDORS/MICSFT/WINDOWS/CP1252.TXT */
static const struct patch windows_1252[] = {
    {0x80, 0x20AC}, {0x81, -1},     {0x82, 0x201A}, {0x83, 0x0192}, {0x84, 0x201E}, {0x85, 0x2026},
    {0x86, 0x2020}, {0x87, 0x2021}, {0x88, 0x02C6}, {0x89, 0x2030}, {0x8A, 0x0160}, {0x8B, 0x2039},
    {0x8C, 0x0152}, {0x8D, -1},     {0x8E, 0x017D}, {0x8F, -1},     {0x90, -1},     {0x91, 0x2018},
    {0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D}, {0x95, 0x2022}, {0x96, 0x2013}, {0x97, 0x2014},
    {0x98, 0x02DC}, {0x99, 0x2122}, {0x9A, 0x0161}, {0x9B, 0x203A}, {0x9C, 0x0153}, {0x9D, -1},
    {0x9E, 0x017E}, {0x9F, 0x0178}, {0, 0},
};

/* ISO/IEC 8859-15 */
static const struct patch latin_9[] = {
    {0xA4, 0x20AC}, {0xA6, 0x0160}, {0xA8, 0x0161}, {0xB4, 0x017D}, {0xB8, 0x017E},
    {0xBC, 0x0152}, {0xBD, 0x0153}, {0xBE, 0x0178}, {0, 0},
};

static const struct patch latin_1[] = {{0, 0}};

/* Names as compared: without case, hyphens and the like (IANA's registry, and what programs write).
 */
static const struct {
    const char *name;
    const struct patch *patches;
} encodings[] = {
    {"windows1252", windows_1252},
    {"cp1252", windows_1252},
    {"xcp1252", windows_1252},
    {"win1252", windows_1252},
    {"1252", windows_1252},
    {"ansi", windows_1252},
    {"iso885915", latin_9},
    {"latin9", latin_9},
    {"885915", latin_9},
    {"l9", latin_9},
    {"iso88591", latin_1},
    {"latin1", latin_1},
    {"88591", latin_1},
    {"l1", latin_1},
    {"cp819", latin_1},
    {"ibm819", latin_1},
    {"isoir100", latin_1},
    {"iso885911987", latin_1},
    {"csisolatin1", latin_1},
    {"cp28591", latin_1},
    {"cp28605", latin_9},
    {"ascii", latin_1},
    {"ansix341968", latin_1},
    {"iso646us", latin_1},
};

static const char *const utf_8[] = {"utf8", "cp65001", "unicode11utf8", "csutf8", "utf8n"};

/* Into @p out, letters and digits; "" when they are too many. */
static void plain_name(struct gls_span name, char out[24])
{
    size_t size = 0;
    for (size_t i = 0; i < name.size; i++) {
        char c = name.data[i];
        c = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
            continue;
        if (size == 23) {
            size = 0;
            break;
        }
        out[size++] = c;
    }
    out[size] = '\0';
}

static const struct patch *find_patches(const char *name)
{
    char plain[24];
    plain_name(gls_span_of(name), plain);
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (strcmp(plain, encodings[i].name) == 0)
            return encodings[i].patches;
    return NULL;
}

bool gls_encoding_is_utf8(struct gls_span name)
{
    char plain[24];
    plain_name(name, plain);
    size_t i = 0;
    while (i < sizeof utf_8 / sizeof *utf_8 && strcmp(plain, utf_8[i]) != 0)
        i++;
    return i < sizeof utf_8 / sizeof *utf_8;
}

bool gls_encoding_map(const char *name, int map[256])
{
    const struct patch *patch = find_patches(name);
    if (!patch)
        return false;
    for (int i = 0; i < 256; i++)
        map[i] = i;
    for (; patch->byte; patch++)
        map[patch->byte] = patch->character;
    return true;
}

struct gls_encoding gls_encoding_named(const char *name)
{
    struct gls_encoding encoding = {.width = 1};
    struct gls_span called = gls_span_of(name);
    if (gls_span_equal_ascii(called, "UTF-16LE") || gls_span_equal_ascii(called, "UTF-16BE"))
        return (struct gls_encoding){.width = 2,
                                     .big_endian = (called.data[called.size - 2] | 0x20) == 'b'};
    encoding.mapped = gls_encoding_map(name, encoding.map);
    if (gls_span_equal_ascii(called, "US-ASCII")) {
        encoding.mapped = true;
        for (int i = 0; i < 256; i++)
            encoding.map[i] = i < 0x80 ? i : -1;
    }
    return encoding;
}

static void append_unit(const struct gls_encoding *encoding, uint32_t unit, struct gls_buf *out)
{
    char low = (char)(unit & 0xFF), high = (char)(unit >> 8);
    gls_buf_put(out, encoding->big_endian ? (char[]){high, low} : (char[]){low, high}, 2);
}

bool gls_encoding_put(const struct gls_encoding *encoding, uint32_t c, struct gls_buf *out)
{
    char bytes[4];
    if (encoding->width == 2 && c >= 0x10000)
        append_unit(encoding, 0xD7C0 + (c >> 10), out);
    if (encoding->width == 2) {
        append_unit(encoding, c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c, out);
        return true;
    }
    if (!encoding->mapped) {
        gls_buf_put(out, bytes, gls_utf8_write(bytes, c));
        return true;
    }
    for (unsigned i = 0; i < 256; i++)
        if (encoding->map[i] == (int)c) {
            gls_buf_put(out, (char[]){(char)i}, 1);
            return true;
        }
    return false;
}

size_t gls_encoding_size(const struct gls_encoding *encoding, struct gls_span text)
{
    size_t size = 0;
    if (encoding->width != 2 && !encoding->mapped)
        return text.size;
    for (size_t at = 0; at < text.size;) {
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        unsigned i = 0;
        while (encoding->mapped && i < 256 && encoding->map[i] != (int)c)
            i++;
        if (i == 256)
            return SIZE_MAX;
        size += encoding->mapped ? 1 : c >= 0x10000 ? 4 : 2;
    }
    return size;
}
