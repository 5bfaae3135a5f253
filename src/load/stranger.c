/* Files that nobody reads: what they are, and what to do. */
#include <string.h>

#include "core/span.h"
#include "load/recognise.h"

#define LFS "version https://git-lfs"

/* What to do, for a glossary and for a translation. */
static const char *const export_it[] = {"export the glossary as TBX",
                                        "export the translation as XLIFF or TMX"};
const char *gls_export_it(enum gls_purpose purpose)
{
    return export_it[purpose];
}

static const char *const convert_it[] = {"convert it to UTF-8", "convert it to UTF-8"};

static const char *const pull_it[] = {"run \"git lfs pull\"", "run \"git lfs pull\""};

/* Files that their first bytes name. Those that are packed say in the same words what to do. */
static const struct magic {
    const char *bytes;
    unsigned char size;
    const char *is;
    const char *const *remedy;
} magics[] = {
    {LFS, sizeof LFS - 1, "a Git LFS pointer, not the glossary itself", pull_it},
    {"\xFF\xFE\0\0", 4, "text in UTF-32", convert_it},
    {"\0\0\xFE\xFF", 4, "text in UTF-32", convert_it},
    {"%PDF-", 5, "a PDF document", export_it},
    {"\x1F\x8B", 2, "compressed by gzip: unpack it first (gunzip)", NULL},
    {"PK\3\4", 4, "a ZIP archive or an office document: unpack it, or export it as TBX", NULL},
    {"\xFD"
     "7zXZ",
     5, "compressed by xz: unpack it first (unxz)", NULL},
    {"BZh", 3, "compressed by bzip2: unpack it first (bunzip2)", NULL},
    {"\x28\xB5\x2F\xFD", 4, "compressed by zstd: unpack it first (unzstd)", NULL},
    {"7z\xBC\xAF", 4, "a 7-Zip archive: unpack it first", NULL},
    {"\xD0\xCF\x11\xE0", 4, "an old office document, or one under a password", export_it},
    {"SQLite format 3", 15, "an SQLite database", export_it},
    {"{\\rtf", 5, "an RTF document", export_it},
};

/* Those of which there is something else to say for a translation: packages and memories of CAT
 * tools. */
static const struct magic packages[] = {
    {LFS, sizeof LFS - 1, "a Git LFS pointer, not the translation itself", pull_it},
    {"PK\3\4", 4, "a ZIP archive, as packages of CAT tools are (.mqxlz, .xlz, .sdlppx)",
     (const char *const[]){NULL, "unpack it and name the XLIFF file in it"}},
    {"SQLite format 3", 15, "an SQLite database, perhaps a memory of Trados (SDLTM)",
     (const char *const[]){NULL, "export it as TMX"}},
};

static const struct magic *find_magic(const struct magic *magic, size_t count, struct gls_span head)
{
    for (; count > 0; count--, magic++)
        if (head.size >= magic->size && !memcmp(head.data, magic->bytes, magic->size))
            return magic;
    return NULL;
}

/* A package that begins with what its parts are, as those of office programs do. */
static bool is_office(struct gls_span head)
{
    static const char first[] = "[Content_Types].xml";
    enum { NAME = 30 }; /* where the name of the first file stands in a ZIP archive */
    return head.size > NAME + sizeof first && memcmp(head.data, "PK\3\4", 4) == 0 &&
           memcmp(head.data + NAME, first, sizeof first - 1) == 0;
}

