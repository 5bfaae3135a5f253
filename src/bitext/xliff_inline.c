/* XLIFF: text, and the codes and marks in it. */
#include "core/span.h"
#include "bitext/xliff.h"

/* ------------------------------------------------------------------ texts */

static void begin(struct gls_xml *xml, struct xliff *xliff, struct gls_bitext_side *side, bool kept)
{
    if (side->present) /* only the first counts */
        return;
    gls_inline_begin(xml, &xliff->in, side);
    xliff->in.held = kept;
    side->lang = gls_telling_name(&xliff->in.telling, gls_xml_attribute(xml, "lang"));
    gls_inline_ask(xml, &xliff->in);
}

void gls_xliff_open_source(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    begin(xml, xliff, &xliff->source, xliff->source_marks.open.count > 0);
}

void gls_xliff_open_segmented(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    begin(xml, xliff, &xliff->segmented, false);
}

void gls_xliff_open_target(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    struct gls_span state = gls_xml_attribute(xml, "state");
    begin(xml, xliff, &xliff->target, xliff->target_marks.open.count > 0);
    if (state.size)
        xliff->state = gls_telling_name(&xliff->in.telling, state);
}

void gls_xliff_close_text(struct gls_xml *xml, void *reader)
{
    (void)xml;
    gls_inline_end(reader);
}

/* ------------------------------------------------------------------ marks */

/* Tracked changes: what was deleted. */
static bool is_deleted(const struct gls_xml *xml, struct gls_span type)
{
    return gls_span_equal_ascii(type, "x-sdl-deleted") ||
           gls_span_equal_ascii(type, "x-sdl-feedback-deleted") ||
           (gls_span_equal_ascii(type, "x-mq-tc") &&
            gls_span_equal_ascii(gls_xml_attribute(xml, "tctype"), "del"));
}

void gls_xliff_open_mark(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    struct gls_span type = gls_xml_attribute(xml, "mtype");
    struct gls_span translate = gls_xml_attribute(xml, "translate");
    if (gls_span_equal_ascii(type, "seg")) {
        gls_inline_open_part(xml, &xliff->in, gls_xml_attribute(xml, "mid"));
        return;
    }
    struct gls_inline_level *level = gls_inline_push(&xliff->in);
    if (is_deleted(xml, type))
        level->sink = NULL;
    if (gls_span_equal_ascii(type, "protected") || gls_span_equal_ascii(type, "x-DNT"))
        level->kept = true;
    if (translate.size)
        level->kept = gls_span_equal_ascii(translate, "no");
}

static struct xliff_marks *marks_of(struct xliff *xliff)
{
    return xliff->in.side == &xliff->target ? &xliff->target_marks : &xliff->source_marks;
}

void gls_xliff_open_mark_start(struct gls_xml *xml, void *reader)
{
    enum { OPEN_MARKS = 1000 };
    struct xliff *xliff = reader;
    struct xliff_marks *marks = marks_of(xliff);
    gls_inline_open_half(xml, reader);
    if (!gls_span_equal_ascii(gls_xml_attribute(xml, "translate"), "no"))
        return;
    if (marks->open.count == OPEN_MARKS) {
        gls_xml_fail(xml, GLS_ERR_LIMIT, "more than %d marks are open: no translation is so made",
                     OPEN_MARKS);
        return;
    }
    size_t name = gls_telling_name(&xliff->in.telling, gls_xml_attribute(xml, "id"));
    size_t *open = name ? GLS_APPEND(&xliff->in.telling.work, &marks->open, size_t) : NULL;
    if (open)
        *open = name;
    xliff->in.held = marks->open.count > 0;
}

void gls_xliff_open_mark_end(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    struct xliff_marks *marks = marks_of(xliff);
    struct gls_span start = gls_xml_attribute(xml, "startRef");
    gls_inline_open_half(xml, reader);
    for (size_t i = marks->open.count; i-- > 0;) {
        size_t *open = GLS_AT(marks->open, size_t, i);
        if (gls_span_equal(start, gls_span_of(gls_telling_named(&xliff->in.telling, *open)))) {
            *open = *GLS_AT(marks->open, size_t, --marks->open.count);
            break;
        }
    }
    xliff->in.held = marks->open.count > 0;
}

void gls_xliff_close_marks(struct xliff *xliff)
{
    xliff->source_marks.open.count = xliff->target_marks.open.count = 0;
}

/* ------------------------------------------------------------------ standalone codes */

/* What the file says that a code stands for; NULL: nothing. Tags and placeholders in that are taken
 * out with those of the text. */
static const char *meaning(const struct gls_xml *xml, const struct xliff *xliff)
{
    static const char *const said[] = {"equiv-text", "equiv"};
    if (gls_span_equal_ascii(gls_xml_attribute(xml, "ctype"), "lb") ||
        gls_span_equal_ascii(gls_xml_attribute(xml, "subType"), "xlf:lb"))
        return " ";
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        if (gls_xml_attribute(xml, said[i]).size)
            return gls_xml_attribute(xml, said[i]).data;
    struct gls_span data = gls_xml_attribute(xml, "dataRef");
    if (data.size)
        return gls_labels_find(&xliff->data, data, NULL);
    return gls_labels_find(&xliff->tags, gls_xml_attribute(xml, "id"), NULL);
}

void gls_xliff_open_standalone(struct gls_xml *xml, void *reader)
{
    struct xliff *xliff = reader;
    const char *text = meaning(xml, xliff);
    if (text) {
        gls_inline_put(xml, &xliff->in, gls_span_of(text));
        gls_inline_open_half(xml, reader);
    } else
        gls_inline_open_code(xml, reader);
    gls_inline_ask(xml, &xliff->in);
}

/* A character that XML forbids. */
void gls_xliff_open_character(struct gls_xml *xml, void *reader)
{
    gls_inline_put(xml, reader, gls_span_of(" "));
    gls_inline_open_half(xml, reader);
}
