/* The header of a file: titles, sources, and whatever else it says, as notes. */
#include "format/tbx/aside.h"

void gls_tbx_read_header_text(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    struct gls_span name = gls_tbx_span(&tbx->name);
    gls_tbx_end_place(xml, &tbx->at);
    if (gls_span_equal_ascii(name, GLS_TBX2_SCHEMA_TYPE) &&
        gls_span_equal_ascii(text, GLS_TBX2_SCHEMA))
        return;
    if (gls_span_equal_ascii(name, "p"))
        name = gls_xml_outer_name(xml);
    if (gls_span_equal_ascii(name, "note"))
        name.size = 0;
    gls_builder_unknown(tbx->builder, GLS_OF_BASE, name, text, tbx->at);
}

void gls_tbx_open_header_text(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    gls_tbx_set(&tbx->name, gls_tbx_type_or_name(xml));
    tbx->at = gls_xml_place(xml);
}

void gls_tbx_read_title(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    if (tbx->titled)
        gls_tbx_read_header_text(xml, reader, text);
    else if (text.size)
        gls_builder_title(tbx->builder, text);
    tbx->titled |= text.size > 0;
}

void gls_tbx_read_source(struct gls_xml *xml, void *reader, struct gls_span text)
{
    struct gls_tbx *tbx = reader;
    gls_tbx_end_place(xml, &tbx->at);
    struct gls_property_draft draft = {.category = GLS_CATEGORY_SOURCE,
                                       .value = text,
                                       .at = tbx->at,
                                       .blanks = gls_xml_blanks(xml)};
    gls_builder_property(tbx->builder, GLS_OF_BASE, &draft);
}

/* TBX-Min: <languages source="de" target="en"/>. */
void gls_tbx_open_languages(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    struct gls_span source = gls_xml_attribute(xml, "source");
    struct gls_span target = gls_xml_attribute(xml, "target");
    gls_tbx_set(&tbx->note, source);
    gls_buf_puts(&tbx->note, " → ");
    gls_buf_put(&tbx->note, target.data, target.size);
    tbx->note.size = gls_collapse(tbx->note.data, tbx->note.size);
    gls_builder_unknown(tbx->builder, GLS_OF_BASE, gls_xml_name(xml), gls_tbx_span(&tbx->note),
                        gls_xml_place(xml));
}