static bool name_magic(enum gls_purpose purpose, struct gls_span head, struct gls_refusal *refusal)
{
    const struct magic *magic = NULL;
    if (purpose == GLS_PURPOSE_TRANSLATION)
        magic = find_magic(packages, sizeof packages / sizeof *packages, head);
    if (!magic)
        magic = find_magic(magics, sizeof magics / sizeof *magics, head);
    if (!magic)
        return false;
    if (purpose == GLS_PURPOSE_TRANSLATION && is_office(head)) {
        refusal->is = "an office document, as DOCX and XLSX are";
        refusal->remedy = export_it[purpose];
        return true;
    }
    refusal->is = magic->is;
    refusal->remedy = magic->remedy ? magic->remedy[purpose] : NULL;
    return true;
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

/* What the first bytes say for sure that nobody reads. */
void gls_name_binary(enum gls_purpose purpose, const struct gls_head *head, bool wide,
                     struct gls_refusal *refusal)
{
    if (name_magic(purpose, head->bytes, refusal))
        return;
    if (!head->text.size) {
        refusal->is = "an empty file";
        refusal->remedy = purpose == GLS_PURPOSE_GLOSSARY ? "name the glossary itself"
                                                          : "name the translation itself";
    } else if (!wide && is_binary(head->bytes)) {
        refusal->is = "a binary file, not text";
        refusal->remedy = export_it[purpose];
    }
}

static bool begins(struct gls_span text, const char *with)
{
    struct gls_span start = {text.data, strlen(with)};
    return text.size >= start.size && gls_span_equal_ascii(start, with);
}

static const char *const save_it[] = {"save the glossary itself", "save the translation itself"};
static const char *const name_columns[] = {
    "export the glossary as TBX",
    "name the format that it is (.tsv, .csv), or its source text (verify --source)"};

/* Text that is not XML, or web pages that are so only in name, by how it begins. */
static const struct {
    const char *begins, *is;
    const char *const *remedy;
} texts[] = {
    {"<!doctype html", "a web page", save_it},
    {"<html", "a web page", save_it},
    {"<", NULL, NULL},
    {"{%", "a template, from which the file itself is yet to be made", NULL},
    {"{", "JSON", export_it},
    {"[", "JSON", export_it},
    {"", "plain text, perhaps a table", name_columns},
};

/* Text that only the name of its file tells from other text. */
static bool is_properties(const struct gls_head *head)
{
    const char *dot = head->path ? strrchr(head->path, '.') : NULL;
    return dot && gls_span_equal_ascii(gls_span_of(dot), ".properties");
}

void gls_name_text(enum gls_purpose purpose, const struct gls_head *head,
                   struct gls_refusal *refusal)
{
    static const char *const merge_them[] = {"export the glossary as TBX",
                                             "merge both languages: prop2po -t SOURCE FILE"};
    size_t i = 0;
    while (!begins(head->text, texts[i].begins))
        i++;
    bool properties = texts[i].is && is_properties(head);
    const char *const *remedy = properties ? merge_them : texts[i].remedy;
    refusal->is = properties ? "a Java properties file, of one language" : texts[i].is;
    refusal->remedy = remedy ? remedy[purpose] : NULL;
}

/* What a root element belongs to that nobody reads. */
static const char *const a_glossary[] = {NULL, "it is no translation: give it to -g"};
static const struct {
    const char *root, *is;
    const char *const *remedy;
} strangers[] = {
    {"mtf", "a MultiTerm glossary", a_glossary},
    {"martif", "a TBX glossary", a_glossary},
    {"tbx", "a TBX glossary", a_glossary},
    {"TRADOStag", "a TTX file of an old Trados", export_it},
    {"TS", "a file of Qt Linguist",
     (const char *const[]){"export the glossary as TBX", "convert it: lconvert -of po"}},
    {"html", "a web page", save_it},
    {"svg", "an SVG drawing", NULL},
    {"TBXXCS", "a TBX constraint file, which describes glossaries and holds none", NULL},
    {"grammar", "a RELAX NG schema", NULL},
    {"schema", "a schema", NULL},
};

bool gls_name_root(enum gls_purpose purpose, struct gls_span root, struct gls_refusal *refusal)
{
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        if (gls_span_equal_ascii(root, strangers[i].root)) {
            refusal->is = strangers[i].is;
            refusal->remedy = strangers[i].remedy ? strangers[i].remedy[purpose] : NULL;
            return true;
        }
    return false;
}
