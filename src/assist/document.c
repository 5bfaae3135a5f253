/* Documents of a stream of JSON Lines: each line is read, its text scanned, what is found told. */
#include <string.h>

#include "assist/annotate.h"
#include "core/error.h"
#include "core/memory.h"
#include "format/json.h"

struct gls_documents {
    struct gls_document_options how;
    struct gls_document_reader *reader;
    struct gls_scan *scan;
    struct gls_annotator *annotator; /* NULL: terms are only counted */
};

/* ------------------------------------------------------------------ made and freed */

static enum gls_status make(struct gls_documents *documents, struct gls_shelf *shelf,
                            const struct gls_document_options *how, struct gls_error *err)
{
    struct gls_scan_events events;
    struct gls_markup markup = how->markup;
    markup.telling = how->whole ? GLS_TELL_DOCUMENTS : GLS_TELL_HITS;
    enum gls_status status = gls_document_reader_new(&documents->reader, how->id, how->text, err);
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
    gls_document_reader_free(documents->reader);
    gls_scan_free(documents->scan);
    gls_annotator_free(documents->annotator);
    gls_free(documents);
}

/* ------------------------------------------------------------------ a line */

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
    struct gls_text_document read;
    *counts = (struct gls_scan_counts){0};
    enum gls_status status = gls_document_read(documents->reader, line, &read, &wrong);
    if (status != GLS_OK) {
        status = refuse(documents, status, number, out, &wrong);
        *err = wrong;
        return status;
    }
    if (documents->how.census) {
        status = scan_text(documents, read.text, counts, err);
        gls_census_end(documents->how.census);
        return status;
    }
    struct gls_marked_document document = {.id = read.id, .text = read.text};
    gls_annotator_begin_document(documents->annotator, &document, out);
    status = scan_text(documents, document.text, counts, err);
    document.words = counts->words;
    enum gls_status ended = gls_annotator_end(documents->annotator, status == GLS_OK ? err : NULL);
    return status == GLS_OK ? ended : status;
}
