/* Whether the files of a merge, and what they say of a concept, are alike. */
#include <string.h>

#include "core/span.h"
#include "upkeep/compare.h"
#include "upkeep/merge_plan.h"

struct gls_span gls_merged_bytes(const struct gls_merged_file *file, uint32_t concept)
{
    struct gls_concept view = gls_base_concept(file->base, concept);
    bool inside = file->bytes.data && view.size && view.offset <= file->bytes.size &&
                  view.size <= file->bytes.size - view.offset;
    if (!inside)
        return (struct gls_span){"", 0};
    return (struct gls_span){file->bytes.data + view.offset, (size_t)view.size};
}

bool gls_span_holds(struct gls_span text, struct gls_span part)
{
    for (size_t i = 0; part.size && i + part.size <= text.size; i++)
        if (memcmp(text.data + i, part.data, part.size) == 0)
            return true;
    return !part.size;
}

bool gls_next_comment(struct gls_span *text, struct gls_span *comment)
{
    for (size_t i = 0; i + 7 <= text->size; i++) {
        if (memcmp(text->data + i, "<!--", 4) != 0)
            continue;
        size_t end = i + 4;
        while (end + 3 < text->size && memcmp(text->data + end, "-->", 3) != 0)
            end++;
        *comment = (struct gls_span){text->data + i, end + 3 - i};
        *text = (struct gls_span){text->data + end + 3, text->size - end - 3};
        return true;
    }
    return false;
}

static bool same_names(const struct gls_dialect *a, const struct gls_dialect *b)
{
    return gls_span_equal(a->entry, b->entry) && gls_span_equal(a->section, b->section) &&
           gls_span_equal(a->term, b->term) && gls_span_equal(a->lang, b->lang) &&
           gls_span_equal(a->core, b->core) && gls_span_equal(a->min, b->min) &&
           gls_span_equal(a->basic, b->basic) && a->by_name == b->by_name &&
           a->minimal == b->minimal;
}

bool gls_write_alike(const struct gls_merged_file *a, const struct gls_merged_file *b)
{
    return a->is_tbx && b->is_tbx && same_names(&a->dialect, &b->dialect) &&
           gls_span_equal(a->dialect.gap[0], b->dialect.gap[0]);
}

static void note_difference(void *payload, const struct gls_difference *difference)
{
    (void)difference;
    *(bool *)payload = true;
}

bool gls_says_same(struct gls_work *work, struct gls_one a, struct gls_one b)
{
    bool differ =
        strcmp(gls_base_concept(a.base, a.number).id, gls_base_concept(b.base, b.number).id) != 0;
    if (!differ && !gls_same_concept(a, b))
        gls_compare(work, a, b, note_difference, &differ);
    return !differ;
}
