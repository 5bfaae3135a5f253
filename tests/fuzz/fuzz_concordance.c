/* Terms in their contexts. The first byte says how, the second in which pieces, the rest is the
 * text. What is told of a place is what the text has there, and none of it depends on the pieces;
 * what is counted near terms was told. */
#include <string.h>

#include "core/span.h"
#include "fuzz.h"

enum { SENTENCES = 1, WHOLE = 2, EXACT = 4, FLAWS = 8, NARROW = 16, ENGLISH = 32, MOST = 1000 };

/* What a concordance told. */
struct record {
    struct gls_span text;
    struct gls_buf lines;
    struct gls_occurrences *best;
    uint64_t start;
    size_t count;
};

static struct gls_span without_blanks(struct gls_span text)
{
    while (text.size && gls_is_blank(text.data[0])) {
        text.data++;
        text.size--;
    }
    while (text.size && gls_is_blank(text.data[text.size - 1]))
        text.size--;
    return text;
}

static void take(void *payload, const struct gls_occurrence *at)
{
    struct record *record = payload;
    fuzz_promise(at->start + at->length <= record->text.size && at->length, "it lies in the text");
    fuzz_promise(at->start >= record->start, "they come in order");
    fuzz_promise(at->keyword.size && at->keyword.size <= at->length, "a keyword is on one line");
    fuzz_promise(*without_blanks(at->keyword).data == record->text.data[at->start],
                 "a keyword is what stands there");
    fuzz_promise(!memchr(at->left.data, '\n', at->left.size) &&
                     !memchr(at->right.data, '\n', at->right.size),
                 "a side is one line");
    fuzz_promise(at->count > 0 && at->line > 0 && at->column > 0, "it has a term and a place");
    record->start = at->start;
    record->count++;
    gls_buf_printf(&record->lines, "%llu:%llu %llu+%llu %u %d%d ", (unsigned long long)at->line,
                   (unsigned long long)at->column, (unsigned long long)at->start,
                   (unsigned long long)at->length, at->flaws, at->left_cut, at->right_cut);
    const struct gls_span pieces[] = {at->left, at->keyword, at->right, at->sentence};
    for (size_t i = 0; i < 4; i++) {
        gls_buf_put(&record->lines, pieces[i].data, pieces[i].size);
        gls_buf_puts(&record->lines, "|");
    }
    gls_buf_puts(&record->lines, "\n");
    fuzz_promise(gls_occurrences_add_best(record->best, at, 2, NULL) == GLS_OK, "it is kept");
}

static void feed(struct gls_shelf *shelf, const struct gls_scan_events *events,
                 struct gls_span text, size_t piece)
{
    struct gls_scan *scan;
    unsigned flags = GLS_SCAN_ALL | GLS_SCAN_OVERLAP | GLS_SCAN_GENERAL;
    fuzz_promise(gls_scan_new(&scan, shelf, flags, events, NULL) == GLS_OK, "a scan begins");
    for (size_t at = 0; at < text.size; at += piece) {
        size_t size = text.size - at < piece ? text.size - at : piece;
        fuzz_promise(gls_scan_feed(scan, (struct gls_span){text.data + at, size}, NULL) == GLS_OK,
                     "it goes on");
    }
    fuzz_promise(gls_scan_end(scan, NULL, NULL) == GLS_OK, "it ends");
    gls_scan_free(scan);
}

static void tell(struct record *record, struct gls_shelf *shelf, unsigned how, size_t piece)
{
    struct gls_concordance *concordance;
    const struct gls_concord_options options = {.side = how & NARROW ? 3 : 0,
                                                .sentences = how & SENTENCES,
                                                .whole = how & WHOLE,
                                                .exact = how & EXACT,
                                                .flaws = how & FLAWS};
    fuzz_promise(gls_concordance_new(&concordance, shelf, &options, take, record, NULL) == GLS_OK,
                 "a concordance begins");
    struct gls_scan_events events = gls_concordance_events(concordance);
    gls_concordance_begin(concordance, "text");
    feed(shelf, &events, record->text, piece);
    fuzz_promise(gls_concordance_end(concordance, NULL) == GLS_OK, "it ends");
    gls_concordance_free(concordance);
    fuzz_promise(gls_occurrences_count(record->best) <= record->count, "no more are kept");
}

static void collocate(struct gls_shelf *shelf, struct gls_span text, unsigned how, size_t piece,
                      struct gls_buf *out, uint64_t told)
{
    struct gls_collocates *one, *all;
    fuzz_promise(gls_collocates_new(&one, shelf, how & EXACT, NULL) == GLS_OK, "counting begins");
    fuzz_promise(gls_collocates_new(&all, shelf, how & EXACT, NULL) == GLS_OK, "so do the sums");
    struct gls_scan_events events = gls_collocates_events(one);
    feed(shelf, &events, text, piece);
    fuzz_promise(gls_collocates_end(one, NULL) == GLS_OK, "counting ends");
    fuzz_promise(gls_collocates_add(all, one, NULL) == GLS_OK, "counts are added");
    fuzz_promise(gls_collocates_hits(all, NULL) <= told, "what is counted was told");
    fuzz_promise(gls_collocates_write(all, 0, "tsv", out, NULL) == GLS_OK, "counts are written");
    gls_collocates_free(one);
    gls_collocates_free(all);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    unsigned how = size ? data[0] : 0;
    size_t piece = size > 1 && data[1] ? data[1] : MOST;
    struct gls_span text = {size > 2 ? (const char *)data + 2 : "", size > 2 ? size - 2 : 0};
    const char *from = how & ENGLISH ? "en" : "fr", *to = how & ENGLISH ? "fr" : "en";
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, from, to, NULL) == GLS_OK, "a shelf is made");
    struct record record[2];
    struct gls_buf near[2];
    for (size_t i = 0; i < 2; i++) {
        record[i] = (struct record){.text = text};
        gls_buf_init(&record[i].lines);
        gls_buf_init(&near[i]);
        fuzz_promise(gls_occurrences_new(&record[i].best, shelf, NULL) == GLS_OK, "they are kept");
        tell(&record[i], shelf, how, i ? piece : text.size + 1);
        if (how & FLAWS)
            collocate(shelf, text, how, i ? piece : text.size + 1, &near[i], record[i].count);
    }
    fuzz_promise(gls_span_equal((struct gls_span){record[0].lines.data, record[0].lines.size},
                                (struct gls_span){record[1].lines.data, record[1].lines.size}),
                 "pieces do not matter");
    fuzz_promise(gls_span_equal((struct gls_span){near[0].data, near[0].size},
                                (struct gls_span){near[1].data, near[1].size}),
                 "nor for what is near");
    for (size_t i = 0; i < 2; i++) {
        gls_buf_release(&record[i].lines);
        gls_buf_release(&near[i]);
        gls_occurrences_free(record[i].best);
    }
    gls_shelf_free(shelf);
    return 0;
}
