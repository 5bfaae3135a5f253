/* Glossaries written: what is read as TBX is listed in every format but PDF, filtered, sorted and
 * checked. The first two bytes choose how; the rest is the glossary. */
#include <string.h>

#include "core/span.h"
#include "fuzz.h"

static struct gls_buf write(struct gls_listing *listing, const char *format,
                            const struct gls_page *page)
{
    struct gls_buf out;
    gls_buf_init(&out);
    fuzz_promise(gls_listing_write(listing, format, page, &out, NULL) == GLS_OK &&
                     out.status == GLS_OK,
                 "a listing is written");
    gls_buf_put(&out, "", 1);
    return out;
}

static size_t count(const struct gls_buf *out, const char *what)
{
    size_t found = 0;
    for (const char *at = out->data; (at = strstr(at, what)); at += strlen(what))
        found++;
    return found;
}

/* What an entry is: a line; a record of CSV, below a header; something of a page. */
enum shape { LINES, HEADED, PAGE };

static void check_written(struct gls_listing *listing, const char *format, enum shape shape,
                          const struct gls_page *page)
{
    struct gls_buf out = write(listing, format, page), again = write(listing, format, page);
    fuzz_promise(out.size == again.size && memcmp(out.data, again.data, out.size) == 0,
                 "the same listing is written the same");
    fuzz_promise(strlen(out.data) + 1 == out.size, "no NUL stands in what is written");
    if (shape == LINES)
        fuzz_promise(count(&out, "\n") == gls_listing_count(listing), "an entry is a line");
    if (shape == HEADED)
        fuzz_promise(count(&out, "\r\n") > gls_listing_count(listing), "an entry is a record");
    if (strcmp(format, "html") == 0)
        fuzz_promise(!strstr(out.data, "<script src") && !strstr(out.data, "=\"javascript:"),
                     "a page loads nothing");
    gls_buf_release(&out);
    gls_buf_release(&again);
}

static void check_formats(struct gls_listing *listing, const struct gls_page *page)
{
    static const struct {
        const char *name;
        enum shape shape;
    } formats[] = {{"tsv", LINES},  {"json", LINES}, {"list", LINES},
                   {"csv", HEADED}, {"text", PAGE},  {"html", PAGE}};
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        check_written(listing, formats[i].name, formats[i].shape, page);
}

static void list(struct gls_base *base, uint8_t how, uint8_t which)
{
    enum { ENGLISH = 1, BRIEF = 2, BY_SUBJECT = 4, INDEX = 8, COLOR = 16 };
    static const struct gls_filter filters[] = {
        {0}, {.letter = "e"}, {.status = "none"}, {.subject = "anatomie"}, {.article = "a"}};
    const char *from = how & ENGLISH ? "en" : "fr", *to = how & ENGLISH ? "fr" : "en";
    const struct gls_page page = {.lang = from,
                                  .width = 20 + which / 4,
                                  .color = how & COLOR,
                                  .brief = how & BRIEF,
                                  .by_subject = how & BY_SUBJECT,
                                  .index = how & INDEX ? GLS_WISH_WANTED : GLS_WISH_USUAL};
    struct gls_shelf *shelf;
    struct gls_listing *listing;
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, from, to, NULL) == GLS_OK, "a shelf is made");
    fuzz_promise(gls_listing_new(&listing, shelf, &filters[which % 5], which & 8 ? "fr-CA" : NULL,
                                 NULL) == GLS_OK,
                 "a base is listed");
    check_formats(listing, &page);
    gls_listing_free(listing);
    gls_shelf_free(shelf);
}

/* Findings come in the order of the file, each in its place. */
struct last {
    unsigned line, column;
    size_t count;
};

static void take_finding(void *payload, const struct gls_finding *finding)
{
    struct last *last = payload;
    fuzz_promise(*finding->message && *finding->rule->name, "a finding says what it found");
    fuzz_promise(finding->line > last->line ||
                     (finding->line == last->line && finding->column >= last->column),
                 "findings come in the order of the file");
    *last = (struct last){finding->line, finding->column, last->count + 1};
}

static void check_base(struct gls_base *base)
{
    struct last first = {0}, second = {0};
    enum gls_status status = gls_check(base, take_finding, &first, NULL);
    if (status != GLS_OK)
        fuzz_promise(status == GLS_ERR_LIMIT && !first.count, "a check is whole or not at all");
    else
        fuzz_promise(gls_check(base, take_finding, &second, NULL) == GLS_OK &&
                         first.count == second.count,
                     "the same is found again");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct gls_base *base;
    if (size < 2)
        return 0;
    struct gls_span text = {(const char *)data + 2, size - 2};
    if (fuzz_read_tbx(&base, text, 0, GLS_LOAD_TERMS, NULL) != GLS_OK)
        return 0;
    list(base, data[0], data[1]);
    check_base(base);
    gls_base_free(base);
    return 0;
}
