#include "load/sniff.h"

#include <string.h>

#include "core/span.h"

/* Files that their first bytes name. */
static const struct magic {
    const char *bytes;
    unsigned char size;
    const char *is;
} magics[] = {
    {"version https://git-lfs", 23,
     "a Git LFS pointer, not the glossary itself: run \"git lfs pull\""},
    {"\xFF\xFE\0\0", 4, "text in UTF-32: convert it to UTF-8"},
    {"\0\0\xFE\xFF", 4, "text in UTF-32: convert it to UTF-8"},
    {"%PDF-", 5, "a PDF document: export the glossary as TBX"},
    {"\x1F\x8B", 2, "compressed by gzip: unpack it first (gunzip)"},
    {"PK\3\4", 4, "a ZIP archive or an office document: unpack it, or export it as TBX"},
    {"\xFD"
     "7zXZ",
     5, "compressed by xz: unpack it first (unxz)"},
    {"BZh", 3, "compressed by bzip2: unpack it first (bunzip2)"},
    {"\x28\xB5\x2F\xFD", 4, "compressed by zstd: unpack it first (unzstd)"},
    {"7z\xBC\xAF", 4, "a 7-Zip archive: unpack it first"},
    {"\xD0\xCF\x11\xE0", 4, "an old office document: export the glossary as TBX"},
    {"SQLite format 3", 15, "an SQLite database: export the glossary as TBX"},
    {"{\\rtf", 5, "an RTF document: export the glossary as TBX"},
};

static const char *find_magic(struct gls_span head)
{
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (head.size >= magics[i].size && !memcmp(head.data, magics[i].bytes, magics[i].size))
            return magics[i].is;
    return NULL;
}

/* Text in UTF-16 has a byte order mark or begins with "<", as XML does. */
static bool is_utf16(struct gls_span head)
{
    static const char marks[4][2] = {{'\xFF', '\xFE'}, {'\xFE', '\xFF'}, {'<', 0}, {0, '<'}};
    for (size_t i = 0; head.size >= 2 && i < 4; i++)
        if (memcmp(head.data, marks[i], 2) == 0)
            return true;
    return false;
}

/* Control characters that no text has, and how many are too many: a stray one in XML deserves a
 * message that says where it is. */
static bool is_binary(struct gls_span head)
{
    size_t controls = 0;
    for (size_t i = 0; i < head.size; i++) {
        unsigned char c = (unsigned char)head.data[i];
        if (c == 0)
            return true;
        controls += c < ' ' && !strchr("\t\n\f\r\x1A\x1B", c);
    }
    return controls > head.size / 50 + 2;
}

/* Squeezes UTF-16 to its ASCII characters, a byte each: enough to see how the text begins. */
static struct gls_span squeeze(struct gls_span head, char out[GLS_SNIFF_BYTES])
{
    size_t size = 0;
    for (size_t i = 0; i < head.size && size < GLS_SNIFF_BYTES; i++) {
        unsigned char c = (unsigned char)head.data[i];
        if (c && c < 0x80)
            out[size++] = head.data[i];
    }
    return (struct gls_span){out, size};
}

static struct gls_span skip_mark(struct gls_span head)
{
    bool marked = head.size >= 3 && memcmp(head.data, "\xEF\xBB\xBF", 3) == 0;
    return marked ? (struct gls_span){head.data + 3, head.size - 3} : head;
}

static bool begins(struct gls_span text, const char *with)
{
    struct gls_span start = {text.data, strlen(with)};
    return text.size >= start.size && gls_span_equal_ascii(start, with);
}

/* Text that is not XML, or web pages that are so only in name. */
static const char *name_text(struct gls_span text)
{
    if (begins(text, "<!doctype html") || begins(text, "<html"))
        return "a web page: save the glossary itself";
    if (begins(text, "<"))
        return NULL;
    if (begins(text, "{%"))
        return "a template, from which a glossary is yet to be made";
    if (begins(text, "{") || begins(text, "["))
        return "JSON: export the glossary as TBX";
    return "plain text, perhaps a table: export the glossary as TBX";
}

const char *gls_sniff(struct gls_span head, const char **not_this)
{
    char squeezed[GLS_SNIFF_BYTES];
    bool wide = is_utf16(head);
    struct gls_span text = gls_span_trim(wide ? squeeze(head, squeezed) : skip_mark(head));
    *not_this = find_magic(head);
    if (!*not_this && !text.size)
        *not_this = "an empty file: name the glossary itself";
    if (!*not_this && !wide && is_binary(head))
        *not_this = "a binary file, not text: export the glossary as TBX";
    if (!*not_this)
        *not_this = name_text(text);
    return *not_this ? NULL : "tbx";
}
