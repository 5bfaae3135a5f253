/* Translations as glossaries: a unit of a TMX or XLIFF file is a concept with a term in each of two
 * languages. Sentences make no glossary: what holds many of them is a memory, and that is told. */
#include <string.h>

#include "core/memory.h"
#include "core/span.h"
#include "format/format.h"
#include "format/tabular/doubt.h"
#include "reader_rules_table.h"

enum { LONG_WORDS = 12 };

struct pairs {
    struct gls_builder *builder;
    const struct gls_read_options *options;
    size_t taken, passed;     /* units, and those too long to be terms */
    struct gls_place long_at; /* the first of these */
    struct gls_buf source, target;
    bool failed;
};

static size_t count_words(struct gls_span text)
{
    size_t words = 0;
    for (size_t i = 0; i < text.size; i++)
        words += text.data[i] != ' ' && (i == 0 || text.data[i - 1] == ' ');
    return words;
}

static struct gls_span collapse(struct gls_buf *out, struct gls_span text)
{
    out->size = 0;
    gls_buf_put(out, text.data, text.size);
    gls_buf_put(out, "", 1);
    size_t size = out->status == GLS_OK ? gls_collapse(out->data, out->size - 1) : 0;
    return (struct gls_span){size ? out->data : "", size};
}

static void add_term(struct pairs *pairs, const struct gls_segment_text *side, const char *lang,
                     struct gls_span text)
{
    struct gls_place at = gls_segment_place(side, 0, 1);
    at.size = 0;
    if (!text.size)
        return;
    gls_builder_section(pairs->builder, at, gls_span_of(side->lang ? side->lang : lang));
    gls_builder_term(pairs->builder, at);
    gls_builder_term_text(pairs->builder, text);
    gls_builder_term_written(pairs->builder, at, 0);
}

static void add_notes(struct pairs *pairs, const struct gls_segment *segment)
{
    for (size_t i = 0; i < segment->notes; i++) {
        struct gls_property_draft note = {.category = GLS_CATEGORY_NOTE,
                                          .value = gls_span_of(segment->note[i].text),
                                          .at = segment->note[i].place};
        note.at.size = 0;
        gls_builder_property(pairs->builder, GLS_OF_CONCEPT, &note);
    }
}

static bool take(void *payload, const struct gls_segment *segment)
{
    struct pairs *pairs = payload;
    struct gls_span source = collapse(&pairs->source, segment->source.text);
    struct gls_span target = collapse(&pairs->target, segment->target.text);
    struct gls_place at = segment->place;
    bool kept = segment->skip == GLS_SKIP_KEPT && !target.size;
    if ((!source.size && !target.size) || segment->skip == GLS_SKIP_LANGUAGE)
        return true;
    at.size = 0;
    if (count_words(source) > LONG_WORDS || count_words(target) > LONG_WORDS) {
        pairs->long_at = pairs->passed++ ? pairs->long_at : at;
        return true;
    }
    gls_builder_concept(pairs->builder, at, gls_span_of(segment->id));
    add_notes(pairs, segment);
    add_term(pairs, &segment->source, pairs->options->from ? pairs->options->from : "", source);
    add_term(pairs, &segment->target, pairs->options->to ? pairs->options->to : "",
             kept ? source : target);
    gls_builder_concept_end(pairs->builder);
    pairs->taken++;
    return true;
}

static enum gls_status end(struct pairs *pairs, const char *file, enum gls_status status,
                           struct gls_error *err)
{
    if (status == GLS_OK && (pairs->source.status != GLS_OK || pairs->target.status != GLS_OK))
        status = gls_fail_nomem(err);
    gls_buf_release(&pairs->source);
    gls_buf_release(&pairs->target);
    pairs->long_at.file = file;
    if (status == GLS_OK && !pairs->taken && pairs->passed)
        return gls_fail(
            err, GLS_ERR_FORMAT, pairs->long_at,
            "a translation memory and not a glossary: all of its segments have more than "
            "%d words",
            LONG_WORDS);
    if (status == GLS_OK && pairs->passed)
        gls_doubt(pairs->options, pairs->long_at,
                  "%zu of %zu segments left out, for having more than %d words: this looks like a "
                  "translation memory",
                  pairs->passed, pairs->taken + pairs->passed, LONG_WORDS);
    return status;
}

static enum gls_status read_pairs(const struct gls_segmenter *segmenter, struct gls_source *source,
                                  const struct gls_read_options *options,
                                  struct gls_builder *builder, struct gls_error *err)
{
    struct pairs pairs = {.builder = builder, .options = options};
    gls_buf_init(&pairs.source);
    gls_buf_init(&pairs.target);
    enum gls_status status = segmenter->read(source, options, take, &pairs, err);
    return end(&pairs, source->in->name, status, err);
}

static enum gls_status read_tmx(struct gls_source *source, const struct gls_read_options *options,
                                struct gls_builder *builder, struct gls_error *err)
{
    return read_pairs(&gls_tmx_segmenter, source, options, builder, err);
}

static enum gls_status read_xliff(struct gls_source *source, const struct gls_read_options *options,
                                  struct gls_builder *builder, struct gls_error *err)
{
    return read_pairs(&gls_xliff_segmenter, source, options, builder, err);
}

static const char *const tmx_roots[] = {"tmx", NULL}, *const xliff_roots[] = {"xliff", NULL};
const struct gls_reader gls_tmx_reader = {
    .roots = tmx_roots, .read = read_tmx, .rules = GLS_RULES_pairs, .has_options = true};
const struct gls_reader gls_xliff_reader = {
    .roots = xliff_roots, .read = read_xliff, .rules = GLS_RULES_pairs, .has_options = true};
