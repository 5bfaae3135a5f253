/* Parts that become one note: the words of a term of several, persons and sources that entries
 * refer to. */
#include "format/tbx/aside.h"

static void begin_digest(struct gls_xml *xml, struct gls_tbx *tbx, struct gls_span first)
{
    gls_tbx_set(&tbx->digest, first);
    tbx->digest_at = gls_xml_place(xml);
}

static void end_digest(struct gls_xml *xml, struct gls_tbx *tbx, struct gls_span name)
{
    gls_tbx_end_place(xml, &tbx->digest_at);
    gls_builder_unknown(tbx->builder, tbx->level, name, gls_tbx_span(&tbx->digest), tbx->digest_at);
    tbx->digest.size = 0;
}

void gls_tbx_open_part(struct gls_xml *xml, void *reader)
{
    gls_tbx_set(&((struct gls_tbx *)reader)->name, gls_tbx_type_or_name(xml));
}

void gls_tbx_read_part(struct gls_xml *xml, void *reader, struct gls_span text)
{
    (void)xml;
    struct gls_tbx *tbx = reader;
    struct gls_span name = gls_tbx_span(&tbx->name);
    if (!text.size)
        return;
    gls_buf_puts(&tbx->digest, tbx->digest.size ? "; " : "");
    gls_buf_put(&tbx->digest, name.data, name.size);
    gls_buf_puts(&tbx->digest, ": ");
    gls_buf_put(&tbx->digest, text.data, text.size);
}

/* The words of a term of several, each with its own part of speech, which is not the term's. */
void gls_tbx_open_components(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    begin_digest(xml, tbx, (struct gls_span){"", 0});
    gls_tbx_set(&tbx->key, gls_tbx_type_or_name(xml));
}

void gls_tbx_close_components(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    end_digest(xml, tbx, gls_tbx_span(&tbx->key));
    tbx->key.size = 0;
}

/* Back matter: persons and sources that entries refer to. */
void gls_tbx_open_objects(struct gls_xml *xml, void *reader)
{
    gls_tbx_set(&((struct gls_tbx *)reader)->key, gls_tbx_type_or_name(xml));
}

void gls_tbx_open_object(struct gls_xml *xml, void *reader)
{
    begin_digest(xml, reader, gls_xml_attribute(xml, "id"));
}

void gls_tbx_close_object(struct gls_xml *xml, void *reader)
{
    struct gls_tbx *tbx = reader;
    struct gls_span key = gls_tbx_span(&tbx->key);
    end_digest(xml, tbx, key.size ? key : gls_xml_name(xml));
}
