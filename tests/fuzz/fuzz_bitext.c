/* Readers of translations. The first byte says which one, the second in what pieces the rest comes.
 * What is told is UTF-8, has its places, and does not depend on the pieces. */
#include <string.h>

#include "core/span.h"
#include "format/segment.h"
#include "fuzz.h"
#include "load/load.h"

static void check_text(struct gls_buf *log, const struct gls_segment_text *text)
{
    size_t end = 0;
    struct gls_place before = {0};
    fuzz_promise(gls_utf8_valid(text->text.data, text->text.size) == text->text.size,
                 "a text is UTF-8");
    fuzz_promise(text->text.size <= 2 * GLS_SEGMENT_BYTES, "a text is no longer than a segment");
    for (size_t i = 0; i < text->kept_count; i++) {
        struct gls_range kept = text->kept[i];
        fuzz_promise(kept.count && kept.first >= end && kept.first + kept.count <= text->text.size,
                     "what is kept lies in the text, in order");
        end = kept.first + kept.count;
    }
    for (size_t at = 0; at < text->text.size;) {
        size_t start = at;
        gls_utf8_next(text->text.data, text->text.size, &at);
        struct gls_place place = gls_segment_place(text, start, at - start);
        fuzz_promise(place.line && place.column, "every character has its place");
        fuzz_promise(place.offset >= before.offset, "places go on with the text");
        before = place;
    }
    gls_buf_printf(log, "%u:%u|", before.line, before.column);
    gls_buf_put(log, text->text.data, text->text.size);
}

static bool check_segment(void *payload, const struct gls_segment *segment)
{
    struct gls_buf *log = payload;
    fuzz_promise(segment->id && segment->unit, "a segment has an id and a unit");
    fuzz_promise(segment->place.line > 0 || segment->skip, "a segment that counts has a place");
    gls_buf_printf(log, "%s %u:%u %s|", segment->id, segment->place.line, segment->place.column,
                   segment->skip ? gls_skip_name(segment->skip) : "");
    check_text(log, &segment->source);
    check_text(log, &segment->target);
    for (size_t i = 0; i < segment->notes; i++)
        gls_buf_puts(log, segment->note[i].text);
    gls_buf_puts(log, "\n");
    return true;
}

static enum gls_status read_in(struct gls_span bytes, const char *format, size_t chunk,
                               struct gls_buf *log)
{
    struct gls_input in;
    struct gls_error err = {0};
    struct gls_read_options options = {.format = format};
    gls_buf_init(log);
    gls_input_from(&in, "fuzz", bytes);
    in.chunk = chunk;
    enum gls_status status = gls_segments_read_input(&in, &options, check_segment, log, &err);
    fuzz_promise(status == err.status, "a failure is told");
    fuzz_promise(status == GLS_OK || *err.message, "a failure says what it is");
    gls_input_close(&in);
    return status;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const formats[] = {NULL, "xliff", "tmx", "po", "tsv", "csv"};
    struct gls_buf whole, pieces;
    if (size < 2)
        return 0;
    const char *format = formats[data[0] % (sizeof formats / sizeof *formats)];
    struct gls_span bytes = {(const char *)data + 2, size - 2};
    enum gls_status first = read_in(bytes, format, 0, &whole);
    enum gls_status second = read_in(bytes, format, data[1] % 64 + 1, &pieces);
    fuzz_promise(first == second && whole.size == pieces.size &&
                     (!whole.size || memcmp(whole.data, pieces.data, whole.size) == 0),
                 "pieces make no difference");
    gls_buf_release(&whole);
    gls_buf_release(&pieces);
    return 0;
}
