#include "toy.h"

#include <string.h>

#include "core/span.h"

static enum gls_claim recognise(const struct gls_head *head)
{
    bool named = head->text.size >= 4 && memcmp(head->text.data, "%toy", 4) == 0;
    return named ? GLS_CLAIM_SURE : GLS_CLAIM_NONE;
}

/* ------------------------------------------------------------------ lines */

/* A file, line by line. */
struct lines {
    struct gls_buf text;
    size_t at;
    struct gls_place place; /* of the line in hand */
};

static enum gls_status read_lines(struct lines *lines, struct gls_input *in, struct gls_error *err)
{
    struct gls_span piece;
    enum gls_status status;
    *lines = (struct lines){.place = {.file = in->name}};
    gls_buf_init(&lines->text);
    do {
        status = gls_input_next(in, 0, &piece, err);
        if (status == GLS_OK)
            gls_buf_put(&lines->text, piece.data, piece.size);
    } while (status == GLS_OK && piece.size);
    return status == GLS_OK ? gls_buf_finish(&lines->text, err) : status;
}

static bool next_line(struct lines *lines, struct gls_span *line)
{
    const char *start = lines->text.data + lines->at;
    size_t left = lines->text.size - lines->at;
    const char *end = left ? memchr(start, '\n', left) : NULL;
    *line = (struct gls_span){start, end ? (size_t)(end - start) : left};
    lines->place.offset = lines->at;
    lines->place.size = line->size;
    lines->place.line++;
    lines->place.column = 1;
    lines->at += line->size + (end ? 1 : 0);
    return left;
}

/* The sides of a line, each with its place in the file; false when it has but one. */
static bool split(const struct lines *lines, struct gls_span line, struct gls_span side[2],
                  struct gls_place at[2])
{
    const char *equals = line.size ? memchr(line.data, '=', line.size) : NULL;
    if (!equals)
        return false;
    size_t first = (size_t)(equals - line.data);
    side[0] = gls_span_trim((struct gls_span){line.data, first});
    side[1] = gls_span_trim((struct gls_span){equals + 1, line.size - first - 1});
    for (int i = 0; i < 2; i++) {
        size_t before = (size_t)(side[i].data - line.data);
        at[i] = lines->place;
        at[i].offset += before;
        at[i].size = side[i].size;
        for (size_t k = 0; k < before; at[i].column++)
            gls_utf8_next(line.data, line.size, &k);
    }
    return true;
}

/* ------------------------------------------------------------------ a glossary */

static void add_side(struct gls_builder *builder, const char *lang, struct gls_span text,
                     struct gls_place at)
{
    gls_builder_section(builder, at, gls_span_of(lang));
    gls_builder_term(builder, at);
    gls_builder_term_text(builder, text);
}

static void build(struct lines *lines, const struct gls_read_options *options,
                  struct gls_builder *builder)
{
    struct gls_span line, side[2];
    struct gls_place at[2];
    while (next_line(lines, &line)) {
        if (!split(lines, line, side, at))
            continue;
        gls_builder_concept(builder, lines->place, (struct gls_span){"", 0});
        add_side(builder, options->from ? options->from : "de", side[0], at[0]);
        add_side(builder, options->to ? options->to : "la", side[1], at[1]);
        gls_builder_concept_end(builder);
    }
}

static enum gls_status build_from(struct gls_input *in, const struct gls_read_options *options,
                                  struct gls_builder *builder, bool *more, struct gls_error *err)
{
    struct lines lines;
    enum gls_status status = read_lines(&lines, in, err);
    *more = lines.text.size > 4 && lines.text.data[4] == '+';
    if (status == GLS_OK)
        build(&lines, options, builder);
    gls_buf_release(&lines.text);
    return status;
}

static enum gls_status read_toy(struct gls_source *source, const struct gls_read_options *options,
                                struct gls_builder *builder, struct gls_error *err)
{
    bool more;
    struct gls_input beside;
    enum gls_status status = build_from(source->in, options, builder, &more, err);
    if (status != GLS_OK || !more)
        return status;
    status = gls_source_open_neighbour(source, ".more", &beside, err);
    if (status != GLS_OK)
        return status;
    status = build_from(&beside, options, builder, &more, err);
    gls_input_close(&beside);
    return status;
}

const struct gls_reader toy_reader = {
    .recognise = recognise, .read = read_toy, .rules = "toy 1", .has_options = true};

/* ------------------------------------------------------------------ a list */

static void write_entry(struct gls_scribe *scribe, const struct gls_entry *entry)
{
    bool any = entry->equivalents.count;
    gls_buf_printf(scribe->out, "%s = %s\n", entry->term.text,
                   any ? entry->equivalents.item[0].text : "");
}

static void begin_list(struct gls_scribe *scribe)
{
    gls_buf_puts(scribe->out, "%toy\n");
}

const struct gls_writer toy_writer = {.begin = begin_list, .entry = write_entry};

/* ------------------------------------------------------------------ a translation */

struct pair {
    struct gls_traced source, target;
    uint64_t unit;
};

static bool tell_line(const struct lines *lines, struct gls_span line, struct pair *pair,
                      gls_segment_fn *tell, void *payload)
{
    struct gls_span side[2];
    struct gls_place at[2];
    if (!split(lines, line, side, at))
        return true;
    gls_traced_clear(&pair->source);
    gls_traced_clear(&pair->target);
    gls_traced_add(&pair->source, side[0], at[0], GLS_NOTATION_UTF_8, false);
    gls_traced_add(&pair->target, side[1], at[1], GLS_NOTATION_UTF_8, false);
    struct gls_segment segment = {.id = "",
                                  .unit = ++pair->unit,
                                  .source = gls_segment_text_of(&pair->source, NULL),
                                  .target = gls_segment_text_of(&pair->target, NULL),
                                  .place = at[1],
                                  .skip = side[1].size ? GLS_SKIP_NONE : GLS_SKIP_UNTRANSLATED};
    return tell(payload, &segment);
}

static enum gls_status read_pairs(struct gls_source *source, const struct gls_read_options *options,
                                  gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    struct lines lines;
    struct gls_span line;
    struct pair pair = {.unit = 0};
    (void)options;
    gls_traced_init(&pair.source);
    gls_traced_init(&pair.target);
    enum gls_status status = read_lines(&lines, source->in, err);
    while (status == GLS_OK && next_line(&lines, &line) &&
           tell_line(&lines, line, &pair, tell, payload))
        continue;
    gls_traced_release(&pair.source);
    gls_traced_release(&pair.target);
    gls_buf_release(&lines.text);
    return status;
}

const struct gls_segmenter toy_segmenter = {.recognise = recognise, .read = read_pairs};
