/* A text and its translation, compared. The first byte says how; what stands before the first line
 * end is the source, the rest the target. What is found lies in them, and is the same again. */
#include <string.h>

#include "core/span.h"
#include "fuzz.h"
#include "verify/compare.h"

static bool is_within(struct gls_stretch stretch, struct gls_span text)
{
    return stretch.start <= text.size && stretch.size <= text.size - stretch.start;
}

/* Into @p out, a line a finding. */
static void compare(struct gls_comparison *comparison, struct gls_span source,
                    struct gls_span target, struct gls_buf *out)
{
    const struct gls_segment_text from = {.text = source}, to = {.text = target};
    fuzz_promise(gls_compare_segment(comparison, &from, &to, NULL) == GLS_OK, "a comparison ends");
    fuzz_promise(comparison->rendered <= comparison->terms, "what is rendered was asked for");
    for (size_t i = 0; i < comparison->discord.count; i++) {
        const struct gls_discord *discord = GLS_AT(comparison->discord, struct gls_discord, i);
        fuzz_promise(discord->rule < GLS_VERIFY_RULES, "a finding has a rule");
        fuzz_promise(is_within(discord->source, source) && is_within(discord->target, target),
                     "a finding lies in its texts");
        fuzz_promise(discord->source.size || discord->target.size, "a finding has a place");
        fuzz_promise(discord->match.first + discord->match.count <= comparison->match.count,
                     "a finding has terms");
        gls_buf_printf(out, "%d %d %zu %zu %zu %zu\n", discord->rule, discord->severity,
                       discord->source.start, discord->source.size, discord->target.start,
                       discord->target.size);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { BACK = 1, REGION = 2, REGISTER = 4, REVERSE = 8 };
    struct gls_base *base = fuzz_base();
    struct gls_shelf *shelf;
    struct gls_comparison comparison;
    struct gls_buf first, again;
    if (size < 2)
        return 0;
    struct gls_span source = {(const char *)data + 1, size - 1};
    const char *end = memchr(source.data, '\n', source.size);
    struct gls_span target = {source.data + source.size, 0};
    if (end) {
        source.size = (size_t)(end - source.data);
        target = (struct gls_span){end + 1, size - 2 - source.size};
    }
    bool back = data[0] & BACK;
    fuzz_promise(gls_shelf_of(&shelf, &base, 1, back ? "en" : "fr", back ? "fr" : "en", NULL) ==
                     GLS_OK,
                 "a shelf is made");
    const struct gls_comparison_plan plan = {.shelf = shelf,
                                             .region = data[0] & REGION ? "GB" : NULL,
                                             .usage_register = data[0] & REGISTER ? "lay" : NULL,
                                             .reverse = data[0] & REVERSE};
    fuzz_promise(gls_comparison_init(&comparison, &plan, NULL) == GLS_OK, "a comparison is made");
    gls_buf_init(&first);
    gls_buf_init(&again);
    compare(&comparison, source, target, &first);
    compare(&comparison, source, target, &again);
    fuzz_promise(first.size == again.size &&
                     (!first.size || memcmp(first.data, again.data, first.size) == 0),
                 "the same is found again");
    gls_buf_release(&first);
    gls_buf_release(&again);
    gls_comparison_release(&comparison);
    gls_shelf_free(shelf);
    return 0;
}
