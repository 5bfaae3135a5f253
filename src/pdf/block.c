#include "pdf/block.h"

#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "page/typography.h"

/* ------------------------------------------------------------------ the composer */

static PangoFontDescription *describe(const struct gls_type *type, double size)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, type->family);
    pango_font_description_set_weight(font, (PangoWeight)type->weight);
    pango_font_description_set_style(font, type->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, type->size * size * PANGO_SCALE);
    return font;
}

/* Paper has no pixels: nothing is rounded or hinted. */
static PangoContext *make_context(void)
{
    PangoFontMap *fonts = pango_cairo_font_map_new();
    PangoContext *context = pango_font_map_create_context(fonts);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    pango_context_set_language(context, pango_language_from_string("fr"));
    cairo_font_options_destroy(options);
    g_object_unref(fonts);
    return context;
}

void gls_composer_init(struct gls_composer *composer, struct gls_work *work,
                       const struct gls_setup *setup)
{
    *composer = (struct gls_composer){.work = work, .setup = setup, .context = make_context()};
    gls_hyphens_init(&composer->hyphens);
    gls_buf_init(&composer->text);
    for (int look = 0; look < GLS_LOOKS; look++)
        composer->font[look] = describe(&gls_types[look], setup->size);
    composer->attributes = pango_attr_list_new();
}

void gls_composer_release(struct gls_composer *composer)
{
    for (int look = 0; look < GLS_LOOKS; look++)
        if (composer->font[look])
            pango_font_description_free(composer->font[look]);
    if (composer->attributes)
        pango_attr_list_unref(composer->attributes);
    if (composer->context)
        g_object_unref(composer->context);
    gls_hyphens_release(&composer->hyphens);
    gls_buf_release(&composer->text);
    gls_free(composer->link);
}

/* ------------------------------------------------------------------ runs */

static void add_attribute(struct gls_composer *composer, PangoAttribute *attribute, size_t start)
{
    attribute->start_index = (guint)start;
    attribute->end_index = (guint)composer->text.size;
    pango_attr_list_insert(composer->attributes, attribute);
}

static void add_color(struct gls_composer *composer, uint32_t color, size_t start)
{
    guint16 red = (color >> 16 & 0xFF) * 0x101, green = (color >> 8 & 0xFF) * 0x101;
    add_attribute(composer, pango_attr_foreground_new(red, green, (color & 0xFF) * 0x101), start);
}

static void add_link(struct gls_composer *composer, const char *target, const char *address,
                     size_t start)
{
    if (!gls_work_grow(composer->work, &composer->link, &composer->link_room, composer->links + 1,
                       sizeof *composer->link))
        return;
    struct gls_pdf_link *link = &composer->link[composer->links++];
    link->start = start;
    link->end = composer->text.size;
    g_strlcpy(link->target, target ? target : "", sizeof link->target);
    link->address = address;
}

/* No line ends after a hyphen that follows one letter ("X-ray"), nor after any when @p whole. A
 * word joiner has no glyph, and leaves no trace in the text. */
static void join_hyphens(struct gls_span text, bool whole, struct gls_buf *out)
{
    static const char word_joiner[] = "\u2060";
    size_t letters = 0;
    for (size_t at = 0; at < text.size;) {
        size_t start = at;
        uint32_t c = gls_utf8_next(text.data, text.size, &at);
        gls_buf_put(out, text.data + start, at - start);
        if (c == '-' && (whole || letters == 1))
            gls_buf_puts(out, word_joiner);
        letters = g_unichar_isalnum(c) ? letters + 1 : 0;
    }
}

static void add_text(struct gls_composer *composer, struct gls_span text, const char *lang,
                     enum gls_look look)
{
    struct gls_buf set, safe, joined;
    gls_buf_init(&set);
    gls_buf_init(&safe);
    gls_buf_init(&joined);
    gls_typeset(text, lang, &set);
    gls_buf_put_safe(&safe, (struct gls_span){set.data, set.size});
    join_hyphens((struct gls_span){safe.data, safe.size}, look == GLS_LOOK_TITLE, &joined);
    gls_hyphens_put(&composer->hyphens, gls_types[look].hyphenated ? lang : NULL,
                    (struct gls_span){joined.data, joined.size}, &composer->text);
    struct gls_buf *const made[] = {&set, &safe, &joined};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        gls_work_wrote(composer->work, made[i]);
        gls_buf_release(made[i]);
    }
}

