/** @file What a file of TBX says beside its entries and terms: in its header (header.c), in its
 * back matter and in elements of several parts, each of which becomes one note (digest.c). */
#ifndef GLS_FORMAT_TBX_ASIDE_H
#define GLS_FORMAT_TBX_ASIDE_H

#include "format/tbx/category.h"

/** For the table of elements, in read.c. */
gls_xml_tag_fn gls_tbx_open_header_text, gls_tbx_open_languages, gls_tbx_open_components,
    gls_tbx_close_components, gls_tbx_open_objects, gls_tbx_open_object, gls_tbx_close_object,
    gls_tbx_open_part;
gls_xml_text_fn gls_tbx_read_header_text, gls_tbx_read_title, gls_tbx_read_source,
    gls_tbx_read_part;

/** The type of the element in hand, or else its name. */
static inline struct gls_span gls_tbx_type_or_name(const struct gls_xml *xml)
{
    struct gls_span type = gls_span_trim(gls_xml_attribute(xml, "type"));
    return type.size ? type : gls_xml_name(xml);
}

#endif
