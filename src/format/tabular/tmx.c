/* TMX 1.4: a row of the profile is a translation unit, its cells what the unit holds, in the order
 * that the document type wants. */
#include <string.h>

#include "core/version.h"
#include "format/tabular/profile.h"
#include "xml/write.h"

/* What a cell is, by its column. A variant begins with the first that is said of its term. */
static const struct part {
    const char *element, *type; /* "prop" with its type */
    size_t side;                /* the variant it is in, from 1; 0: of the unit */
} parts[] = {
    {"tu", NULL, 0},         {"prop", "x-subject", 0}, {"note", NULL, 1},
    {"prop", "x-status", 1}, {"prop", "x-pos", 1},     {"prop", "x-gender", 1},
    {"prop", "x-type", 1},   {"seg", NULL, 1},         {"prop", "x-status", 2},
    {"prop", "x-pos", 2},    {"prop", "x-gender", 2},  {"prop", "x-type", 2},
    {"seg", NULL, 2},
};

struct memory {
    const char *lang[2];
};

static void put_leaf(struct gls_buf *out, const struct part *part, const char *text)
{
    gls_buf_printf(out, "%s<%s", part->side ? "        " : "      ", part->element);
    if (part->type)
        gls_xml_put_attribute(out, "type", part->type);
    gls_buf_puts(out, ">");
    gls_xml_put_text(out, text);
    gls_buf_printf(out, "</%s>\n", part->element);
}

/* @p text ends in a NUL, as cells of a profile do. */
static void put_cell(struct gls_sheet *sheet, struct gls_span text)
{
    const struct memory *memory = sheet->state;
    const struct part *part = &parts[sheet->column];
    struct gls_buf *out = sheet->out;
    if (sheet->column == 0) {
        gls_buf_puts(out, "    <tu");
        gls_xml_put_attribute(out, "tuid", text.data);
        gls_buf_puts(out, ">\n");
        return;
    }
    if (part->side > part[-1].side) {
        gls_buf_puts(out, "      <tuv");
        gls_xml_put_attribute(out, "xml:lang", memory->lang[part->side - 1]);
        gls_buf_puts(out, ">\n");
    }
    bool ends = strcmp(part->element, "seg") == 0;
    if (text.size || ends)
        put_leaf(out, part, text.data);
    gls_buf_puts(out, ends ? "      </tuv>\n" : "");
}

static void end_unit(struct gls_sheet *sheet)
{
    gls_buf_puts(sheet->out, "    </tu>\n");
}

static const struct gls_sheet_kind units = {.cell = put_cell, .end_row = end_unit};

static void put_beginning(struct gls_buf *out, const char *lang)
{
    gls_buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n"
                      "  <header creationtool=\"glossaire\"");
    gls_xml_put_attribute(out, "creationtoolversion", gls_version());
    gls_buf_puts(out, " segtype=\"phrase\" o-tmf=\"TBX\" adminlang=\"en\"");
    gls_xml_put_attribute(out, "srclang", lang);
    gls_buf_puts(out, " datatype=\"plaintext\"/>\n  <body>\n");
}

static void write_tmx(struct gls_scribe *scribe)
{
    struct gls_buf body;
    struct memory memory = {{scribe->shelf->from, scribe->shelf->to}};
    gls_buf_init(&body);
    struct gls_sheet sheet = {.kind = &units, .out = &body, .state = &memory};
    gls_profile_write(scribe, &sheet);
    if (scribe->status == GLS_OK) {
        put_beginning(scribe->out, scribe->shelf->from);
        gls_buf_append(scribe->out, &body);
        gls_buf_puts(scribe->out, "  </body>\n</tmx>\n");
    }
    gls_buf_release(&body);
}

const struct gls_writer gls_tmx_tabulator = {.concepts = write_tmx};
