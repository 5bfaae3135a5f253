#include "load/recognise.h"

#include <string.h>

#include "core/span.h"
#include "format/tabular/text.h"
#include "xml/xml.h"

/* Text in UTF-16 has a byte order mark or begins with "<", as XML does; or its zeros tell. */
static bool is_utf16(struct gls_span head)
{
    bool big_endian;
    static const char marks[4][2] = {{'\xFF', '\xFE'}, {'\xFE', '\xFF'}, {'<', 0}, {0, '<'}};
    for (size_t i = 0; head.size >= 2 && i < 4; i++)
        if (memcmp(head.data, marks[i], 2) == 0)
            return true;
    return gls_tabular_is_wide(head, &big_endian);
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

/* ------------------------------------------------------------------ the root of XML */

/* The root element, as far as it is seen: without a name when it is not, or before an error. */
struct root {
    char name[64];
    struct gls_place place;
    bool starved; /* there was no memory to look */
};

static void note_root(struct gls_xml *xml, void *reader)
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
    static const struct gls_xml_row rows[] = {{GLS_XML_DOCUMENT, NULL, 0, note_root, NULL, NULL}};
    const struct gls_xml_table table = {.row = rows, .count = 1};
    struct root root = {.name = ""};
    struct gls_input in;
    gls_input_from(&in, "", bytes);
    root.starved = gls_xml_read(&in, &table, &root, NULL) == GLS_ERR_NOMEM;
    gls_input_close(&in);
    return root;
}

/* ------------------------------------------------------------------ who reads it */

/* By what a capability knows its files. */
struct marks {
    const char *const *roots;
    enum gls_claim (*recognise)(const struct gls_head *head);
};

static struct marks marks_of(const struct gls_format *format, enum gls_purpose purpose)
{
    if (purpose == GLS_PURPOSE_GLOSSARY && format->reader)
        return (struct marks){format->reader->roots, format->reader->recognise};
    if (purpose == GLS_PURPOSE_TRANSLATION && format->segmenter)
        return (struct marks){format->segmenter->roots, format->segmenter->recognise};
    return (struct marks){NULL, NULL};
}

static bool has_root(const char *const *roots, const char *root)
{
    while (*roots && !gls_span_equal_ascii(gls_span_of(root), *roots))
        roots++;
    return *roots != NULL;
}

/* The first row of the root, or without one; @p first receives the first that reads XML at all. */
static const struct gls_format *find_xml(enum gls_purpose purpose, const struct root *root,
                                         const struct gls_format **first)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    *first = NULL;
    for (; count > 0; count--, format++) {
        struct marks marks = marks_of(format, purpose);
        if (marks.roots && has_root(marks.roots, root->name))
            return format;
        *first = *first || !marks.roots ? *first : format;
    }
    return NULL;
}

/* The first of the surest that is surer than @p trust. */
static const struct gls_format *find_surer(enum gls_purpose purpose, const struct gls_head *head,
                                           enum gls_claim trust)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count), *found = NULL;
    for (; count > 0; count--, format++) {
        struct marks marks = marks_of(format, purpose);
        enum gls_claim own = marks.recognise ? marks.recognise(head) : GLS_CLAIM_NONE;
        if (own > trust) {
            found = format;
            trust = own;
        }
    }
    return found;
}

/* What has no root that is seen is read all the same: the reader says what is wrong with it. So is
 * a glossary with a root that nobody knows. */
static const struct gls_format *recognise_xml(enum gls_purpose purpose, const struct gls_head *head,
                                              struct gls_refusal *refusal)
{
    const struct gls_format *first;
    struct root root = find_root(head->bytes);
    if (root.starved)
        return NULL;
    const struct gls_format *format = find_xml(purpose, &root, &first);
    if (format)
        return format;
    refusal->place = root.place;
    if (gls_name_root(purpose, gls_span_of(root.name), refusal))
        return NULL;
    if (purpose == GLS_PURPOSE_GLOSSARY || !*root.name)
        return first;
    refusal->is = "XML of another kind, and no translation";
    refusal->remedy = gls_export_it(purpose);
    return NULL;
}

const struct gls_format *gls_recognise(enum gls_purpose purpose, struct gls_span bytes,
                                       const char *path, struct gls_refusal *refusal)
{
    char squeezed[GLS_HEAD_BYTES];
    bool wide = is_utf16(bytes);
    struct gls_span text =
        gls_span_trim(wide ? squeeze(bytes, squeezed) : gls_without_byte_order_mark(bytes));
    const struct gls_head head = {bytes, text, path};
    *refusal = (struct gls_refusal){.place = {.line = 1, .column = 1}};
    gls_name_binary(purpose, &head, wide, refusal);
    enum gls_claim least = refusal->is ? GLS_CLAIM_LIKELY : GLS_CLAIM_NONE;
    const struct gls_format *format = find_surer(purpose, &head, least);
    if (format || refusal->is)
        return format;
    gls_name_text(purpose, &head, refusal);
    return refusal->is ? NULL : recognise_xml(purpose, &head, refusal);
}

/* ------------------------------------------------------------------ of an input */

static enum gls_status find_named(enum gls_purpose purpose, const char *name,
                                  const struct gls_format **out, struct gls_error *err)
{
    size_t count;
    const struct gls_format *format = gls_formats(&count);
    for (; count > 0; count--, format++) {
        const void *able = purpose == GLS_PURPOSE_GLOSSARY ? (const void *)format->reader
                                                           : (const void *)format->segmenter;
        if (able && strcmp(format->name, name) == 0) {
            *out = format;
            return GLS_OK;
        }
    }
    return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){0}, "no format \"%s\" can be read",
                    name);
}

enum gls_status gls_recognise_input(enum gls_purpose purpose, const char *name,
                                    struct gls_input *in, const struct gls_format **out,
                                    struct gls_error *err)
{
    struct gls_span head;
    struct gls_refusal refusal;
    if (name)
        return find_named(purpose, name, out, err);
    enum gls_status status = gls_input_peek(in, GLS_HEAD_BYTES, &head, err);
    if (status != GLS_OK)
        return status;
    *out = gls_recognise(purpose, head, in->fd >= 0 ? in->name : NULL, &refusal);
    if (*out)
        return GLS_OK;
    if (!refusal.is)
        return gls_fail_nomem(err);
    refusal.place.file = in->name;
    return gls_fail(err, GLS_ERR_FORMAT, refusal.place, "this is %s%s%s", refusal.is,
                    refusal.remedy ? ": " : "", refusal.remedy ? refusal.remedy : "");
}
