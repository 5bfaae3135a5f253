/* Two plain texts side by side: line n of one is line n of the other. */
#include <stdio.h>
#include <string.h>

#include "core/span.h"
#include "bitext/lines.h"
#include "bitext/telling.h"

struct texts {
    struct gls_telling telling;
    struct gls_lines source, target;
    struct gls_bitext_side source_side, target_side;
};

/* ------------------------------------------------------------------ the same number of lines */

static enum gls_status count_lines(struct gls_input *in, uint64_t *count, struct gls_error *err)
{
    struct gls_span chunk;
    enum gls_status status;
    char last = '\n';
    *count = 0;
    while ((status = gls_input_next(in, 0, &chunk, err)) == GLS_OK && chunk.size) {
        for (const char *at = chunk.data, *end = at + chunk.size;
             (at = memchr(at, '\n', (size_t)(end - at))); at++)
            ++*count;
        last = chunk.data[chunk.size - 1];
    }
    *count += last != '\n';
    return status;
}

static enum gls_status count_file(const char *path, uint64_t *count, struct gls_error *err)
{
    struct gls_input in;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    status = count_lines(&in, count, err);
    gls_input_close(&in);
    return status;
}

static enum gls_status refuse(const char *source, uint64_t sources, const char *target,
                              uint64_t targets, struct gls_error *err)
{
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = target},
                    "it has %llu line%s and its source, %s, has %llu: they go line by line",
                    (unsigned long long)targets, targets == 1 ? "" : "s", source,
                    (unsigned long long)sources);
}

/* The lines of what is yet to be read: of the file, or of memory, which has no name to open. */
static enum gls_status count_rest(const struct gls_input *in, uint64_t *lines,
                                  struct gls_error *err)
{
    if (in->fd >= 0)
        return count_file(in->name, lines, err);
    struct gls_input rest;
    gls_input_from(&rest, in->name, (struct gls_span){in->data + in->start, in->end - in->start});
    return count_lines(&rest, lines, err);
}

/* Files are counted before anything is told; of a pipe the end tells. */
static enum gls_status compare_lengths(struct gls_input *in, const char *source,
                                       struct gls_error *err)
{
    uint64_t sources, targets;
    if (!gls_is_regular_file(source) || (in->fd >= 0 && !gls_is_regular_file(in->name)))
        return GLS_OK;
    enum gls_status status = count_file(source, &sources, err);
    if (status != GLS_OK)
        return status;
    status = count_rest(in, &targets, err);
    if (status != GLS_OK || sources == targets)
        return status;
    return refuse(source, sources, in->name, targets, err);
}

/* ------------------------------------------------------------------ segments */

static enum gls_status take(struct texts *texts, struct gls_lines *lines,
                            struct gls_bitext_side *side, struct gls_error *err)
{
    struct gls_span line = lines->line;
    size_t valid = gls_utf8_valid(line.data, line.size);
    gls_bitext_side_clear(side);
    side->at = lines->at;
    if (valid < line.size)
        return gls_lines_fail_utf8(lines, valid, err);
    if (line.size)
        gls_telling_add(&texts->telling, &side->text, line, lines->at, GLS_NOTATION_UTF_8, false);
    return GLS_OK;
}

static void tell(struct texts *texts)
{
    char number[24];
    struct gls_bitext_side *source = &texts->source_side, *target = &texts->target_side;
    bool no_source = !gls_span_trim(texts->source.line).size;
    int size = snprintf(number, sizeof number, "%u", texts->target.at.line);
    struct gls_bitext_pair pair = {.unit = {number, (size_t)size},
                                   .source = source,
                                   .target = target,
                                   .source_part = gls_bitext_side_whole(source),
                                   .target_part = gls_bitext_side_whole(target),
                                   .at = target->at,
                                   .skip = no_source ? GLS_SKIP_UNTRANSLATED : GLS_SKIP_NONE};
    gls_telling_begin_unit(&texts->telling);
    if (!no_source || gls_span_trim(texts->target.line).size)
        gls_telling_pair(&texts->telling, &pair);
}

static enum gls_status read_lines(struct texts *texts, struct gls_error *err)
{
    while (!gls_telling_is_over(&texts->telling)) {
        enum gls_status status = gls_lines_next(&texts->source, err);
        if (status == GLS_OK)
            status = gls_lines_next(&texts->target, err);
        bool more = texts->target.line.data != NULL;
        if (status == GLS_OK && more != (texts->source.line.data != NULL))
            return gls_fail(err, GLS_ERR_FORMAT, texts->target.at,
                            "%s ends before its %s: they go line by line",
                            more ? "the source" : "the translation",
                            more ? "translation" : "source");
        if (status == GLS_OK && more)
            status = take(texts, &texts->source, &texts->source_side, err);
        if (status == GLS_OK && more)
            status = take(texts, &texts->target, &texts->target_side, err);
        if (status != GLS_OK || !more)
            return status;
        tell(texts);
    }
    return GLS_OK;
}

static enum gls_status read_text(struct gls_source *source, const struct gls_read_options *options,
                                 gls_segment_fn *fn, void *payload, struct gls_error *err)
{
    struct texts texts;
    struct gls_input in;
    if (!options->source)
        return gls_fail(err, GLS_ERR_USAGE, (struct gls_place){.file = source->in->name},
                        "a plain text needs its source: name it with --source");
    enum gls_status status = gls_input_open(&in, options->source, err);
    if (status != GLS_OK)
        return status;
    gls_telling_init(&texts.telling, source->in->name, fn, payload);
    gls_bitext_side_init(&texts.source_side);
    gls_bitext_side_init(&texts.target_side);
    gls_lines_init(&texts.source, &in);
    gls_lines_init(&texts.target, source->in);
    status = compare_lengths(source->in, options->source, err);
    if (status == GLS_OK)
        status = read_lines(&texts, err);
    gls_lines_release(&texts.source);
    gls_lines_release(&texts.target);
    gls_bitext_side_release(&texts.source_side);
    gls_bitext_side_release(&texts.target_side);
    gls_input_close(&in);
    return gls_telling_end(&texts.telling, status, err);
}

const struct gls_segmenter gls_text_segmenter = {.read = read_text};
