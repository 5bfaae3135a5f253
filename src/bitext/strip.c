/* A text without the codes that are written into it. It is looked through once; what a code begins
 * with is looked at by those who know codes (strip_code). */
#include <string.h>

#include "core/buf.h"
#include "core/span.h"
#include "bitext/coded.h"
#include "bitext/strip_code.h"

/* What a code may begin with. */
static const char beginnings[] = {'<', '&', '%', '{', '$', '#', '_', '~'};
static const bool begins_code[256] = {['<'] = true, ['&'] = true, ['%'] = true, ['{'] = true,
                                      ['$'] = true, ['#'] = true, ['_'] = true, ['~'] = true};

/* Most text has none of them: memchr() sees that eight times sooner than a look at each byte. */
static bool may_have_codes(const struct gls_strip *strip)
{
    size_t i = 0;
    while (i < sizeof beginnings && !memchr(strip->text, beginnings[i], strip->end))
        i++;
    return i < sizeof beginnings;
}

/* What is copied on is kept where it was; @p next is the first range that may be. */
struct copy {
    const struct gls_coded *from;
    struct gls_coded *out;
    struct gls_traced_cursor *cursor;
    size_t next;
};

static size_t first_kept(const struct gls_coded *from, size_t start)
{
    size_t low = 0, high = from->kept.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct gls_range *range = GLS_AT(from->kept, struct gls_range, middle);
        if (range->first + range->count <= start)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void copy_run(struct copy *copy, size_t start, size_t end)
{
    size_t put = copy->out->text.text.size;
    if (start == end)
        return;
    gls_traced_copy(&copy->out->text, &copy->from->text, copy->cursor, start, end);
    for (; copy->next < copy->from->kept.count; copy->next++) {
        struct gls_range kept = *GLS_AT(copy->from->kept, struct gls_range, copy->next);
        size_t first = kept.first > start ? kept.first : start;
        size_t last = kept.first + kept.count < end ? kept.first + kept.count : end;
        if (first < last)
            gls_coded_keep(copy->out, put + first - start, last - first);
        if (kept.first + kept.count > end)
            break;
    }
}

static void put_text(struct copy *copy, size_t start, const char *text)
{
    gls_traced_seek(&copy->from->text, copy->cursor, start);
    gls_traced_add(&copy->out->text, gls_span_of(text), copy->cursor->at, GLS_NOTATION_OTHER,
                   false);
}

static bool ends_with_word(const struct gls_coded *out)
{
    const struct gls_buf *text = &out->text.text;
    return text->size && gls_strip_is_word(text->data[text->size - 1]);
}

static void copy_without_codes(struct copy *copy, struct gls_strip *strip, size_t base)
{
    size_t done = 0;
    while (strip->at < strip->end) {
        if (!begins_code[(unsigned char)strip->text[strip->at]]) {
            strip->at++;
            continue;
        }
        bool word_before = strip->at > done ? gls_strip_is_word(strip->text[strip->at - 1])
                                            : ends_with_word(copy->out);
        size_t size = gls_strip_match(strip, word_before);
        if (!size) {
            size_t message = strip->text[strip->at] == '{' ? gls_strip_message(strip) : 0;
            strip->at += message ? message : 1;
            continue;
        }
        copy_run(copy, base + done, base + strip->at);
        if (strip->put[0])
            put_text(copy, base + strip->at, strip->put);
        strip->at += size;
        done = strip->at;
    }
    copy_run(copy, base + done, base + strip->end);
}

void gls_coded_strip(const struct gls_coded *from, struct gls_traced_cursor *cursor, size_t start,
                     size_t end, unsigned kinds, struct gls_coded *out)
{
    struct copy copy = {
        .from = from, .out = out, .cursor = cursor, .next = first_kept(from, start)};
    struct gls_strip strip = {.text = from->text.text.data ? from->text.text.data + start : "",
                              .end = end - start,
                              .kinds = kinds};
    gls_coded_clear(out);
    if (may_have_codes(&strip))
        copy_without_codes(&copy, &strip, start);
    else
        copy_run(&copy, start, end);
    gls_coded_keep_addresses(out);
    if (from->text.text.status != GLS_OK)
        gls_buf_fail_nomem(&out->text.text);
}

bool gls_code_is_text(struct gls_span code)
{
    struct gls_span trimmed = gls_span_trim(code);
    struct gls_strip strip = {.text = trimmed.data, .end = trimmed.size};
    size_t size = trimmed.size ? gls_strip_match(&strip, false) : 0;
    return size && size == trimmed.size && strip.put[0];
}
