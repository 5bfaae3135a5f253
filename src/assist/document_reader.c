/* Documents of a stream of JSON Lines, read: a line is an object with a text and perhaps an id. */
#include <string.h>

#include "core/error.h"
#include "core/memory.h"
#include "core/span.h"
#include "format/json.h"
#include "format/json_read.h"

struct gls_document_reader {
    const char *id, *text; /* the members with these */
    const struct gls_json_library *json;
    struct gls_json_parser *parser;
    struct gls_buf written; /* the id of the document at hand, as JSON */
};

/* ------------------------------------------------------------------ made and freed */

enum gls_status gls_document_reader_new(struct gls_document_reader **out, const char *id,
                                        const char *text, struct gls_error *err)
{
    const struct gls_json_library *json = gls_json_open(err);
    *out = NULL;
    if (!json)
        return GLS_ERR_IO;
    struct gls_document_reader *reader = gls_malloc(sizeof *reader);
    if (!reader)
        return gls_fail_nomem(err);
    *reader = (struct gls_document_reader){
        .id = id ? id : "id", .text = text ? text : "text", .json = json, .parser = json->open()};
    gls_buf_init(&reader->written);
    if (reader->parser) {
        *out = reader;
        return GLS_OK;
    }
    gls_document_reader_free(reader);
    return gls_fail_nomem(err);
}

void gls_document_reader_free(struct gls_document_reader *reader)
{
    if (!reader)
        return;
    if (reader->parser)
        reader->json->close(reader->parser);
    gls_buf_release(&reader->written);
    gls_free(reader);
}

/* ------------------------------------------------------------------ a line */

static const struct gls_place beginning = {.line = 1, .column = 1};

/* Numbers of more digits than are exact would come out changed. */
enum { EXACT_DIGITS = 18 };

static enum gls_status read_id(struct gls_document_reader *reader,
                               const struct gls_json_value *object, struct gls_error *err)
{
    const struct gls_json_library *json = reader->json;
    const struct gls_json_value *id = json->member(object, reader->id);
    struct gls_span text = json->text(id);
    reader->written.size = 0;
    switch (json->kind(id)) {
    case GLS_JSON_NULL:
        gls_buf_puts(&reader->written, "null");
        break;
    case GLS_JSON_STRING:
        gls_json_span(&reader->written, "", text);
        break;
    case GLS_JSON_NUMBER:
        if (text.size > EXACT_DIGITS && !memchr(text.data, '.', text.size))
            return gls_fail(err, GLS_ERR_FORMAT, beginning,
                            "the number in \"%s\" has too many digits: write it as a string",
                            reader->id);
        gls_buf_put(&reader->written, text.data, text.size);
        break;
    default:
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "\"%s\" is neither a string nor a number",
                        reader->id);
    }
    return reader->written.status == GLS_OK ? GLS_OK : gls_fail_nomem(err);
}

enum gls_status gls_document_read(struct gls_document_reader *reader, struct gls_span line,
                                  struct gls_text_document *document, struct gls_error *err)
{
    const struct gls_json_library *json = reader->json;
    const struct gls_json_value *object;
    if (line.size > GLS_DOCUMENT_BYTES)
        return gls_fail(err, GLS_ERR_LIMIT, beginning, "a document of more than 64 MiB");
    enum gls_status status = json->read(reader->parser, line, &object, err);
    if (status != GLS_OK)
        return status;
    if (json->kind(object) != GLS_JSON_OBJECT)
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "not a JSON object");
    if (!json->has(object, reader->text))
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "there is no \"%s\" in it", reader->text);
    const struct gls_json_value *value = json->member(object, reader->text);
    if (json->kind(value) != GLS_JSON_STRING)
        return gls_fail(err, GLS_ERR_FORMAT, beginning, "\"%s\" is not a string", reader->text);
    status = read_id(reader, object, err);
    *document = (struct gls_text_document){.id = {reader->written.data, reader->written.size},
                                           .id_text = json->text(json->member(object, reader->id)),
                                           .text = json->text(value)};
    return status;
}
