/* Runs of text put together and broken into the lines of a block. */
#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "page/typography.h"
#include "pdf/block.h"

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
    gls_hyphenate(&composer->hyphens, gls_types[look].hyphenated ? lang : NULL,
                  (struct gls_span){joined.data, joined.size}, &composer->text);
    struct gls_buf *const made[] = {&set, &safe, &joined};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        gls_work_wrote(composer->work, made[i]);
        gls_buf_release(made[i]);
    }
}

void gls_composer_add(struct gls_composer *composer, enum gls_look look, struct gls_span text,
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

/* Plain ASCII without what ends or escapes an attribute of a tag. */
static bool can_be_tagged(const char *address)
{
    size_t size = 0;
    for (; address[size]; size++)
        if (address[size] <= ' ' || address[size] > '~' || strchr("'\\", address[size]))
            return false;
    return size < GLS_ADDRESS_BYTES;
}

void gls_composer_add_address(struct gls_composer *composer, enum gls_look look,
                              struct gls_span text, const char *lang, const char *address)
{
    size_t start = composer->text.size;
    gls_composer_add(composer, look, text, lang, NULL);
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
