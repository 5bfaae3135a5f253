/* Elements as they are laid out: one a line, two spaces a level. */
#include "format/tbx/write.h"
#include "xml/write.h"

static void indent(struct gls_tbx_output *w)
{
    for (unsigned i = 0; i < w->depth; i++)
        gls_buf_puts(w->out, "  ");
}

void gls_tbx_open_element(struct gls_tbx_output *w, const char *name, const char *attribute,
                          const char *value)
{
    indent(w);
    gls_buf_puts(w->out, "<");
    gls_buf_puts(w->out, name);
    if (attribute)
        gls_xml_put_attribute(w->out, attribute, value);
    gls_buf_puts(w->out, ">\n");
    w->depth++;
}

void gls_tbx_close_element(struct gls_tbx_output *w, const char *name)
{
    w->depth--;
    indent(w);
    gls_buf_puts(w->out, "</");
    gls_buf_puts(w->out, name);
    gls_buf_puts(w->out, ">\n");
}

void gls_tbx_begin_leaf(struct gls_tbx_output *w, struct gls_tbx_leaf leaf)
{
    indent(w);
    gls_buf_puts(w->out, "<");
    gls_buf_puts(w->out, leaf.name);
    if (leaf.type)
        gls_xml_put_attribute(w->out, "type", leaf.type);
    if (leaf.target)
        gls_xml_put_attribute(w->out, "target", leaf.target);
    gls_buf_puts(w->out, ">");
}

void gls_tbx_end_leaf(struct gls_tbx_output *w, struct gls_tbx_leaf leaf)
{
    gls_buf_puts(w->out, "</");
    gls_buf_puts(w->out, leaf.name);
    gls_buf_puts(w->out, ">\n");
}

void gls_tbx_write_leaf(struct gls_tbx_output *w, struct gls_tbx_leaf leaf, const char *text)
{
    gls_tbx_begin_leaf(w, leaf);
    gls_xml_put_text(w->out, text);
    gls_tbx_end_leaf(w, leaf);
}
