#include "hits.h"

#include <string.h>

bool lsp_position_of(struct lsp_server *server, struct json_object *params,
                     struct lsp_document **document, size_t *at, struct lsp_reply *reply)
{
    *document = lsp_document_of(server, params);
    if (*document && lsp_offset_of(*document, server->units, lsp_at(params, "position"), at))
        return true;
    reply->error = LSP_ERROR_INVALID_PARAMS;
    reply->message = *document ? "no position" : "the document is not open";
    return false;
}

/* ------------------------------------------------------------------ texts */

/* Who is told the terms of a piece of text, and where that piece stands in the document. */
struct telling {
    const struct lsp_document *document;
    size_t start;                           /* of a plain piece */
    const struct gls_segment_text *segment; /* or a side of a segment; NULL: it is plain */
    bool reversed;
    lsp_hit_fn *tell;
    void *payload;
};

static void tell(void *payload, const struct gls_hit *met)
{
    struct telling *telling = payload;
    struct lsp_hit hit = {.reversed = telling->reversed, .match = met->match[0]};
    if (telling->segment) {
        struct gls_place first = gls_segment_place(telling->segment, met->start, 1);
        struct gls_place last =
            gls_segment_place(telling->segment, met->start + met->surface.size - 1, 1);
        hit.start = lsp_offset_of_place(telling->document, first.line, first.column);
        hit.end = lsp_offset_of_place(telling->document, last.line, last.column + 1);
    } else {
        hit.start = telling->start + (size_t)met->start;
        hit.end = hit.start + met->surface.size;
    }
    for (size_t i = 0; i < met->count; i++) {
        hit.match = met->match[i];
        telling->tell(telling->payload, &hit);
    }
}

static void tell_paragraph(struct lsp_server *server, struct lsp_document *document,
                           struct lsp_paragraph *paragraph, lsp_hit_fn *fn, void *payload)
{
    if (!paragraph->scanned)
        lsp_terms_scan(&server->terms, document, paragraph);
    struct telling telling = {.document = document,
                              .start = paragraph->start,
                              .reversed = paragraph->reversed,
                              .tell = fn,
                              .payload = payload};
    lsp_terms_each(&server->terms, paragraph->reversed,
                   (struct gls_span){document->text + paragraph->start, paragraph->size}, tell,
                   &telling);
}

/* A line of a file that is no text, such as a glossary, as if it were one. */
static void tell_line(struct lsp_server *server, struct lsp_document *document, size_t at,
                      lsp_hit_fn *fn, void *payload)
{
    size_t start = at, end = at;
    while (start > 0 && document->text[start - 1] != '\n')
        start--;
    while (end < document->size && document->text[end] != '\n')
        end++;
    struct gls_span line = {document->text + start, end - start};
    struct telling telling = {.document = document,
                              .start = start,
                              .reversed = lsp_terms_is_reversed(&server->terms, line),
                              .tell = fn,
                              .payload = payload};
    lsp_terms_each(&server->terms, telling.reversed, line, tell, &telling);
}

/* ------------------------------------------------------------------ translations */

/* The reading of a translation for the terms of some of its segments. */
struct reading {
    struct lsp_server *server;
    struct lsp_document *document;
    size_t at;   /* a byte of the document; SIZE_MAX: all of it is wanted */
    bool source; /* the source of the segment whose target is there */
    lsp_hit_fn *tell;
    void *payload;
};

static void tell_side(struct reading *reading, const struct gls_segment_text *side, bool target)
{
    struct lsp_terms *terms = &reading->server->terms;
    const char *from = gls_shelf_from(terms->way[0]);
    bool reversed = side->lang ? !gls_lang_matches(from, side->lang) : target;
    struct telling telling = {.document = reading->document,
                              .segment = side,
                              .reversed = reversed,
                              .tell = reading->tell,
                              .payload = reading->payload};
    lsp_terms_each(terms, reversed, side->text, tell, &telling);
}

/* Whether the byte asked about lies in a side of a segment, its ends included. */
static bool is_there(const struct reading *reading, const struct gls_segment_text *side)
{
    if (reading->at == SIZE_MAX)
        return true;
    if (side->text.size == 0)
        return false;
    struct gls_place first = gls_segment_place(side, 0, 1);
    struct gls_place last = gls_segment_place(side, side->text.size - 1, 1);
    return lsp_offset_of_place(reading->document, first.line, first.column) <= reading->at &&
           reading->at <= lsp_offset_of_place(reading->document, last.line, last.column + 1);
}

/* A target without text has a place all the same: its element or string, on one line. */
static bool is_empty_there(const struct reading *reading, const struct gls_segment *segment)
{
    if (segment->target.text.size > 0)
        return false;
    size_t at = lsp_offset_of_place(reading->document, segment->place.line, segment->place.column);
    const char *text = reading->document->text;
    return at <= reading->at && !memchr(text + at, '\n', reading->at - at) &&
           reading->at - at <= sizeof "<target state=\"needs-translation\">";
}

static bool tell_segment(void *payload, const struct gls_segment *segment)
{
    struct reading *reading = payload;
    bool there = is_there(reading, &segment->target);
    if (reading->source) {
        if (there || is_empty_there(reading, segment))
            tell_side(reading, &segment->source, false);
        return !there;
    }
    if (is_there(reading, &segment->source))
        tell_side(reading, &segment->source, false);
    if (there)
        tell_side(reading, &segment->target, true);
    return true;
}

static void read_segments(struct reading *reading)
{
    const struct cli_settings *set = &reading->server->terms.call->set;
    const struct gls_read_options options = {.from = set->from, .to = set->to};
    struct gls_span bytes = {reading->document->text, reading->document->size};
    gls_segments_read_bytes(bytes, reading->document->uri, &options, tell_segment, reading, NULL);
}

/* ------------------------------------------------------------------ documents */

void lsp_each_hit(struct lsp_server *server, struct lsp_document *document, lsp_hit_fn *fn,
                  void *payload)
{
    struct reading all = {server, document, SIZE_MAX, false, fn, payload};
    if (document->kind == GLS_FILE_TRANSLATION)
        read_segments(&all);
    for (size_t i = 0; i < document->paragraphs; i++)
        tell_paragraph(server, document, &document->paragraph[i], fn, payload);
}

void lsp_source_hits_at(struct lsp_server *server, struct lsp_document *document, size_t at,
                        lsp_hit_fn *fn, void *payload)
{
    struct reading reading = {server, document, at, true, fn, payload};
    if (document->kind == GLS_FILE_TRANSLATION)
        read_segments(&reading);
}

/* Those of the terms told that stand at a byte. */
struct sieve {
    size_t at;
    struct lsp_hits *hits;
};

static void sift(void *payload, const struct lsp_hit *hit)
{
    struct sieve *sieve = payload;
    if (hit->start <= sieve->at && sieve->at < hit->end && sieve->hits->count < LSP_HITS_MOST)
        sieve->hits->hit[sieve->hits->count++] = *hit;
}

void lsp_hits_at(struct lsp_server *server, struct lsp_document *document, size_t at,
                 struct lsp_hits *hits)
{
    struct sieve sieve = {at, hits};
    struct reading reading = {server, document, at, false, sift, &sieve};
    hits->count = 0;
    struct lsp_paragraph *paragraph = lsp_paragraph_at(document, at);
    if (document->kind == GLS_FILE_TRANSLATION)
        read_segments(&reading);
    else if (paragraph)
        tell_paragraph(server, document, paragraph, sift, &sieve);
    else
        tell_line(server, document, at, sift, &sieve);
}
