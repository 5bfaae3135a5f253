/* From a file to the segments of a translation: who reads it, and which of its languages are
 * wanted.
 */
#include <string.h>
#include <sys/stat.h>

#include "core/span.h"
#include "load/load.h"
#include "load/recognise.h"

enum { LANG_BYTES = 24 };

/* What is told on, and what for. */
struct choice {
    const struct gls_read_options *options;
    gls_segment_fn *tell;
    void *payload;
    uint64_t chosen, others;               /* segments */
    char from[LANG_BYTES], to[LANG_BYTES]; /* of the first of the others */
};

static bool matches(const char *want, const char *have)
{
    return !want || !have || gls_lang_matches(want, have);
}

static void keep_name(const char *lang, char out[LANG_BYTES])
{
    struct gls_span name = gls_span_of(lang ? lang : "?");
    name.size = name.size < LANG_BYTES ? name.size : gls_utf8_whole(name.data, LANG_BYTES - 1);
    memcpy(out, name.data, name.size);
    out[name.size] = '\0';
}

/* A segment of other languages is told as such, and the first of them named if there are none but
 * these. */
static void turn_away(struct choice *choice, struct gls_segment *segment)
{
    segment->skip = GLS_SKIP_LANGUAGE;
    if (choice->others++)
        return;
    keep_name(segment->source.lang, choice->from);
    keep_name(segment->target.lang, choice->to);
}

static bool choose(void *payload, const struct gls_segment *told)
{
    struct choice *choice = payload;
    struct gls_segment segment = *told;
    const struct gls_read_options *options = choice->options;
    if (segment.skip != GLS_SKIP_LANGUAGE && matches(options->from, segment.source.lang) &&
        matches(options->to, segment.target.lang))
        choice->chosen++;
    else
        turn_away(choice, &segment);
    segment.source.lang = segment.source.lang ? segment.source.lang : options->from;
    segment.target.lang = segment.target.lang ? segment.target.lang : options->to;
    return choice->tell(choice->payload, &segment);
}

static enum gls_status refuse_languages(const struct choice *choice, const char *file,
                                        struct gls_error *err)
{
    const struct gls_read_options *options = choice->options;
    return gls_fail(err, GLS_ERR_FORMAT, (struct gls_place){.file = file},
                    "no segment is from %s to %s: the file is from %s to %s",
                    options->from ? options->from : "any language",
                    options->to ? options->to : "any", choice->from, choice->to);
}

static bool is_regular(const struct gls_input *in)
{
    struct stat about;
    return in->fd > 0 && fstat(in->fd, &about) == 0 && S_ISREG(about.st_mode);
}

/* So much of the file is held at a time, and what a segment needs. */
enum { SEGMENTS_CHUNK = 256 * 1024 };

enum gls_status gls_segments_read_input(struct gls_input *in,
                                        const struct gls_read_options *options,
                                        gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    static const struct gls_read_options unknown = {0};
    const struct gls_format *format;
    struct gls_source source = {.in = in, .has_neighbours = is_regular(in)};
    struct choice choice = {
        .options = options ? options : &unknown, .tell = tell, .payload = payload};
    const char *name = choice.options->format;
    if (!name && choice.options->source) /* only plain text has its source elsewhere */
        name = "text";
    in->chunk = in->chunk ? in->chunk : SEGMENTS_CHUNK;
    enum gls_status status = gls_recognise_input(GLS_PURPOSE_TRANSLATION, name, in, &format, err);
    if (status == GLS_OK)
        status = format->segmenter->read(&source, choice.options, choose, &choice, err);
    if (status == GLS_OK && choice.others && !choice.chosen)
        status = refuse_languages(&choice, in->name, err);
    return status;
}

enum gls_status gls_segments_read(const char *path, const struct gls_read_options *options,
                                  gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    struct gls_input in;
    enum gls_status status = gls_input_open(&in, path, err);
    if (status != GLS_OK)
        return status;
    status = gls_segments_read_input(&in, options, tell, payload, err);
    gls_input_close(&in);
    return status;
}

enum gls_status gls_segments_read_bytes(struct gls_span bytes, const char *name,
                                        const struct gls_read_options *options,
                                        gls_segment_fn *tell, void *payload, struct gls_error *err)
{
    struct gls_input in;
    gls_input_from(&in, name, bytes);
    enum gls_status status = gls_segments_read_input(&in, options, tell, payload, err);
    gls_input_close(&in);
    return status;
}
