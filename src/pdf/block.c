/* Drawing the lines of a block. */
#include "pdf/block.h"

#include <string.h>

#include "core/memory.h"

void gls_block_release(struct gls_block *block)
{
    if (!block || --block->holders)
        return;
    g_object_unref(block->layout);
    gls_free(block->link);
    gls_free(block);
}

int gls_block_lines(const struct gls_block *block)
{
    return pango_layout_get_line_count(block->layout);
}

/* A line on its way to the paper. */
struct pen {
    const struct gls_block *block;
    const char *text;
    cairo_t *cairo;
    double x, y;
    gls_missing_fn *missing;
    void *payload;
};

/* Glyphs of one cluster, and the text they stand for. Soft hyphens inside a line have none, and
 * leave no trace in the text either. */
struct cluster_buf {
    cairo_glyph_t *glyph;
    cairo_text_cluster_t *cluster;
    char *text;
    int glyphs, clusters, bytes;
};

static void draw_box(const struct pen *pen, double width)
{
    double size = pen->block->leading * 0.5;
    cairo_set_line_width(pen->cairo, 0.5);
    cairo_rectangle(pen->cairo, pen->x + 0.5, pen->y - size, width - 1, size);
    cairo_stroke(pen->cairo);
}

static void collect_glyph(struct pen *pen, const PangoGlyphInfo *info, struct cluster_buf *out)
{
    double width = (double)info->geometry.width / PANGO_SCALE;
    PangoGlyph glyph = info->glyph;
    if (glyph != PANGO_GLYPH_EMPTY && glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
        pen->missing(pen->payload, glyph & ~PANGO_GLYPH_UNKNOWN_FLAG);
        draw_box(pen, width);
    } else if (glyph != PANGO_GLYPH_EMPTY) {
        out->glyph[out->glyphs++] = (cairo_glyph_t){
            glyph,
            pen->x + (double)info->geometry.x_offset / PANGO_SCALE,
            pen->y + (double)info->geometry.y_offset / PANGO_SCALE,
        };
    }
    pen->x += width;
}

static void collect_cluster(struct pen *pen, const PangoGlyphItemIter *at, struct cluster_buf *out)
{
    const PangoGlyphString *glyphs = at->glyph_item->glyphs;
    int before = out->glyphs, step = at->start_glyph < at->end_glyph ? 1 : -1;
    int bytes = at->end_index - at->start_index;
    for (int i = at->start_glyph; i != at->end_glyph; i += step)
        collect_glyph(pen, &glyphs->glyphs[i], out);
    if (out->glyphs == before)
        return;
    memcpy(out->text + out->bytes, pen->text + at->start_index, (size_t)bytes);
    out->bytes += bytes;
    out->cluster[out->clusters++] = (cairo_text_cluster_t){bytes, out->glyphs - before};
}

/* Clusters from left to right, whatever the direction: so is the order in which they are drawn. */
static void collect_clusters(struct pen *pen, PangoGlyphItem *run, struct cluster_buf *out)
{
    PangoGlyphItemIter at;
    bool backward = run->item->analysis.level & 1;
    gboolean more = backward ? pango_glyph_item_iter_init_end(&at, run, pen->text)
                             : pango_glyph_item_iter_init_start(&at, run, pen->text);
    while (more) {
        collect_cluster(pen, &at, out);
        more = backward ? pango_glyph_item_iter_prev_cluster(&at)
                        : pango_glyph_item_iter_next_cluster(&at);
    }
}

static void draw_clusters(const struct pen *pen, PangoGlyphItem *run, struct cluster_buf *in)
{
    if (in->glyphs == 0)
        return;
    cairo_set_scaled_font(
        pen->cairo, pango_cairo_font_get_scaled_font((PangoCairoFont *)run->item->analysis.font));
    cairo_show_text_glyphs(pen->cairo, in->text, in->bytes, in->glyph, in->glyphs, in->cluster,
                           in->clusters, 0);
}

static const PangoAttribute *attribute_of(const PangoGlyphItem *run, PangoAttrType type)
{
    for (const GSList *at = run->item->analysis.extra_attrs; at; at = at->next) {
        const PangoAttribute *attribute = at->data;
        if (attribute->klass->type == type)
            return attribute;
    }
    return NULL;
}

static void set_color(const struct pen *pen, const PangoGlyphItem *run)
{
    const PangoAttribute *attribute = attribute_of(run, PANGO_ATTR_FOREGROUND);
    PangoColor color = attribute ? ((const PangoAttrColor *)attribute)->color : (PangoColor){0};
    cairo_set_source_rgb(pen->cairo, color.red / 65535.0, color.green / 65535.0,
                         color.blue / 65535.0);
}

