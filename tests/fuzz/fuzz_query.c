/* Queries: look-ups, suggestions and the answers in every format. The first byte chooses language,
 * colour and width; the rest is the query. */
#include <string.h>

#include "core/span.h"
#include "fuzz.h"

static struct gls_shelf *shelf_of(const char *from, const char *to)
{
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, from, to, NULL) == GLS_OK, "a shelf is made");
    return shelf;
}

static bool is_control(char c)
{
    return (unsigned char)c < ' ' && c != '\n';
}

/* Whether @p out is whole lines that no control character but those of colours stands in. */
static bool is_for_people(const struct gls_buf *out, bool color)
{
    for (size_t i = 0; i < out->size; i++)
        if (is_control(out->data[i]) && !(color && out->data[i] == '\x1B'))
            return false;
    return !out->size || out->data[out->size - 1] == '\n';
}

static size_t count_lines(const struct gls_buf *out)
{
    size_t lines = 0;
    for (size_t i = 0; i < out->size; i++)
        lines += out->data[i] == '\n';
    return lines;
}

static void tell(const struct gls_found *found, struct gls_span query, struct gls_shelf *shelf,
                 const char *format, const struct gls_page *page)
{
    struct gls_buf out;
    gls_buf_init(&out);
    fuzz_promise(gls_found_write(found, query, shelf, format, page, &out, NULL) == GLS_OK,
                 "what is found is told");
    if (strcmp(format, "text") == 0)
        fuzz_promise(is_for_people(&out, page->color), "an answer is fit for a terminal");
    if (strcmp(format, "json") == 0)
        fuzz_promise(count_lines(&out) == 1, "an answer in JSON is a line");
    if (strcmp(format, "tsv") == 0)
        fuzz_promise(count_lines(&out) <= found->count, "a match is a line at most");
    gls_buf_release(&out);
}

static void check_found(const struct gls_found *found, struct gls_span query,
                        struct gls_shelf *shelf, const struct gls_page *page)
{
    static const char *const formats[] = {"text", "tsv", "json"};
    for (size_t i = 1; i < found->count; i++)
        fuzz_promise(found->match[i - 1].grade <= found->match[i].grade, "the best come first");
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        tell(found, query, shelf, formats[i], page);
}

/* A term that was found is found again by what it is called, and exactly; one with markup is typed
 * without. */
static void check_again(const struct gls_found *found, struct gls_shelf *shelf)
{
    for (size_t i = 0; i < found->count; i++) {
        struct gls_found again;
        struct gls_span text = gls_span_of(gls_match_text(&found->match[i]));
        if (memchr(text.data, '<', text.size) || gls_lookup(shelf, text, &again, NULL) != GLS_OK)
            continue;
        fuzz_promise(again.count && again.match->grade == GLS_GRADE_EXACT,
                     "a term is found by its own words");
        gls_found_release(&again);
    }
}

static void ask(struct gls_shelf *shelf, struct gls_span query, const struct gls_page *page)
{
    struct gls_found found;
    struct gls_error err = {0};
    if (gls_lookup(shelf, query, &found, &err) != GLS_OK) {
        fuzz_promise(*err.message, "a refusal says why");
        return;
    }
    check_found(&found, query, shelf, page);
    check_again(&found, shelf);
    gls_found_release(&found);
    if (gls_suggest(shelf, query, &found, NULL) != GLS_OK)
        return;
    fuzz_promise(found.count <= 8, "few are suggested");
    check_found(&found, query, shelf, page);
    gls_found_release(&found);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { ENGLISH = 1, COLOR = 2, LABELS = 4 };
    if (size < 1)
        return 0;
    const struct gls_page page = {.color = data[0] & COLOR,
                                  .lang = data[0] & LABELS ? "en" : "fr",
                                  .width = 20 + data[0] / 8};
    bool english = data[0] & ENGLISH;
    struct gls_shelf *shelf = shelf_of(english ? "en" : "fr", english ? "fr" : "en");
    ask(shelf, (struct gls_span){(const char *)data + 1, size - 1}, &page);
    gls_shelf_free(shelf);
    return 0;
}
