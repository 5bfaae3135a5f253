#include "xml/encoding.h"

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

static const struct {
    const char *name;
    const struct patch *patches;
} encodings[] = {
    {"windows-1252", windows_1252}, {"cp1252", windows_1252},
    {"cp-1252", windows_1252},      {"x-cp1252", windows_1252},
    {"ansi", windows_1252},         {"ISO-8859-15", latin_9},
    {"ISO_8859-15", latin_9},       {"ISO8859-15", latin_9},
    {"Latin-9", latin_9},           {"Latin9", latin_9},
    {"ISO_8859-1", latin_1},        {"ISO8859-1", latin_1},
    {"Latin-1", latin_1},           {"Latin1", latin_1},
};

static const struct patch *find_patches(const char *name)
{
    for (size_t i = 0; i < sizeof encodings / sizeof *encodings; i++)
        if (gls_span_equal_ascii(gls_span_of(name), encodings[i].name))
            return encodings[i].patches;
    return NULL;
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
