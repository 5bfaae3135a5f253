/* Words and terms of running text. The first byte says how to scan, the second in which pieces, the
 * rest is the text. What is told of it is the text, whatever the pieces. */
#include <string.h>

#include "core/span.h"
#include "fuzz.h"
#include "text/token.h"

/* What a scan told. */
struct record {
    struct gls_span text;
    struct gls_buf told; /* pieces and surfaces of outer hits */
    struct gls_buf hits; /* a line each */
    size_t start, end;   /* of the last outer hit */
};

static void record_init(struct record *record, struct gls_span text)
{
    *record = (struct record){.text = text};
    gls_buf_init(&record->told);
    gls_buf_init(&record->hits);
}

static void record_release(struct record *record)
{
    gls_buf_release(&record->told);
    gls_buf_release(&record->hits);
}

static void take_text(void *payload, struct gls_span piece)
{
    struct record *record = payload;
    gls_buf_put(&record->told, piece.data, piece.size);
}

static void check_outer(struct record *record, size_t start, size_t end)
{
    fuzz_promise(start >= record->end, "outer hits do not overlap");
    fuzz_promise(start == record->told.size, "text before a hit is told before it");
    gls_buf_put(&record->told, record->text.data + start, end - start);
    record->start = start;
    record->end = end;
}

static void take_hit(void *payload, const struct gls_hit *hit)
{
    struct record *record = payload;
    size_t start = (size_t)hit->start, end = start + hit->surface.size;
    fuzz_promise(hit->surface.size && end <= record->text.size, "a hit lies in the text");
    fuzz_promise(memcmp(record->text.data + start, hit->surface.data, hit->surface.size) == 0,
                 "a surface is what the text has there");
    fuzz_promise(hit->count > 0, "a hit has a term");
    for (size_t i = 0; i < hit->count; i++)
        fuzz_promise(hit->match[i].grade <= GLS_GRADE_INFLECTED && *gls_match_text(&hit->match[i]),
                     "a hit is an answer");
    if (hit->inner)
        fuzz_promise(start >= record->start && end <= record->end, "an inner hit is within one");
    else
        check_outer(record, start, end);
    gls_buf_printf(&record->hits, "%zu %zu %zu:%zu %d %s %s\n", start, end, (size_t)hit->line,
                   (size_t)hit->column, hit->inner, gls_grade_name(hit->match->grade),
                   gls_match_text(hit->match));
}

static struct gls_scan_counts scan(struct record *record, const char *lang, unsigned flags,
                                   size_t piece)
{
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, lang, "en", NULL) == GLS_OK, "a shelf is made");
    struct gls_scan_events events = {take_text, take_hit, record};
    struct gls_scan_counts counts;
    struct gls_scan *scan;
    fuzz_promise(gls_scan_new(&scan, shelf, flags, &events, NULL) == GLS_OK, "a scan begins");
    for (size_t at = 0; at < record->text.size; at += piece) {
        size_t left = record->text.size - at;
        struct gls_span next = {record->text.data + at, left < piece ? left : piece};
        fuzz_promise(gls_scan_feed(scan, next, NULL) == GLS_OK, "a scan goes on");
    }
    fuzz_promise(gls_scan_end(scan, &counts, NULL) == GLS_OK, "a scan ends");
    gls_scan_free(scan);
    gls_shelf_free(shelf);
    return counts;
}

static bool same(const struct gls_buf *a, const struct gls_buf *b)
{
    return gls_span_equal((struct gls_span){a->data, a->size}, (struct gls_span){b->data, b->size});
}

static void check_scan(struct gls_span text, const char *lang, unsigned flags, size_t piece)
{
    struct record whole, pieces;
    record_init(&whole, text);
    record_init(&pieces, text);
    struct gls_scan_counts all = scan(&whole, lang, flags, text.size + 1);
    struct gls_scan_counts again = scan(&pieces, lang, flags, piece);
    fuzz_promise(gls_span_equal((struct gls_span){whole.told.data, whole.told.size}, text) &&
                     same(&whole.told, &pieces.told),
                 "what is told is the text");
    fuzz_promise(same(&whole.hits, &pieces.hits), "hits do not depend on pieces");
    fuzz_promise(memcmp(&all, &again, sizeof all) == 0, "counts do not depend on pieces");
    fuzz_promise(all.bytes == text.size && all.covered_words <= all.content_words &&
                     all.content_words <= all.words,
                 "counts are of the text");
    record_release(&whole);
    record_release(&pieces);
}

static void check_tokens(struct gls_span text)
{
    struct gls_tokens tokens;
    struct gls_token token;
    size_t end = 0;
    gls_tokens_begin(&tokens, text);
    while (gls_tokens_next(&tokens, &token)) {
        fuzz_promise(token.start >= end && token.start < token.end && token.end <= text.size,
                     "words come one after the other");
        end = token.end;
    }
}

/* The beginning of the text as a query. */
static void ask(struct gls_span text, const char *lang)
{
    enum { QUERY_BYTES = 100 };
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, lang, "en", NULL) == GLS_OK, "a shelf is made");
    struct gls_found found;
    text.size = text.size < QUERY_BYTES ? text.size : QUERY_BYTES;
    if (gls_lookup(shelf, text, &found, NULL) == GLS_OK)
        gls_found_release(&found);
    if (gls_suggest(shelf, text, &found, NULL) == GLS_OK)
        gls_found_release(&found);
    gls_shelf_free(shelf);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { ENGLISH = 4 };
    if (size < 2)
        return 0;
    struct gls_span text = {(const char *)data + 2, size - 2};
    const char *lang = data[0] & ENGLISH ? "en" : "fr";
    check_tokens(text);
    check_scan(text, lang,
               data[0] & (GLS_SCAN_ALL | GLS_SCAN_COUNT | GLS_SCAN_GENERAL | GLS_SCAN_OVERLAP),
               1 + data[1] % 64);
    ask(text, lang);
    return 0;
}
