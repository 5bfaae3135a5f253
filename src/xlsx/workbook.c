#include "xlsx/workbook.h"

#include <string.h>

#include "core/span.h"
#include "core/table.h"
#include "xml/xml.h"

static const struct gls_place nowhere = {0};

/* ------------------------------------------------------------------ relations and sheets */

static const char *copy(struct gls_workbook *workbook, const char *before, struct gls_span text)
{
    size_t size = strlen(before);
    char *out = gls_work_alloc(workbook->work, size + text.size + 1);
    if (!out)
        return "";
    memcpy(out, before, size);
    if (text.size)
        memcpy(out + size, text.data, text.size);
    out[size + text.size] = '\0';
    return out;
}

/* A relation: the id by which the workbook calls a part. */
struct relation {
    const char *id, *part;
};

struct reading {
    struct gls_workbook *workbook;
    struct gls_array relations;
    struct gls_hash_table known; /* relations, by their ids */
};

static bool has_id(const void *relations, uint32_t member, const void *id)
{
    const struct relation *relation =
        GLS_AT(*(const struct gls_array *)relations, struct relation, member);
    return gls_span_equal(gls_span_of(relation->id), *(const struct gls_span *)id);
}

/* The last of an id counts. */
static void add_relation(struct reading *reading, struct gls_span id, const char *part)
{
    struct gls_work *work = reading->workbook->work;
    uint32_t hash = (uint32_t)gls_hash(reading->known.key, id);
    struct gls_hash_slot *slot =
        gls_hash_table_find(work, &reading->known, hash, has_id, &reading->relations, &id);
    if (slot && slot->member) {
        GLS_AT(reading->relations, struct relation, slot->member - 1)->part = part;
        return;
    }
    struct relation *relation =
        slot ? GLS_APPEND(work, &reading->relations, struct relation) : NULL;
    if (!relation)
        return;
    *relation = (struct relation){copy(reading->workbook, "", id), part};
    gls_hash_table_insert(&reading->known, slot, hash, reading->relations.count - 1);
}

/* NULL: no relation has that id. */
static const char *find_part(const struct reading *reading, struct gls_span id)
{
    uint32_t hash = (uint32_t)gls_hash(reading->known.key, id);
    const struct gls_hash_slot *slot =
        gls_hash_table_look(&reading->known, hash, has_id, &reading->relations, &id);
    return slot && slot->member
               ? GLS_AT(reading->relations, struct relation, slot->member - 1)->part
               : NULL;
}

/* Targets are relative to xl/, or begin with "/". */
static void read_relation(struct gls_xml *xml, void *reader)
{
    struct reading *reading = reader;
    struct gls_span target = gls_xml_attribute(xml, "Target");
    bool whole = target.size && *target.data == '/';
    const char *part =
        whole ? copy(reading->workbook, "", (struct gls_span){target.data + 1, target.size - 1})
              : copy(reading->workbook, "xl/", target);
    add_relation(reading, gls_xml_attribute(xml, "Id"), part);
    if (gls_span_ends(gls_xml_attribute(xml, "Type"), "/sharedStrings"))
        reading->workbook->strings_part = part;
}

static void read_sheet(struct gls_xml *xml, void *reader)
{
    struct reading *reading = reader;
    const char *part = find_part(reading, gls_xml_attribute(xml, "id"));
    if (!part)
        return;
    if (reading->workbook->sheets.count == GLS_XLSX_SHEETS) {
        gls_work_fail(reading->workbook->work, GLS_ERR_LIMIT, nowhere,
                      "more than %d sheets: no glossary has so many", GLS_XLSX_SHEETS);
        return;
    }
    const char *name = copy(reading->workbook, "", gls_xml_attribute(xml, "name"));
    struct gls_worksheet *sheet =
        GLS_APPEND(reading->workbook->work, &reading->workbook->sheets, struct gls_worksheet);
    if (sheet)
        *sheet = (struct gls_worksheet){name, part};
}