static void strike(const struct pen *pen, const PangoGlyphItem *run, double from)
{
    if (!attribute_of(run, PANGO_ATTR_STRIKETHROUGH))
        return;
    double y = pen->y - pen->block->leading * 0.2;
    cairo_set_line_width(pen->cairo, 0.5);
    cairo_move_to(pen->cairo, from, y);
    cairo_line_to(pen->cairo, pen->x, y);
    cairo_stroke(pen->cairo);
}

static void draw_glyphs(struct pen *pen, PangoGlyphItem *run)
{
    enum { FEW = 128 };
    int most = run->glyphs->num_glyphs;
    double from = pen->x;
    cairo_glyph_t glyph[FEW];
    cairo_text_cluster_t cluster[FEW];
    struct cluster_buf buf = {glyph, cluster, g_malloc((gsize)run->item->length + 1), 0, 0, 0};
    if (most > FEW) {
        buf.glyph = g_new(cairo_glyph_t, (gsize)most);
        buf.cluster = g_new(cairo_text_cluster_t, (gsize)most);
    }
    set_color(pen, run);
    collect_clusters(pen, run, &buf);
    draw_clusters(pen, run, &buf);
    strike(pen, run, from);
    g_free(buf.text);
    if (most > FEW) {
        g_free(buf.glyph);
        g_free(buf.cluster);
    }
}

/* Links stand in the order of the text. */
static const struct gls_pdf_link *link_at(const struct gls_block *block, size_t offset)
{
    size_t first = 0, end = block->links;
    while (first < end) {
        size_t middle = first + (end - first) / 2;
        if (offset < block->link[middle].start)
            end = middle;
        else if (offset >= block->link[middle].end)
            first = middle + 1;
        else
            return &block->link[middle];
    }
    return NULL;
}

/* Opens the element a run stands in: text beside a link has its own, for what an element holds of
 * its own beside others is not marked as its. */
static void open_element(const struct pen *pen, const struct gls_pdf_link *link)
{
    char attributes[GLS_ADDRESS_BYTES + 16] = "";
    if (link && link->address)
        g_snprintf(attributes, sizeof attributes, "uri='%s'", link->address);
    else if (link)
        g_snprintf(attributes, sizeof attributes, "dest='%s'", link->target);
    cairo_tag_begin(pen->cairo, link ? CAIRO_TAG_LINK : "Span", attributes);
}

static void close_element(const struct pen *pen, const struct gls_pdf_link *link)
{
    cairo_tag_end(pen->cairo, link ? CAIRO_TAG_LINK : "Span");
}

/* Runs of a paragraph that holds links. Roles differ in look, so that a link never shares a run
 * with what stands beside it. */
static void draw_elements(struct pen *pen, const GSList *runs)
{
    const struct gls_pdf_link *link = NULL, *before = NULL;
    for (const GSList *at = runs; at; at = at->next) {
        PangoGlyphItem *run = at->data;
        link = link_at(pen->block, (size_t)run->item->offset);
        if (at != runs && link != before)
            close_element(pen, before);
        if (at == runs || link != before)
            open_element(pen, link);
        draw_glyphs(pen, run);
        before = link;
    }
    if (runs)
        close_element(pen, before);
}

/* Where a line begins: below the first it hangs, and one that does not fill the width is aligned.
 */
static double indent_of(const struct gls_block *block, int number, PangoLayoutLine *line)
{
    PangoAlignment align = pango_layout_get_alignment(block->layout);
    PangoRectangle place;
    double hang = -(double)pango_layout_get_indent(block->layout) / PANGO_SCALE;
    if (align == PANGO_ALIGN_LEFT)
        return number ? hang : 0;
    pango_layout_line_get_extents(line, NULL, &place);
    double left = (double)(pango_layout_get_width(block->layout) - place.width) / PANGO_SCALE;
    return align == PANGO_ALIGN_CENTER ? left / 2 : left;
}

void gls_block_draw(const struct gls_block *block, int number, cairo_t *cairo, double x, double y,
                    gls_missing_fn *missing, void *payload)
{
    PangoLayoutLine *line = pango_layout_get_line_readonly(block->layout, number);
    struct pen pen = {block, pango_layout_get_text(block->layout), cairo, x, y, missing, payload};
    pen.x += block->x + indent_of(block, number, line);
    if (block->links)
        draw_elements(&pen, line->runs);
    for (GSList *at = line->runs; at && !block->links; at = at->next)
        draw_glyphs(&pen, at->data);
}
