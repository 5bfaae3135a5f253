/* Documents of a stream of JSON Lines: each line is read, its text scanned, what is found told. */
#include <string.h>

#include "assist/annotate.h"
#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "format/json.h"
#include "format/json_read.h"

struct gls_documents {
    struct gls_document_options how;
    const struct gls_json_library *json;
    struct gls_json_parser *parser;
    struct gls_scan *scan;
    struct gls_annotator *annotator; /* NULL: terms are only counted */
    struct gls_buf id;               /* of the document at hand, as JSON */
};

/* ------------------------------------------------------------------ made and freed */

static enum gls_status open_parser(struct gls_documents *documents, struct gls_error *err)
{
    documents->json = gls_json_open(err);
    if (!documents->json)
        return GLS_ERR_IO;
    documents->parser = documents->json->open();
    return documents->parser ? GLS_OK : gls_fail_nomem(err);
}

static enum gls_status make(struct gls_documents *documents, struct gls_shelf *shelf,
                            const struct gls_document_options *how, struct gls_error *err)
{
    struct gls_scan_events events;
    struct gls_markup markup = how->markup;
    markup.telling = how->whole ? GLS_TELL_DOCUMENTS : GLS_TELL_HITS;
    enum gls_status status = open_parser(documents, err);
    if (status == GLS_OK && !how->census)
        status = gls_annotator_new(&documents->annotator, shelf, "json", &markup, err);
    if (status != GLS_OK)
        return status;
    events =
        how->census ? gls_census_events(how->census) : gls_annotator_events(documents->annotator);
    return gls_scan_new(&documents->scan, shelf, how->flags, &events, err);
}

enum gls_status gls_documents_new(struct gls_documents **out, struct gls_shelf *shelf,
                                  const struct gls_document_options *how, struct gls_error *err)
{
    struct gls_documents *documents = gls_malloc(sizeof *documents);
    *out = NULL;
    if (!documents)
        return gls_fail_nomem(err);
    *documents = (struct gls_documents){.how = *how};
    if (!how->id)
        documents->how.id = "id";
    if (!how->text)
        documents->how.text = "text";
    gls_buf_init(&documents->id);
    enum gls_status status = make(documents, shelf, how, err);
    if (status == GLS_OK)
        *out = documents;
    else
        gls_documents_free(documents);
    return status;
}

void gls_documents_free(struct gls_documents *documents)
{
    if (!documents)
        return;
    if (documents->parser)
        documents->json->close(documents->parser);
    gls_scan_free(documents->scan);
    gls_annotator_free(documents->annotator);
    gls_buf_release(&documents->id);
    gls_free(documents);
}

/* ------------------------------------------------------------------ a line */

static const struct gls_place beginning = {.line = 1, .column = 1};

/* Numbers of more digits than are exact would come out changed. */
enum { EXACT_DIGITS = 18 };

static enum gls_status read_id(struct gls_documents *documents, const struct gls_json_value *object,
                               struct gls_error *err)
{
    const struct gls_json_library *json = documents->json;
    const struct gls_json_value *id = json->member(object, documents->how.id);
    struct gls_span text = json->text(id);
    documents->id.size = 0;
    switch (json->kind(id)) {
    case GLS_JSON_NULL:
        gls_buf_puts(&documents->id, "null");
        return GLS_OK;
    case GLS_JSON_STRING:
        gls_json_span(&documents->id, text);
        return GLS_OK;
    case GLS_JSON_NUMBER:
        if (text.size > EXACT_DIGITS && !memchr(text.data, '.', text.size))
            return gls_fail(err, GLS_ERR_FORMAT, beginning,
                            "the number in \"%s\" has too many digits: write it as a string",
                            documents->how.id);
        gls_buf_put(&documents->id, text.data, text.size);
        return GLS_OK;
    default:
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "\"%s\" is neither a string nor a number",
                        documents->how.id);
    }
}

static enum gls_status read_document(struct gls_documents *documents, struct gls_span line,
                                     struct gls_span *text, struct gls_error *err)
{
    const struct gls_json_library *json = documents->json;
    const struct gls_json_value *object;
    if (line.size > GLS_DOCUMENT_BYTES)
        return gls_fail(err, GLS_ERR_LIMIT, beginning, "a document of more than 64 MiB");
    enum gls_status status = json->read(documents->parser, line, &object, err);
    if (status != GLS_OK)
        return status;
    if (json->kind(object) != GLS_JSON_OBJECT)
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "not a JSON object");
    if (!json->has(object, documents->how.text))
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "there is no \"%s\" in it",
                        documents->how.text);
    const struct gls_json_value *value = json->member(object, documents->how.text);
    if (json->kind(value) != GLS_JSON_STRING)
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "\"%s\" is not a string",
                        documents->how.text);
    *text = json->text(value);
    return read_id(documents, object, err);
}

static void put_error(struct gls_buf *out, uint64_t number, const char *message)
{
    gls_json_number(out, "{\"id\":null,\"line\":", number);
    gls_json_member(out, ",\"error\":", message);
    gls_buf_puts(out, "}\n");
}

static enum gls_status scan_text(struct gls_documents *documents, struct gls_span text,
                                 struct gls_scan_counts *counts, struct gls_error *err)
{
    enum gls_status status = gls_scan_feed(documents->scan, text, err);
    enum gls_status ended = gls_scan_end(documents->scan, counts, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? ended : status;
}

/* A line that cannot be read is told in its place, in the right number of lines. */
static enum gls_status refuse(struct gls_documents *documents, enum gls_status status,
                              uint64_t number, struct gls_buf *out, struct gls_error *wrong)
{
    bool of_line = status == GLS_ERR_SYNTAX || status == GLS_ERR_FORMAT || status == GLS_ERR_LIMIT;
    if (of_line && !documents->how.census)
        put_error(out, number, wrong->message);
    wrong->line = of_line ? (unsigned)number : 0;
    return status;
}

enum gls_status gls_documents_line(struct gls_documents *documents, struct gls_span line,
                                   uint64_t number, struct gls_buf *out,
                                   struct gls_scan_counts *counts, struct gls_error *err)
{
    struct gls_error wrong = {0};
    struct gls_marked_document document = {0};
    *counts = (struct gls_scan_counts){0};
    enum gls_status status = read_document(documents, line, &document.text, &wrong);
    if (status != GLS_OK) {
        status = refuse(documents, status, number, out, &wrong);
        *err = wrong;
        return status;
    }
    if (documents->how.census) {
        status = scan_text(documents, document.text, counts, err);
        gls_census_end(documents->how.census);
        return status;
    }
    document.id = (struct gls_span){documents->id.data, documents->id.size};
    gls_annotator_begin_document(documents->annotator, &document, out);
    status = scan_text(documents, document.text, counts, err);
    document.words = counts->words;
    enum gls_status ended = gls_annotator_end(documents->annotator, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? ended : status;
}
