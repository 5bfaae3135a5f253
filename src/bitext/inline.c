#include "bitext/inline.h"

#include <string.h>

#include "core/span.h"

static struct gls_inline_level *top(struct gls_inline *in)
{
    return &in->level[in->depth];
}

void gls_inline_ask(struct gls_xml *xml, struct gls_inline *in)
{
    if (gls_telling_is_over(&in->telling))
        gls_xml_stop(xml);
}

void gls_inline_begin(struct gls_xml *xml, struct gls_inline *in, struct gls_bitext_side *side)
{
    side->present = true;
    side->at = gls_xml_place(xml);
    in->side = side;
    in->held = false;
    in->depth = 1;
    in->level[1] = (struct gls_inline_level){.sink = &side->text};
}

void gls_inline_end(struct gls_inline *in)
{
    in->side = NULL;
    in->depth = 0;
}

struct gls_inline_level *gls_inline_push(struct gls_inline *in)
{
    struct gls_inline_level *outer = top(in), *inner = &in->level[++in->depth];
    *inner = *outer;
    inner->parts = NULL;
    inner->stands = false;
    return inner;
}

/* ------------------------------------------------------------------ text */

static void put(struct gls_inline *in, struct gls_span text, struct gls_place at,
                enum gls_notation notation)
{
    const struct gls_inline_level *level = top(in);
    gls_telling_add(&in->telling, level->sink, text, at, notation, level->kept || in->held);
}

/* Of a code its first bytes: whether it stands for text is seen at its end. */
static void keep_code(struct gls_inline *in, struct gls_span text)
{
    size_t room = sizeof in->code - in->code_size;
    in->long_code |= text.size > room;
    size_t size = text.size < room ? text.size : room;
    memcpy(in->code + in->code_size, text.data, size);
    in->code_size += size;
}

void gls_inline_take(struct gls_xml *xml, void *reader, const struct gls_xml_piece *piece)
{
    struct gls_inline *in = reader;
    if (!in->depth)
        return;
    if (top(in)->code)
        keep_code(in, piece->text);
    else if (top(in)->sink)
        put(in, piece->text, piece->at, piece->notation);
    gls_inline_ask(xml, in);
}

void gls_inline_put(struct gls_xml *xml, struct gls_inline *in, struct gls_span text)
{
    if (text.size && top(in)->sink)
        put(in, text, gls_xml_place(xml), GLS_NOTATION_OTHER);
}

/* ------------------------------------------------------------------ elements */

static void add_part(struct gls_xml *xml, struct gls_inline *in, struct gls_array *parts,
                     const struct gls_coded *text, struct gls_span name)
{
    struct gls_bitext_part *part = GLS_APPEND(&in->telling.work, parts, struct gls_bitext_part);
    size_t start = text->text.text.size;
    if (!part)
        return;
    *part = (struct gls_bitext_part){.start = start, .end = start, .at = gls_xml_place(xml)};
    part->name = gls_telling_name(&in->telling, name);
    top(in)->parts = parts;
    top(in)->part = parts->count - 1;
}

void gls_inline_open_part(struct gls_xml *xml, struct gls_inline *in, struct gls_span name)
{
    gls_inline_push(in);
    if (in->side && top(in)->sink == &in->side->text)
        add_part(xml, in, &in->side->part, &in->side->text, name);
}

void gls_inline_open_pair(struct gls_xml *xml, void *reader)
{
    (void)xml;
    gls_inline_push(reader);
}

static struct gls_inline_level *push_code(struct gls_xml *xml, struct gls_inline *in)
{
    struct gls_inline_level *level = gls_inline_push(in);
    level->code = level->sink != NULL;
    level->sink = NULL;
    in->code_at = gls_xml_place(xml);
    in->code_size = 0;
    in->long_code = false;
    return level;
}

void gls_inline_open_code(struct gls_xml *xml, void *reader)
{
    push_code(xml, reader)->stands = true;
}

void gls_inline_open_half(struct gls_xml *xml, void *reader)
{
    push_code(xml, reader);
}

void gls_inline_open_sub(struct gls_xml *xml, void *reader)
{
    struct gls_inline *in = reader;
    bool deleted = !top(in)->code;
    struct gls_inline_level *level = gls_inline_push(in);
    in->long_code = true; /* no code that stands for a character has such */
    level->code = false;
    if (deleted || !in->side)
        return;
    level->sink = &in->side->sub;
    add_part(xml, in, &in->side->sub_part, &in->side->sub, (struct gls_span){"", 0});
}

static void end_part(struct gls_inline *in, const struct gls_inline_level *level)
{
    if (!level->parts || level->part >= level->parts->count)
        return;
    const struct gls_coded *text =
        level->parts == &in->side->part ? &in->side->text : &in->side->sub;
    GLS_AT(*level->parts, struct gls_bitext_part, level->part)->end = text->text.text.size;
}

void gls_inline_close(struct gls_xml *xml, void *reader)
{
    struct gls_inline *in = reader;
    struct gls_inline_level level = *top(in);
    if (!in->depth)
        return;
    end_part(in, &level);
    in->depth--;
    struct gls_span code = {in->code, in->code_size};
    if (level.code && level.stands && !in->long_code && gls_code_is_text(code) && top(in)->sink)
        put(in, code, in->code_at, GLS_NOTATION_OTHER);
    gls_inline_ask(xml, in);
}
