/* Documents of JSON Lines, and the forms to publish of what they say. The first byte says how they
 * are told, the rest are the lines. Every line has its line, which is a JSON object again; places
 * are in the text whatever they count. */
#include <string.h>

#include "core/span.h"
#include "format/json_read.h"
#include "fuzz.h"
#include "text/written.h"

enum { WHOLE = 1, ALL = 2, CHARS = 4, UTF16 = 8, FIELDS = 16 };

static const struct gls_json_library *json;
static struct gls_json_parser *parser;

static void check_told(const struct gls_buf *out, bool whole)
{
    struct gls_error err;
    const struct gls_json_value *value;
    size_t lines = 0;
    for (size_t at = 0; at < out->size; lines++) {
        const char *end = memchr(out->data + at, '\n', out->size - at);
        fuzz_promise(end, "a line ends");
        struct gls_span line = {out->data + at, (size_t)(end - out->data) - at};
        fuzz_promise(json->read(parser, line, &value, &err) == GLS_OK, "a line is JSON");
        fuzz_promise(json->kind(value) == GLS_JSON_OBJECT && json->has(value, "id"),
                     "a line is an object with an id");
        at += line.size + 1;
    }
    fuzz_promise(!whole || lines == 1, "a line for each line");
}

static void check_forms(struct gls_span text)
{
    static const char *const langs[] = {"fr", "en"};
    const struct gls_written_class noun = {.pos = GLS_POS_NOUN};
    struct gls_plurals plurals;
    for (size_t i = 0; i < 2; i++) {
        gls_written_forms(langs[i], text, noun, &plurals);
        for (unsigned k = 0; k < plurals.count; k++) {
            size_t size = strlen(plurals.form[k]);
            fuzz_promise(size && size < GLS_WRITTEN_BYTES, "a form has its room");
            fuzz_promise(gls_utf8_valid(text.data, text.size) < text.size ||
                             gls_utf8_valid(plurals.form[k], size) == size,
                         "a form of UTF-8 is UTF-8");
        }
    }
}

static void read_lines(struct gls_documents *documents, struct gls_span text, bool whole)
{
    struct gls_scan_counts counts;
    struct gls_error err;
    uint64_t number = 0;
    for (size_t at = 0; at < text.size;) {
        const char *start = text.data + at, *end = memchr(start, '\n', text.size - at);
        struct gls_span line = {start, end ? (size_t)(end - start) : text.size - at};
        struct gls_buf out;
        gls_buf_init(&out);
        enum gls_status status = gls_documents_line(documents, line, ++number, &out, &counts, &err);
        fuzz_promise(status == GLS_OK || err.line == number, "a failure is of its line");
        check_told(&out, whole || status != GLS_OK);
        check_forms(line);
        gls_buf_release(&out);
        at += line.size + 1;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    struct gls_documents *documents;
    unsigned how = size ? data[0] : 0;
    if (!json) {
        json = gls_json_open(NULL);
        fuzz_promise(json, "the module is there");
        parser = json->open();
    }
    const struct gls_document_options options = {
        .whole = how & WHOLE,
        .markup = {.inner = how & ALL,
                   .unit = how & UTF16   ? GLS_IN_UTF16
                           : how & CHARS ? GLS_IN_CHARS
                                         : GLS_IN_BYTES,
                   .fields = how & FIELDS ? 7u : 0},
        .flags = how & ALL ? GLS_SCAN_ALL | GLS_SCAN_OVERLAP : 0};
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, "fr", "en", NULL) == GLS_OK, "a shelf is made");
    fuzz_promise(gls_documents_new(&documents, shelf, &options, NULL) == GLS_OK,
                 "documents are begun");
    if (size)
        read_lines(documents, (struct gls_span){(const char *)data + 1, size - 1}, how & WHOLE);
    gls_documents_free(documents);
    gls_shelf_free(shelf);
    return 0;
}