void gls_composer_put(struct gls_composer *composer, enum gls_look look, struct gls_span text,
                      const char *lang, const char *target)
{
    const struct gls_type *type = &gls_types[look];
    size_t start = composer->text.size;
    add_text(composer, text, lang, look);
    if (start == composer->text.size)
        return;
    add_attribute(composer, pango_attr_font_desc_new(composer->font[look]), start);
    add_color(composer, type->color, start);
    if (type->struck)
        add_attribute(composer, pango_attr_strikethrough_new(TRUE), start);
    if (lang)
        add_attribute(composer, pango_attr_language_new(pango_language_from_string(lang)), start);
    if (target)
        add_link(composer, target, NULL, start);
}

enum { ADDRESS_BYTES = 1000 };

/* Plain ASCII without what ends or escapes an attribute of a tag. */
static bool can_be_tagged(const char *address)
{
    size_t size = 0;
    for (; address[size]; size++)
        if (address[size] <= ' ' || address[size] > '~' || strchr("'\\", address[size]))
            return false;
    return size < ADDRESS_BYTES;
}

void gls_composer_put_address(struct gls_composer *composer, enum gls_look look,
                              struct gls_span text, const char *lang, const char *address)
{
    size_t start = composer->text.size;
    gls_composer_put(composer, look, text, lang, NULL);
    if (composer->text.size > start && can_be_tagged(address))
        add_link(composer, NULL, address, start);
}

/* ------------------------------------------------------------------ lines */

/* Ligatures are off: a reader that searches or copies would meet "\uFB01" for "fi". */
static PangoLayout *break_lines(struct gls_composer *composer, const struct gls_measure *measure)
{
    PangoLayout *layout = pango_layout_new(composer->context);
    double width = measure->width - measure->x;
    add_attribute(composer, pango_attr_font_features_new("liga=0,clig=0,dlig=0,hlig=0"), 0);
    pango_layout_set_font_description(layout, composer->font[GLS_ROLE_PLAIN]);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    pango_layout_set_indent(layout, (int)(-measure->hang * PANGO_SCALE));
    pango_layout_set_alignment(layout, measure->align);
    pango_layout_set_attributes(layout, composer->attributes);
    pango_layout_set_text(layout, composer->text.data, (int)composer->text.size);
    return layout;
}

static void start_again(struct gls_composer *composer)
{
    pango_attr_list_unref(composer->attributes);
    composer->attributes = pango_attr_list_new();
    composer->text.size = 0;
    composer->links = 0;
}

static struct gls_block *make_block(struct gls_composer *composer,
                                    const struct gls_measure *measure)
{
    struct gls_block *block = gls_work_malloc(composer->work, sizeof *block);
    struct gls_pdf_link *link = gls_work_malloc(composer->work, composer->links * sizeof *link);
    if (!link) {
        gls_free(block);
        return NULL;
    }
    if (composer->links)
        memcpy(link, composer->link, composer->links * sizeof *link);
    *block = (struct gls_block){
        .layout = break_lines(composer, measure),
        .tag = measure->tag,
        .x = measure->x,
        .leading = measure->leading > 0 ? measure->leading : composer->setup->leading,
        .link = link,
        .links = composer->links,
        .holders = 1,
    };
    return block;
}

struct gls_block *gls_composer_end(struct gls_composer *composer, struct gls_measure measure)
{
    struct gls_block *block = NULL;
    bool whole = gls_work_wrote(composer->work, &composer->text) &&
                 gls_work_wrote(composer->work, &composer->hyphens.foreign);
    if (composer->text.size && whole)
        block = make_block(composer, &measure);
    start_again(composer);
    return block;
}

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

/* ------------------------------------------------------------------ drawing */

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
    char attributes[ADDRESS_BYTES + 16] = "";
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