static void read_sheets(struct gls_workbook *workbook)
{
    enum { IN = GLS_XML_DOCUMENT << 1 };
    static const struct gls_xml_row relations[] = {
        {GLS_XML_DOCUMENT, "Relationships", IN, NULL, NULL, NULL},
        {IN, "Relationship", IN, read_relation, NULL, NULL}};
    static const struct gls_xml_row sheets[] = {
        {GLS_XML_DOCUMENT, "workbook", IN, NULL, NULL, NULL},
        {IN, "sheets", IN, NULL, NULL, NULL},
        {IN, "sheet", IN, read_sheet, NULL, NULL}};
    const struct gls_xml_table of_relations = {.row = relations, .count = 2};
    const struct gls_xml_table of_sheets = {.row = sheets, .count = 3};
    struct reading reading = {.workbook = workbook,
                              .known = {.what = "relations", .key = gls_hash_key()}};
    gls_workbook_read(workbook, "xl/_rels/workbook.xml.rels", &of_relations, &reading);
    gls_workbook_read(workbook, "xl/workbook.xml", &of_sheets, &reading);
    gls_hash_table_release(&reading.known);
    gls_free(reading.relations.data);
    if (!workbook->sheets.count)
        gls_work_fail(workbook->work, GLS_ERR_FORMAT, nowhere, "a workbook without a sheet");
}

/* ------------------------------------------------------------------ shared strings */

static void read_string(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    struct gls_workbook *workbook = reader;
    gls_buf_put(&workbook->text, text.data, text.size);
    size_t *end = GLS_APPEND(workbook->work, &workbook->string, size_t);
    if (end)
        *end = workbook->text.size;
}

/* What is read aloud (rPh) is no part of a string. */
static void read_strings(struct gls_workbook *workbook)
{
    enum { IN = GLS_XML_DOCUMENT << 1, STRING = IN << 1 };
    static const struct gls_xml_row rows[] = {{GLS_XML_DOCUMENT, "sst", IN, NULL, NULL, NULL},
                                              {IN, "si", STRING, NULL, NULL, read_string},
                                              {STRING, "r", STRING, NULL, NULL, NULL},
                                              {STRING, "t", STRING, NULL, NULL, NULL},
                                              {STRING, NULL, 0, NULL, NULL, NULL}};
    const struct gls_xml_table table = {.row = rows, .count = sizeof rows / sizeof *rows};
    if (workbook->strings_part && !gls_work_failed(workbook->work))
        gls_workbook_read(workbook, workbook->strings_part, &table, workbook);
    gls_work_wrote(workbook->work, &workbook->text);
}

struct gls_span gls_workbook_string(const struct gls_workbook *workbook, size_t number)
{
    if (number >= workbook->string.count)
        return (struct gls_span){"", 0};
    const size_t *end = GLS_AT(workbook->string, size_t, number);
    size_t start = number ? end[-1] : 0;
    return (struct gls_span){workbook->text.data + start, *end - start};
}

/* ------------------------------------------------------------------ title */

static void take_title(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_workbook *workbook = reader;
    (void)xml;
    workbook->title = copy(workbook, "", text);
}

/* A workbook is read without one, too: what is wrong here is nobody's concern. */
static void read_title(struct gls_workbook *workbook)
{
    static const char part[] = "docProps/core.xml";
    enum { IN = GLS_XML_DOCUMENT << 1 };
    static const struct gls_xml_row rows[] = {
        {GLS_XML_DOCUMENT, "coreProperties", IN, NULL, NULL, NULL},
        {IN, "title", IN, NULL, NULL, take_title}};
    const struct gls_xml_table table = {.row = rows, .count = 2};
    struct gls_work own = {.file = workbook->file}, *work = workbook->work;
    if (zip_name_locate(workbook->zip, part, 0) < 0)
        return;
    workbook->work = &own;
    gls_workbook_read(workbook, part, &table, workbook);
    workbook->work = work;
    workbook->title = workbook->title && !gls_work_failed(&own)
                          ? copy(workbook, "", gls_span_of(workbook->title))
                          : NULL;
    if (gls_work_end(&own, NULL) == GLS_ERR_NOMEM)
        gls_work_fail_nomem(work);
}

/* ------------------------------------------------------------------ open and close */

void gls_workbook_open(struct gls_workbook *workbook, struct gls_input *in)
{
    gls_buf_init(&workbook->text);
    gls_archive_open(workbook, in);
    if (!gls_work_failed(workbook->work))
        read_sheets(workbook);
    if (!gls_work_failed(workbook->work))
        read_strings(workbook);
    if (!gls_work_failed(workbook->work))
        read_title(workbook);
}

void gls_workbook_close(struct gls_workbook *workbook)
{
    if (workbook->zip)
        zip_discard(workbook->zip);
    gls_free(workbook->bytes);
    gls_free(workbook->sheets.data);
    gls_free(workbook->string.data);
    gls_buf_release(&workbook->text);
}
