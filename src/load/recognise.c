#include "load/recognise.h"

#include <string.h>

#include "core/span.h"
#include "xml/xml.h"

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
static struct gls_span squeeze(struct gls_span head, char out[GLS_HEAD_BYTES])
{
    size_t size = 0;
    for (size_t i = 0; i < head.size && size < GLS_HEAD_BYTES; i++) {
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

/* What a root element belongs to that nobody reads. */
static const struct {
    const char *root, *is;
} strangers[] = {
    {"mtf", "a MultiTerm XML file: export it from MultiTerm as TBX"},
    {"xliff", "an XLIFF file, a translation and not a glossary"},
    {"tmx", "a TMX file, a translation memory and not a glossary"},
    {"html", "a web page: save the glossary itself"},
    {"svg", "an SVG drawing"},
    {"TBXXCS", "a TBX constraint file, which describes glossaries and holds none"},
    {"grammar", "a RELAX NG schema"},
    {"schema", "a schema"},
};

static const char *name_stranger(struct gls_span root)
{
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        if (gls_span_equal_ascii(root, strangers[i].root))
            return strangers[i].is;
    return NULL;
}

/* ------------------------------------------------------------------ the root of XML */

/* The root element, as far as it is seen: without a name when it is not, or before an error. */
struct root {
    char name[64];
    struct gls_place place;
};

static void take_root(struct gls_xml *xml, void *reader)
{
    struct root *root = reader;
    struct gls_span name = gls_xml_name(xml);
    size_t size = name.size < sizeof root->name ? name.size : 0;
    memcpy(root->name, name.data, size);
    root->name[size] = '\0';
    root->place = gls_xml_place(xml);
    gls_xml_fail(xml, GLS_ERR_FORMAT, "seen");
}

static struct root find_root(struct gls_span bytes)
{
    static const struct gls_xml_row rows[] = {{GLS_XML_DOCUMENT, NULL, 0, take_root, NULL, NULL}};
    const struct gls_xml_table table = {.row = rows, .count = 1};
    struct root root = {.name = ""};
    struct gls_input in;
    gls_input_from(&in, "", bytes);
    gls_xml_read(&in, &table, &root, NULL);
    gls_input_close(&in);
    return root;
}

static bool has_root(const struct gls_reader *reader, const char *root)
{
    const char *const *name = reader->roots;
    while (*name && !gls_span_equal_ascii(gls_span_of(root), *name))
        name++;
    return *name != NULL;
}

/* ------------------------------------------------------------------ who reads it */

static const struct gls_format *find_xml(const struct root *root)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count), *first = NULL;
    for (; count > 0; count--, format++) {
        if (!format->reader || !format->reader->roots)
            continue;
        if (has_root(format->reader, root->name))
            return format;
        first = first ? first : format;
    }
    return first;
}

/* The first of the surest that is surer than @p trust. */
static const struct gls_format *find_surer(const struct gls_head *head, enum gls_claim trust)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count), *found = NULL;
    for (; count > 0; count--, format++) {
        bool asked = format->reader && format->reader->recognise;
        enum gls_claim own = asked ? format->reader->recognise(head) : GLS_CLAIM_NONE;
        if (own > trust) {
            found = format;
            trust = own;
        }
    }
    return found;
}

static const struct gls_format *recognise_xml(const struct gls_head *head,
                                              struct gls_refusal *refusal)
{
    struct root root = find_root(head->bytes);
    const struct gls_format *format = find_xml(&root);
    const char *stranger = name_stranger(gls_span_of(root.name));
    if (!stranger || (format && has_root(format->reader, root.name)))
        return format;
    *refusal = (struct gls_refusal){stranger, root.place};
    return NULL;
}

/* What the first bytes say for sure that nobody reads. */
static const char *name_binary(const struct gls_head *head, bool wide)
{
    const char *is = find_magic(head->bytes);
    if (!is && !head->text.size)
        is = "an empty file: name the glossary itself";
    if (!is && !wide && is_binary(head->bytes))
        is = "a binary file, not text: export the glossary as TBX";
    return is;
}

const struct gls_format *gls_recognise(struct gls_span bytes, const char *path,
                                       struct gls_refusal *refusal)
{
    char squeezed[GLS_HEAD_BYTES];
    bool wide = is_utf16(bytes);
    struct gls_span text = gls_span_trim(wide ? squeeze(bytes, squeezed) : skip_mark(bytes));
    const struct gls_head head = {bytes, text, path};
    *refusal = (struct gls_refusal){name_binary(&head, wide), {.line = 1, .column = 1}};
    enum gls_claim least = refusal->is ? GLS_CLAIM_LIKELY : GLS_CLAIM_NONE;
    const struct gls_format *format = find_surer(&head, least);
    if (format || refusal->is)
        return format;
    refusal->is = name_text(text);
    return refusal->is ? NULL : recognise_xml(&head, refusal);
}
